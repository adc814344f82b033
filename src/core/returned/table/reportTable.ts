import { numberIn } from '../../workbook/cell';
import {
  INPUT_FIELDS,
  isText,
  LOCKED_FIELDS,
  REPORT_FIELDS,
  type InputField,
  type LockedField,
  type ReportField,
} from '../../template/fields';
import type { RowContent, SheetContent } from '../../workbook/content';
import { foldKey } from '../../text/clean';
import { tickedOf } from '../../text/ticked';
import { given } from '../../given';
import { cellReference, columnLetters } from '../../workbook/reference';
import { asWords, fieldValue } from '../cellText';
import type { FormatRules } from '../formatVersions';
import type { FieldValue } from '../types';
import type { Vocabulary } from '../vocabulary';
import { mergedCells, type MergedCells } from './mergedCells';
import { printedAnswer } from './printedAnswer';
import { withRenamed } from './renamedColumns';
import { findTables, type FoundTable, type TableWords } from './findTables';
import { ROW_KEY } from './rowKey';

/** The report tables of a sheet, in any place, order and language. */
export function reportTables(
  sheet: SheetContent,
  vocabulary: Vocabulary,
  rules: FormatRules,
): readonly FoundTable<ReportField>[] {
  const words: TableWords<ReportField> = {
    ids: rules.reportIds,
    key: ROW_KEY,
    order: REPORT_FIELDS,
    header: (text) => vocabulary.reportHeader(text),
    suffices: (columns) =>
      (columns.has('status') || columns.has('narrative')) &&
      (['key', 'no', 'measure', 'task'] as const).some((field) => columns.has(field)),
  };
  return findTables(sheet, words)
    .map(withNumbers)
    .map(withRemarks)
    .map((table) => withWhen(table, vocabulary))
    .map((table) => withRenamed(table, vocabulary));
}

const NUMBER = /^\s*\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s*$/;

/**
 * The plan's own table has no heading over its numbers: then the column of short numbers left of the words is
 * theirs.
 */
function withNumbers(table: FoundTable<ReportField>): FoundTable<ReportField> {
  const { columns } = table;
  const words = columns.get('task') ?? columns.get('measure');
  if (table.by !== 'words' || words === undefined || columns.has('no') || columns.has('key')) return table;
  const taken = new Set(columns.values());
  for (let column = 0; column < words; column += 1) {
    const filled = taken.has(column)
      ? []
      : table.rows.map((row) => row.cells[column]).filter((cell) => cell !== undefined && cell !== '');
    const numbers = filled.filter(
      (cell) => numberIn(cell) !== undefined || (typeof cell === 'string' && NUMBER.test(cell)),
    );
    if (numbers.length > 0 && numbers.length * 2 > filled.length)
      return { ...table, columns: new Map([...columns, ['no', column]]) };
  }
  return table;
}

const REMARKS = /^(?:примітк[аи]|коментарі?|пояснення|додаткова інформація|remarks?|notes?|comments?)$/;

/** A form with a status but no description: what the body has to say stands under «Примітка». */
function withRemarks(table: FoundTable<ReportField>): FoundTable<ReportField> {
  const { columns, sheet, headerRow } = table;
  if (table.by !== 'words' || table.own || !columns.has('status') || columns.has('narrative')) return table;
  const taken = new Set(columns.values());
  const header = sheet.rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const remarks = header.findIndex(
    (cell, column) => typeof cell === 'string' && cell.length < 40 && !taken.has(column) && REMARKS.test(foldKey(cell)),
  );
  return remarks < 0 ? table : { ...table, columns: new Map([...columns, ['narrative', remarks]]) };
}

/** A table as «Друк» has it: its answers are put together of their parts. */
function withWhen(table: FoundTable<ReportField>, vocabulary: Vocabulary): FoundTable<ReportField> {
  const { columns, sheet, headerRow } = table;
  if (!columns.has('status') || columns.has('narrative')) return table;
  const header = sheet.rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const when = header.findIndex((cell) => typeof cell === 'string' && vocabulary.isWhenHeading(cell));
  return when < 0 ? table : { ...table, when };
}

/** A row of a table, cut into fields, before it is known what it answers. */
export interface RawRow {
  readonly sheet: string;
  readonly row: number;
  readonly inputs: Readonly<Partial<Record<InputField, FieldValue>>>;
  readonly locked: Readonly<Partial<Record<LockedField, FieldValue>>>;
  readonly columns: Readonly<Partial<Record<InputField, string>>>;
  readonly extra: readonly FieldValue[];
  /** The deadline and the period in one text, as «Друк» has them. */
  readonly when?: string;
  /** Input fields whose value stands in a merged cell above. */
  readonly merged: readonly InputField[];
}

