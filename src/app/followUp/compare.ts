import { createBodyIndex } from '../../core/bodies/bodyIndex';
import { isCivilDate, type CivilDate } from '../../core/calendar/civilDate';
import { given } from '../../core/given';
import { levelChanges, type LevelChange } from '../../core/followUp/levelChanges';
import { stateDiff, type StateDiff } from '../../core/followUp/stateDiff';
import type { Consolidation, FileLogEntry } from '../../core/merge/types';
import { consolidate, setUp } from '../../core/pipeline';
import { shortNames, summarise } from '../../core/summary/summarise';
import type { Summary } from '../../core/summary/types';
import type { Texts } from '../../core/texts';
import { upToDate } from '../consolidation/upToDate';
import { refused, type Refused } from '../../core/refused';

/** One state of a consolidation: the file as it is, or what it was in a round or on a day. */
export interface State {
  readonly file: string;
  readonly consolidation: Consolidation;
  readonly summary: Summary;
}

export interface Comparison {
  readonly kind: 'comparison';
  readonly before: State;
  readonly after: State;
  readonly diff: StateDiff;
  /** How the levels of both plans stood; none for a plan of tasks alone. */
  readonly levels: readonly LevelChange[];
  /** Customary short name of a body. */
  readonly nameOf: (bodyId: string) => string;
}

interface Opened {
  readonly file: string;
  readonly consolidation: Consolidation;
}

/** Two states side by side: of two files, or of one file now and in one of its rounds or on an earlier day. */
export function compareStates(before: Opened, after: Opened | string, texts: Texts): Comparison | Refused {
  if (typeof after === 'string') {
    const then = stateThen(before, after);
    return 'kind' in then ? then : comparisonOf(then, before, texts);
  }
  const [was, is] = [before.consolidation.plan, after.consolidation.plan];
  if (was.id !== is.id) return refused('cli.compare-other-plan', { before: before.file, after: after.file });
  return comparisonOf(before, after, texts);
}

function comparisonOf(before: Opened, after: Opened, texts: Texts): Comparison {
  const [then, now] = [stateOf(before, texts), stateOf(after, texts)];
  return {
    kind: 'comparison',
    before: then,
    after: now,
    diff: stateDiff(then.summary, now.summary),
    levels: levelChanges(
      { plan: then.consolidation.plan, summary: then.summary },
      { plan: now.consolidation.plan, summary: now.summary },
    ),
    nameOf: shortNames(createBodyIndex(now.consolidation.registry)),
  };
}

function stateOf({ file, consolidation }: Opened, texts: Texts): State {
  const now = upToDate(consolidation);
  return { file, consolidation: now, summary: summarise(now, texts) };
}

/** What a consolidation was in one of its rounds, or by what had come by a day. */
function stateThen({ file, consolidation }: Opened, then: string): Opened | Refused {
  const rounds = new Set(consolidation.log.flatMap(({ roundId }) => roundId ?? []));
  if (rounds.has(then)) {
    const { plan, registry, settings } = consolidation;
    const { on, membership, coordinator, asOf } = settings;
    const collection = setUp(plan, registry, { round: then, on, membership, ...given({ coordinator }) });
    const ofRound = onlyFrom(consolidation, ({ roundId }) => (roundId ?? settings.round.id) === then);
    return { file: `${file} (${then})`, consolidation: consolidate(collection, [], { asOf, into: ofRound }) };
  }
  if (isCivilDate(then))
    return { file: `${file} (${then})`, consolidation: onlyFrom(consolidation, (entry) => cameBy(entry, then)) };
  return refused('cli.compare-no-state', { file, value: then, rounds: [...rounds].join(', ') || '—' });
}

/** A file whose day nobody knows was there from the beginning. */
function cameBy({ ministry, identity, signedOn, savedAt }: FileLogEntry, day: CivilDate): boolean {
  const came = ministry?.receivedOn ?? identity.receivedOn ?? signedOn ?? savedAt?.slice(0, 10);
  return came === undefined || came <= day;
}

function onlyFrom(consolidation: Consolidation, isIn: (entry: FileLogEntry) => boolean): Consolidation {
  const log = consolidation.log.filter(isIn);
  const files = new Set(log.map(({ identity }) => identity.sha256));
  return {
    ...consolidation,
    log,
    records: consolidation.records.filter(
      ({ provenance: { sha256, letter } }) => letter !== undefined || files.has(sha256),
    ),
    quarantine: consolidation.quarantine.filter(({ provenance }) => files.has(provenance.sha256)),
  };
}
