import { toExcelSerial } from '../../../core/calendar/excelSerial';
import { isCivilDate } from '../../../core/calendar/civilDate';
import { cellReference, parseCellReference } from '../../../core/workbook/reference';
import type { CellSpec, LargeSheetSpec, LargeWorkbookSpec, RowSpec, ValidationSpec } from '../../../core/workbook/spec';
import { SpecError } from './specError';

/** Excel's limits (Microsoft: «Excel specifications and limits»; ECMA-376 for prompts and header/footer). */
const LIMITS = {
  rows: 1048576,
  columns: 16384,
  cellText: 32767,
  formula: 8192,
  sheetName: 31,
  rowHeight: 409.5,
  columnWidth: 255,
  listLiteral: 255,
  promptTitle: 32,
  promptText: 255,
  // [MS-XLSB] 2.5.36 DValStrings: what is longer makes Excel repair the file.
  errorText: 225,
  footer: 255,
  styles: 64000,
  name: 255,
} as const;

/**
 * Throws a {@link SpecError} at the first thing that Excel would refuse, cut or repair, but for rows and cells: each of
 * these is checked when it is written.
 */
export function checkLimits(spec: LargeWorkbookSpec): void {
  if (spec.sheets.length === 0) throw new SpecError('a workbook needs a sheet');
  if (!spec.sheets.some((sheet) => sheet.state === 'visible')) throw new SpecError('a workbook needs a visible sheet');
  checkSheetNames(spec.sheets.map((sheet) => sheet.name));
  if (
    spec.activeSheet !== undefined &&
    !spec.sheets.some((sheet) => sheet.name === spec.activeSheet && sheet.state === 'visible')
  ) {
    throw new SpecError('the active sheet is not among the visible sheets', spec.activeSheet);
  }
  for (const sheet of spec.sheets) checkSheet(sheet, spec);
  checkNames(spec);
}

function checkSheetNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (name === '') throw new SpecError('a sheet name is empty');
    if (name.length > LIMITS.sheetName)
      throw new SpecError(`the sheet name has ${name.length} characters, more than ${LIMITS.sheetName}`, name);
    if (/[[\]:*?/\\]/.test(name) || name.startsWith("'") || name.endsWith("'"))
      throw new SpecError('the sheet name has a character that Excel forbids', name);
    const key = name.toLowerCase();
    if (seen.has(key)) throw new SpecError('two sheets have this name (case does not count)', name);
    if (key === 'history') throw new SpecError('Excel reserves this sheet name', name);
    seen.add(key);
  }
}

function checkSheet(sheet: LargeSheetSpec, spec: LargeWorkbookSpec): void {
  checkColumns(sheet);
  for (const validation of sheet.validations ?? []) checkValidation(validation, sheet.name);
  checkBesideCells(sheet, spec);
}

function checkColumns({ name, columns }: LargeSheetSpec): void {
  if (columns.length > LIMITS.columns)
    throw new SpecError(`${columns.length} columns, more than ${LIMITS.columns}`, name);
  columns.forEach(({ width }, index) => {
    if (!(width >= 0 && width <= LIMITS.columnWidth))
      throw new SpecError(`column width ${width}`, name, cellReference(1, index + 1));
  });
}

/** `before` is the number of the row that was written last, 0 above the first. */
export function checkRow({ row, height, cells }: RowSpec, before: number, sheet: string): void {
  if (!Number.isInteger(row) || row < 1 || row > LIMITS.rows)
    throw new SpecError(`row ${row} is outside the sheet`, sheet);
  const at = cellReference(row, 1);
  if (row <= before) throw new SpecError('rows are not in order of their number', sheet, at);
  if (height !== undefined && !(height >= 0 && height <= LIMITS.rowHeight))
    throw new SpecError(`row height ${height}, more than ${LIMITS.rowHeight} points`, sheet, at);
  if (cells.length > LIMITS.columns)
    throw new SpecError(`${cells.length} columns, more than ${LIMITS.columns}`, sheet, at);
}

