import { toExcelSerial } from '../../../core/calendar/excelSerial';
import { cellReference } from '../../../core/workbook/reference';
import type { CellSpec, RowSpec, SheetSpec } from '../../../core/workbook/spec';
import type { Operation } from './operation';
import { CELL_LIMIT } from '../../../core/workbook/limits';

type Scalar = string | number | boolean;
/** Rows under each other without a gap. */
interface Block {
  readonly firstRow: number;
  readonly width: number;
  readonly rows: readonly (readonly Scalar[])[];
}

/** The library itself cuts larger blocks, with more calls for each part than one more block takes. */
const CELLS_PER_BLOCK = 1_500;
const ACTIONS = 12;
const BYTES_PER_BLOCK = 1_000_000;

/** The constants of a sheet in blocks of rows. */
export function valueOperations(sheet: SheetSpec): readonly Operation[] {
  const filled = sheet.rows.filter(({ cells }) =>
    cells.some((cell) => cell?.value !== undefined && cell.formula === undefined),
  );
  return blocksOf(filled).map(operationOf);
}

/** What stands in the cell afterwards. */
export function plainConstant(cell: CellSpec | undefined): Scalar {
  const { value } = cell ?? {};
  return typeof value === 'object' ? toExcelSerial(value.date) : (value ?? '');
}

/** What is handed to Excel for it. */
export function constantOf(cell: CellSpec | undefined): Scalar {
  const value = plainConstant(cell);
  return typeof value === 'string' && value !== '' ? asText(value) : value;
}

/**
 * Text as Excel takes it for text. An apostrophe stands before what it could read, in the words of the user's own
 * language, as a formula, a number, a date, a truth value or an error; before anything else it would only be in the
 * way of whoever edits the cell.
 */
export function asText(text: string): string {
  // A text that fills the cell leaves no room for the apostrophe, and is too long to be read as a number or a date.
  if (text.length >= CELL_LIMIT && !/^[=+\-@']|^[\d.,\s]+$/.test(text)) return text;
  return couldBeOther(text) ? `'${text}` : text;
}

/** No number, date or time of any language is longer than this, but for a row of figures. */
const LONGEST_NUMBER = 64;

function couldBeOther(text: string): boolean {
  if (/^\s*[=+\-@'#]/.test(text)) return true;
  if (/^\s*(?:true|false|істина|хибність)\s*$/iu.test(text)) return true;
  return /\d/.test(text) && (text.length <= LONGEST_NUMBER || /^[\d.,\s]+$/.test(text));
}

function blocksOf(rows: readonly RowSpec[]): readonly Block[] {
  const blocks: { firstRow: number; width: number; bytes: number; rows: Scalar[][] }[] = [];
  for (const { row, cells } of rows) {
    const values = cells.map((cell) => (cell?.formula === undefined ? constantOf(cell) : ''));
    const bytes = sizeOf(values);
    const last = blocks.at(-1);
    const fits =
      last !== undefined &&
      last.firstRow + last.rows.length === row &&
      last.bytes + bytes <= BYTES_PER_BLOCK &&
      Math.max(last.width, values.length) * (last.rows.length + 1) <= CELLS_PER_BLOCK;
    if (fits) {
      last.rows.push(values);
      last.width = Math.max(last.width, values.length);
      last.bytes += bytes;
    } else blocks.push({ firstRow: row, width: values.length, bytes, rows: [values] });
  }
  return blocks.map(({ firstRow, width, rows: lines }) => ({
    firstRow,
    width,
    rows: lines.map((line) => [...line, ...Array<Scalar>(width - line.length).fill('')]),
  }));
}

function operationOf(block: Block): Operation {
  const { firstRow, width, rows } = block;
  const cells = width * rows.length;
  return {
    cells,
    weight: cells,
    actions: ACTIONS,
    bytes: rows.reduce((sum, row) => sum + sizeOf(row), 1_000),
    queue: (sheet) => {
      sheet.getRange(`A${firstRow}:${cellReference(firstRow + rows.length - 1, width)}`).values = rows.map((row) => [
        ...row,
      ]);
    },
    halves: () => {
      if (rows.length < 2) return undefined;
      const middle = Math.ceil(rows.length / 2);
      return [
        operationOf({ ...block, rows: rows.slice(0, middle) }),
        operationOf({ firstRow: firstRow + middle, width, rows: rows.slice(middle) }),
      ];
    },
  };
}

/**
 * Bytes of a row as JSON in UTF-8: two for a Cyrillic letter, hence at most two for a character here; rarer ones are
 * caught by halving.
 */
function sizeOf(row: readonly Scalar[]): number {
  return row.reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length * 2 + 3 : 20), 2);
}
