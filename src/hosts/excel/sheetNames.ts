/** Sheets that stand in a workbook only while we write, or for the way back. */
const OWN_PREFIX = '_pz_';
export const JOURNAL_SHEET = '_pz_journal';

/**
 * Names of one write by the number of a sheet or table, from 0. Each write has its own: two panes that write into one
 * workbook must never take each other's sheets for theirs.
 */
export interface NamesOfWrite {
  staged(index: number): string;
  old(index: number): string;
  stagedTable(index: number): string;
  oldTable(index: number): string;
}

export function namesOfWrite(write: string): NamesOfWrite {
  const name =
    (what: string) =>
    (index: number): string =>
      `${OWN_PREFIX}${what}_${write}_${index + 1}`;
  return { staged: name('new'), old: name('old'), stagedTable: name('t_new'), oldTable: name('t_old') };
}

/** Marks a write: eight hexadecimal digits. */
export function newWrite(): string {
  return [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function isOwnScaffold(name: string): boolean {
  return name.startsWith(OWN_PREFIX);
}

/** Excel compares sheet names without regard to case. */
export function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
