/** Sheets that stand in a workbook only while we write, or for the way back. */
const OWN_PREFIX = '_pz_';
export const JOURNAL_SHEET = '_pz_journal';
export const stagedName = (index: number): string => `${OWN_PREFIX}new_${index + 1}`;
export const oldName = (index: number): string => `${OWN_PREFIX}old_${index + 1}`;
export const stagedTable = (index: number): string => `${OWN_PREFIX}t_new_${index + 1}`;
export const oldTable = (index: number): string => `${OWN_PREFIX}t_old_${index + 1}`;

export function isOwnScaffold(name: string): boolean {
  return name.startsWith(OWN_PREFIX);
}

/** Excel compares sheet names without regard to case. */
export function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
