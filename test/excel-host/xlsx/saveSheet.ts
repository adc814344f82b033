import { formatArea, lettersOf } from '../address';
import { PLAIN, type Cell, type ConditionalFormat, type Sheet, type Validation } from '../model';
import type { StyleTable } from './saveStyles';
import { countedList, escapeXml, tag } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** One worksheet part; its elements in the order of the schema (ECMA-376 Part 1, 18.3.1.99). */
export function saveSheet(
  sheet: Sheet,
  styles: StyleTable,
  stringIndex: (text: string) => number,
  tableIds: readonly string[],
): string {
  const fit = sheet.page.zoom.horizontalFitToPages !== undefined || sheet.page.zoom.verticalFitToPages !== undefined;
  return tag(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': RELATIONS },
    sheetProperties(sheet, fit),
    view(sheet),
    columns(sheet),
    tag('sheetData', {}, rows(sheet, styles, stringIndex)),
    protection(sheet),
    sheet.autoFilter === undefined ? '' : tag('autoFilter', { ref: formatArea(sheet.autoFilter) }),
    countedList(
      'mergeCells',
      sheet.merges.map((area) => tag('mergeCell', { ref: formatArea(area) })),
    ),
    ...sheet.conditionalFormats.map((format, index) => conditionalFormat(format, index, styles)),
    countedList('dataValidations', sheet.validations.map(validation)),
    sheet.hyperlinks.size === 0
      ? ''
      : tag(
          'hyperlinks',
          {},
          ...[...sheet.hyperlinks].map(([ref, link]) =>
            tag('hyperlink', { ref, location: String(link['documentReference'] ?? '') }),
          ),
        ),
    page(sheet, fit),
    countedList(
      'tableParts',
      tableIds.map((id) => tag('tablePart', { 'r:id': id })),
    ),
  );
}

function sheetProperties({ tabColor }: Sheet, fit: boolean): string {
  if (tabColor === '' && !fit) return '';
  return tag(
    'sheetPr',
    {},
    tabColor === '' ? '' : tag('tabColor', { rgb: `FF${tabColor.slice(1)}` }),
    fit ? tag('pageSetUpPr', { fitToPage: true }) : '',
  );
}

function conditionalFormat(format: ConditionalFormat, index: number, styles: StyleTable): string {
  return tag(
    'conditionalFormatting',
    { sqref: format.areas.map((area) => formatArea(area)).join(' ') },
    tag(
      'cfRule',
      { type: 'expression', dxfId: styles.conditional(format), priority: index + 1 },
      tag('formula', {}, escapeXml(format.formula.slice(1))),
    ),
  );
}

function view(sheet: Sheet): string {
  return tag(
    'sheetViews',
    {},
    tag(
      'sheetView',
      { workbookViewId: 0, showGridLines: sheet.showGridlines ? undefined : 0, topLeftCell: viewStart(sheet) },
      pane(sheet),
    ),
  );
}

/** Rows or columns below `end` that are visible: what a split counts. */
function visible(end: number, hidden: ReadonlySet<number>): readonly number[] {
  return Array.from({ length: end }, (_, at) => at).filter((at) => !hidden.has(at));
}

/** Where the frozen part begins hidden, the view begins at what is shown. */
function viewStart({ frozen, hiddenRows, hiddenColumns }: Sheet): string | undefined {
  if (frozen === undefined) return undefined;
  const [row = 0] = visible(frozen.rows, hiddenRows);
  const [column = 0] = visible(frozen.columns, hiddenColumns);
  return row + column === 0 ? undefined : `${lettersOf(column)}${row + 1}`;
}

function pane({ frozen, hiddenRows, hiddenColumns }: Sheet): string {
  if (frozen === undefined) return '';
  const below = frozen.columns > 0 ? 'bottomRight' : 'bottomLeft';
  return tag('pane', {
    xSplit: visible(frozen.columns, hiddenColumns).length || undefined,
    ySplit: visible(frozen.rows, hiddenRows).length || undefined,
    topLeftCell: `${lettersOf(frozen.columns)}${frozen.rows + 1}`,
    activePane: frozen.rows > 0 ? below : 'topRight',
    state: 'frozen',
  });
}

function columns(sheet: Sheet): string {
  const all = [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].sort((a, b) => a - b);
  // Points back to digits: the middle of what gives that many pixels.
  const width = (points: number): number => Math.round(((points / 0.75 + 0.5) / 7 - 18 / 256) * 1e6) / 1e6;
  const items = all.map((column) =>
    tag('col', {
      min: column + 1,
      max: column + 1,
      width: width(sheet.columnWidths.get(column) ?? 48),
      customWidth: true,
      hidden: sheet.hiddenColumns.has(column),
    }),
  );
  return items.length === 0 ? '' : tag('cols', {}, ...items);
}

