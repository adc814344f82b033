import { formatArea, lettersOf } from './address';
import type { Cell, Format, Sheet, Validation, Workbook } from './model';
import { PLAIN } from './model';
import { STANDARD_WIDTH } from './objects/format';

/**
 * A workbook as plain data that two workbooks can be compared by. Sheets whose name begins with `_pz_old_` are left
 * out: they are kept for an undo.
 */
export function comparable(workbook: Workbook): Readonly<Record<string, unknown>> {
  return {
    sheets: workbook.sheets.filter(({ name }) => !name.startsWith('_pz_old_')).map(comparableSheet),
    names: [...workbook.names].map(({ name, formula, visible }) => `${name} ${bare(formula)} ${visible}`).sort(),
    custom: Object.fromEntries([...workbook.custom].sort()),
    title: workbook.properties.title,
    structureProtected: workbook.structureProtected,
  };
}

function comparableSheet(sheet: Sheet): Readonly<Record<string, unknown>> {
  const { page } = sheet;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: comparableCells(sheet),
    merges: sheet.merges.map((area) => formatArea(area)).sort(),
    columns: [...sheet.columnWidths]
      .filter(([, width]) => width !== STANDARD_WIDTH)
      .sort(([a], [b]) => a - b)
      .map(([column, width]) => `${lettersOf(column)} ${width}`),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b).map(lettersOf),
    rowHeights: [...sheet.rowHeights].sort(([a], [b]) => a - b).map(([row, height]) => `${row + 1} ${height}`),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b).map((row) => row + 1),
    protection: sheet.protection === undefined ? 'open' : comparableProtection(sheet.protection.options),
    validations: sheet.validations.map(comparableValidation).sort(),
    conditionalFormats: sheet.conditionalFormats.map(({ areas, formula, fill, color, bold }) => [
      areas.map((area) => formatArea(area)).join(' '),
      bare(formula),
      fill,
      color,
      bold,
    ]),
    tables: sheet.tables.map(({ name, area, style }) => [name, formatArea(area), style]),
    charts: sheet.charts.map(({ type, title, series, from, to }) => ({
      type,
      title,
      from,
      to,
      series: series.map((one) => ({ ...one, values: bare(one.values), categories: bare(one.categories) })),
    })),
    freeze: sheet.frozen ?? 'none',
    autoFilter: sheet.autoFilter === undefined ? 'none' : formatArea(sheet.autoFilter),
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    links: [...sheet.hyperlinks].map(([cell, link]) => `${cell} ${bare(String(link['documentReference']))}`).sort(),
    print: {
      orientation: page.orientation,
      paper: page.paperSize,
      across: page.zoom.horizontalFitToPages ?? 'free',
      titleRows: page.titleRows === undefined ? 'none' : formatArea(page.titleRows),
      area: page.area === undefined ? 'none' : formatArea(page.area),
      margins: page.margins,
      headers: page.headers,
    },
  };
}

function comparableCells(sheet: Sheet): Readonly<Record<string, string>> {
  const byNumber = <T>(entries: ReadonlyMap<number, T>) => [...entries].sort(([a], [b]) => a - b);
  return Object.fromEntries(
    byNumber(sheet.rows).flatMap(([row, line]) =>
      byNumber(line).flatMap(([column, cell]) => {
        const text = describeCell(cell);
        return text === '' ? [] : [[`${lettersOf(column)}${row + 1}`, text] as const];
      }),
    ),
  );
}

function comparableValidation({ areas, rule, ignoreBlanks, errorAlert, prompt }: Validation): string {
  return JSON.stringify({
    areas: areas.map((area) => formatArea(area)),
    rule: bareDeep(rule),
    ignoreBlanks,
    alert: Object.keys(rule).length === 0 ? '' : [errorAlert.style, errorAlert.title, errorAlert.message],
    prompt: [prompt.title, prompt.message],
  });
}

function contentOf({ formula, value, isError }: Cell): string {
  if (formula !== undefined) return `formula ${bare(formula)}`;
  return value === '' ? '' : `${isError === true ? 'error' : typeof value} ${String(value)}`;
}

/** Value, formula and what differs from a plain format. A formula's value is its program's business. */
function describeCell(cell: Cell): string {
  const format = describeFormat(cell.format);
  return `${contentOf(cell)}${format === '' ? '' : ` {${format}}`}`;
}

const described = new WeakMap<Format, string>();

/** Formats are shared by many cells, and never changed in place. */
function describeFormat(format: Format): string {
  const known = described.get(format);
  if (known !== undefined) return known;
  const text = (Object.keys(PLAIN) as (keyof Format)[])
    .flatMap((key) => {
      const value = JSON.stringify(sorted(format[key]));
      return value === JSON.stringify(PLAIN[key]) ? [] : [`${key}: ${value}`];
    })
    .join(', ');
  described.set(format, text);
  return text;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => (one as { style?: string }).style !== 'None')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Selection, formats and the filter are what a template promises. */
function comparableProtection(options: Readonly<Record<string, unknown>>): string {
  return [
    'allowFormatColumns',
    'allowFormatRows',
    'allowAutoFilter',
    'allowFormatCells',
    'allowInsertRows',
    'allowDeleteRows',
    'allowSort',
  ]
    .filter((key) => options[key] === true)
    .concat(String(options['selectionMode'] ?? 'Normal'))
    .join(' ');
}

/** Quotes around a sheet name are a matter of taste where Excel does not need them. */
function bare(formula: string): string {
  return formula.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, '$1!');
}

function bareDeep(value: unknown): unknown {
  if (typeof value === 'string') return bare(value);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, one]) => [key, bareDeep(one)]),
    );
  return value;
}
