import Papa from 'papaparse';
import type { SourceDocument, SourceRow } from '../../core/plan/source';
import { delimitedRows, delimitedText, type DelimitedText } from '../delimited/delimitedRows';
import { TABLE_LIMITS } from './tableLimits';

/**
 * A text as rows of delimited cells (`;` or `,`, quoted cells may hold line breaks), or
 * undefined when it is no such text. Rows of one cell are running text. Lines are those of the file.
 */
export function sourceFromDelimited(text: string, hinted: boolean): SourceDocument | undefined {
  const source = delimitedText(text);
  const delimiter = delimiterOf(source, hinted);
  if (delimiter === undefined) return undefined;
  const found = delimitedRows(source, delimiter);
  // Past the bounds of a table nothing is cut off: it is read as lines.
  const cellCount = found.reduce((sum, { cells }) => sum + cells.length, 0);
  if (found.length > TABLE_LIMITS.rows || cellCount > TABLE_LIMITS.cells) return undefined;
  const rows = found.map(({ line, cells }): SourceRow => {
    return { line, cells: cells.slice(0, TABLE_LIMITS.columns).map((cell) => ({ text: cell })) };
  });
  const table = rows.findIndex((row) => filled(row) > 2);
  if (table < 0) return undefined;
  const prose = rows.slice(0, table);
  return {
    format: 'csv',
    blocks: [
      ...prose.map((row) => ({
        kind: 'line' as const,
        line: row.line,
        text: row.cells
          .map((cell) => cell.text)
          .join(delimiter)
          .replace(/[;,]+$/, ''),
      })),
      { kind: 'table', rows: rows.slice(table).filter((row) => filled(row) > 0) },
    ],
  };
}

function filled(row: SourceRow): number {
  return row.cells.filter((cell) => cell.text.trim() !== '').length;
}

/**
 * The delimiter that stands equally often in most lines of the table. Tabs of plain text are left to the plan
 * parser: its rows may leave out cells.
 */
function delimiterOf({ body, named }: DelimitedText, hinted: boolean): ';' | ',' | undefined {
  if (named === ';' || named === ',') return named;
  const head = body.slice(0, 60_000);
  // A sign or two stand in the signature of a text whose table is delimited otherwise.
  if (['\t', '|'].some((sign) => head.split('\n').filter((line) => line.split(sign).length > 2).length > 2))
    return undefined;
  let best: ';' | ',' | undefined;
  let most = hinted ? 1 : 2;
  for (const delimiter of [';', ','] as const) {
    const cells = cellsInRows(head, delimiter, hinted);
    if (cells > most) [most, best] = [cells, delimiter];
  }
  return best;
}

/** Behind a comma of prose stands a space, behind one that parts cells seldom. */
function isProse(text: string): boolean {
  const commas = text.match(/,(?=[^\n,])/g)?.length ?? 0;
  const spaced = text.match(/, /g)?.length ?? 0;
  return spaced * 10 > commas * 8;
}

/** Cells of the rows of the most usual width; 0 where the delimiter makes no table. */
function cellsInRows(head: string, delimiter: ';' | ',', hinted: boolean): number {
  const { data } = Papa.parse<string[]>(head, { delimiter, preview: 400 });
  const widths = data.map((row) => row.length).filter((width) => width > 2);
  // Rows stand beside each other; lines of prose with two commas are far between.
  const filled = data.slice(data.findIndex((row) => row.length > 2)).filter((row) => row.join('').trim() !== '');
  if (!hinted && (widths.length * 2 < filled.length || (delimiter === ',' && isProse(head)))) return 0;
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  // Prose has commas, but seldom the same number of them on most lines.
  const regular = times >= 2 && times * 10 >= widths.length * 7 && (delimiter === ';' || hinted || times >= 4);
  return regular ? width * times : 0;
}
