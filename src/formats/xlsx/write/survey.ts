import { cellReference } from '../../../core/workbook/reference';
import { given } from '../../../core/given';
import { headOf } from '../../../core/workbook/rows';
import type { CellStyle, LargeSheetSpec, LargeWorkbookSpec } from '../../../core/workbook/spec';
import { sharedFormulas, type SharedFormulas } from './rows/sharedFormulas';
import { SpecError } from './specError';

/** What has to be known of a workbook before its first row is written. */
export interface Survey {
  /** Looks of cells in the order in which they are met: the order in which they are numbered. */
  readonly looks: readonly Look[];
  /** Of each sheet, in the order of the sheets. */
  readonly sheets: readonly SheetSurvey[];
}

/** A style by its name, none for the plain one, with or without a date in the cell. */
export interface Look {
  readonly style: string | undefined;
  readonly ofDate: boolean;
}

export interface SheetSurvey {
  readonly sheet: LargeSheetSpec;
  /** The last row that has something, and the most columns: 0 where there is nothing; absent of a large sheet. */
  readonly extent?: { readonly row: number; readonly column: number };
  readonly formulas: SharedFormulas;
}

/** Throws a {@link SpecError} at a cell whose style nobody described. */
export function surveyOf({ sheets, styles }: Pick<LargeWorkbookSpec, 'sheets' | 'styles'>): Survey {
  const looks = new Map<string, Look>();
  const meet: Meet = (style, ofDate, sheet, row, column) => {
    const key = lookKey(style, ofDate);
    if (looks.has(key)) return;
    if (style !== undefined && !Object.hasOwn(styles, style))
      throw new SpecError(`no style is named ${style}`, sheet, cellReference(row, column + 1));
    looks.set(key, { style, ofDate });
  };
  const surveyed = sheets.map((sheet) => surveySheet(sheet, meet));
  // Which styles occur in rows that are still to be made nobody knows.
  if (sheets.some(({ rows }) => 'make' in rows))
    for (const [style, { numberFormat }] of Object.entries(styles)) {
      meet(style, false, '', 0, 0);
      if (showsDate(numberFormat)) meet(style, true, '', 0, 0);
    }
  return { sheets: surveyed, looks: [...looks.values()] };
}

function showsDate(format: CellStyle['numberFormat']): boolean {
  return format !== undefined && /[dy]/i.test(format);
}

type Meet = (style: string | undefined, ofDate: boolean, sheet: string, row: number, column: number) => void;

/** The same for two cells that look the same. */
export function lookKey(style: string | undefined, ofDate: boolean): string {
  return ofDate ? `${style ?? ''}\n` : (style ?? '');
}

/** All cells of a small sheet, of a large one those of its head. */
function surveySheet(sheet: LargeSheetSpec, meet: Meet): SheetSurvey {
  const { name, rows, columns } = sheet;
  let last = 0;
  let width = columns.length;
  const formulas = sharedFormulas();
  for (const { row, cells, height, hidden } of headOf(rows)) {
    let isEmpty = height === undefined && hidden !== true;
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      isEmpty = false;
      const ofDate = typeof cell.value === 'object';
      if (ofDate || cell.style !== undefined) meet(cell.style, ofDate, name, row, column);
      if (cell.formula !== undefined) formulas.meet(row, column, cell.formula);
    });
    if (isEmpty) continue;
    last = Math.max(last, row);
    width = Math.max(width, cells.length);
  }
  // How wide the rows of a large sheet are shows only when they are made.
  return { sheet, ...given({ extent: 'make' in rows ? undefined : { row: last, column: width } }), formulas };
}
