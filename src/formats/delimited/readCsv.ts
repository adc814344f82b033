import Papa from 'papaparse';
import type { RowContent, WorkbookContent } from '../../core/workbook/content';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { decodeText } from './decodeText';
import { delimitedRows, delimitedText, type DelimitedRow } from './delimitedRows';

const DELIMITERS = [';', ',', '\t'] as const;

/**
 * A delimited text (`;`, `,` or tab; UTF-8, UTF-16 or windows-1251) as a workbook of one sheet, named
 * `name`. Every cell is text: `2.3` is a legal number here as often as a number. Undefined when the
 * text is no table (fewer than two rows of two columns). Throws {@link ReadFault} past the limits, and where the
 * letters were lost.
 */
export function readCsv(bytes: Uint8Array, name: string, limits: ReadLimits): WorkbookContent | undefined {
  if (bytes.length > limits.partBytes)
    throw new ReadFault('input-size', { found: bytes.length, limit: limits.partBytes });
  const decoded = decodeText(bytes);
  if (lettersAreLost(decoded)) throw new ReadFault('letters-lost');
  const text = delimitedText(decoded);
  const rows = rowsWithin(delimitedRows(text, text.named ?? bestDelimiter(text.body)), name, limits);
  if (rows.filter(({ cells }) => filledIn(cells) > 1).length < 2) return undefined;
  return {
    sheets: [{ name, state: 'visible', rows, merges: [] }],
    properties: new Map(),
    hasMacros: false,
    externalLinks: 0,
  };
}

/**
 * A program that saves in a code page without Cyrillic writes a question mark for each letter: many words of them,
 * and no Cyrillic letter at all.
 */
function lettersAreLost(text: string): boolean {
  return (text.match(/\?{3,}/g)?.length ?? 0) >= 10 && !/\p{Script=Cyrillic}/u.test(text);
}

/** Rows that hold something, within the limits. */
function rowsWithin(rows: readonly DelimitedRow[], sheet: string, limits: ReadLimits): readonly RowContent[] {
  const kept: RowContent[] = [];
  let cellCount = 0;
  for (const { row, cells: written } of rows) {
    const cells = written.map((cell) => (cell.trim() === '' ? undefined : cell));
    if (filledIn(cells) === 0) continue;
    cellCount += cells.length;
    if (kept.length >= limits.rows) throw new ReadFault('rows', { sheet, limit: limits.rows });
    if (cellCount > limits.cells) throw new ReadFault('cells', { sheet, limit: limits.cells });
    kept.push({ row, cells });
  }
  return kept;
}

function filledIn(cells: readonly unknown[]): number {
  return cells.filter((cell) => cell !== undefined).length;
}

/** The delimiter that cuts the first lines into most cells, in equal numbers where possible. */
function bestDelimiter(text: string): string {
  let best: string = DELIMITERS[0];
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text.slice(0, 20_000), { delimiter, preview: 20 });
    const widths = data.map((row) => row.length).filter((width) => width > 1);
    const typical = widths.length === 0 ? 0 : ([...widths].sort((a, b) => a - b)[widths.length >> 1] ?? 0);
    const score = widths.filter((width) => width === typical).length * typical;
    if (score > most) {
      most = score;
      best = delimiter;
    }
  }
  return best;
}
