import { cellReference } from '../../../../core/workbook/reference';
import type { CellSpec, LargeSheetSpec, LargeWorkbookSpec, RowSpec } from '../../../../core/workbook/spec';

/** Ranges, and the kinds of mistake that Excel is not to look for in them (ECMA-376 Part 1, 18.3.1.50). */
export interface IgnoredErrors {
  readonly ranges: readonly string[];
  readonly rules: readonly ('numberStoredAsText' | 'twoDigitTextYear' | 'formula')[];
}

/**
 * Watches the rows of a sheet for what is no mistake: text that reads as a number or a date, and may come to in every
 * input of text format (a phone, the number of a letter); formulas unlike those above them. A sheet that nobody sees
 * has no triangles.
 */
export function watchForErrors(
  state: LargeSheetSpec['state'],
  styles: LargeWorkbookSpec['styles'],
): { watch(row: RowSpec): void; found(): readonly IgnoredErrors[] } {
  if (state !== 'visible') return { watch: () => undefined, found: () => [] };
  const [texts, formulas] = [createRuns(), createRuns()];
  const inputs = textInputs(styles);
  return {
    watch({ row, cells }) {
      for (let column = 0; column < cells.length; column += 1) {
        const cell = cells[column];
        if (cell === undefined) continue;
        texts.take(row, column, isTextInput(cell, inputs) || isNumberLike(cell));
        formulas.take(row, column, cell.formula !== undefined);
      }
    },
    found: () => [
      ...rulesIn(texts.ranges(), ['numberStoredAsText', 'twoDigitTextYear']),
      ...rulesIn(formulas.ranges(), ['formula']),
    ],
  };
}

function rulesIn(ranges: readonly string[], rules: IgnoredErrors['rules']): readonly IgnoredErrors[] {
  return ranges.length === 0 ? [] : [{ ranges, rules }];
}

function textInputs(styles: LargeWorkbookSpec['styles']): ReadonlySet<string> {
  return new Set(
    Object.entries(styles)
      .filter(([, { numberFormat, locked }]) => numberFormat === '@' && locked === false)
      .map(([name]) => name),
  );
}

function isTextInput({ style, formula }: CellSpec, inputs: ReadonlySet<string>): boolean {
  return style !== undefined && formula === undefined && inputs.has(style);
}

function isNumberLike({ value, formula }: CellSpec): boolean {
  return formula === undefined && typeof value === 'string' && value.length <= 20 && /^[\d.,-]+$/.test(value);
}

interface Run {
  readonly column: number;
  readonly first: number;
  last: number;
}

/** Unbroken runs down each column, over rows whose cell there is empty too: few ranges, and none overlaps another. */
function createRuns(): { take(row: number, column: number, isOne: boolean): void; ranges(): readonly string[] } {
  const open: (Run | undefined)[] = [];
  const runs: Run[] = [];
  return {
    take(row, column, isOne) {
      const run = open[column];
      if (!isOne) {
        if (run !== undefined) open[column] = undefined;
      } else if (run !== undefined) run.last = row;
      else {
        const started = { column, first: row, last: row };
        open[column] = started;
        runs.push(started);
      }
    },
    ranges: () =>
      runs
        .sort((a, b) => a.column - b.column || a.first - b.first)
        .map(({ column, first, last }) => `${cellReference(first, column + 1)}:${cellReference(last, column + 1)}`),
  };
}
