import { cellReference, columnLetters } from '../../workbook/reference';
import type {
  CellSpec,
  ConditionalFormatSpec,
  LargeSheetSpec,
  ProtectionSpec,
  RowSpec,
  SheetSpec,
  SpecValue,
  ValidationSpec,
} from '../../workbook/spec';
import type { LazyTableRows } from './lazyRows';
import { cellWords, MARK, rowMark } from './overtyped/rowMarks';
import { heightOf } from './rowHeight';
import { given } from '../../given';

export interface Column {
  readonly id: string;
  readonly header: string;
  readonly width: number;
  readonly style: string;
  readonly hidden?: boolean;
  /** A column that the ministry fills. */
  readonly input?: boolean;
}

export interface TableRow {
  readonly values: Readonly<Record<string, SpecValue | undefined>>;
  /** Styles of single cells, where they differ from their column's. */
  readonly styles?: Readonly<Record<string, string>>;
  /** Formulas of single cells; their values are the cached results. */
  readonly formulas?: Readonly<Record<string, string | undefined>>;
  /** Depth in the outline. */
  readonly level?: number;
  /** A heading over the rows that follow, across all columns on paper: its cells take this style. */
  readonly heading?: string;
}

export interface Table<R = readonly TableRow[]> {
  /** Stands before the column ids in the hidden row, so that a renamed sheet is found again. */
  readonly id: string;
  readonly name: string;
  readonly title: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: R;
  readonly frozenColumns?: number;
  readonly tabColor?: string;
  readonly protected?: boolean;
  readonly footer: string;
  /** The last column that is printed; what follows is for the screen. */
  readonly printTo?: string;
  /** Inches: left, right, top, bottom. */
  readonly margins?: readonly [number, number, number, number];
  readonly validations?: readonly ValidationSpec[];
  readonly conditionalFormats?: readonly ConditionalFormatSpec[];
  /** Each row bears a mark of what we wrote into it: of a table that people may write into between two merges. */
  readonly marked?: true;
}

const PROTECTION: ProtectionSpec = {
  selectLocked: true,
  formatColumns: true,
  formatRows: true,
  autoFilter: true,
};

/** Sheet rows of a table with so many title lines: hidden ids, header, first row of data. */
export function tableRows(titleLines: number): {
  readonly ids: number;
  readonly header: number;
  readonly first: number;
} {
  return { ids: titleLines + 1, header: titleLines + 2, first: titleLines + 3 };
}

/** A day that somebody may mean; Excel refuses words in its place. */
export const ANY_DAY: ValidationSpec['rule'] = { kind: 'date', from: '2000-01-01', to: '2099-12-31' };

/** Range of a column's cells, for validations; at least one row, so that an empty table keeps its rules. */
export function columnRange(columns: readonly Column[], id: string, titleLines: number, rows: number): string {
  const { first } = tableRows(titleLines);
  const letters = columnLetters(columns.findIndex((column) => column.id === id) + 1);
  return `${letters}${first}:${letters}${first + Math.max(1, rows) - 1}`;
}

/**
 * A table on a sheet of its own: title lines, a hidden row of column ids, a header that stays in view and is
 * repeated in print, rows high enough for their text.
 */
export function tableSheet(asked: Table): SheetSpec {
  const table = withMarks(asked);
  const { columns, rows } = table;
  const markOf = marksOf(table);
  const { first } = tableRows(table.title.length);
  const printed = printedColumns(table);
  const below = rows.map((row, i): RowSpec => ({
    row: first + i,
    height:
      row.heading === undefined ? heightOf(columns, row.values, row.styles) : headingHeight(row, columns, printed),
    ...given({ level: row.level }),
    cells: columns.map((column) => (column.id === MARK ? markOf(row) : cellOf(column, row))),
  }));
  return {
    ...frameOf(table, rows.length),
    rows: [...headRows(table), ...below],
    ...given({ merges: headingMerges(table, first, printed) }),
  };
}

/** The same of a table with many rows. */
export function largeTableSheet(asked: Table<LazyTableRows>): LargeSheetSpec {
  const table = withMarks(asked);
  const { columns, rows } = table;
  const markOf = marksOf(table);
  const { first } = tableRows(table.title.length);
  const make = (place: number): RowSpec => {
    const row = rows.make(place);
    return {
      row: first + place,
      height: heightOf(columns, row.values, row.styles),
      cells: columns.map((column) => (column.id === MARK ? markOf(row) : cellOf(column, row))),
    };
  };
  return { ...frameOf(table, rows.count), rows: { head: headRows(table), count: rows.count, make } };
}

