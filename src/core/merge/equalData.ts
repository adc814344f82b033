import { byIdentity } from './source';
import type { Consolidation, Provenance } from './types';
import { compareText } from '../text/order';

/**
 * Deep equality of plain data; absent and undefined members are equal, Maps compare by entries. Linear, without
 * building text.
 */
export function equalData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && equalLists(a, b);
  if (a instanceof Map || b instanceof Map) return a instanceof Map && b instanceof Map && equalMaps(a, b);
  return equalMaps(definedMembers(a), definedMembers(b));
}

function equalLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => equalData(item, b[i]));
}

function equalMaps(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.has(key) && equalData(value, b.get(key)));
}

function definedMembers(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, member]) => member !== undefined));
}

/** The same consolidation whatever order its tables stand in, for comparison. */
export function inOneOrder(consolidation: Consolidation): Consolidation {
  const { records, quarantine, log, edits } = consolidation;
  return {
    ...consolidation,
    records: sortedBy(
      records,
      ({ provenance, key, bodyId, roundId }) => `${placeOf(provenance)}\n${key}\n${bodyId}\n${roundId}`,
    ),
    quarantine: sortedBy(quarantine, ({ provenance, key }) => `${placeOf(provenance)}\n${key ?? ''}`),
    log: [...log].sort((a, b) => byIdentity(a.identity, b.identity)),
    edits: sortedBy(edits, ({ key }) => key),
  };
}

function placeOf({ file, sha256, sheet, row }: Provenance): string {
  return `${sha256}\n${sheet}\n${row}\n${file}`;
}

function sortedBy<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  return items
    .map((item) => [nameOf(item), item] as const)
    .sort(([a], [b]) => compareText(a, b))
    .map(([, item]) => item);
}
