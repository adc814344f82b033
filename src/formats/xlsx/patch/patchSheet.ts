import type { DateSystem } from '../../../core/calendar/excelSerial';
import type { SpecValue } from '../../../core/workbook/spec';
import { cellXml } from './cellXml';
import { mapSheet, type CellSpan, type RowSpan, type SheetMap } from './sheetMap';

export interface CellPatch {
  readonly row: number;
  readonly column: number;
  readonly value: SpecValue | undefined;
}

interface PatchContext {
  /** For each cell style, whether it shows a date. */
  readonly dateStyles: readonly boolean[];
  readonly dateSystem: DateSystem;
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The XML of a worksheet with some cells changed, everything else letter for letter. The last of two changes to one
 * cell counts.
 */
export function patchSheet(
  xml: string,
  part: string,
  patches: readonly CellPatch[],
  context: PatchContext,
): { readonly xml: string; readonly formulaLost: boolean } {
  const map = mapSheet(xml, part);
  if (map === undefined) throw new RangeError(`${part} has no cells`);
  const splices: Splice[] = [];
  let formulaLost = false;
  const missing: string[] = [];
  for (const [row, cells] of byRow(patches)) {
    const span = map.rows.find((existing) => existing.row === row);
    if (span === undefined) missing.push(...newRow(row, cells, map, context, splices));
    else {
      splices.push(...rowSplices(span, cells, map, context));
      formulaLost ||= span.cells.some((cell) => cell.hasFormula && cells.has(cell.column));
    }
  }
  if (missing.length > 0) splices.push(atEnd(map, missing.join('')));
  return { xml: spliced(xml, splices), formulaLost };
}

function byRow(
  patches: readonly CellPatch[],
): readonly (readonly [row: number, cells: ReadonlyMap<number, SpecValue | undefined>])[] {
  const rows = new Map<number, Map<number, SpecValue | undefined>>();
  for (const { row, column, value } of patches) {
    const cells = rows.get(row) ?? new Map<number, SpecValue | undefined>();
    cells.set(column, value);
    rows.set(row, cells);
  }
  return [...rows].sort(([a], [b]) => a - b);
}

/** Replaces the cells that stand in the row and puts the others where their column belongs. */
function rowSplices(
  span: RowSpan,
  changes: ReadonlyMap<number, SpecValue | undefined>,
  map: SheetMap,
  context: PatchContext,
): readonly Splice[] {
  const columns = [...changes].sort(([a], [b]) => a - b);
  const made = columns.map(([column, value]) => {
    const cell = span.cells.find((existing) => existing.column === column);
    return { column, cell, text: cellFor(span.row, column, value, cell, map, context) };
  });
  if (span.selfClosing)
    return [
      { from: span.inside - 2, to: span.inside, text: `>${made.map(({ text }) => text).join('')}</${map.prefix}row>` },
    ];
  return made.map(({ column, cell, text }) => {
    if (cell !== undefined) return { from: cell.from, to: cell.to, text };
    const at = span.cells.find((existing) => existing.column > column)?.from ?? span.end;
    return { from: at, to: at, text };
  });
}

/** A row that the sheet does not have: before the first later one, or returned for the end of the sheet. */
function newRow(
  row: number,
  changes: ReadonlyMap<number, SpecValue | undefined>,
  map: SheetMap,
  context: PatchContext,
  splices: Splice[],
): readonly string[] {
  const cells = [...changes]
    .sort(([a], [b]) => a - b)
    .map(([column, value]) => cellFor(row, column, value, undefined, map, context))
    .join('');
  const text = `<${map.prefix}row r="${row}">${cells}</${map.prefix}row>`;
  const next = map.rows.find((existing) => existing.row > row);
  if (next === undefined) return [text];
  splices.push({ from: next.from, to: next.from, text });
  return [];
}

function cellFor(
  row: number,
  column: number,
  value: SpecValue | undefined,
  cell: CellSpan | undefined,
  map: SheetMap,
  context: PatchContext,
): string {
  const { prefix } = map;
  const { dateSystem, dateStyles } = context;
  if (typeof value !== 'object') return cellXml({ row, column, value, style: cell?.style, prefix, dateSystem });
  const isDate = (style: string | undefined): boolean => style !== undefined && dateStyles[Number(style)] === true;
  const style = isDate(cell?.style)
    ? cell?.style
    : map.rows.flatMap(({ cells }) => cells).find((other) => other.column === column && isDate(other.style))?.style;
  // Without a date format anywhere in the column a serial would show as a number that nobody understands.
  return style === undefined
    ? cellXml({ row, column, value: value.date, style: cell?.style, prefix, dateSystem })
    : cellXml({ row, column, value, style, prefix, dateSystem });
}

function atEnd({ data, prefix }: SheetMap, text: string): Splice {
  return data.selfClosing
    ? { from: data.inside - 2, to: data.inside, text: `>${text}</${prefix}sheetData>` }
    : { from: data.end, to: data.end, text };
}

/** Applies the splices in the order of their places; those at one place in the order given. */
function spliced(xml: string, splices: readonly Splice[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, text } of [...splices].sort((a, b) => a.from - b.from)) {
    out += xml.slice(at, from) + text;
    at = to;
  }
  return out + xml.slice(at);
}