function rows(sheet: Sheet, styles: StyleTable, stringIndex: (text: string) => number): string {
  const numbers = [...new Set([...sheet.rows.keys(), ...sheet.rowHeights.keys(), ...sheet.hiddenRows])].sort(
    (a, b) => a - b,
  );
  return numbers
    .map((row) => {
      const height = sheet.rowHeights.get(row);
      const cells = [...(sheet.rows.get(row) ?? [])]
        .sort(([a], [b]) => a - b)
        .map(([column, cell]) => cellXml(`${lettersOf(column)}${row + 1}`, cell, styles, stringIndex));
      return tag(
        'row',
        { r: row + 1, ht: height, customHeight: height !== undefined, hidden: sheet.hiddenRows.has(row) },
        ...cells,
      );
    })
    .join('');
}

function cellXml(
  reference: string,
  { value, formula, isError, format }: Cell,
  styles: StyleTable,
  stringIndex: (text: string) => number,
): string {
  const style = { r: reference, s: format === PLAIN ? undefined : styles.cell(format) };
  const code = formula === undefined ? '' : tag('f', {}, escapeXml(formula.slice(1)));
  const typed = (t: string | undefined, content: string): string =>
    tag('c', { ...style, t }, code, `<v>${content}</v>`);
  if (isError === true) return typed('e', escapeXml(String(value)));
  if (typeof value === 'number') return typed(undefined, String(value));
  if (typeof value === 'boolean') return typed('b', value ? '1' : '0');
  if (code !== '') return typed('str', escapeXml(value));
  return value === '' ? tag('c', style) : typed('s', String(stringIndex(value)));
}

function protection({ protection: own }: Sheet): string {
  if (own === undefined) return '';
  const { options } = own;
  const flags = {
    formatCells: 'allowFormatCells',
    formatColumns: 'allowFormatColumns',
    formatRows: 'allowFormatRows',
    autoFilter: 'allowAutoFilter',
    sort: 'allowSort',
    insertRows: 'allowInsertRows',
    deleteRows: 'allowDeleteRows',
    insertHyperlinks: 'allowInsertHyperlinks',
  };
  const allowed = Object.entries(flags).map(([name, option]) => [name, options[option] === true ? 0 : 1] as const);
  return tag('sheetProtection', {
    sheet: true,
    objects: true,
    scenarios: true,
    ...Object.fromEntries(allowed),
    selectLockedCells: options['selectionMode'] === 'Unlocked',
  });
}

const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

function validation({ areas, rule, ignoreBlanks, errorAlert, prompt }: Validation): string {
  const [[kind, basic] = ['none', {}]] = Object.entries(rule) as readonly (readonly [
    string,
    Readonly<Record<string, unknown>>,
  ])[];
  const { source, operator } = basic;
  const first = source === undefined ? (basic['formula'] ?? basic['formula1']) : quotedList(String(source));
  return tag(
    'dataValidation',
    {
      type: typeOf(kind),
      operator: typeof operator === 'string' ? (OPERATORS[operator] ?? 'between') : undefined,
      errorStyle: errorAlert.style.charAt(0).toLowerCase() + errorAlert.style.slice(1),
      allowBlank: ignoreBlanks,
      showInputMessage: prompt.showPrompt,
      showErrorMessage: errorAlert.showAlert,
      errorTitle: errorAlert.title,
      error: errorAlert.message,
      promptTitle: prompt.title,
      prompt: prompt.message,
      sqref: areas.map((area) => formatArea(area)).join(' '),
    },
    formulaXml('formula1', first),
    formulaXml('formula2', basic['formula2']),
  );
}

function typeOf(kind: string): string | undefined {
  if (kind === 'none') return undefined;
  return kind === 'wholeNumber' ? 'whole' : kind;
}

/** A literal list stands in quotes in the file; a reference does not. */
function quotedList(source: string): string {
  return source.startsWith('=') ? source : `"${source}"`;
}

function formulaXml(name: string, formula: unknown): string {
  return formula === undefined ? '' : tag(name, {}, escapeXml(String(formula).replace(/^=/, '')));
}

function page({ page: own }: Sheet, fit: boolean): string {
  const { left, right, top, bottom, header, footer } = own.margins;
  return [
    tag('pageMargins', { left, right, top, bottom, header, footer }),
    tag('pageSetup', {
      paperSize: paperCode(own.paperSize),
      orientation: own.orientation.toLowerCase(),
      fitToWidth: fit ? (own.zoom.horizontalFitToPages ?? 0) : undefined,
      fitToHeight: fit ? (own.zoom.verticalFitToPages ?? 0) : undefined,
    }),
    headersAndFooters(own),
  ].join('');
}

function paperCode(size: string): number | undefined {
  if (size === '') return undefined;
  return size === 'A3' ? 8 : 9;
}

function headersAndFooters({ headers }: Sheet['page']): string {
  const code = (kind: 'Header' | 'Footer'): string =>
    (['left', 'center', 'right'] as const)
      .map((place) => {
        const text = headers[`${place}${kind}`];
        return text === '' ? '' : `&${place.charAt(0).toUpperCase()}${text}`;
      })
      .join('');
  const part = (name: string, text: string): string => (text === '' ? '' : tag(name, {}, escapeXml(text)));
  const parts = [part('oddHeader', code('Header')), part('oddFooter', code('Footer'))].join('');
  return parts === '' ? '' : tag('headerFooter', {}, parts);
}
