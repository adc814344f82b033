import { checked, formatArea, parseArea, parseAreas, quotedSheet, type Area } from '../address';
import { ApiObject, textArgument, type Argument, type Machine, type Members } from '../apiObject';
import { invalidArgument, RichApiError, wrongDimensions } from '../errors';
import { sheetsNamed } from '../formulas';
import { BLANK, type Cell, type Format, type Sheet } from '../model';
import { EVENT, type Json } from '../protocol';
import { typed } from '../typed';
import { conditionalFormatCollection } from './conditionalFormats';
import { formatObject, oncePerFormat } from './format';
import { guardContent, guardOption, guardSize } from './guards';
import { eachValue, setCells, setLines } from './properties';
import { validationObject } from './validation';
import { worksheetObject } from './worksheets';

/** Above this many cells Excel gives no values: the property is null. */
const READ_LIMIT = 5_000_000;

export function rangeObject(machine: Machine, sheet: Sheet, area: Area): ApiObject {
  return new ApiObject(
    'Range',
    {
      props: rangeProperties(sheet, area),
      setters: rangeSetters(machine, sheet, area),
      nav: {
        Worksheet: () => worksheetObject(machine, sheet),
        Format: () => formatObject(sheet, [area]),
        DataValidation: () => validationObject(machine, sheet, area),
        ConditionalFormats: () => conditionalFormatCollection(machine, sheet, area),
      },
      methods: { ...relatedRanges(machine, sheet, area), ...rangeActions(machine, sheet, area) },
    },
    { sheet, area },
  );
}

function rangeProperties(sheet: Sheet, area: Area): NonNullable<Members['props']> {
  const grid = (of: (cell: Cell) => Json): Json => {
    if (area.rows * area.columns > READ_LIMIT) return null;
    return Array.from({ length: area.rows }, (_r, row) =>
      Array.from({ length: area.columns }, (_c, column) => of(sheet.cell(area.row + row, area.column + column))),
    );
  };
  return {
    Address: () => `${quotedSheet(sheet.name)}!${formatArea(area)}`,
    RowCount: () => area.rows,
    ColumnCount: () => area.columns,
    RowIndex: () => area.row,
    ColumnIndex: () => area.column,
    CellCount: () => area.rows * area.columns,
    Values: () => grid((cell) => cell.value),
    Formulas: () => grid((cell) => cell.formula ?? cell.value),
    Text: () => grid((cell) => String(cell.value)),
    NumberFormat: () => grid((cell) => cell.format.numberFormat),
    ValueTypes: () => grid(valueType),
    RowHidden: () => uniform(area.row, area.rows, (row) => sheet.hiddenRows.has(row)),
    ColumnHidden: () => uniform(area.column, area.columns, (column) => sheet.hiddenColumns.has(column)),
    Hyperlink: () => (sheet.hyperlinks.get(formatArea(area)) as Json) ?? null,
  };
}

function rangeSetters(machine: Machine, sheet: Sheet, area: Area): NonNullable<Members['setters']> {
  return {
    Values: (value) => write(machine, sheet, area, value, 'Range.values'),
    Formulas: (value) => write(machine, sheet, area, value, 'Range.formulas'),
    NumberFormat: (value) => {
      guardSize(area, 'Range.numberFormat');
      guardOption(sheet, 'allowFormatCells', 'Range.numberFormat');
      const changes = new Map<string, (format: Format) => Format>();
      eachValue(area, value, 'Range.numberFormat', (row, column, one) => {
        if (typeof one !== 'string') throw invalidArgument('Range.numberFormat');
        const change = changes.get(one) ?? oncePerFormat(sheet, (format) => ({ ...format, numberFormat: one }));
        changes.set(one, change);
        sheet.format(row, column, change);
      });
    },
    RowHidden: (value) => {
      guardOption(sheet, 'allowFormatRows', 'Range.rowHidden');
      for (let row = area.row; row < area.row + area.rows; row += 1)
        if (value === true) sheet.hiddenRows.add(row);
        else sheet.hiddenRows.delete(row);
    },
    ColumnHidden: (value) => {
      guardOption(sheet, 'allowFormatColumns', 'Range.columnHidden');
      for (let column = area.column; column < area.column + area.columns; column += 1)
        if (value === true) sheet.hiddenColumns.add(column);
        else sheet.hiddenColumns.delete(column);
    },
    Hyperlink: (value) => setHyperlink(sheet, area, value),
  };
}

