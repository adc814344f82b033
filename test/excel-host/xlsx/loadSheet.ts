import { parseArea, parseAreas } from '../address';
import type { Cell, PageLayout, Sheet, Validation } from '../model';
import { PLAIN } from '../model';
import type { Styles } from './loadStyles';
import { child, children, descendants, unescapeText, type Element } from './xml';
import { given } from '../given';

export interface SheetParts {
  readonly strings: readonly string[];
  readonly styles: Styles;
  related(id: string): Element | undefined;
}

export function loadSheet(sheet: Sheet, root: Element, parts: SheetParts): void {
  loadView(sheet, root);
  for (const column of children(child(root, 'cols'), 'col')) loadColumn(sheet, column);
  const masters = new Map<string, string>();
  for (const row of children(child(root, 'sheetData'), 'row')) loadRow(sheet, row, { ...parts, masters });
  loadPane(sheet, root);
  sheet.merges = children(child(root, 'mergeCells'), 'mergeCell').map(({ attributes }) =>
    parseArea(attributes['ref'] ?? '', 'mergeCell'),
  );
  const protection = child(root, 'sheetProtection')?.attributes;
  if (protection !== undefined && ['1', 'true'].includes(protection['sheet'] ?? ''))
    sheet.protection = {
      options: protectionOptions(protection),
      password: protection['password'] ?? protection['hashValue'] ?? '',
    };
  const filter = child(root, 'autoFilter')?.attributes['ref'];
  if (filter !== undefined) sheet.autoFilter = parseArea(filter, 'autoFilter');
  sheet.validations = children(child(root, 'dataValidations'), 'dataValidation').map(validationOf);
  const rules = children(root, 'conditionalFormatting').flatMap((block) =>
    children(block, 'cfRule').map((rule) => ({ areas: parseAreas(block.attributes['sqref'] ?? '', 'cf'), rule })),
  );
  rules.sort((a, b) => Number(a.rule.attributes['priority'] ?? 0) - Number(b.rule.attributes['priority'] ?? 0));
  sheet.conditionalFormats = rules.map(({ areas, rule }) => {
    const style = parts.styles.differential[Number(rule.attributes['dxfId'] ?? -1)] ?? {
      fill: '',
      color: '',
      bold: null,
    };
    return { id: sheet.workbook.nextId(), areas, formula: `=${child(rule, 'formula')?.text ?? ''}`, ...style };
  });
  for (const link of children(child(root, 'hyperlinks'), 'hyperlink')) {
    const { ref = '', location } = link.attributes;
    if (location !== undefined) sheet.hyperlinks.set(ref, { documentReference: location });
  }
  loadPage(sheet.page, root);
  sheet.tables = children(child(root, 'tableParts'), 'tablePart').flatMap(({ attributes }) => {
    const table = parts.related(attributes['r:id'] ?? '');
    if (table === undefined) return [];
    return [
      {
        id: sheet.workbook.nextId(),
        name: table.attributes['name'] ?? '',
        area: parseArea(table.attributes['ref'] ?? '', 'table'),
        style: child(table, 'tableStyleInfo')?.attributes['name'] ?? '',
        showHeaders: true,
      },
    ];
  });
}

/** As Excel does: so many visible rows and columns from where the view begins (ISO/IEC 29500-1, 18.3.1.66). */
function loadPane(sheet: Sheet, root: Element): void {
  const view = child(root, 'sheetViews', 'sheetView');
  const pane = child(view, 'pane')?.attributes;
  if (pane === undefined || !(pane['state'] ?? '').startsWith('frozen')) return;
  const start = parseArea(view?.attributes['topLeftCell'] ?? 'A1', 'pane');
  sheet.frozen = {
    rows: after(start.row, Number(pane['ySplit'] ?? 0), (row) => sheet.hiddenRows.has(row)),
    columns: after(start.column, Number(pane['xSplit'] ?? 0), (column) => sheet.hiddenColumns.has(column)),
  };
}

/** Index after so many visible rows or columns; 0 for none. */
function after(start: number, count: number, isHidden: (at: number) => boolean): number {
  let at = start;
  for (let left = count; left > 0; at += 1) if (!isHidden(at)) left -= 1;
  return count === 0 ? 0 : at;
}

