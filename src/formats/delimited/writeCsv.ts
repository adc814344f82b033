import Papa from 'papaparse';
import type { Language } from '../../core/texts';

/** First characters by which a spreadsheet program takes a text for a formula (OWASP, CSV injection). */
const DANGEROUS = /^[=+\-@\t\r]/;

/**
 * Rows as CSV bytes: UTF-8 with a byte order mark (Excel reads it as windows-1251 without), `;` between
 * cells for Ukrainian as its locale expects, else `,`, lines end in CRLF. A text that a program would run
 * as a formula gets an apostrophe before it; numbers stay numbers.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[], language: Language): Uint8Array {
  const text = Papa.unparse(
    rows.map((row) => row.map(neutralised)),
    { delimiter: language === 'uk' ? ';' : ',', newline: '\r\n', quotes: false },
  );
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/** The cell as text that no program runs as a formula. */
export function neutralised(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  return DANGEROUS.test(cell.trimStart()) || DANGEROUS.test(cell) ? `'${cell}` : cell;
}