/** Other ranges that are asked of this one. */
function relatedRanges(machine: Machine, sheet: Sheet, area: Area): NonNullable<Members['methods']> {
  const object = (other: Area): ApiObject => rangeObject(machine, sheet, other);
  return {
    _ValidateArraySize: (rows, columns) => {
      if (rows !== area.rows || columns !== area.columns) throw wrongDimensions('Range.values');
    },
    GetRow: (row) => object(checked({ ...area, row: area.row + Number(row), rows: 1 }, 'Range.getRow')),
    GetColumn: (column) =>
      object(checked({ ...area, column: area.column + Number(column), columns: 1 }, 'Range.getColumn')),
    GetCell: (row, column) =>
      object(
        checked(
          { row: area.row + Number(row), column: area.column + Number(column), rows: 1, columns: 1 },
          'Range.getCell',
        ),
      ),
    GetResizedRange: (rows, columns) =>
      object(
        checked(
          { ...area, rows: area.rows + Number(rows), columns: area.columns + Number(columns) },
          'Range.getResizedRange',
        ),
      ),
    GetOffsetRange: (rows, columns) =>
      object(
        checked(
          { ...area, row: area.row + Number(rows), column: area.column + Number(columns) },
          'Range.getOffsetRange',
        ),
      ),
    GetBoundingRect: (other) => object(bounding(area, areaOf(other, 'Range.getBoundingRect'))),
    GetUsedRangeOrNullObject: (valuesOnly) => {
      const used = sheet.used(valuesOnly === true);
      return used === undefined ? null : object(used);
    },
    GetMergedAreasOrNullObject: () => {
      const merged = sheet.merges.filter(
        (merge) =>
          merge.row < area.row + area.rows &&
          area.row < merge.row + merge.rows &&
          merge.column < area.column + area.columns &&
          area.column < merge.column + merge.columns,
      );
      const [first, ...others] = merged;
      return first === undefined ? null : rangeAreasObject(sheet, [first, ...others]);
    },
  };
}

function rangeActions(machine: Machine, sheet: Sheet, area: Area): NonNullable<Members['methods']> {
  return {
    GetRowProperties: (options) => rowProperties(sheet, area, options),
    SetCellProperties: (grid) => {
      setCells(sheet, area, grid);
    },
    SetRowProperties: (lines) => {
      setLines(sheet, area, lines, 'row');
    },
    SetColumnProperties: (lines) => {
      setLines(sheet, area, lines, 'column');
    },
    Merge: (across) => {
      guardOption(sheet, 'never', 'Range.merge');
      if (across === true) throw invalidArgument('Range.merge');
      sheet.merges = [...sheet.merges.filter((merge) => formatArea(merge) !== formatArea(area)), area];
      for (let row = area.row; row < area.row + area.rows; row += 1)
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          if (row !== area.row || column !== area.column)
            sheet.put(row, column, { value: '', format: sheet.cell(row, column).format });
        }
    },
    Clear: (applyTo) => {
      guardContent(sheet, area, 'Range.clear');
      for (const [row, line] of sheet.rows)
        for (const [column, cell] of line) {
          if (
            row < area.row ||
            row >= area.row + area.rows ||
            column < area.column ||
            column >= area.column + area.columns
          )
            continue;
          if (applyTo === 'Contents') line.set(column, { value: '', format: cell.format });
          else if (applyTo === 'Formats') line.set(column, { ...cell, format: BLANK.format });
          else line.delete(column);
        }
    },
    Select: () => {
      if (machine.workbook.active !== sheet)
        throw new RichApiError(
          'InvalidSelection',
          'The current selection is invalid for this operation.',
          'Range.select',
        );
      machine.workbook.selection = formatArea(area);
      machine.event(EVENT.selection, sheet, { address: formatArea(area), worksheetId: sheet.id });
    },
  };
}