/** The rows of a table that hold anything, spacer rows left out. */
export function rawRows(table: FoundTable<ReportField>, vocabulary: Vocabulary): readonly RawRow[] {
  const merges = table.sheet.merges.length === 0 ? undefined : mergedCells(table);
  const fields: (ReportField | undefined)[] = [];
  const columns: Partial<Record<InputField, string>> = {};
  for (const [field, column] of table.columns) {
    fields[column] = field;
    if (isInput(field)) columns[field] = columnLetters(column + 1);
  }
  const rows: RawRow[] = [];
  for (const row of table.rows) {
    const raw = rawRow(table, row, fields, merges, columns, vocabulary);
    if (raw !== undefined) rows.push(raw);
  }
  return rows;
}

/** A longer text in a status column is a description. */
const LONGEST_STATUS = 40;

const INPUTS: ReadonlySet<string> = new Set(INPUT_FIELDS);
const LOCKED: ReadonlySet<string> = new Set(LOCKED_FIELDS);

function rawRow(
  table: FoundTable<ReportField>,
  row: RowContent,
  fields: readonly (ReportField | undefined)[],
  merges: MergedCells | undefined,
  columns: RawRow['columns'],
  vocabulary: Vocabulary,
): RawRow | undefined {
  const cells = cellsOf(row, fields);
  if (cells === undefined) return undefined;
  const { inputs, locked, extra } = cells;
  const when = table.when === undefined ? undefined : takeWhen(extra, cellReference(row.row, table.when + 1));
  const isPrinted = table.when !== undefined;
  const printed = isPrinted && inputs.status !== undefined ? printedAnswer(inputs.status, vocabulary) : undefined;
  if (printed !== undefined) Object.assign(inputs, printed);
  const { measure } = locked;
  if (isPrinted && measure !== undefined) locked.measure = { ...measure, text: vocabulary.withoutRole(measure.text) };
  // In hand-made tables, and on «Друк», «Стан виконання» is where the description stands.
  if (
    !table.columns.has('narrative') &&
    inputs.narrative === undefined &&
    (inputs.status?.text.length ?? 0) > LONGEST_STATUS
  ) {
    if (inputs.status !== undefined) inputs.narrative = inputs.status;
    delete inputs.status;
  }
  const merged = merges === undefined ? [] : takeMerged(merges.of(row.row), inputs, locked);
  return { sheet: table.sheet.name, row: row.row, inputs, locked, columns, extra, ...given({ when }), merged };
}

/** Takes the text of the cell out of those that are nobody's. */
function takeWhen(extra: FieldValue[], cell: string): string | undefined {
  const at = extra.findIndex((one) => one.cell === cell);
  return at < 0 ? undefined : extra.splice(at, 1)[0]?.text;
}

interface RowCells {
  readonly inputs: Partial<Record<InputField, FieldValue>>;
  readonly locked: Partial<Record<LockedField, FieldValue>>;
  readonly extra: FieldValue[];
}

/** The filled cells by field; undefined for a row that holds nothing. */
function cellsOf(row: RowContent, fields: readonly (ReportField | undefined)[]): RowCells | undefined {
  const cells: RowCells = { inputs: {}, locked: {}, extra: [] };
  let empty = true;
  for (let column = 0; column < row.cells.length; column += 1) {
    const value = fieldValue(row.cells[column], row.row, column + 1);
    if (value === undefined) continue;
    const field = fields[column];
    // The formula of «Що ще потрібно» says nothing of its own; what somebody typed over it does.
    if (field === 'hint' && typeof value.value === 'object' && value.value.kind === 'formula') continue;
    empty = false;
    if (field === undefined || field === 'hint') cells.extra.push(value);
    else if (isInput(field)) takeInput(cells.inputs, field, value);
    else if (isLocked(field)) cells.locked[field] = value;
  }
  return empty ? undefined : cells;
}

/** Of boxes to tick the status is the word of the ticked one; of several all that stands there, of none nothing. */
function takeInput(inputs: RowCells['inputs'], field: InputField, value: FieldValue): void {
  const { chosen = undefined } = field === 'status' ? (tickedOf(value.text) ?? {}) : {};
  if (chosen?.length === 0) return;
  const [word, other] = chosen ?? [];
  if (word !== undefined && other === undefined) inputs[field] = { ...value, value: word, text: word };
  else inputs[field] = isText(field) ? asWords(value) : value;
}

/** Values of merged cells above that are meant for the row too; gives the fields of answers that were taken so. */
function takeMerged(
  covered: ReturnType<MergedCells['of']>,
  inputs: RowCells['inputs'],
  locked: RowCells['locked'],
): readonly InputField[] {
  const values = covered.flatMap(([field, { value, row, column }]) => {
    const above = fieldValue(value, row, column);
    return above === undefined ? [] : [[field, above] as const];
  });
  // A number and a measure that stand once over the rows of two periods are those of both rows.
  for (const [field, value] of values) if (isLocked(field)) locked[field] ??= value;
  if ((locked.key ?? locked.no ?? locked.measure) === undefined) return [];
  return values.flatMap(([field, value]) => {
    if (!isInput(field) || inputs[field] !== undefined) return [];
    inputs[field] = value;
    return [field];
  });
}

function isInput(field: ReportField): field is InputField {
  return INPUTS.has(field);
}

function isLocked(field: ReportField): field is LockedField {
  return LOCKED.has(field);
}
