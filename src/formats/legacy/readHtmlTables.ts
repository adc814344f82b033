import { Parser } from 'htmlparser2';
import { clean } from '../../core/text/clean';
import type { SheetContent, WorkbookContent } from '../../core/workbook/content';
import { decodeText } from '../csv/decodeText';
import { collectRows, type RowCollector } from '../xlsx/read/sheetRows';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { headingLines } from './headingLines';

const MOST_SPAN = 1000;

/**
 * The tables of an HTML page that was saved under a workbook's name (older systems export so), one
 * sheet a table, every cell as text, with the lines above them. A sheet is called as the heading over its table says («Sheet 4:
 * Друк», as LibreOffice writes), else by its number. Undefined when there is no table. Cells under a
 * rowspan stay blank.
 */
export function readHtmlTables(bytes: Uint8Array, name: string, limits: ReadLimits): WorkbookContent | undefined {
  if (bytes.length > limits.partBytes)
    throw new ReadFault('input-size', { found: bytes.length, limit: limits.partBytes });
  const sheets: SheetContent[] = [];
  let rows: RowCollector | undefined;
  let depth = 0;
  let row = 0;
  let column = 0;
  let nextColumn = 1;
  let text: string | undefined;
  let heading: string | undefined;
  let inHeading = false;
  /** How many rows below a cell of this column still covers. */
  let covered = new Map<number, number>();
  const flush = (): void => {
    const cell = text
      ?.replace(/ +/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (rows !== undefined && cell !== undefined && cell !== '') rows.put(column, cell);
    text = undefined;
  };
  const headings = headingLines();
  let line = '';
  const endLine = (): void => {
    headings.add(clean(line));
    line = '';
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (depth === 0 && !INLINE.test(tag)) endLine();
        if (depth === 0 && HEADING.test(tag)) {
          heading = '';
          inHeading = true;
        }
        if (tag === 'table' && ++depth === 1) {
          headings.table();
          rows = collectRows(name, limits);
          row = 0;
          covered = new Map();
        } else if (depth === 1 && tag === 'tr') {
          flush();
          rows?.begin(++row, false);
          nextColumn = 1;
        } else if (depth === 1 && (tag === 'td' || tag === 'th')) {
          flush();
          while ((covered.get(nextColumn) ?? 0) >= row) nextColumn++;
          column = nextColumn;
          const wide = span(attributes['colspan']);
          const until = row + span(attributes['rowspan']) - 1;
          for (let i = 0; i < wide; i++) covered.set(column + i, until);
          nextColumn = column + wide;
          text = '';
        } else if (tag === 'br' || tag === 'p') text = text === undefined || text === '' ? text : `${text}\n`;
      },
      ontext(data) {
        if (inHeading && (heading ?? '').length < LONGEST_NAME) heading = `${heading ?? ''}${data}`;
        if (depth === 0 && line.length < LONGEST_LINE) line += data;
        // Line ends of the source are spaces: only tags break a line.
        if (text !== undefined) text += data.replace(/[ \t\r\n]+/g, ' ');
      },
      onclosetag(tag) {
        // What stands in <style> and <script> is no line of text.
        if (depth === 0 && RAW.test(tag)) line = '';
        else if (depth === 0 && !INLINE.test(tag)) endLine();
        if (HEADING.test(tag)) inHeading = false;
        if (depth === 1 && (tag === 'td' || tag === 'th' || tag === 'tr')) flush();
        if (tag !== 'table' || depth === 0 || --depth > 0) return;
        flush();
        const found = rows?.finish() ?? [];
        rows = undefined;
        if (found.length === 0) return;
        if (sheets.length >= limits.sheets) throw new ReadFault('sheets', { limit: limits.sheets });
        sheets.push({ name: sheetName(heading, sheets), state: 'visible', rows: found, merges: [] });
        heading = undefined;
      },
    },
    { decodeEntities: true },
  );
  parser.write(decodeText(bytes));
  parser.end();
  if (sheets.length === 0) return undefined;
  return {
    sheets,
    headings: headings.found(),
    properties: new Map(),
    hasMacros: false,
    externalLinks: 0,
  };
}

const HEADING = /^h[1-6]$/;
/** Tags that do not end a line. */
const INLINE = /^(?:a|b|i|u|em|strong|font|span|small|big|sub|sup|s|o:p)$/;
const RAW = /^(?:style|script|title|xml)$/;
const LONGEST_LINE = 2000;
const LONGEST_NAME = 100;

function sheetName(heading: string | undefined, before: readonly SheetContent[]): string {
  const own = clean(heading ?? '').replace(/^(?:sheet|аркуш|лист|tabelle|feuille) \d+: ?/i, '');
  return own === '' || before.some(({ name }) => name === own) ? `${before.length + 1}` : own;
}

function span(written: string | undefined): number {
  const number = Number(written ?? 1);
  return Number.isInteger(number) && number >= 1 && number <= MOST_SPAN ? number : 1;
}