function rowProperties(sheet: Sheet, area: Area, options: Argument): Json {
  return Array.from({ length: area.rows }, (_, at) => {
    const wanted =
      typeof options === 'object' && options !== null && !(options instanceof ApiObject)
        ? (options as Record<string, Json>)
        : {};
    const properties: Record<string, Json> = {};
    for (const key of Object.keys(wanted)) {
      if (key === 'rowHidden') properties['rowHidden'] = sheet.hiddenRows.has(area.row + at);
      else if (key === 'rowIndex') properties['rowIndex'] = area.row + at;
      else throw invalidArgument('Range.getRowProperties');
    }
    return properties;
  });
}

/** Addresses of several areas: no public text gives a limit, so that of a formula is taken. */
const LONGEST_ADDRESS = 8192;

/** What an address of several areas stands for. Unlike a range it has no number format. */
export function rangeAreasAt(sheet: Sheet, address: Argument): ApiObject {
  const text = textArgument(address) ?? '';
  const [first, ...others] = parseAreas(text, 'Worksheet.getRanges');
  if (first === undefined || text.length > LONGEST_ADDRESS) throw invalidArgument('Worksheet.getRanges');
  return rangeAreasObject(sheet, [first, ...others]);
}

function rangeAreasObject(sheet: Sheet, areas: readonly [Area, ...Area[]]): ApiObject {
  return new ApiObject('RangeAreas', {
    nav: { Format: () => formatObject(sheet, areas) },
    props: {
      Address: () => areas.map((area) => `${quotedSheet(sheet.name)}!${formatArea(area)}`).join(','),
      AreaCount: () => areas.length,
    },
  });
}

/** A range that came as an argument: an object or an address. */
export function areaOf(argument: Argument, location: string): Area {
  if (argument instanceof ApiObject) {
    if (argument.range === undefined) throw invalidArgument(location);
    return argument.range.area;
  }
  const text = textArgument(argument);
  if (text === undefined) throw invalidArgument(location);
  return parseArea(text, location);
}

function write(machine: Machine, sheet: Sheet, area: Area, value: Json, location: string): void {
  guardSize(area, location);
  guardContent(sheet, area, location);
  const before = sheet.cell(area.row, area.column).value;
  eachValue(area, value, location, (row, column, one) => {
    if (one === null || one === undefined) return;
    if (typeof one !== 'string' && typeof one !== 'number' && typeof one !== 'boolean') throw invalidArgument(location);
    // Strict: a text longer than a formula may be (8,192) is refused where formulas are written.
    if (typeof one === 'string' && one.length > (location === 'Range.formulas' ? 8192 : 32767))
      throw invalidArgument(location);
    const { format } = sheet.cell(row, column);
    const content = typed(one, format);
    if (content.formula !== undefined) checkFormula(machine, content.formula, location);
    sheet.put(row, column, { ...content, format });
  });
  machine.changed(sheet, area, before, sheet.cell(area.row, area.column).value);
}

/** Excel refuses a formula that it cannot parse; of that only sheets, brackets and quotes are looked at here. */
export function checkFormula(machine: Machine, formula: string, location: string): void {
  const bare = formula.replace(/"[^"]*"/g, '').replace(/'(?:[^']|'')*'/g, '');
  let depth = 0;
  for (const char of bare) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth < 0) throw invalidArgument(location);
  }
  if (depth !== 0 || bare.includes('"') || formula.length > 8192) throw invalidArgument(location);
  for (const name of sheetsNamed(formula))
    if (name !== '#REF' && machine.workbook.find(name) === undefined) throw invalidArgument(location);
}

function setHyperlink(sheet: Sheet, area: Area, value: Json): void {
  guardOption(sheet, 'allowInsertHyperlinks', 'Range.hyperlink');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument('Range.hyperlink');
  const link = value as Readonly<Record<string, Json>>;
  sheet.hyperlinks.set(formatArea(area), { ...link });
  const cell = sheet.cell(area.row, area.column);
  if (typeof link['textToDisplay'] === 'string')
    sheet.put(area.row, area.column, { value: link['textToDisplay'], format: cell.format });
}

function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

function valueType(cell: Cell): string {
  if (cell.isError === true) return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  if (typeof cell.value === 'boolean') return 'Boolean';
  return cell.value === '' && cell.formula === undefined ? 'Empty' : 'String';
}

function uniform(first: number, count: number, of: (at: number) => boolean): boolean | null {
  const one = of(first);
  for (let at = first; at < first + Math.min(count, 100_000); at += 1) if (of(at) !== one) return null;
  return one;
}
