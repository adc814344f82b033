import { cellReference } from '../../../../core/workbook/reference';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../../../core/workbook/spec';

/** Ranges, and the kinds of mistake that Excel is not to look for in them (ECMA-376 Part 1, 18.3.1.50). */
export interface IgnoredErrors {
  readonly ranges: readonly string[];
  readonly rules: readonly ('numberStoredAsText' | 'twoDigitTextYear' | 'formula')[];
}

/**
 * What is no mistake on a visible sheet: text that reads as a number or a date, and may come to in every input of text
 * format (a phone, the number of a letter); formulas unlike those above them.
 */
export function ignoredErrors(sheet: SheetSpec, styles: WorkbookSpec['styles']): readonly IgnoredErrors[] {
  if (sheet.state !== 'visible') return [];
  const texts = rangesOf(sheet, (cell) => isTextInput(cell, styles) || isNumberLike(cell));
  const formulas = rangesOf(sheet, ({ formula }) => formula !== undefined);
  return [
    ...(texts.length > 0 ? [{ ranges: texts, rules: ['numberStoredAsText', 'twoDigitTextYear'] as const }] : []),
    ...(formulas.length > 0 ? [{ ranges: formulas, rules: ['formula'] as const }] : []),
  ];
}

function isTextInput({ style, formula }: CellSpec, styles: WorkbookSpec['styles']): boolean {
  if (style === undefined || formula !== undefined) return false;
  const { numberFormat, locked } = styles[style] ?? {};
  return numberFormat === '@' && locked === false;
}

function isNumberLike({ value, formula }: CellSpec): boolean {
  return formula === undefined && typeof value === 'string' && /^[\d.,-]{1,20}$/.test(value);
}

interface Run {
  readonly column: number;
  readonly first: number;
  last: number;
}

/** Unbroken runs down each column, over rows whose cell there is empty too: few ranges, and none overlaps another. */
function rangesOf(sheet: SheetSpec, isOne: (cell: CellSpec) => boolean): readonly string[] {
  const open = new Map<number, Run>();
  const runs: Run[] = [];
  for (const { row, cells } of sheet.rows) {
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const run = open.get(column);
      if (!isOne(cell)) open.delete(column);
      else if (run !== undefined) run.last = row;
      else {
        const started = { column, first: row, last: row };
        open.set(column, started);
        runs.push(started);
      }
    });
  }
  return runs
    .sort((a, b) => a.column - b.column || a.first - b.first)
    .map(({ column, first, last }) => `${cellReference(first, column + 1)}:${cellReference(last, column + 1)}`);
}
