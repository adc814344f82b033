import Papa from 'papaparse';
import { looseRows } from './looseRows';

/** One row of a delimited text. */
export interface DelimitedRow {
  /** 1-based number of the row, as a spreadsheet program counts. */
  readonly row: number;
  /** 1-based line of the text in which it begins: quoted cells may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A text whose rows are to be read: line ends of one kind, without the line that names the delimiter to Excel. */
export interface DelimitedText {
  readonly body: string;
  /** The delimiter that the text itself names (`sep=;`). */
  readonly named?: string;
}

const SEPARATOR_LINE = /^sep=(.)\n/i;

export function delimitedText(text: string): DelimitedText {
  // Line ends of several kinds meet in text put together by hand; the reader of rows would take one kind for all.
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const named = SEPARATOR_LINE.exec(body.slice(0, 10));
  return named?.[1] === undefined ? { body } : { body: body.slice(named[0].length), named: named[1] };
}

/**
 * The rows of the text. Where its quotes are not those of a table («"Закон" про…», a quote that nobody closes),
 * they are signs like any other.
 */
export function delimitedRows({ body, named }: DelimitedText, delimiter: string): readonly DelimitedRow[] {
  const rows = strictRows(body, delimiter) ?? [...looseRows(body, delimiter)];
  const before = named === undefined ? 0 : 1;
  let line = 1 + before;
  return rows.map((cells, i) => {
    const row = { row: i + 1 + before, line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    return row;
  });
}

/** Undefined where the quotes are broken. */
function strictRows(text: string, delimiter: string): readonly (readonly string[])[] | undefined {
  const rows: (readonly string[])[] = [];
  let isBroken = false;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step({ data, errors }, parser) {
      isBroken = errors.some(({ type }) => type === 'Quotes');
      if (isBroken) parser.abort();
      else rows.push(data);
    },
  });
  return isBroken ? undefined : rows;
}