/** The table with its column of marks; the head of that column names the columns that no mark covers. */
function withMarks<T extends Table<unknown>>(table: T): T {
  if (table.marked !== true) return table;
  const apart = table.columns.filter((column) => !isMarked(column)).map(({ id }) => id);
  return {
    ...table,
    columns: [...table.columns, { id: MARK, header: apart.join(' '), width: 10, style: 'technical', hidden: true }],
    printTo: table.printTo ?? table.columns.at(-1)?.id,
  };
}

/** Not what people fill in, nor what nobody sees, nor links: these are other words when rows have moved. */
function isMarked({ hidden, input, style }: Column): boolean {
  return hidden !== true && input !== true && style !== 'link';
}

function marksOf({ columns }: Table<unknown>): (row: TableRow) => CellSpec {
  const marked = columns.filter(isMarked).map(({ id }) => id);
  return ({ values }) => ({ value: rowMark(marked, (id) => cellWords(values[id])), style: 'technical' });
}

function printedColumns({ columns, printTo }: Table<unknown>): number {
  return printTo === undefined ? columns.length : columns.findIndex(({ id }) => id === printTo) + 1;
}

/** The title lines, the hidden row of ids, the header. */
function headRows({ id, title, columns }: Table<unknown>): readonly RowSpec[] {
  const at = tableRows(title.length);
  return [
    ...title.map((text, i): RowSpec => ({
      row: i + 1,
      height: i === 0 ? 24 : 16,
      cells: atFirstVisible(columns, { value: text, style: i === 0 ? 'title' : 'subtitle' }),
    })),
    {
      row: at.ids,
      hidden: true,
      cells: columns.map((column) => ({ value: `${id}.${column.id}`, style: 'ids' })),
    },
    {
      row: at.header,
      height: headerHeight(columns),
      cells: columns.map(({ header, input }) => ({ value: header, style: input === true ? 'headerInput' : 'header' })),
    },
  ];
}

/** Everything of the sheet but its rows. */
function frameOf(table: Table<unknown>, count: number): Omit<SheetSpec, 'rows' | 'merges'> {
  const { columns, title } = table;
  const at = tableRows(title.length);
  const last = Math.max(at.header, at.first + count - 1);
  return {
    name: table.name,
    state: 'visible',
    columns: columns.map(({ width, hidden }) => (hidden === true ? { width, hidden } : { width })),
    freeze: { rows: at.header, columns: table.frozenColumns ?? 0 },
    autoFilter: `A${at.header}:${cellReference(last, columns.length)}`,
    showGridLines: false,
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: { from: at.header, to: at.header },
      area: `A1:${cellReference(last, printedColumns(table))}`,
      footer: table.footer,
      margins: table.margins ?? [0.4, 0.4, 0.5, 0.6],
    },
    ...given({
      protection: table.protected === true ? PROTECTION : undefined,
      tabColor: table.tabColor,
      validations: table.validations,
      conditionalFormats: table.conditionalFormats,
    }),
  };
}

/** A heading is as high as its text asks for across the columns on paper. */
function headingHeight({ values, heading = '' }: TableRow, columns: readonly Column[], printed: number): number {
  const text = Object.values(values).findLast((value) => typeof value === 'string') ?? '';
  const width = columns.slice(0, printed).reduce((sum, column) => sum + (column.hidden === true ? 0 : column.width), 0);
  return heightOf([{ id: 'text', width }], { text }, { text: heading }) + HEADING_PADDING;
}
const HEADING_PADDING = 4;

function cellOf({ id, style }: Column, { values, styles, formulas, heading }: TableRow): CellSpec {
  const value = values[id];
  const name = styles?.[id] ?? heading ?? style;
  const formula = formulas?.[id];
  if (formula !== undefined && value !== undefined) return { value, formula, style: name };
  return value === undefined || value === '' ? { style: name } : { value, style: name };
}

function headingMerges(
  { rows, columns }: Pick<Table, 'rows' | 'columns'>,
  first: number,
  printed: number,
): readonly string[] | undefined {
  const from = columns.findIndex(({ hidden }) => hidden !== true) + 1;
  const merges = rows.flatMap(({ heading }, i) =>
    heading === undefined ? [] : [`${cellReference(first + i, from)}:${cellReference(first + i, printed)}`],
  );
  return merges.length === 0 || printed <= from ? undefined : merges;
}

function atFirstVisible(columns: readonly Column[], cell: CellSpec): readonly (CellSpec | undefined)[] {
  const first = Math.max(
    0,
    columns.findIndex(({ hidden }) => hidden !== true),
  );
  return [...Array.from({ length: first }, () => undefined), cell];
}

function headerHeight(columns: readonly Column[]): number {
  return Math.max(
    30,
    heightOf(
      columns,
      Object.fromEntries(columns.map(({ id, header }) => [id, header])),
      Object.fromEntries(columns.map(({ id }) => [id, 'header'])),
      14,
    ),
  );
}
