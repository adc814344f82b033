import { dateCell } from '../../core/workbook/cell';
import { isCivilDate } from '../../core/calendar/civilDate';
import { toExcelSerial } from '../../core/calendar/excelSerial';
import type { CellValue, PlainValue, SheetContent } from '../../core/workbook/content';
import { cellReference } from '../../core/workbook/reference';
import { readAttributes } from '../xml/attributes';
import { withFormula } from '../xlsx/read/cellValue';
import { collectRows, type RowCollector } from '../xlsx/read/sheetRows';
import { localName, tokenizeXml } from '../xml/tokenizer';
import { unescapeXml } from '../xml/unescape';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';

type Attributes = ReadonlyMap<string, string>;

interface Row {
  readonly from: number;
  readonly times: number;
  readonly hidden: boolean;
  readonly cells: { readonly column: number; readonly value: CellValue }[];
}

/** The tables of `content.xml` as sheets. Repeated rows and cells are unfolded only where they hold something. */
export function readOdsTables(xml: string, part: string, limits: ReadLimits): readonly SheetContent[] {
  const sheets: SheetContent[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let rows: RowCollector | undefined;
  let sheet = { name: '', hidden: false };
  let merges: string[] = [];
  let nextRow = 1;
  let row: Row | undefined;
  let nextColumn = 1;
  let cell: { readonly column: number; readonly times: number; readonly attributes: Attributes } | undefined;
  let text: string | undefined;
  let inParagraph = false;
  /** Depth inside a comment of a cell, whose text is not the cell's. */
  let inNote = 0;

  const openCell = (attributes: Attributes): void => {
    const times = repeated(attributes.get('table:number-columns-repeated'));
    cell = { column: nextColumn, times, attributes };
    text = undefined;
    nextColumn += times;
    const [across, down] = [
      repeated(attributes.get('table:number-columns-spanned')),
      repeated(attributes.get('table:number-rows-spanned')),
    ];
    if (row !== undefined && (across > 1 || down > 1))
      merges.push(
        `${cellReference(row.from, cell.column)}:${cellReference(row.from + down - 1, cell.column + across - 1)}`,
      );
  };
  const closeCell = (): void => {
    const value = cell === undefined ? undefined : cellValue(cell.attributes, text);
    if (cell !== undefined && row !== undefined && value !== undefined) {
      if (row.cells.length + cell.times > limits.cells)
        throw new ReadFault('cells', { sheet: sheet.name, limit: limits.cells });
      for (let i = 0; i < cell.times; i++) row.cells.push({ column: cell.column + i, value });
    }
    cell = undefined;
  };
  const closeRow = (): void => {
    if (row === undefined) return;
    for (let i = 0; row.cells.length > 0 && i < row.times; i++) {
      rows?.begin(row.from + i, row.hidden);
      for (const { column, value } of row.cells) rows?.put(column, value);
    }
    nextRow = row.from + row.times;
    row = undefined;
  };

  tokenizeXml(xml, part, {
    open(_, from, to, selfClosing) {
      const name = localName(xml, from, to);
      if (inNote > 0) {
        if (!selfClosing) inNote++;
      } else if (name === 'style') style = readAttributes(xml, from, to).get('style:name') ?? '';
      else if (name === 'table-properties') {
        if (readAttributes(xml, from, to).get('table:display') === 'false') hiddenStyles.add(style);
      } else if (name === 'table' && rows === undefined) {
        if (sheets.length >= limits.sheets) throw new ReadFault('sheets', { limit: limits.sheets });
        const attributes = readAttributes(xml, from, to);
        sheet = {
          name: attributes.get('table:name') ?? '',
          hidden: hiddenStyles.has(attributes.get('table:style-name') ?? ''),
        };
        rows = collectRows(sheet.name, limits);
        merges = [];
        nextRow = 1;
      } else if (name === 'table-row') {
        const attributes = readAttributes(xml, from, to);
        const hidden = ['collapse', 'filter'].includes(attributes.get('table:visibility') ?? '');
        row = { from: nextRow, times: repeated(attributes.get('table:number-rows-repeated')), hidden, cells: [] };
        nextColumn = 1;
        if (selfClosing) closeRow();
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        openCell(readAttributes(xml, from, to));
        if (selfClosing) closeCell();
      } else if (name === 'annotation') inNote = selfClosing ? 0 : 1;
      else if (cell !== undefined && name === 'p') {
        text = text === undefined ? '' : `${text}\n`;
        inParagraph = !selfClosing;
      } else if (inParagraph && name === 's')
        text += ' '.repeat(repeated(readAttributes(xml, from, to).get('text:c'), 1000));
      else if (inParagraph && name === 'tab') text += '\t';
      else if (inParagraph && name === 'line-break') text += '\n';
    },
    close(_, from, to) {
      if (inNote > 0) {
        inNote--;
        return;
      }
      const name = localName(xml, from, to);
      if (name === 'p') inParagraph = false;
      else if (name === 'table-cell' || name === 'covered-table-cell') closeCell();
      else if (name === 'table-row') closeRow();
      else if (name === 'table' && rows !== undefined) {
        sheets.push({ name: sheet.name, state: sheet.hidden ? 'hidden' : 'visible', rows: rows.finish(), merges });
        rows = undefined;
      }
    },
    text(_, from, to, literal) {
      if (inParagraph && inNote === 0) text += literal ? xml.substring(from, to) : unescapeXml(xml.substring(from, to));
    },
  });
  return sheets;
}

function repeated(written: string | undefined, most = 1_048_576): number {
  const times = Number(written ?? 1);
  return Number.isInteger(times) && times >= 1 ? Math.min(times, most) : 1;
}

/** ODF 1.3 part 3, 19.385: the type says which attribute holds the value. */
function cellValue(attributes: Attributes, text: string | undefined): CellValue | undefined {
  const formula = attributes.get('table:formula');
  const value = plainValue(attributes, text, formula !== undefined);
  return formula === undefined ? value : withFormula(plainFormula(formula), value);
}

function plainValue(attributes: Attributes, text: string | undefined, isFormula: boolean): PlainValue | undefined {
  if (attributes.get('calcext:value-type') === 'error') return { kind: 'error', error: text ?? '' };
  switch (attributes.get('office:value-type')) {
    case undefined:
      return undefined;
    case 'float':
    case 'percentage':
    case 'currency': {
      const number = Number(attributes.get('office:value'));
      return Number.isFinite(number) ? number : text;
    }
    case 'boolean':
      return attributes.get('office:boolean-value') === 'true';
    case 'date':
      return dateValue(attributes.get('office:date-value') ?? '') ?? text;
    default: {
      const string = text ?? attributes.get('office:string-value') ?? '';
      return string === '' && !isFormula ? undefined : string;
    }
  }
}

function dateValue(written: string): PlainValue | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d):(\d\d))?/.exec(written);
  if (match?.[1] === undefined || !isCivilDate(match[1])) return undefined;
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  return dateCell(toExcelSerial(match[1]) + seconds / 86400);
}

/** `of:=[.E2]*2` → `E2*2`: near enough to show a person what stands in the cell. */
function plainFormula(formula: string): string {
  return formula
    .slice(formula.indexOf('=') + 1)
    .replace(/\[\./g, '')
    .replace(/:\./g, ':')
    .replace(/\]/g, '');
}
