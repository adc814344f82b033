import type { DateSystem } from '../../core/calendar/excelSerial';
import { dateCell, numberCell } from '../../core/workbook/cell';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { CellValue, PlainValue, SheetContent, SheetState, WorkbookContent } from '../../core/workbook/content';
import { withFormula } from '../xlsx/read/cellValue';
import { collectRows } from '../xlsx/read/sheetRows';
import { isDateFormat } from '../xlsx/read/styles';
import { openCompoundFile, type CompoundStream } from '../compound/compoundFile';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';

/** The library parses at once and cannot be interrupted: what it gets is small. An .xls of a return has some hundred KB. */
export const LIBRARY_BYTES = 8 << 20;

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

/**
 * Reads a workbook in an older or foreign form (.xls, .xlsb, SpreadsheetML 2003) by SheetJS,
 * loaded on demand, as data. Throws {@link ReadFault} past the limits and with `encrypted` for a
 * password; whatever else the library throws means that the file is broken.
 */
export async function readXls(bytes: Uint8Array, limits: ReadLimits): Promise<WorkbookContent> {
  if (bytes.length > LIBRARY_BYTES) throw new ReadFault('input-size', { found: bytes.length, limit: LIBRARY_BYTES });
  const { read } = await import('@e965/xlsx');
  const streams = openCompoundFile(bytes);
  const workbook = parse(() =>
    read(workbookStream(streams) ?? bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
    }),
  );
  if (workbook.SheetNames.length > limits.sheets) throw new ReadFault('sheets', { limit: limits.sheets });
  const system = workbook.Workbook?.WBProps?.date1904 === true ? 1904 : 1900;
  const sheets = workbook.SheetNames.map((sheet, i) => readSheet(sheet, workbook, i, { limits, system }));
  // The library makes an empty workbook of noise: nothing read is nothing understood.
  if (sheets.every(({ rows }) => rows.length === 0)) throw new ReadFault('broken');
  return {
    sheets,
    properties: new Map(),
    hasMacros: streams?.some(({ path }) => path.includes('_VBA_PROJECT')) ?? workbook.vbaraw !== undefined,
    externalLinks: 0,
  };
}

/**
 * Of a compound file the library gets the stream of the workbook alone. Its reader of document
 * properties believes any number of them, and takes seconds and gigabytes to do so.
 */
function workbookStream(streams: readonly CompoundStream[] | undefined): Uint8Array | undefined {
  const stream = streams?.find(({ path }) => ['workbook', 'book'].includes(path.toLowerCase()))?.read();
  // What does not begin as BIFF (a BOF record) the library would take for a text.
  if (streams !== undefined && stream?.[0] !== 0x09) throw new ReadFault('broken');
  return stream;
}

/** What the library cannot make out in a broken file it writes to the console, which is the user's: here its errors are findings. */
function parse(read: () => WorkBook): WorkBook {
  /* eslint-disable no-console -- the words are the library's, and they are kept from the console */
  const { error: tell } = console;
  console.error = () => undefined;
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw new ReadFault('encrypted');
    throw error;
  } finally {
    console.error = tell;
    /* eslint-enable no-console */
  }
}

/** What the library's cells are taken over with. */
interface LibraryContext {
  readonly limits: ReadLimits;
  readonly system: DateSystem;
}

function readSheet(name: string, workbook: WorkBook, index: number, { limits, system }: LibraryContext): SheetContent {
  const sheet = workbook.Sheets[name];
  const state = STATES[workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible';
  if (sheet === undefined) return { name, state, rows: [], merges: [] };
  const rows = collectRows(name, limits);
  const hidden = sheet['!rows'] ?? [];
  for (const [r, cells] of filled(denseRows(sheet))) {
    rows.begin(r + 1, hidden[r]?.hidden === true);
    for (const [c, cell] of filled(cells)) {
      const value = valueOf(cell, system);
      if (value === undefined) continue;
      // A broken record may name no place at all (NaN), or one before the first.
      if (!(r >= 0 && r < LAST_ROW && c >= 0 && c < LAST_COLUMN))
        throw new ReadFault('cell-reference', { part: name, sheet: name });
      rows.put(c + 1, value);
    }
  }
  return { name, state, rows: rows.finish(), merges: mergesOf(sheet) };
}

/** What an array with holes holds, by index. Walking over the holes would take seconds where a file names row 400,000,000. */
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

function valueOf(cell: CellObject, system: DateSystem): CellValue | undefined {
  const value = plainValue(cell, system);
  if (cell.f === undefined) return value;
  return withFormula(/^(true|false)$/i.test(cell.f) ? `${cell.f.toUpperCase()}()` : cell.f, value);
}

function plainValue(cell: CellObject, system: DateSystem): PlainValue | undefined {
  const { t, v, z } = cell;
  if (t === 'e') return { kind: 'error', error: (typeof v === 'number' ? ERRORS.get(v) : undefined) ?? '#N/A' };
  if (typeof v === 'number')
    return typeof z === 'string' && isDateFormat(z) ? dateCell(v, system) : numberCell(v, system);
  if (typeof v === 'boolean') return v;
  if (typeof v !== 'string' || (v === '' && cell.f === undefined)) return undefined;
  return v;
}
