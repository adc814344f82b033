import { dotted } from '../../core/calendar/dotted';
import { plainValue } from '../../core/workbook/cell';
import {
  widthOf,
  type SourceBlock,
  type SourceCell,
  type SourceDocument,
  type SourceRow,
} from '../../core/plan/source';
import type { CellValue, SheetContent, WorkbookContent } from '../../core/workbook/content';
import { parseCellReference } from '../../core/workbook/reference';
import { TABLE_LIMITS } from './tableLimits';

/** The visible sheets of a workbook that is not ours: one table each, merged cells laid out, lines are sheet rows. */
export function sourceFromWorkbook(content: WorkbookContent): SourceDocument {
  const sheets = content.sheets.filter((sheet) => sheet.state === 'visible' && sheet.rows.length > 0);
  return {
    format: 'xlsx',
    blocks: sheets.map((sheet): SourceBlock => ({
      kind: 'table',
      name: sheet.name,
      rows: rowsOf(sheet),
    })),
  };
}

function rowsOf(sheet: SheetContent): readonly SourceRow[] {
  const covered = coveredCells(sheet.merges);
  const width = Math.min(TABLE_LIMITS.columns, widthOf(sheet.rows));
  return sheet.rows.slice(0, TABLE_LIMITS.rows).map((row) => ({
    line: row.row,
    cells: Array.from({ length: width }, (_, i): SourceCell => {
      const cover = covered.get(`${row.row}:${i + 1}`);
      return cover === undefined ? { text: textOf(row.cells[i]) } : { text: '', covered: cover };
    }),
  }));
}

/** `row:column` of each cell that a merged range hides. */
function coveredCells(merges: readonly string[]): ReadonlyMap<string, 'above' | 'left'> {
  const covered = new Map<string, 'above' | 'left'>();
  for (const range of merges) {
    const [from, to] = range.split(':').map(parseCellReference);
    if (from === undefined || to === undefined || covered.size > TABLE_LIMITS.cells) continue;
    const lastRow = Math.min(to.row, from.row + 5000);
    const lastColumn = Math.min(to.column, TABLE_LIMITS.columns);
    for (let row = from.row; row <= lastRow; row += 1) {
      for (let column = from.column; column <= lastColumn; column += 1) {
        if (row !== from.row || column !== from.column)
          covered.set(`${row}:${column}`, row === from.row ? 'left' : 'above');
      }
    }
  }
  return covered;
}

/** What the cell shows; a date as `15.11.2019`, so that the grammar of deadlines reads it. */
function textOf(value: CellValue | undefined): string {
  const plain = plainValue(value);
  if (plain === undefined) return '';
  if (typeof plain === 'boolean') return plain ? 'так' : 'ні';
  if (typeof plain !== 'object') return String(plain);
  if (plain.kind === 'number') return String(plain.number);
  return plain.kind === 'date' && plain.date !== undefined ? dotted(plain.date) : '';
}
