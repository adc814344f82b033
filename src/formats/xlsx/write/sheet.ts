import type { Cell, MergeRange, PageSetup, SheetProtection, WriteSheet } from 'hucre';
import { headOf } from '../../../core/workbook/rows';
import { parseCellReference, quoteSheetName } from '../../../core/workbook/reference';
import type { LargeSheetSpec, PrintSpec, ProtectionSpec, WorkbookProperties } from '../../../core/workbook/spec';
import { hucreChart } from './charts';
import { SpecError } from './specError';
import { escapeXstring } from './rows/text';
import { hucreConditional, hucreValidation } from './validations';
import { given } from '../../../core/given';

/** One sheet in hucre's form, without its rows: of the cells only what stands beside them. */
export function hucreSheet(
  sheet: LargeSheetSpec,
  { creator, language }: Pick<WorkbookProperties, 'creator' | 'language'>,
): WriteSheet & { readonly cells: Map<string, Partial<Cell>> } {
  const { freeze, print, protection } = sheet;
  return {
    name: sheet.name,
    rows: [],
    cells: besideCells(sheet, creator),
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
function outlineOf({ rows }: LargeSheetSpec): { readonly summaryBelow: false } | undefined {
  return headOf(rows).some(({ level }) => level !== undefined) ? { summaryBelow: false } : undefined;
}

/** Notes and links, at their cells. */
function besideCells(sheet: LargeSheetSpec, author: string): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
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

function pageSetup({ orientation, paper, fitToWidth, fitToHeight, pagesWide, margins }: PrintSpec): PageSetup {
  const [left, right, top, bottom] = margins ?? [0.5, 0.5, 0.6, 0.6];
  return {
    orientation,
    paperSize: paper === 'A3' ? 'a3' : 'a4',
    ...(fitToWidth === true
      ? { fitToPage: true, fitToWidth: pagesWide ?? 1, fitToHeight: fitToHeight === true ? 1 : 0 }
      : {}),
    margins: { left, right, top, bottom, header: 0.3, footer: 0.3 },
  };
}
