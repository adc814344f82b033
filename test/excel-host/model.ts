import { copyOf } from './copyOf';
import { MAX_COLUMNS, MAX_ROWS, type Area } from './address';
import { renameInFormula, renameTableInFormula } from './formulas';

export type Scalar = string | number | boolean;

export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}
export type Edge = 'top' | 'bottom' | 'left' | 'right';

export interface Format {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly size: number;
  readonly color: string;
  /** `#RRGGBB`, empty without a fill. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<Edge, Border>>>;
}

export const PLAIN: Format = {
  numberFormat: 'General',
  fontName: 'Calibri',
  bold: false,
  italic: false,
  underline: 'None',
  size: 11,
  color: '#000000',
  fill: '',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  rotation: 0,
  locked: true,
  borders: {},
};

export interface Cell {
  /** `''` is blank; errors stand as `#REF!` with `isError`. */
  readonly value: Scalar;
  readonly isError?: boolean;
  /** With the leading `=`. */
  readonly formula?: string;
  readonly format: Format;
}
export const BLANK: Cell = { value: '', format: PLAIN };

export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
}
export interface ConditionalFormat {
  readonly id: string;
  areas: readonly Area[];
  formula: string;
  fill: string;
  color: string;
  bold: boolean | null;
}
export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  style: string;
  showHeaders: boolean;
}
export interface ChartSeries {
  name: string;
  values: string;
  categories: string;
  color: string;
}
export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  series: ChartSeries[];
  from: string;
  to: string;
}
export interface PageLayout {
  orientation: string;
  paperSize: string;
  printOrder: string;
  zoom: { horizontalFitToPages?: number; verticalFitToPages?: number; scale?: number };
  titleRows: Area | undefined;
  titleColumns: Area | undefined;
  area: Area | undefined;
  /** Inches. */
  margins: Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>;
  headers: Record<
    'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter',
    string
  >;
}
export interface DefinedName {
  name: string;
  /** With the leading `=`. */
  formula: string;
  visible: boolean;
  comment: string;
}
export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string;
}

