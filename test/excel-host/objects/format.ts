import { MAX_COLUMNS, MAX_ROWS, type Area } from '../address';
import { ApiObject } from '../apiObject';
import { invalidArgument } from '../errors';
import type { Border, Edge, Format, Sheet } from '../model';
import type { Json } from '../protocol';
import { guardOption, guardSize } from './guards';

/** Points of a column of standard width (8.43 characters of Calibri 11). */
export const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

type Change = (format: Format) => Format;

/** The formats of an area: read as one value where all cells share it, written cell by cell. */
interface Formats {
  readonly get: (of: (format: Format) => Json) => Json;
  readonly set: (location: string, change: Change) => void;
}

function formatsOf(sheet: Sheet, areas: readonly Area[]): Formats {
  const inAreas = function* (): Generator<readonly [row: number, column: number]> {
    for (const area of areas)
      for (let row = area.row; row < area.row + area.rows; row += 1)
        for (let column = area.column; column < area.column + area.columns; column += 1) yield [row, column];
  };
  return {
    get: (of) => {
      for (const area of areas) guardSize(area, 'Range.format');
      const [area = { row: 0, column: 0 }] = areas;
      const first = of(sheet.cell(area.row, area.column).format);
      for (const [row, column] of inAreas()) if (of(sheet.cell(row, column).format) !== first) return null;
      return first;
    },
    set: (location, change) => {
      for (const area of areas) guardSize(area, location);
      guardOption(sheet, 'allowFormatCells', location);
      const remembered = oncePerFormat(sheet, change);
      for (const [row, column] of inAreas()) sheet.format(row, column, remembered);
    },
  };
}

/** The format of one area, or of several at once (`RangeAreas`). */
export function formatObject(sheet: Sheet, areas: readonly [Area, ...Area[]]): ApiObject {
  const formats = formatsOf(sheet, areas);
  const [area] = areas;
  const { get } = formats;
  return new ApiObject('RangeFormat', {
    props: {
      WrapText: () => get((format) => format.wrap),
      HorizontalAlignment: () => get((format) => format.horizontal),
      VerticalAlignment: () => get((format) => format.vertical),
      IndentLevel: () => get((format) => format.indent),
      TextOrientation: () => get((format) => format.rotation),
      ColumnWidth: () => same(area.column, area.columns, (column) => sheet.columnWidths.get(column) ?? STANDARD_WIDTH),
      RowHeight: () => same(area.row, area.rows, (row) => sheet.rowHeights.get(row) ?? STANDARD_HEIGHT),
    },
    setters: { ...alignmentSetters(formats), ...sizeSetters(sheet, areas) },
    nav: {
      Fill: () => fillObject(formats),
      Font: () => fontObject(formats),
      Protection: () =>
        new ApiObject('FormatProtection', {
          props: { Locked: () => get((format) => format.locked) },
          setters: {
            Locked: (value) =>
              formats.set('FormatProtection.locked', (format) => ({ ...format, locked: value === true })),
          },
        }),
      Borders: () =>
        new ApiObject('RangeBorderCollection', { item: (index) => borderObject(sheet, areas, String(index)) }),
    },
  });
}

type Setters = Readonly<Record<string, (value: Json) => void>>;

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

function alignmentSetters({ set }: Formats): Setters {
  return {
    WrapText: (value) => set('RangeFormat.wrapText', (format) => ({ ...format, wrap: value === true })),
    HorizontalAlignment: (value) =>
      set('RangeFormat.horizontalAlignment', (format) => ({ ...format, horizontal: oneOf(value, HORIZONTAL) })),
    VerticalAlignment: (value) =>
      set('RangeFormat.verticalAlignment', (format) => ({ ...format, vertical: oneOf(value, VERTICAL) })),
    IndentLevel: (value) => set('RangeFormat.indentLevel', (format) => ({ ...format, indent: between(value, 0, 250) })),
    TextOrientation: (value) =>
      set('RangeFormat.textOrientation', (format) => ({
        ...format,
        rotation: value === 180 ? 180 : between(value, -90, 90),
      })),
  };
}

function sizeSetters(sheet: Sheet, areas: readonly Area[]): Setters {
  return {
    ColumnWidth: (value) => {
      guardOption(sheet, 'allowFormatColumns', 'RangeFormat.columnWidth');
      for (const area of areas) {
        if (area.columns === MAX_COLUMNS) throw invalidArgument('RangeFormat.columnWidth');
        for (let column = area.column; column < area.column + area.columns; column += 1)
          sheet.columnWidths.set(column, between(value, 0, 1791));
      }
    },
    RowHeight: (value) => {
      guardOption(sheet, 'allowFormatRows', 'RangeFormat.rowHeight');
      for (const area of areas) {
        if (area.rows === MAX_ROWS) throw invalidArgument('RangeFormat.rowHeight');
        for (let row = area.row; row < area.row + area.rows; row += 1)
          sheet.rowHeights.set(row, between(value, 0, 409.5));
      }
    },
  };
}

