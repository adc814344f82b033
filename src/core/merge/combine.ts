import { createBodyIndex } from '../bodies/bodyIndex';
import { sourcesOf } from './earlierSources';
import { unitedFindings } from './findings';
import { consolidate } from './merge';
import type { Arrival, Source } from './source';
import { combineEdits, type EditConflict } from './combineEdits';
import { united } from './lineage';
import { combinedCells, RECEIPT_COLUMNS } from './ministryCells';
import { reversalOf, withReversal } from './reversal';
import type { Consolidation, Decision, FileLogEntry, ReceiptColumns, SentReminder } from './types';
import { uniteSources } from './unite';
import { given } from '../given';
import { baseName } from '../text/order';

export type CombineOutcome =
  | { readonly kind: 'combined'; readonly consolidation: Consolidation; readonly conflicts: readonly EditConflict[] }
  /** Consolidations of different plans or rounds are never mixed. */
  | { readonly kind: 'different'; readonly what: 'plan' | 'round' };

/**
 * One consolidation out of two of the same plan and round: all files, records and decisions, and the
 * ministry's columns cell by cell: what one copy wrote later than what the other has counts. Where both
 * went on differently, mine stays and theirs is shown beside it. Settings and plan are mine.
 */
export function combine(mine: Consolidation, theirs: Consolidation): CombineOutcome {
  if (mine.plan.id !== theirs.plan.id) return { kind: 'different', what: 'plan' };
  if (mine.settings.round.id !== theirs.settings.round.id) return { kind: 'different', what: 'round' };
  const { edits, conflicts } = combineEdits(mine.edits, theirs.edits);
  const columns = receiptColumns(mine.log, theirs.log);
  const sources = uniteSources(sourcesOf(mine), sourcesOf(theirs)).map((source): Source => ({
    ...source,
    arrivals: source.arrivals.map((arrival) => withMinistry(arrival, columns)),
  }));
  const combined = consolidate({
    plan: mine.plan,
    registry: mine.registry,
    duties: mine.duties,
    edits,
    sources,
    bodies: createBodyIndex(mine.registry),
    settings: {
      ...mine.settings,
      ...given({
        paper: mine.settings.paper ?? theirs.settings.paper,
        planColumns: mine.settings.planColumns ?? theirs.settings.planColumns,
      }),
      aliases: new Map([...theirs.settings.aliases, ...mine.settings.aliases]),
      membership: new Map([...theirs.settings.membership, ...mine.settings.membership]),
    },
    decisions: combineDecisions(mine.decisions, theirs.decisions),
    ...given({
      reminders: combineReminders(mine.reminders ?? [], theirs.reminders ?? []),
      overtyped: unitedFindings(mine.overtyped, theirs.overtyped),
    }),
    earlier: { ...mine, revision: Math.max(mine.revision, theirs.revision) },
  });
  return { kind: 'combined', consolidation: combined, conflicts: [...conflicts, ...columns.conflicts] };
}

/** Decisions of both; of one that both know, whoever took it back or renewed it last has the word. */
function combineDecisions(mine: readonly Decision[], theirs: readonly Decision[]): readonly Decision[] {
  const other = new Map(theirs.map((decision) => [decision.id, decision]));
  const own = mine.map((decision): Decision => {
    const same = other.get(decision.id);
    if (same === undefined) return decision;
    return {
      ...withReversal(decision, united(reversalOf(decision), reversalOf(same))),
      on: decision.on < same.on ? decision.on : same.on,
    };
  });
  const known = new Set(mine.map(({ id }) => id));
  return [...own, ...theirs.filter(({ id }) => !known.has(id))];
}

/** What both wrote about a body, each once. */
function combineReminders(
  mine: readonly SentReminder[],
  theirs: readonly SentReminder[],
): readonly SentReminder[] | undefined {
  if (mine.length + theirs.length === 0) return undefined;
  const words = new Map(mine.map((one) => [one.bodyId, one.words]));
  for (const { bodyId, words: other } of theirs) {
    const own = words.get(bodyId);
    words.set(bodyId, own === undefined || own === other || other.includes(own) ? other : [own, other].join('; '));
  }
  return [...words].map(([bodyId, text]) => ({ bodyId, words: text }));
}

interface Columns {
  readonly byFile: ReadonlyMap<string, ReceiptColumns>;
  readonly conflicts: readonly EditConflict[];
}

/** The ministry's columns of «Надходження», by digest and file name without its folder. */
function receiptColumns(mine: readonly FileLogEntry[], theirs: readonly FileLogEntry[]): Columns {
  const index = (log: readonly FileLogEntry[]): ReadonlyMap<string, ReceiptColumns> =>
    new Map(log.map((entry) => [fileName(entry.identity), entry.ministry ?? {}]));
  const [ours, others] = [index(mine), index(theirs)];
  const byFile = new Map<string, ReceiptColumns>();
  const conflicts: EditConflict[] = [];
  for (const file of new Set([...ours.keys(), ...others.keys()])) {
    const { values, met, ...states } = combinedCells(ours.get(file) ?? {}, others.get(file) ?? {}, RECEIPT_COLUMNS);
    byFile.set(file, { ...values, ...states });
    conflicts.push(...met.map((conflict) => ({ key: file.split('\n')[1] ?? file, ...conflict })));
  }
  return { byFile, conflicts };
}

function withMinistry(arrival: Arrival, { byFile }: Columns): Arrival {
  const ministry = byFile.get(fileName(arrival.identity));
  const { identity } = arrival;
  return ministry === undefined || Object.keys(ministry).length === 0 ? { identity } : { identity, ministry };
}

function fileName({ file, member, sha256 }: FileLogEntry['identity']): string {
  const names = [baseName(file), member].filter((part) => part !== undefined);
  return `${sha256}\n${names.join('!')}`;
}
