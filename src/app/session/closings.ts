import { unsettledIn, type Unsettled } from '../../core/followUp/unsettled';
import { given } from '../../core/given';
import { closingOf } from '../../core/merge/closing';
import type { Consolidation } from '../../core/merge/types';
import { report } from '../../core/pipeline';
import type { ArchiveState, ClosedView, MergedView, NamedBytes, RoundClosing, UnsettledLine } from '../../ports';
import { upToDate } from '../consolidation/upToDate';
import { vouchedFor } from '../followUp/archive';
import { addendumFile, closing, reopening } from '../followUp/close';
import { verifyArchive } from '../followUp/verify';
import { refused, type Refused } from '../../core/refused';
import { fileName } from './fileName';
import type { Session } from './session';

export interface CloseBrought {
  readonly originals: readonly NamedBytes[];
  readonly anyway?: string;
}

/** Closing a round and what follows from it. */
export function closingsOf(session: Session) {
  /** The consolidation that an archive was made of, and the same stamped as closed. */
  let made: { readonly of: Consolidation; readonly closed: Consolidation } | undefined;
  return {
    /** What a person has still to decide. */
    unsettled(): readonly UnsettledLine[] {
      const now = upToDate(session.merged);
      return linesOf(unsettledIn(now, report(now, session.texts).summary, session.texts), now);
    },
    /** The archive of the round; nothing is closed before it stands. */
    async close({ originals, anyway }: CloseBrought): Promise<RoundClosing | Refused> {
      const { merged, texts, work } = session;
      if (anyway?.trim() === '') return refused('followUp.reason-missing');
      const archive = fileName(texts.t('pane.file.archive'), work.plan, 'zip', 'plan');
      const outcome = await closing(merged, texts, {
        asOf: work.choice.today,
        archive,
        ...given({ originals: originals.length === 0 ? undefined : originals, anyway: anyway?.trim() }),
      });
      if (outcome.kind === 'refused') return outcome;
      if (outcome.kind === 'open') return { kind: 'open', open: linesOf(outcome.open, merged) };
      made = { of: merged, closed: outcome.consolidation };
      return {
        kind: 'archive',
        archive: { name: archive, bytes: outcome.archive },
        files: vouchedFor(outcome.files),
        missing: outcome.originals.missing,
        strange: outcome.originals.strange,
      };
    },
    /** The archive was given to the person: the consolidation is stamped. */
    archiveStands(): MergedView | Refused {
      const stands = made;
      made = undefined;
      // Somebody merged or decided while the archive was made: it is not of this consolidation any more.
      if (stands?.of !== session.merged) return refused('pane.close.stale');
      return session.settle({ ...session.work, consolidation: stands.closed });
    },
    reopen(reason: string): MergedView | Refused {
      const { merged, work } = session;
      const outcome = reopening(merged, work.choice.today, reason);
      if (outcome.kind === 'refused') return outcome;
      return session.settle({ ...work, consolidation: outcome.consolidation });
    },
    /** What came after the closing, as an addendum to the letter. */
    async addendum(): Promise<NamedBytes | Refused> {
      const { merged, texts, work } = session;
      const outcome = await addendumFile(merged, texts, work.choice.today);
      if (outcome.kind === 'refused') return outcome;
      if (outcome.bytes === undefined) return refused('followUp.no-clarifications');
      return { name: fileName(texts.t('pane.file.addendum'), work.plan, 'docx'), bytes: outcome.bytes };
    },
  };
}

/** What of an archive is whole, changed, missing or additional. */
export function archiveState(file: NamedBytes): ArchiveState | Refused {
  const found = verifyArchive(file);
  if (found.kind === 'refused') return found;
  const { manifest, whole, ...state } = found;
  return { ...state, whole: whole.length, ...given({ of: manifest && headOf(manifest) }) };
}

function headOf({
  title,
  round,
  closedOn,
  revision,
}: NonNullable<ArchiveState['of']>): NonNullable<ArchiveState['of']> {
  return { title, round, closedOn, revision };
}

function linesOf(open: readonly Unsettled[], { registry }: Consolidation): readonly UnsettledLine[] {
  const names = new Map(registry.bodies.map(({ id, name }) => [id, name]));
  return open.map(({ bodyId, ...line }) => ({
    ...line,
    ...given({ bodyName: bodyId === undefined ? undefined : (names.get(bodyId) ?? bodyId) }),
  }));
}

/** How the consolidation was closed; undefined while it is open. */
export function closedView(consolidation: Consolidation): ClosedView | undefined {
  const closing = closingOf(consolidation);
  if (closing === undefined) return undefined;
  const { revision = '', archive = '', reason } = closing.params;
  return {
    on: closing.on,
    revision,
    archive,
    clarifications: consolidation.log.filter(({ clarifies }) => clarifies === true).length,
    ...given({ reason }),
  };
}
