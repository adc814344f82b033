import { formatArea, lettersOf } from '../address';
import { PLAIN, type Cell, type Sheet, type Validation } from '../model';
import type { StyleTable } from './saveStyles';
import { escapeXml } from './xml';

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
  const list = (name: string, items: readonly string[]): string =>
    items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return [
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    sheet.tabColor === '' && !fit
      ? ''
      : `<sheetPr>${sheet.tabColor === '' ? '' : `<tabColor rgb="FF${sheet.tabColor.slice(1)}"/>`}${fit ? '<pageSetUpPr fitToPage="1"/>' : ''}</sheetPr>`,
    view(sheet),
    columns(sheet),
    `<sheetData>${rows(sheet, styles, stringIndex)}</sheetData>`,
    protection(sheet),
    sheet.autoFilter === undefined ? '' : `<autoFilter ref="${formatArea(sheet.autoFilter)}"/>`,
    list(
      'mergeCells',
      sheet.merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`),
    ),
    ...sheet.conditionalFormats.map(
      (format, index) =>
        `<conditionalFormatting sqref="${format.areas.map((area) => formatArea(area)).join(' ')}"><cfRule type="expression" dxfId="${styles.conditional(format)}" priority="${index + 1}"><formula>${escapeXml(format.formula.slice(1))}</formula></cfRule></conditionalFormatting>`,
    ),
    list('dataValidations', sheet.validations.map(validation)),
    sheet.hyperlinks.size === 0
      ? ''
      : `<hyperlinks>${[...sheet.hyperlinks].map(([cell, link]) => `<hyperlink ref="${cell}" location="${escapeXml(String(link['documentReference'] ?? ''))}"/>`).join('')}</hyperlinks>`,
    page(sheet, fit),
    list(
      'tableParts',
      tableIds.map((id) => `<tablePart r:id="${id}"/>`),
    ),
    '</worksheet>',
  ].join('');
}

function view(sheet: Sheet): string {
  const { frozen } = sheet;
  const pane =
    frozen === undefined
      ? ''
      : `<pane${frozen.columns > 0 ? ` xSplit="${frozen.columns}"` : ''}${frozen.rows > 0 ? ` ySplit="${frozen.rows}"` : ''} topLeftCell="${lettersOf(frozen.columns)}${frozen.rows + 1}" activePane="${frozen.rows > 0 ? (frozen.columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight'}" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0"${sheet.showGridlines ? '' : ' showGridLines="0"'}>${pane}</sheetView></sheetViews>`;
}

function columns(sheet: Sheet): string {
  const all = [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].sort((a, b) => a - b);
  // Points back to digits: the middle of what gives that many pixels.
  const width = (points: number): number => Math.round(((points / 0.75 + 0.5) / 7 - 18 / 256) * 1e6) / 1e6;
  const items = all.map(
    (column) =>
      `<col min="${column + 1}" max="${column + 1}" width="${width(sheet.columnWidths.get(column) ?? 48)}" customWidth="1"${sheet.hiddenColumns.has(column) ? ' hidden="1"' : ''}/>`,
  );
  return items.length === 0 ? '' : `<cols>${items.join('')}</cols>`;
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
      return `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}${sheet.hiddenRows.has(row) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
    })
    .join('');
}

function cellXml(
  reference: string,
  { value, formula, isError, format }: Cell,
  styles: StyleTable,
  stringIndex: (text: string) => number,
): string {
  const style = format === PLAIN ? '' : ` s="${styles.cell(format)}"`;
  const start = `<c r="${reference}"${style}`;
  const code = formula === undefined ? '' : `<f>${escapeXml(formula.slice(1))}</f>`;
  if (isError === true) return `${start} t="e">${code}<v>${escapeXml(String(value))}</v></c>`;
  if (typeof value === 'number') return `${start}>${code}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${code}<v>${value ? 1 : 0}</v></c>`;
  if (code !== '') return `${start} t="str">${code}<v>${escapeXml(value)}</v></c>`;
  return value === '' ? `${start}/>` : `${start} t="s"><v>${stringIndex(value)}</v></c>`;
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
  const allowed = Object.entries(flags)
    .map(([name, option]) => ` ${name}="${options[option] === true ? 0 : 1}"`)
    .join('');
  return `<sheetProtection sheet="1" objects="1" scenarios="1"${allowed}${options['selectionMode'] === 'Unlocked' ? ' selectLockedCells="1"' : ''}/>`;
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
  const text = (formula: unknown): string => escapeXml(String(formula).replace(/^=/, ''));
  const source =
    basic['source'] === undefined
      ? undefined
      : String(basic['source']).startsWith('=')
        ? text(basic['source'])
        : `&quot;${text(basic['source'])}&quot;`;
  const first = source ?? basic['formula'] ?? basic['formula1'];
  const attributes = [
    kind === 'none' ? '' : ` type="${kind === 'wholeNumber' ? 'whole' : kind}"`,
    typeof basic['operator'] === 'string' ? ` operator="${OPERATORS[basic['operator']] ?? 'between'}"` : '',
    ` errorStyle="${errorAlert.style.charAt(0).toLowerCase()}${errorAlert.style.slice(1)}"`,
    ignoreBlanks ? ' allowBlank="1"' : '',
    prompt.showPrompt ? ' showInputMessage="1"' : '',
    errorAlert.showAlert ? ' showErrorMessage="1"' : '',
    ` errorTitle="${escapeXml(errorAlert.title)}" error="${escapeXml(errorAlert.message)}" promptTitle="${escapeXml(prompt.title)}" prompt="${escapeXml(prompt.message)}"`,
  ];
  return `<dataValidation${attributes.join('')} sqref="${areas.map((area) => formatArea(area)).join(' ')}">${first === undefined ? '' : `<formula1>${source ?? text(first)}</formula1>`}${basic['formula2'] === undefined ? '' : `<formula2>${text(basic['formula2'])}</formula2>`}</dataValidation>`;
}

function page({ page: own }: Sheet, fit: boolean): string {
  const { margins, headers, zoom } = own;
  const code = (kind: 'Header' | 'Footer'): string =>
    (['left', 'center', 'right'] as const)
      .map((place) => {
        const text = headers[`${place}${kind}`];
        return text === '' ? '' : `&${place.charAt(0).toUpperCase()}${text}`;
      })
      .join('');
  const [header, footer] = [code('Header'), code('Footer')];
  return [
    `<pageMargins left="${margins.left}" right="${margins.right}" top="${margins.top}" bottom="${margins.bottom}" header="${margins.header}" footer="${margins.footer}"/>`,
    `<pageSetup${own.paperSize === '' ? '' : ` paperSize="${own.paperSize === 'A3' ? 8 : 9}"`} orientation="${own.orientation.toLowerCase()}"${fit ? ` fitToWidth="${zoom.horizontalFitToPages ?? 0}" fitToHeight="${zoom.verticalFitToPages ?? 0}"` : ''}/>`,
    header === '' && footer === ''
      ? ''
      : `<headerFooter>${header === '' ? '' : `<oddHeader>${escapeXml(header)}</oddHeader>`}${footer === '' ? '' : `<oddFooter>${escapeXml(footer)}</oddFooter>`}</headerFooter>`,
  ].join('');
}
