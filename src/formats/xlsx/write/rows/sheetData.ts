import { toExcelSerial } from '../../../../core/calendar/excelSerial';
import { cellReference, columnLetters } from '../../../../core/workbook/reference';
import { eachRow } from '../../../../core/workbook/rows';
import type { CellSpec, LargeSheetSpec, RowSpec } from '../../../../core/workbook/spec';
import { checkRow, faultOf } from '../limits';
import { SpecError } from '../specError';
import type { SharedFormulas } from './sharedFormulas';
import type { SharedStrings } from './sharedStrings';
import { textElement, xmlFormula, xmlText } from './text';

/** What the cells of a sheet refer to. */
export interface RowContext {
  readonly strings: SharedStrings;
  readonly formulas: SharedFormulas;
  /** The number of a look in the part of styles, 0 for the plain one; undefined for one that is not among them. */
  readonly formatOf: (style: string | undefined, ofDate: boolean) => number | undefined;
  /** Sees every row that is written, in their order. */
  readonly watch: (row: RowSpec) => void;
}

/**
 * The rows of a sheet as XML, one after another (ECMA-376 Part 1, 18.3.1.73): nothing of a row is kept after it. Throws
 * a {@link SpecError} where Excel would refuse or cut something.
 */
export function* sheetData(
  { name, rows }: Pick<LargeSheetSpec, 'name' | 'rows'>,
  context: RowContext,
): Generator<string> {
  let before = 0;
  for (const row of eachRow(rows)) {
    checkRow(row, before, name);
    before = row.row;
    context.watch(row);
    yield rowXml(row, name, context);
  }
}

function rowXml(spec: RowSpec, sheet: string, context: RowContext): string {
  const { row, cells } = spec;
  let inside = '';
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    if (cell === undefined) continue;
    const fault = faultOf(cell);
    if (fault !== undefined) throw new SpecError(fault, sheet, cellReference(row, column + 1));
    inside += cellXml(cell, row, column, sheet, context);
  }
  const attributes = shapeOf(spec);
  if (inside !== '') return `<row r="${row}"${attributes}>${inside}</row>`;
  return attributes === '' ? '' : `<row r="${row}"${attributes}/>`;
}

/** A custom height stops a row from growing with what is typed. */
function shapeOf({ height, grows, hidden, level }: RowSpec): string {
  return (
    (height === undefined ? '' : ` ht="${height}"${grows === true ? '' : ' customHeight="1"'}`) +
    (hidden === true ? ' hidden="1"' : '') +
    (level === undefined ? '' : ` outlineLevel="${level}"`)
  );
}

function cellXml(
  { value, formula, style }: CellSpec,
  row: number,
  column: number,
  sheet: string,
  context: RowContext,
): string {
  const format = context.formatOf(style, typeof value === 'object');
  if (format === undefined)
    throw new SpecError(
      `the style ${style ?? ''} is not described, or shows no date`,
      sheet,
      cellReference(row, column + 1),
    );
  const place = `<c r="${lettersOf(column)}${row}"`;
  const look = format === 0 ? '' : ` s="${format}"`;
  if (formula !== undefined) {
    const result = typeof value === 'object' ? toExcelSerial(value.date) : value;
    const kind = KINDS[typeof result] ?? '';
    return `${place}${look}${kind}>${formulaXml(formula, row, column, context)}${resultXml(result)}</c>`;
  }
  switch (typeof value) {
    case 'string':
      return value === '' ? blank(place, look) : textXml(value, place, look, context);
    case 'number':
      return `${place}${look}><v>${value}</v></c>`;
    case 'boolean':
      return `${place} t="b"${look}><v>${value ? '1' : '0'}</v></c>`;
    case 'object':
      return `${place}${look}><v>${toExcelSerial(value.date)}</v></c>`;
    case 'undefined':
      return blank(place, look);
  }
}

/** A cell without a look of its own that holds nothing is left out. */
function blank(place: string, look: string): string {
  return look === '' ? '' : `${place}${look}/>`;
}

function textXml(text: string, place: string, look: string, { strings }: RowContext): string {
  const index = strings.indexOf(text);
  return index === undefined
    ? `${place} t="inlineStr"${look}><is>${textElement(text)}</is></c>`
    : `${place} t="s"${look}><v>${index}</v></c>`;
}

/** The type of a formula's result, as an attribute. */
const KINDS: Readonly<Record<string, string>> = { string: ' t="str"', boolean: ' t="b"' };

function formulaXml(formula: string, row: number, column: number, { formulas }: RowContext): string {
  const shared = formulas.at(row, column, formula);
  if (shared === undefined) return `<f>${xmlFormula(formula)}</f>`;
  const { index, range } = shared;
  return range === undefined
    ? `<f t="shared" si="${index}"/>`
    : `<f t="shared" si="${index}" ref="${range}">${xmlFormula(formula)}</f>`;
}

function resultXml(result: string | number | boolean | undefined): string {
  switch (typeof result) {
    case 'undefined':
      return '';
    case 'string':
      return result === '' ? '<v/>' : `<v>${xmlText(result)}</v>`;
    case 'boolean':
      return `<v>${result ? '1' : '0'}</v>`;
    case 'number':
      return `<v>${result}</v>`;
  }
}

const letters: string[] = [];

/** Letters of a column that counts from 0. */
function lettersOf(column: number): string {
  return (letters[column] ??= columnLetters(column + 1));
}
