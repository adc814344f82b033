import { createBodyIndex } from '../bodies/bodyIndex';
import { sourcesOf } from './earlierSources';
import { consolidate } from './merge';
import type { Arrival, Source } from './source';
import { threeWay } from './threeWay';
import { combineEdits, type EditConflict } from './combineEdits';
import type { Consolidation, Decision, FileLogEntry } from './types';
import { uniteSources } from './unite';

export type CombineOutcome =
  | { readonly kind: 'combined'; readonly consolidation: Consolidation; readonly conflicts: readonly EditConflict[] }
  /** Consolidations of different plans or rounds are never mixed. */
  | { readonly kind: 'different'; readonly what: 'plan' | 'round' };

/**
 * One consolidation out of two of the same plan and round: all files, records and decisions, and the
 * ministry's columns three-way against what both began with (`base`), where it is known. Where both
 * changed the same cell, mine stays and theirs is shown beside it. Settings and plan are mine.
 */
export function combine(mine: Consolidation, theirs: Consolidation, base?: Consolidation): CombineOutcome {
  if (mine.plan.id !== theirs.plan.id) return { kind: 'different', what: 'plan' };
  if (mine.settings.round.id !== theirs.settings.round.id) return { kind: 'different', what: 'round' };
  const { edits, conflicts } = combineEdits(mine.edits, theirs.edits, base?.edits);
  const columns = ministryColumns(mine.log, theirs.log, base?.log);
  const sources = uniteSources(sourcesOf(mine), sourcesOf(theirs)).map((source): Source => ({ ...source, arrivals: source.arrivals.map((arrival) => withMinistry(arrival, columns)) }));
  const combined = consolidate({
    plan: mine.plan, registry: mine.registry, duties: mine.duties, edits, sources, bodies: createBodyIndex(mine.registry),
    settings: {
      ...mine.settings, aliases: new Map([...theirs.settings.aliases, ...mine.settings.aliases]), membership: new Map([...theirs.settings.membership, ...mine.settings.membership]),
    },
    decisions: combineDecisions(mine.decisions, theirs.decisions, base?.decisions), earlier: { ...mine, revision: Math.max(mine.revision, theirs.revision) },
  });
  return { kind: 'combined', consolidation: combined, conflicts: [...conflicts, ...columns.conflicts] };
}

/** Decisions of both; one that someone took back stays taken back, unless only the other one did so before and has renewed it. */
function combineDecisions(mine: readonly Decision[], theirs: readonly Decision[], base: readonly Decision[] = []): readonly Decision[] {
  const other = new Map(theirs.map((decision) => [decision.id, decision]));
  const before = new Map(base.map((decision) => [decision.id, decision]));
  const own = mine.map((decision): Decision => {
    const same = other.get(decision.id);
    if (same === undefined) return decision;
    const { value } = threeWay(decision.reversed === true, same.reversed === true, before.has(decision.id) ? before.get(decision.id)?.reversed === true : false);
    const { reversed: _, ...rest } = decision;
    const settled = { ...rest, on: decision.on < same.on ? decision.on : same.on };
    return value ? { ...settled, reversed: true } : settled;
  });
  const known = new Set(mine.map(({ id }) => id));
  return [...own, ...theirs.filter(({ id }) => !known.has(id))];
}

type Ministry = NonNullable<FileLogEntry['ministry']>;
interface Columns {
  readonly byFile: ReadonlyMap<string, Ministry>;
  readonly conflicts: readonly EditConflict[];
}

/** The ministry's columns of «Надходження», by digest and file name without its folder. */
function ministryColumns(mine: readonly FileLogEntry[], theirs: readonly FileLogEntry[], base: readonly FileLogEntry[] = []): Columns {
  const index = (log: readonly FileLogEntry[]): ReadonlyMap<string, Ministry> => new Map(log.map((entry) => [fileName(entry.identity), entry.ministry ?? {}]));
  const [ours, others, before] = [index(mine), index(theirs), index(base)];
  const byFile = new Map<string, Ministry>();
  const conflicts: EditConflict[] = [];
  for (const file of new Set([...ours.keys(), ...others.keys()])) {
    const settled: { -readonly [K in keyof Ministry]: string } = {};
    for (const field of ['receivedOn', 'incomingNo', 'channel'] as const) {
      const [a, b] = [ours.get(file)?.[field], others.get(file)?.[field]];
      const { value, conflict } = threeWay(a, b, before.get(file)?.[field]);
      if (value !== undefined) settled[field] = value;
      if (conflict) conflicts.push({ key: file.split('\n')[1] ?? file, field, mine: a ?? '', theirs: b ?? '' });
    }
    byFile.set(file, settled);
  }
  return { byFile, conflicts };
}

function withMinistry(arrival: Arrival, { byFile }: Columns): Arrival {
  const ministry = byFile.get(fileName(arrival.identity));
  const { identity } = arrival;
  return ministry === undefined || Object.keys(ministry).length === 0 ? { identity } : { identity, ministry };
}

function fileName({ file, member, sha256 }: FileLogEntry['identity']): string {
  return `${sha256}\n${[file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1), member].filter((part) => part !== undefined).join('!')}`;
}
