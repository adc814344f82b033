import type { Attributes } from './odsValue';

/** Of a sheet, in any program. */
export const LAST_ROW = 1_048_576;

/** Rows and columns that nobody sees: hidden, or filtered out. */
export function isCollapsed(attributes: Attributes): boolean {
  return ['collapse', 'filter'].includes(attributes.get('table:visibility') ?? '');
}

/** How often a row or a cell stands one after the other; at most as many as a sheet has rows. */
export function repeated(written: string | undefined): number {
  const times = Number(written ?? 1);
  return Number.isInteger(times) && times >= 1 ? Math.min(times, LAST_ROW) : 1;
}