function loadView(sheet: Sheet, root: Element): void {
  const view = child(root, 'sheetViews', 'sheetView');
  sheet.showGridlines = !['0', 'false'].includes(view?.attributes['showGridLines'] ?? '1');
  const color = child(root, 'sheetPr', 'tabColor')?.attributes['rgb'];
  if (color !== undefined) sheet.tabColor = `#${color.slice(-6).toUpperCase()}`;
}

/** Width in digits → points, by the widest digit of Calibri 11 (7 pixels). */
function loadColumn(sheet: Sheet, { attributes }: Element): void {
  const width = Number(attributes['width'] ?? 9.140625);
  for (let column = Number(attributes['min']) - 1; column < Math.min(Number(attributes['max']), 1024); column += 1) {
    if (['1', 'true'].includes(attributes['customWidth'] ?? ''))
      sheet.columnWidths.set(column, Math.floor(((256 * width + 18) / 256) * 7) * 0.75);
    if (['1', 'true'].includes(attributes['hidden'] ?? '')) sheet.hiddenColumns.add(column);
  }
}

/** Of a shared formula only the first cell has the text. Excel would shift relative cells: none is taken here. */
function formulaOf(element: Element | undefined, masters: Map<string, string>): string | undefined {
  const { t: type, si = '' } = element?.attributes ?? {};
  if (type !== 'shared') return element?.text;
  const text = element?.text ?? '';
  if (/[!{}]|(?<![$A-Z])\$?[A-Z]{1,3}\d/.test(text.replace(/"[^"]*"/g, '')))
    throw new Error(`the shared formula ${text} names another sheet, a constant array or a relative cell`);
  if (text !== '') masters.set(si, text);
  const master = masters.get(si);
  if (master === undefined) throw new Error(`the shared formula ${si} has no text before its first use`);
  return master;
}

/** Texts of shared formulas by their index. */
type RowParts = SheetParts & { readonly masters: Map<string, string> };

function loadRow(sheet: Sheet, row: Element, parts: RowParts): void {
  const number = Number(row.attributes['r']) - 1;
  if (['1', 'true'].includes(row.attributes['hidden'] ?? '')) sheet.hiddenRows.add(number);
  if (row.attributes['ht'] !== undefined) sheet.rowHeights.set(number, Number(row.attributes['ht']));
  for (const cell of children(row, 'c')) {
    const { column } = parseArea(cell.attributes['r'] ?? '', 'cell');
    sheet.put(number, column, cellOf(sheet, cell, parts));
  }
}

function cellOf(sheet: Sheet, cell: Element, { strings, styles, masters }: RowParts): Cell {
  const { t: type = 'n', s: style = '0' } = cell.attributes;
  const format = sheet.workbook.shared(styles.cells[Number(style)] ?? PLAIN);
  const raw = child(cell, 'v')?.text ?? '';
  const formula = formulaOf(child(cell, 'f'), masters);
  const base = { format, ...given({ formula: formula === undefined || formula === '' ? undefined : `=${formula}` }) };
  return { ...base, ...valueOf(type, raw, cell, strings) };
}

function valueOf(
  type: string,
  raw: string,
  cell: Element,
  strings: readonly string[],
): Pick<Cell, 'value' | 'isError'> {
  if (type === 'inlineStr')
    return {
      value: unescapeText(
        descendants(cell, 't')
          .map(({ text }) => text)
          .join(''),
      ),
    };
  if (raw === '') return { value: '' };
  switch (type) {
    case 's':
      return { value: strings[Number(raw)] ?? '' };
    case 'str':
      return { value: unescapeText(raw) };
    case 'b':
      return { value: raw === '1' };
    case 'e':
      return { value: raw, isError: true };
    default:
      return { value: Number(raw) };
  }
}

/** In the file an attribute says what is forbidden; what is not said is forbidden, except selecting. */
function protectionOptions(attributes: Readonly<Record<string, string>>): Record<string, unknown> {
  const allowed = (name: string): boolean => ['0', 'false'].includes(attributes[name] ?? '1');
  const noSelection = (name: string): boolean => ['1', 'true'].includes(attributes[name] ?? '0');
  return {
    allowFormatCells: allowed('formatCells'),
    allowFormatColumns: allowed('formatColumns'),
    allowFormatRows: allowed('formatRows'),
    allowAutoFilter: allowed('autoFilter'),
    allowSort: allowed('sort'),
    allowInsertRows: allowed('insertRows'),
    allowDeleteRows: allowed('deleteRows'),
    allowInsertHyperlinks: allowed('insertHyperlinks'),
    selectionMode: selectionMode(noSelection('selectUnlockedCells'), noSelection('selectLockedCells')),
  };
}

function selectionMode(nothing: boolean, noLocked: boolean): string {
  if (nothing) return 'None';
  return noLocked ? 'Unlocked' : 'Normal';
}

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

function validationOf(element: Element): Validation {
  const { attributes } = element;
  const flag = (name: string): boolean => ['1', 'true'].includes(attributes[name] ?? '0');
  return {
    areas: parseAreas(attributes['sqref'] ?? '', 'dataValidation'),
    rule: ruleOf(
      attributes['type'] ?? 'none',
      attributes['operator'] ?? 'between',
      child(element, 'formula1')?.text,
      child(element, 'formula2')?.text,
    ),
    ignoreBlanks: flag('allowBlank'),
    errorAlert: {
      showAlert: flag('showErrorMessage'),
      style: capital(attributes['errorStyle'] ?? 'stop'),
      title: unescapeText(attributes['errorTitle'] ?? ''),
      message: unescapeText(attributes['error'] ?? ''),
    },
    prompt: {
      showPrompt: flag('showInputMessage'),
      title: unescapeText(attributes['promptTitle'] ?? ''),
      message: unescapeText(attributes['prompt'] ?? ''),
    },
  };
}

function ruleOf(
  type: string,
  operator: string,
  formula1: string | undefined,
  formula2: string | undefined,
): Validation['rule'] {
  if (type === 'none' || formula1 === undefined) return {};
  if (type === 'list')
    return {
      list: { inCellDropDown: true, source: formula1.startsWith('"') ? formula1.slice(1, -1) : `=${formula1}` },
    };
  if (type === 'custom') return { custom: { formula: `=${formula1}` } };
  const operand = (formula: string): string | number =>
    type !== 'date' && !Number.isNaN(Number(formula)) ? Number(formula) : `=${formula}`;
  const key = type === 'whole' ? 'wholeNumber' : type;
  return {
    [key]: {
      operator: OPERATORS[operator] ?? operator,
      formula1: operand(formula1),
      ...given({ formula2: formula2 === undefined ? undefined : operand(formula2) }),
    },
  };
}

const PAPERS: Readonly<Record<string, string>> = { '8': 'A3', '9': 'A4' };

function fitOf(setup: Element['attributes']): PageLayout['zoom'] {
  const [across, down] = [Number(setup['fitToWidth'] ?? 1), Number(setup['fitToHeight'] ?? 1)];
  return given({
    horizontalFitToPages: across > 0 ? across : undefined,
    verticalFitToPages: down > 0 ? down : undefined,
  });
}

function loadMargins({ margins }: PageLayout, attributes: Element['attributes']): void {
  for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const)
    margins[side] = Number(attributes[side] ?? margins[side]);
}

function loadPage(page: PageLayout, root: Element): void {
  const setup = child(root, 'pageSetup')?.attributes ?? {};
  page.orientation = setup['orientation'] === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = PAPERS[setup['paperSize'] ?? ''] ?? '';
  if (['1', 'true'].includes(child(root, 'sheetPr', 'pageSetUpPr')?.attributes['fitToPage'] ?? ''))
    page.zoom = fitOf(setup);
  loadMargins(page, child(root, 'pageMargins')?.attributes ?? {});
  const headers = child(root, 'headerFooter');
  loadHeader(page, 'Header', child(headers, 'oddHeader')?.text ?? '');
  loadHeader(page, 'Footer', child(headers, 'oddFooter')?.text ?? '');
}

const PLACES: Readonly<Record<string, 'left' | 'right'>> = { L: 'left', R: 'right' };

function loadHeader(page: PageLayout, kind: 'Header' | 'Footer', code: string): void {
  const places: readonly string[] = code.split(/(?<!&)((?:&&)*)&(?=[LCR])/).filter((text) => text !== undefined);
  for (const text of places.filter((one) => one !== '')) {
    const place = /^[LCR]/.test(text) && text !== code ? text.charAt(0) : 'C';
    const key = `${PLACES[place] ?? 'center'}${kind}` as const;
    page.headers[key] += /^[LCR]/.test(text) && text !== code ? text.slice(1) : text;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
