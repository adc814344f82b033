import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { DateSystem } from '../../core/calendar/excelSerial';
import { given } from '../../core/given';
import { dateCell, numberCell } from '../../core/workbook/cell';
import type { Beside, CellValue, PlainValue, RowContent, SheetContent, SheetState } from '../../core/workbook/content';
import { notesOf } from '../../core/workbook/notes';
import { cellReference } from '../../core/workbook/reference';
import { uncovered } from '../xlsx/read/beside/covered';
import { withFormula } from '../xlsx/read/cellValue';
import { collectRows } from '../xlsx/read/sheetRows';
import { shownNumber } from '../xlsx/read/shownNumber';
import { isDateFormat } from '../xlsx/read/styles';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import type { SheetBeside } from './beside/biffBeside';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const STATES: readonly SheetState[] = ['visible', 'hidden', 'veryHidden'];
/** Error codes of BIFF (MS-XLS 2.5.10). */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0, '#NULL!'],
  [7, '#DIV/0!'],
  [15, '#VALUE!'],
  [23, '#REF!'],
  [29, '#NAME?'],
  [36, '#NUM!'],
  [42, '#N/A'],
  [43, '#GETTING_DATA'],
]);

/** What the library's cells are taken over with. */
export interface LibraryContext {
  readonly limits: ReadLimits;
  readonly system: DateSystem;
  /** Texts as the file means them. */
  readonly decode: (text: string) => string;
  /** What stands beside the values of this sheet is asked for; `sheet` is what the file itself says of it. */
  readonly beside?: { readonly sheet?: SheetBeside };
}

/** Whether the tab at this index is shown. */
export function stateOf(workbook: WorkBook, index: number): SheetState {
  return STATES[workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible';
}

/** The cells of one sheet as the library gives them, taken over into the common form. Throws {@link ReadFault}. */
export function readLibrarySheet(
  name: string,
  workbook: WorkBook,
  index: number,
  context: LibraryContext,
): SheetContent {
  const sheet = workbook.Sheets[name];
  const own = { name: context.decode(name), state: stateOf(workbook, index) };
  if (sheet === undefined) return { ...own, rows: [], merges: [] };
  const [rows, merges] = [rowsOf(sheet, own.name, context), mergesOf(sheet)];
  if (context.beside === undefined) return { ...own, rows, merges };
  const seen = uncovered(rows, merges);
  const { sheet: ofFile } = context.beside;
  const beside = [...(ofFile?.found() ?? []), ...seen.found, ...cellNotes(sheet, ofFile === undefined)];
  const hiddenColumns = ofFile?.hiddenColumns ?? [];
  return {
    ...own,
    rows: seen.rows,
    merges,
    ...given({
      hiddenColumns: hiddenColumns.length === 0 ? undefined : hiddenColumns,
      beside: beside.length === 0 ? undefined : beside,
    }),
  };
}

/** Addresses behind the words of cells, and their notes, as the library tells them. */
function cellNotes(sheet: WorkSheet, withNotes: boolean): readonly Beside[] {
  return filled(denseRows(sheet)).flatMap(([r, cells]) =>
    filled(cells).flatMap(([c, { l: link, c: notes = [] }]): readonly Beside[] => {
      const at = cellReference(r + 1, c + 1);
      const address = link?.Target ?? '';
      return [
        ...(/^[a-z]+:/i.test(address) ? [{ kind: 'link', at, text: address } as const] : []),
        ...(withNotes ? notes.flatMap(({ t }) => notesOf(t ?? '', at)) : []),
      ];
    }),
  );
}

function rowsOf(sheet: WorkSheet, name: string, context: LibraryContext): readonly RowContent[] {
  const rows = collectRows(name, context.limits);
  const hidden = sheet['!rows'] ?? [];
  const ofFile = context.beside?.sheet;
  for (const [r, cells] of filled(denseRows(sheet))) {
    rows.begin(r + 1, hidden[r]?.hidden === true || ofFile?.hiddenRows.has(r) === true);
    for (const [c, cell] of filled(cells)) {
      const value = valueOf(cell, context);
      const kept = ofFile === undefined ? value : ofFile.judge(value, r, c);
      if (kept === undefined) continue;
      // A broken record may name no place at all (NaN), or one before the first.
      if (!(r >= 0 && r < LAST_ROW && c >= 0 && c < LAST_COLUMN))
        throw new ReadFault('cell-reference', { part: name, sheet: name });
      rows.put(c + 1, kept);
    }
  }
  return rows.finish();
}

/**
 * What an array with holes holds, by index. Walking over the holes would take seconds where a file names row
 * 400,000,000.
 */
function filled<T>(items: readonly (T | null | undefined)[]): readonly (readonly [index: number, item: T])[] {
  return Object.keys(items).flatMap((key) => {
    const item = items[Number(key)];
    return item === undefined || item === null ? [] : [[Number(key), item] as const];
  });
}

/** With `dense` the rows stand under `!data`; the published types do not say so. */
function denseRows(sheet: WorkSheet): readonly (readonly (CellObject | null | undefined)[] | null | undefined)[] {
  const data: unknown = sheet['!data'];
  return Array.isArray(data) ? (data as readonly (readonly (CellObject | undefined)[] | undefined)[]) : [];
}

function mergesOf(sheet: WorkSheet): readonly string[] {
  const column = (index: number): string =>
    (index < 26 ? '' : column(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
  return (sheet['!merges'] ?? []).map(({ s, e }) => `${column(s.c)}${s.r + 1}:${column(e.c)}${e.r + 1}`);
}

function valueOf(cell: CellObject, context: LibraryContext): CellValue | undefined {
  const value = plainValue(cell, context);
  if (cell.f === undefined) return value;
  return withFormula(/^(true|false)$/i.test(cell.f) ? `${cell.f.toUpperCase()}()` : cell.f, value);
}

function plainValue(cell: CellObject, { system, decode }: LibraryContext): PlainValue | undefined {
  const { t, v, z } = cell;
  if (t === 'e') return { kind: 'error', error: (typeof v === 'number' ? ERRORS.get(v) : undefined) ?? '#N/A' };
  if (typeof v === 'number')
    return typeof z === 'string' && isDateFormat(z)
      ? dateCell(v, system)
      : numberCell(v, system, shownNumber(v, typeof z === 'string' ? z : undefined));
  if (typeof v === 'boolean') return v;
  if (typeof v !== 'string' || (v === '' && cell.f === undefined)) return undefined;
  return decode(v);
}