/** Headers and footers, notes, links, tables. */
function checkBesideCells(sheet: LargeSheetSpec, spec: LargeWorkbookSpec): void {
  for (const text of [sheet.print?.header, sheet.print?.footer]) {
    if (text !== undefined && text.length > LIMITS.footer)
      throw new SpecError(`the header or footer has ${text.length} characters, more than ${LIMITS.footer}`, sheet.name);
  }
  for (const { cell, text } of sheet.notes ?? []) {
    if (parseCellReference(cell) === undefined) throw new SpecError('a note stands at no cell', sheet.name, cell);
    if (text.length > LIMITS.cellText) throw new SpecError('the note is too long', sheet.name, cell);
  }
  checkLinksAndTables(sheet, spec);
}

function checkLinksAndTables(sheet: LargeSheetSpec, spec: LargeWorkbookSpec): void {
  for (const link of sheet.links ?? []) {
    if (!spec.sheets.some(({ name }) => name === link.sheet))
      throw new SpecError(`the link leads to the unknown sheet ${link.sheet}`, sheet.name, link.cell);
  }
  for (const table of sheet.tables ?? []) {
    const columns = new Set(table.columns.map((column) => column.toLowerCase()));
    if (columns.size !== table.columns.length || columns.has(''))
      throw new SpecError(`the columns of table ${table.name} are not unique and non-empty`, sheet.name, table.range);
  }
}

/** What is wrong with a cell, or undefined. */
export function faultOf({ value, formula }: CellSpec): string | undefined {
  if (typeof value === 'string' && value.length > LIMITS.cellText)
    return `the text has ${value.length} characters, more than ${LIMITS.cellText}`;
  if (typeof value === 'number' && !Number.isFinite(value)) return `${value} is no number of Excel`;
  if (typeof value === 'object' && (!isCivilDate(value.date) || toExcelSerial(value.date) < 1))
    return `${value.date} is no date of Excel`;
  if (formula !== undefined && (formula === '' || formula.startsWith('=') || formula.length > LIMITS.formula))
    return 'the formula is empty, starts with "=" or is too long';
  return undefined;
}

function checkValidation({ range, rule, prompt, error }: ValidationSpec, sheet: string): void {
  const atMost = (limit: number, text: string, what: string, advice = ''): void => {
    if (text.length > limit)
      throw new SpecError(`the ${what} has ${text.length} characters, more than ${limit}${advice}`, sheet, range);
  };
  if (rule.kind === 'list' && rule.source.startsWith('"'))
    atMost(LIMITS.listLiteral, rule.source.slice(1, -1), 'list', ': put it in a range');
  if (rule.kind === 'custom') atMost(LIMITS.listLiteral, rule.formula, 'validation formula');
  for (const message of [prompt, error]) atMost(LIMITS.promptTitle, message?.title ?? '', 'prompt title');
  atMost(LIMITS.promptText, prompt?.message ?? '', 'prompt');
  atMost(LIMITS.errorText, error?.message ?? '', 'error text');
}

function checkNames(spec: LargeWorkbookSpec): void {
  const seen = new Set<string>();
  const claim = (name: string, sheet: string): void => {
    if (
      !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) ||
      name.length > LIMITS.name ||
      parseCellReference(name) !== undefined ||
      /^r?\d*c?\d*$/i.test(name)
    )
      throw new SpecError(`${name} is no name of Excel`, sheet);
    if (seen.has(name.toLowerCase())) throw new SpecError(`the name ${name} stands twice`, sheet);
    seen.add(name.toLowerCase());
  };
  for (const { name, sheet } of spec.names ?? []) {
    claim(name, sheet);
    if (!spec.sheets.some((candidate) => candidate.name === sheet))
      throw new SpecError(`the name ${name} stands for an unknown sheet`, sheet);
  }
  for (const sheet of spec.sheets) for (const table of sheet.tables ?? []) claim(table.name, sheet.name);
}
