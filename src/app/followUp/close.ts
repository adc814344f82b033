import { refusedAsClosed } from '../decisions/closed';
import type { CivilDate } from '../../core/calendar/civilDate';
import { addendum } from '../../core/followUp/addendum';
import { clarifications } from '../../core/followUp/clarifications';
import { unsettledIn, type Unsettled } from '../../core/followUp/unsettled';
import { given } from '../../core/given';
import { closeConsolidation, reopenConsolidation } from '../../core/merge/close';
import { closingOf } from '../../core/merge/closing';
import type { Consolidation } from '../../core/merge/types';
import { report } from '../../core/pipeline';
import type { Texts } from '../../core/texts';
import { upToDate } from '../consolidation/upToDate';
import { bytesOfDocument } from '../exports/bytesOf';
import { refused, type Refused } from '../../core/refused';
import type { NamedBytes } from '../../ports';
import { archiveOf, originalsIn, type Originals } from './archive';

export interface CloseRequest {
  readonly asOf: CivilDate;
  /** Name of the archive, as documents call it. */
  readonly archive: string;
  /** Files among which the originals of the returns are looked for by their digests. */
  readonly originals?: readonly NamedBytes[];
  /** Why it is closed although something is open. */
  readonly anyway?: string;
}

export type Closing =
  | Refused
  /** Nothing was made: this is still to be decided. */
  | { readonly kind: 'open'; readonly open: readonly Unsettled[] }
  | {
      readonly kind: 'closed';
      /** Stamped with the day and the revision: to be written once the archive stands. */
      readonly consolidation: Consolidation;
      readonly archive: Uint8Array;
      readonly files: readonly string[];
      readonly originals: Originals;
      /** What was open and was closed all the same. */
      readonly open: readonly Unsettled[];
    };

/** Closes a round: the consolidation stamped as closed, and the archive with everything in it. */
export async function closing(consolidation: Consolidation, texts: Texts, request: CloseRequest): Promise<Closing> {
  const closedAlready = refusedAsClosed(consolidation);
  if (closedAlready !== undefined) return closedAlready;
  const now = upToDate(consolidation);
  const open = unsettledIn(now, report(now, texts).summary, texts);
  if (open.length > 0 && request.anyway === undefined) return { kind: 'open', open };
  const closed = closeConsolidation(now, {
    on: request.asOf,
    archive: request.archive,
    reason: request.anyway,
  });
  const originals = originalsIn(closed, request.originals ?? []);
  const made = await archiveOf(closed, texts, { asOf: request.asOf, originals, ...given({ reason: request.anyway }) });
  return { kind: 'closed', consolidation: closed, archive: made.bytes, files: made.names, originals, open };
}

/** Takes a closing back; both it and the reason stay in «Рішення». */
export function reopening(
  consolidation: Consolidation,
  asOf: CivilDate,
  reason: string,
): { readonly kind: 'reopened'; readonly consolidation: Consolidation } | Refused {
  if (closingOf(consolidation) === undefined) return refused('followUp.not-closed');
  if (reason.trim() === '') return refused('followUp.reason-missing');
  return { kind: 'reopened', consolidation: reopenConsolidation(upToDate(consolidation), asOf, reason.trim()) };
}

/** The addendum to the letter as .docx; without bytes where nothing came after the closing. */
export async function addendumFile(
  consolidation: Consolidation,
  texts: Texts,
  asOf: CivilDate,
): Promise<{ readonly kind: 'addendum'; readonly bytes?: Uint8Array; readonly rows: number } | Refused> {
  const now = upToDate(consolidation);
  const late = clarifications(now);
  if (late === undefined) return refused('followUp.not-closed');
  if (late.rows.length === 0) return { kind: 'addendum', rows: 0 };
  return { kind: 'addendum', rows: late.rows.length, bytes: await bytesOfDocument(addendum(now, late, texts, asOf)) };
}
