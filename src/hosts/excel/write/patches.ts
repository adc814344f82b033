import { cellReference } from '../../../core/workbook/reference';
import type { CellSpec, CellStyle, SheetSpec } from '../../../core/workbook/spec';

/** A rectangle of one style: 1-based, both ends inclusive. */
export interface Patch {
  readonly style: CellStyle;
  readonly top: number;
  bottom: number;
  readonly left: number;
  readonly right: number;
}

export function addressOf({ top, bottom, left, right }: Patch): string {
  const corner = cellReference(top, left);
  return top === bottom && left === right ? corner : `${corner}:${cellReference(bottom, right)}`;
}

export function sizeOf({ top, bottom, left, right }: Patch): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The cells of a sheet as rectangles of one style, as few as one pass from above finds. */
export function patchesOf(
  sheet: SheetSpec,
  styleOfCell: (cell: CellSpec | undefined) => CellStyle | undefined,
): readonly Patch[] {
  const closed: Patch[] = [];
  let open: readonly Patch[] = [];
  let lastRow = 0;
  for (const { row, cells } of sheet.rows) {
    const runs = runsOf(cells.map(styleOfCell), row);
    const above = row === lastRow + 1 ? open : [];
    if (above.length === 0) closed.push(...open);
    const grown = new Set<Patch>();
    open = runs.map((run) => {
      const patch = above.find(
        ({ style, left, right }) => style === run.style && left === run.left && right === run.right,
      );
      if (patch === undefined) return run;
      patch.bottom = row;
      grown.add(patch);
      return patch;
    });
    closed.push(...above.filter((patch) => !grown.has(patch)));
    lastRow = row;
  }
  return [...closed, ...open];
}

function runsOf(styles: readonly (CellStyle | undefined)[], row: number): readonly Patch[] {
  const runs: Patch[] = [];
  let start = 0;
  for (let index = 1; index <= styles.length; index += 1) {
    const style = styles[start];
    if (index < styles.length && styles[index] === style) continue;
    if (style !== undefined) runs.push({ style, top: row, bottom: row, left: start + 1, right: index });
    start = index;
  }
  return runs;
}