export class Sheet {
  readonly rows = new Map<number, Map<number, Cell>>();
  visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  protection: Protection | undefined;
  readonly columnWidths = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  merges: readonly Area[] = [];
  validations: readonly Validation[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  tables: readonly Table[] = [];
  charts: readonly Chart[] = [];
  autoFilter: Area | undefined;
  frozen: { readonly rows: number; readonly columns: number } | undefined;
  readonly hyperlinks = new Map<string, Readonly<Record<string, unknown>>>();
  readonly page: PageLayout = {
    orientation: 'Portrait',
    paperSize: '',
    printOrder: 'DownThenOver',
    zoom: { scale: 100 },
    titleRows: undefined,
    titleColumns: undefined,
    area: undefined,
    margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    headers: { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' },
  };

  constructor(
    readonly workbook: Workbook,
    public name: string,
    readonly id: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.rows.get(row)?.get(column) ?? BLANK;
  }

  put(row: number, column: number, cell: Cell): void {
    let line = this.rows.get(row);
    if (line === undefined) this.rows.set(row, (line = new Map()));
    line.set(column, cell);
  }

  format(row: number, column: number, change: (format: Format) => Format): void {
    const cell = this.cell(row, column);
    this.put(row, column, { ...cell, format: this.workbook.shared(change(cell.format)) });
  }

  /** The smallest rectangle around everything (`valuesOnly`: around values and formulas). */
  used(valuesOnly = false): Area | undefined {
    let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, -1, -1];
    for (const [row, line] of this.rows) {
      for (const [column, cell] of line) {
        if (cell.value === '' && cell.formula === undefined && (valuesOnly || cell.format === PLAIN)) continue;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

export class Workbook {
  name = 'Книга1.xlsx';
  readOnly = false;
  date1904 = false;
  sheets: Sheet[] = [];
  active: Sheet;
  selection = 'A1';
  structureProtected = false;
  structurePassword = '';
  names: readonly DefinedName[] = [];
  readonly settings = new Map<string, unknown>();
  readonly properties = {
    title: '',
    subject: '',
    author: '',
    keywords: '',
    comments: '',
    category: '',
    manager: '',
    company: '',
  };
  readonly custom = new Map<string, string | number | boolean>();
  calculationMode = 'Automatic';
  private sequence = 0;
  private readonly formats = new Map<string, Format>([[JSON.stringify(PLAIN), PLAIN]]);

  private readonly sharedFormats = new Set<Format>([PLAIN]);

  constructor(sheetNames: readonly string[] = ['Аркуш1']) {
    for (const name of sheetNames) this.add(name);
    const first = this.sheets[0];
    if (first === undefined) throw new Error('a workbook has at least one sheet');
    this.active = first;
  }

  /** The workbook as it stands, on its own: what is done to the one is not done to the other. */
  copy(): Workbook {
    return copyOf(this);
  }

  nextId(): string {
    this.sequence += 1;
    return `{${String(this.sequence).padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }

  /** Equal formats are one object: 100,000 cells hold a few dozen. */
  shared(format: Format): Format {
    if (this.sharedFormats.has(format)) return format;
    const key = JSON.stringify(format);
    const known = this.formats.get(key);
    if (known !== undefined) return known;
    this.formats.set(key, format);
    this.sharedFormats.add(format);
    return format;
  }

  add(name: string): Sheet {
    const sheet = new Sheet(this, name, this.nextId());
    this.sheets.push(sheet);
    return sheet;
  }

  find(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id.toLowerCase() === wanted || sheet.name.toLowerCase() === wanted);
  }

  /** The sheet; throws when there is none (for tests). */
  sheet(name: string): Sheet {
    const sheet = this.find(name);
    if (sheet === undefined)
      throw new Error(`no sheet "${name}" among ${this.sheets.map((one) => one.name).join(', ')}`);
    return sheet;
  }

  /** As Excel does: every formula that names the sheet follows the new name. */
  rename(sheet: Sheet, name: string): void {
    this.rewriteFormulas(sheet.name, name);
    sheet.name = name;
  }

  /** As Excel does: formulas follow a table under its new name. */
  renameTable(table: Table, name: string): void {
    const before = table.name;
    this.rewrite((formula) => renameTableInFormula(formula, before, name), false);
    table.name = name;
  }

  /** As Excel does: every formula that named the sheet shows #REF! from now on. */
  remove(sheet: Sheet): void {
    this.sheets = this.sheets.filter((one) => one !== sheet);
    this.rewriteFormulas(sheet.name, undefined);
    if (this.active === sheet) this.active = this.sheets.find((one) => one.visibility === 'Visible') ?? this.active;
  }

  private rewriteFormulas(before: string, after: string | undefined): void {
    this.rewrite((formula) => renameInFormula(formula, before, after), after === undefined);
  }

  private rewrite(changed: (formula: string) => string, isBroken: boolean): void {
    this.names = this.names.map((name) => ({ ...name, formula: changed(name.formula) }));
    for (const sheet of this.sheets) {
      for (const line of sheet.rows.values()) {
        for (const [column, cell] of line) {
          if (cell.formula === undefined) continue;
          const formula = changed(cell.formula);
          if (formula !== cell.formula)
            line.set(column, { ...cell, formula, ...(isBroken ? { value: '#REF!', isError: true } : {}) });
        }
      }
      sheet.validations = sheet.validations.map((one) => ({
        ...one,
        rule: changedDeep(one.rule, changed) as Validation['rule'],
      }));
      for (const format of sheet.conditionalFormats) format.formula = changed(format.formula);
      for (const chart of sheet.charts)
        for (const series of chart.series) {
          series.values = changed(series.values);
          series.categories = changed(series.categories);
        }
    }
  }
}

function changedDeep(value: unknown, change: (formula: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => changedDeep(one, change));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changedDeep(one, change)]));
  return value;
}
