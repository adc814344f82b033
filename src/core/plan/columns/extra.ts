import { addTo } from '../../groups';
import { clean } from '../../text/clean';
import type { NamedCell } from '../types';
import type { SourceCell, SourceRow } from '../source';
import type { Role } from './roles';

/** Columns beside the plan's own: they are kept by their names. */
const EXTRA: ReadonlySet<Role> = new Set(['partners', 'result', 'indicator', 'funding', 'assistance', 'other']);

/** Names of the heads, by role in their order. */
export type HeadNames = ReadonlyMap<Role, readonly string[]>;

/** The names over the columns; a name under a merged head stands behind it («Обсяг: державний бюджет»). */
export function headNames(head: readonly SourceRow[], roles: readonly (Role | undefined)[]): HeadNames {
  const names = new Map<Role, string[]>();
  let over = '';
  for (const [i, role] of roles.entries()) {
    const [top, second] = head.map(({ cells }) => cells[i]);
    if (top?.covered !== 'left') over = clean(top?.text ?? '');
    const own = second?.covered === undefined ? clean(second?.text ?? '') : '';
    const name = [over, own].filter((text) => text !== '').join(': ');
    if (role !== undefined) addTo(names, role, name);
  }
  return names;
}

/** What a row's further columns say; empty cells and dashes say nothing. */
export function extraCells(
  cells: readonly SourceCell[],
  roles: readonly (Role | undefined)[],
  names: HeadNames,
): readonly NamedCell[] | undefined {
  const seen = new Map<Role, number>();
  const found: NamedCell[] = [];
  for (const [i, cell] of cells.entries()) {
    const role = roles[i];
    if (role === undefined || !EXTRA.has(role)) continue;
    const nth = seen.get(role) ?? 0;
    seen.set(role, nth + 1);
    const text = clean(cell.text);
    if (cell.covered === undefined && text !== '' && !/^[-‐‑‒–—−]$/.test(text))
      found.push({ name: names.get(role)?.[nth] ?? '', text });
  }
  return found.length > 0 ? found : undefined;
}
