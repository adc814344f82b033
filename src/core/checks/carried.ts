import type { Return, ReturnRow } from '../returned/types';
import { carriedDigest } from '../template/carriedDigest';
import { INPUT_FIELDS } from '../template/fields';

/** Is the answer the one that the template brought from an earlier report, is it another, or was there none? */
export type CarryState = 'carried' | 'changed' | 'new';

const remembered = new WeakMap<Return['stampedDuties'], ReadonlyMap<string, string>>();

/** What became of the answer that the template carried over for the row. */
export function carryState(row: ReturnRow, { stampedDuties }: Pick<Return, 'stampedDuties'>): CarryState {
  const carried = remembered.get(stampedDuties) ?? digestsOf(stampedDuties);
  remembered.set(stampedDuties, carried);
  const before = carried.get(row.key ?? '');
  if (before === undefined) return 'new';
  const said = Object.fromEntries(INPUT_FIELDS.map((field) => [field, row.inputs[field]?.text]));
  return carriedDigest(said) === before ? 'carried' : 'changed';
}

function digestsOf(duties: Return['stampedDuties']): ReadonlyMap<string, string> {
  return new Map(duties.flatMap(({ key, carried }) => (carried === undefined ? [] : [[key, carried] as const])));
}
