import Papa from 'papaparse';
import type { DataTable } from '../../core/summary/openData/table';
import { neutralised } from './writeCsv';

/**
 * A table for other programs: UTF-8 without a byte order mark, `,` between cells, names of the columns first, lines
 * end in CRLF (RFC 4180). A text that a program would run as a formula gets an apostrophe before it.
 */
export function writeDataCsv({ columns, rows }: DataTable): Uint8Array {
  return writePlainCsv([columns.map(({ name }) => name), ...rows.map((row) => row.map((value) => value ?? ''))]);
}

export function writePlainCsv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const text = Papa.unparse(
    rows.map((row) => row.map(neutralised)),
    { delimiter: ',', newline: '\r\n', quotes: false },
  );
  return new TextEncoder().encode(`${text}\r\n`);
}
