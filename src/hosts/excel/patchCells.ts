import { toExcelSerial } from '../../core/calendar/excelSerial';
import { isDateFormat } from '../../formats/xlsx/read/styles';
import type { CellChange, WriteOutcome } from '../../ports';
import { HostStop } from './problems';
import { READ_SET, supports } from './requirements';
import { attempt, type Patience, type Session } from './run';
import { DATE_FORMAT, TEXT_FORMAT } from './write/formats';
import { asText } from './write/values';
import { given } from '../../core/given';

/** What stood in a cell before a patch, ready to be written back. */
export interface EarlierCell {
  readonly sheet: string;
  readonly cell: string;
  readonly content: string | number | boolean;
  readonly isFormula: boolean;
  /** The number format that it needs, where the cell had or gets another one. */
  readonly numberFormat?: string;
}

/** Ten calls of some 150 bytes a cell. */
const CELLS_PER_REQUEST = 500;

/**
 * Writes input cells. When one of them is locked on a protected sheet, or its sheet is missing, nothing at all is
 * written. `undoable` gets what stood there before.
 */
export async function patchCells(
  patience: Patience,
  changes: readonly CellChange[],
  undoable: (patched: readonly PatchedCell[]) => void,
): Promise<WriteOutcome> {
  return attempt(patience, async (session) => {
    if (!supports(READ_SET)) throw new HostStop('too-old', `ExcelApi ${READ_SET}`);
    await requireSheets(session, changes);
    const prepared = (await inParts(changes, (part) => prepare(session, part))).flat();
    undoable(prepared);
    await writeBack(
      session,
      prepared.map(({ after }) => after),
    );
    return { kind: 'written' as const, cells: changes.length };
  });
}

/** Writes contents as they are, in the order given. */
async function writeBack(session: Session, cells: readonly EarlierCell[]): Promise<void> {
  await inParts(cells, (part) =>
    session.step((workbook) => {
      for (const { sheet, cell, content, isFormula, numberFormat } of part) {
        const range = workbook.worksheets.getItem(sheet).getRange(cell);
        if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
        if (isFormula) range.formulas = [[content]];
        else range.values = [[content]];
      }
    }),
  );
}

async function requireSheets(session: Session, changes: readonly CellChange[]): Promise<void> {
  const names = [...new Set(changes.map(({ sheet }) => sheet))];
  const found = await session.step((workbook) =>
    names.map((name) => ({ name, sheet: workbook.worksheets.getItemOrNullObject(name).load('name') })),
  );
  const missing = found.find(({ sheet }) => sheet.isNullObject);
  if (missing !== undefined) throw new HostStop('sheet-missing', missing.name);
}

/** A cell with what stood in it and what was written over it. */
export interface PatchedCell {
  readonly after: EarlierCell;
  readonly before: EarlierCell;
  /** What is seen in the cell after the write. */
  readonly seen: string;
}

/**
 * Takes a patch back, unless a cell holds something else by now: Excel keeps an undo of its own, and people go on
 * typing.
 */
export async function takeBack(session: Session, patched: readonly PatchedCell[]): Promise<boolean> {
  const stands = await inParts(patched, async (part) => {
    const ranges = await session.step((workbook) =>
      part.map(({ after }) => workbook.worksheets.getItem(after.sheet).getRange(after.cell).load('values')),
    );
    return ranges.every(({ values }, index) => String(values[0]?.[0] ?? '') === part[index]?.seen);
  });
  if (!stands.every(Boolean)) return false;
  await writeBack(
    session,
    patched.map(({ before }) => before),
  );
  return true;
}

async function prepare(session: Session, changes: readonly CellChange[]): Promise<readonly PatchedCell[]> {
  const loaded = await session.step((workbook) =>
    changes.map((change) => {
      const sheet = workbook.worksheets.getItem(change.sheet);
      const range = sheet.getRange(change.cell).load('formulas,values,numberFormat');
      return {
        change,
        range,
        isProtected: sheet.protection.load('protected'),
        lock: range.format.protection.load('locked'),
      };
    }),
  );
  return loaded.map(({ change, range, isProtected, lock }) => {
    if (isProtected.protected && lock.locked !== false)
      throw new HostStop('protected', `${change.sheet}!${change.cell}`);
    const format = String(range.numberFormat[0]?.[0]);
    const isTextCell = format === TEXT_FORMAT;
    const numberFormat = formatFor(change.value, format);
    // A format came along with what was pasted. It would make a text or a bare number of the date, and cannot be
    // changed here.
    if (numberFormat !== undefined && isProtected.protected)
      throw new HostStop('cell-format', `${change.sheet}!${change.cell}`);
    const { sheet, cell } = change;
    return {
      seen: String(contentOf(change.value, true)),
      after: {
        sheet,
        cell,
        content: contentOf(change.value, isTextCell),
        isFormula: false,
        ...given({ numberFormat }),
      },
      before: {
        sheet,
        cell,
        ...asTyped(range.formulas[0]?.[0], range.values[0]?.[0], isTextCell),
        ...given({ numberFormat: numberFormat === undefined ? undefined : format }),
      },
    };
  });
}

/**
 * The number format without which the value would not be a date or a number; undefined when the cell's own one will
 * do.
 */
function formatFor(value: CellChange['value'], format: string): string | undefined {
  if (typeof value === 'object') return isDateFormat(format) ? undefined : DATE_FORMAT;
  return typeof value === 'number' && format === TEXT_FORMAT ? 'General' : undefined;
}

/** In a cell with text format everything stays text; elsewhere an apostrophe says that it is. */
function contentOf(value: CellChange['value'], isTextCell: boolean): string | number | boolean {
  if (value === undefined || value === '') return '';
  if (typeof value === 'object') return toExcelSerial(value.date);
  return typeof value === 'string' && !isTextCell ? asText(value) : value;
}

/** What must be written so that the cell is again what it was. */
function asTyped(formula: unknown, value: unknown, isTextCell: boolean): Pick<EarlierCell, 'content' | 'isFormula'> {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
    return { content: formula, isFormula: true };
  if (typeof value === 'number' || typeof value === 'boolean') return { content: value, isFormula: false };
  const text = String(value ?? '');
  return { content: text === '' || isTextCell ? text : asText(text), isFormula: false };
}

async function inParts<T, R>(items: readonly T[], work: (part: readonly T[]) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += CELLS_PER_REQUEST)
    results.push(await work(items.slice(at, at + CELLS_PER_REQUEST)));
  return results;
}