function fillObject({ get, set }: Formats): ApiObject {
  return new ApiObject('RangeFill', {
    props: { Color: () => get((format) => format.fill || '#FFFFFF') },
    setters: { Color: (value) => set('RangeFill.color', (format) => ({ ...format, fill: color(value) })) },
    methods: { Clear: () => set('RangeFill.clear', (format) => ({ ...format, fill: '' })) },
  });
}

function fontObject({ get, set }: Formats): ApiObject {
  return new ApiObject('RangeFont', {
    props: {
      Name: () => get((format) => format.fontName),
      Bold: () => get((format) => format.bold),
      Italic: () => get((format) => format.italic),
      Underline: () => get((format) => format.underline),
      Size: () => get((format) => format.size),
      Color: () => get((format) => format.color),
    },
    setters: {
      Name: (value) => set('RangeFont.name', (format) => ({ ...format, fontName: String(value) })),
      Bold: (value) => set('RangeFont.bold', (format) => ({ ...format, bold: value === true })),
      Italic: (value) => set('RangeFont.italic', (format) => ({ ...format, italic: value === true })),
      Underline: (value) =>
        set('RangeFont.underline', (format) => ({ ...format, underline: oneOf(value, UNDERLINES) })),
      Size: (value) => set('RangeFont.size', (format) => ({ ...format, size: between(value, 1, 409) })),
      Color: (value) => set('RangeFont.color', (format) => ({ ...format, color: color(value) })),
    },
  });
}

const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000' };

function borderObject(sheet: Sheet, areas: readonly Area[], index: string): ApiObject {
  if (
    ![
      'EdgeTop',
      'EdgeBottom',
      'EdgeLeft',
      'EdgeRight',
      'InsideHorizontal',
      'InsideVertical',
      'DiagonalUp',
      'DiagonalDown',
    ].includes(index)
  )
    throw invalidArgument('RangeBorderCollection.getItem');
  const set = (change: (border: Border) => Border): void => {
    for (const area of areas) guardSize(area, 'RangeBorder');
    guardOption(sheet, 'allowFormatCells', 'RangeBorder');
    const changes = Object.fromEntries(
      (['top', 'bottom', 'left', 'right'] as const).map((edge) => [
        edge,
        oncePerFormat(sheet, (format: Format): Format => ({
          ...format,
          borders: { ...format.borders, [edge]: change(format.borders[edge] ?? NO_BORDER) },
        })),
      ]),
    ) as Record<Edge, (format: Format) => Format>;
    for (const area of areas)
      for (const [row, column, edge] of edges(area, index)) sheet.format(row, column, changes[edge]);
  };
  return new ApiObject('RangeBorder', {
    setters: {
      Style: (value) =>
        set((border) => ({
          ...border,
          style: oneOf(value, ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot']),
        })),
      Weight: (value) =>
        set((border) => ({ ...border, weight: oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick']) })),
      Color: (value) => set((border) => ({ ...border, color: color(value) })),
    },
  });
}

function* edges(area: Area, index: string): Generator<readonly [number, number, Edge]> {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  for (let row = area.row; row <= lastRow; row += 1) {
    for (let column = area.column; column <= lastColumn; column += 1) {
      if (index === 'EdgeTop' ? row === area.row : index === 'InsideHorizontal' && row > area.row)
        yield [row, column, 'top'];
      if (index === 'EdgeBottom' ? row === lastRow : index === 'InsideHorizontal' && row < lastRow)
        yield [row, column, 'bottom'];
      if (index === 'EdgeLeft' ? column === area.column : index === 'InsideVertical' && column > area.column)
        yield [row, column, 'left'];
      if (index === 'EdgeRight' ? column === lastColumn : index === 'InsideVertical' && column < lastColumn)
        yield [row, column, 'right'];
    }
  }
}

export function color(value: Json): string {
  if (typeof value !== 'string') throw invalidArgument('color');
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  if (/^[a-z]+$/i.test(value)) return value;
  throw invalidArgument('color');
}

function oneOf(value: Json, allowed: readonly string[]): string {
  if (typeof value !== 'string' || !allowed.includes(value)) throw invalidArgument('format');
  return value;
}

function between(value: Json, min: number, max: number): number {
  if (typeof value !== 'number' || !(value >= min && value <= max)) throw invalidArgument('format');
  return value;
}

function same(first: number, count: number, of: (at: number) => number): number | null {
  const one = of(first);
  for (let at = first; at < first + Math.min(count, MAX_COLUMNS); at += 1) if (of(at) !== one) return null;
  return one;
}

/** Cells of one area mostly share a format: it is changed once. */
export function oncePerFormat(sheet: Sheet, change: (format: Format) => Format): (format: Format) => Format {
  const known = new Map<Format, Format>();
  return (format) => {
    const before = known.get(format);
    if (before !== undefined) return before;
    const after = sheet.workbook.shared(change(format));
    known.set(format, after);
    return after;
  };
}
