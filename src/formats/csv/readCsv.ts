import Papa from 'papaparse';
import type { RowContent, WorkbookContent } from '../../core/workbook/content';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { decodeText } from './decodeText';
import { looseRows } from './looseRows';

const DELIMITERS = [';', ',', '\t'] as const;
/** A line by which Excel is told the delimiter. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/**
 * A delimited text (`;`, `,` or tab; UTF-8, UTF-16 or windows-1251) as a workbook of one sheet, named
 * `name`. Every cell is text: `2.3` is a legal number here as often as a number. Undefined when the
 * text is no table (fewer than two rows of two columns). Throws {@link ReadFault} past the limits, and where the letters were lost.
 */
export function readCsv(bytes: Uint8Array, name: string, limits: ReadLimits): WorkbookContent | undefined {
  if (bytes.length > limits.partBytes)
    throw new ReadFault('input-size', { found: bytes.length, limit: limits.partBytes });
  const decoded = decodeText(bytes);
  if (lettersAreLost(decoded)) throw new ReadFault('letters-lost');
  const given = SEPARATOR_LINE.exec(decoded.slice(0, 10));
  // One kind of line end, or rows that end in another one would stick together.
  const text = (given === null ? decoded : decoded.slice(given[0].length)).replace(/\r\n?/g, '\n');
  const delimiter = given?.[1] ?? bestDelimiter(text);
  const first = given === null ? 1 : 2;
  const strict = collect(name, first, limits);
  let isBroken = false;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step({ data, errors }, parser) {
      isBroken = errors.some(({ type }) => type === 'Quotes');
      if (isBroken) parser.abort();
      else strict.add(data);
    },
  });
  const loose = collect(name, first, limits);
  if (isBroken) for (const row of looseRows(text, delimiter)) loose.add(row);
  const { rows, wide } = (isBroken ? loose : strict).finish();
  if (wide < 2) return undefined;
  return {
    sheets: [{ name, state: 'visible', rows, merges: [] }],
    properties: new Map(),
    hasMacros: false,
    externalLinks: 0,
  };
}

/** A program that saves in a code page without Cyrillic writes a question mark for each letter: many words of them, and no Cyrillic letter at all. */
function lettersAreLost(text: string): boolean {
  return (text.match(/\?{3,}/g)?.length ?? 0) >= 10 && !/\p{Script=Cyrillic}/u.test(text);
}

/** Rows that hold something, numbered from `first`, within the limits; `wide` counts those of two cells and more. */
function collect(
  sheet: string,
  first: number,
  limits: ReadLimits,
): { add(data: readonly string[]): void; finish(): { readonly rows: readonly RowContent[]; readonly wide: number } } {
  const rows: RowContent[] = [];
  let number = first;
  let cellCount = 0;
  let wide = 0;
  return {
    add(data) {
      const row = number++;
      const cells = data.map((cell) => (cell.trim() === '' ? undefined : cell));
      const filled = cells.filter((cell) => cell !== undefined).length;
      if (filled === 0) return;
      cellCount += cells.length;
      if (rows.length >= limits.rows) throw new ReadFault('rows', { sheet, limit: limits.rows });
      if (cellCount > limits.cells) throw new ReadFault('cells', { sheet, limit: limits.cells });
      if (filled > 1) wide++;
      rows.push({ row, cells });
    },
    finish: () => ({ rows, wide }),
  };
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
