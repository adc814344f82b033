import type { Cell, CellStyle as HucreStyle, MergeRange, PageSetup, RowDef, SheetProtection, WriteSheet } from 'hucre';
import { toExcelSerial } from '../../../core/calendar/excelSerial';
import { parseCellReference, quoteSheetName } from '../../../core/workbook/reference';
import type { CellSpec, PrintSpec, ProtectionSpec, SheetSpec, WorkbookProperties } from '../../../core/workbook/spec';
import { hucreChart } from './charts';
import { sharedFormulas } from './sharedFormulas';
import { SpecError } from './specError';
import { withDateFormat } from './styles';
import { escapeXstring } from './text';
import { hucreConditional, hucreValidation } from './validations';
import { given } from '../../../core/given';

/** hucre makes an error cell of text that reads like one; rich text stays text. */
const ERROR_WORDS: ReadonlySet<string> = new Set([
  '#VALUE!',
  '#REF!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#DIV/0!',
  '#NUM!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);

/** One sheet in hucre's form. */
export function hucreSheet(
  sheet: SheetSpec,
  styles: ReadonlyMap<string, HucreStyle>,
  { creator, language }: Pick<WorkbookProperties, 'creator' | 'language'>,
): WriteSheet {
  const { freeze, print, protection } = sheet;
  return {
    name: sheet.name,
    rows: [],
    cells: cellsOf(sheet, styles, creator),
    rowDefs: rowsOf(sheet),
    columns: sheet.columns.map(({ width, hidden }) => ({
      width,
      ...given({ hidden: hidden === true ? hidden : undefined }),
    })),
    ...given({
      hidden: sheet.state === 'hidden' ? true : undefined,
      veryHidden: sheet.state === 'veryHidden' ? true : undefined,
    }),
    ...given({
      outlineProperties: outlineOf(sheet),
      freezePane: freeze === undefined || freeze.rows + freeze.columns === 0 ? undefined : { ...freeze },
      merges: sheet.merges?.map((range) => mergeRange(range, sheet.name)),
      dataValidations: sheet.validations?.map(hucreValidation),
      conditionalRules: sheet.conditionalFormats?.map(hucreConditional),
      autoFilter: sheet.autoFilter === undefined ? undefined : { range: sheet.autoFilter },
      protection: protection === undefined ? undefined : hucreProtection(protection),
      tables:
        sheet.tables === undefined
          ? undefined
          : sheet.tables.map(({ name, range, columns, style }) => ({
              name,
              range,
              columns: columns.map((column) => ({ name: escapeXstring(column) })),
              ...given({ style }),
            })),
      charts: sheet.charts?.map((chart) => hucreChart(chart, sheet.name, language)),
    }),
    ...(print === undefined
      ? {}
      : {
          pageSetup: pageSetup(print),
          headerFooter: {
            ...given({ oddHeader: print.header, oddFooter: print.footer }),
          },
        }),
    view: {
      showGridLines: sheet.showGridLines ?? true,
      ...given({ zoomScale: sheet.zoom, tabColor: sheet.tabColor === undefined ? undefined : { rgb: sheet.tabColor } }),
    },
  };
}

/** Headings stand above what they hold together. */
function outlineOf({ rows }: SheetSpec): { readonly summaryBelow: false } | undefined {
  return rows.some(({ level }) => level !== undefined) ? { summaryBelow: false } : undefined;
}

function cellsOf(
  sheet: SheetSpec,
  styles: ReadonlyMap<string, HucreStyle>,
  author: string,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const shared = sharedFormulas(sheet);
  for (const { row, cells: columns, height, hidden } of sheet.rows) {
    // hucre forgets heights below the last cell.
    if ((height !== undefined || hidden === true) && columns[0] === undefined) cells.set(`${row - 1},0`, {});
    columns.forEach((cell, index) => {
      if (cell === undefined) return;
      const key = `${row - 1},${index}`;
      const written = hucreCell(cell, cell.style === undefined ? undefined : styles.get(cell.style));
      cells.set(key, cell.formula === undefined ? written : { ...written, ...shared.get(key) });
    });
  }
  for (const { cell, text } of sheet.notes ?? [])
    extend(cells, cell, { comment: { author, text: escapeXstring(text) } }, sheet.name);
  for (const link of sheet.links ?? [])
    extend(
      cells,
      link.cell,
      { hyperlink: { target: '', location: `${quoteSheetName(link.sheet)}!${link.target}` } },
      sheet.name,
    );
  return cells;
}

function extend(cells: Map<string, Partial<Cell>>, reference: string, addition: Partial<Cell>, sheet: string): void {
  const position = parseCellReference(reference);
  if (position === undefined) throw new SpecError('not a cell', sheet, reference);
  const key = `${position.row - 1},${position.column - 1}`;
  cells.set(key, { ...cells.get(key), ...addition });
}

function plainOf(value: CellSpec['value']): string | number | boolean | undefined {
  if (typeof value === 'object') return toExcelSerial(value.date);
  return typeof value === 'string' ? escapeXstring(value) : value;
}

function hucreCell({ value, formula }: CellSpec, style: HucreStyle | undefined): Partial<Cell> {
  const shown = typeof value === 'object' ? withDateFormat(style) : style;
  const plain = plainOf(value);
  const base: Partial<Cell> = shown === undefined ? {} : { style: shown };
  if (formula !== undefined) return { ...base, formula, ...given({ formulaResult: plain }) };
  if (plain === undefined || plain === '') return base;
  if (typeof plain === 'string' && ERROR_WORDS.has(plain))
    return { ...base, value: plain, richText: [{ text: plain }] };
  return { ...base, value: plain };
}

function rowsOf(sheet: SheetSpec): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (const { row, height, hidden, level: outlineLevel } of sheet.rows) {
    if (height !== undefined || hidden === true || outlineLevel !== undefined)
      rows.set(row - 1, { ...given({ height, hidden: hidden === true ? hidden : undefined, outlineLevel }) });
  }
  return rows;
}

function mergeRange(range: string, sheet: string): MergeRange {
  const [from, to] = range.split(':').map(parseCellReference);
  if (from === undefined || to === undefined) throw new SpecError('not a range to merge', sheet, range);
  return { startRow: from.row - 1, startCol: from.column - 1, endRow: to.row - 1, endCol: to.column - 1 };
}

/** Without a password: hucre knows only the 16-bit legacy hash, and a password in open source protects nothing. */
function hucreProtection(protection: ProtectionSpec): SheetProtection {
  return {
    sheet: true,
    objects: true,
    scenarios: true,
    selectLockedCells: protection.selectLocked ?? true,
    selectUnlockedCells: true,
    formatColumns: protection.formatColumns ?? false,
    formatRows: protection.formatRows ?? false,
    autoFilter: protection.autoFilter ?? false,
  };
}

function pageSetup({ orientation, paper, fitToWidth, pagesWide, margins }: PrintSpec): PageSetup {
  const [left, right, top, bottom] = margins ?? [0.5, 0.5, 0.6, 0.6];
  return {
    orientation,
    paperSize: paper === 'A3' ? 'a3' : 'a4',
    ...(fitToWidth === true ? { fitToPage: true, fitToWidth: pagesWide ?? 1, fitToHeight: 0 } : {}),
    margins: { left, right, top, bottom, header: 0.3, footer: 0.3 },
  };
}
