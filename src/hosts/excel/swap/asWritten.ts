import type { CellSpec, SheetSpec } from '../../../core/workbook/spec';
import { inWindows, windowsOf } from '../read/windows';
import type { Session } from '../run';
import { plainConstant } from '../write/values';

/**
 * Whether the cells of the sheets that people see still hold what we wrote: whoever has typed since would lose it with
 * the sheet. Formulas count as unchanged while a formula stands there, since Excel rewords them.
 */
export async function areAsWritten(session: Session, sheets: readonly SheetSpec[]): Promise<boolean> {
  const seen = sheets.filter(({ state }) => state === 'visible');
  const sizes = await session.step((workbook) =>
    seen.map(({ name }) =>
      workbook.worksheets
        .getItem(name)
        .getUsedRangeOrNullObject(true)
        .load('rowIndex,rowCount,columnIndex,columnCount'),
    ),
  );
  const windows = seen.flatMap(({ name, rows }, index) => {
    const used = sizes[index];
    const [bottom, right] =
      used === undefined || used.isNullObject
        ? [0, 0]
        : [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
    const height = Math.max(bottom, rows.at(-1)?.row ?? 0);
    const width = Math.max(right, ...rows.map(({ cells }) => cells.length));
    return height === 0 || width === 0 ? [] : windowsOf(name, 0, height, width);
  });
  const written = new Map(
    seen.map(({ name, rows }) => [name, new Map(rows.map(({ row, cells }) => [row, cells]))] as const),
  );
  let same = true;
  await inWindows(
    session,
    windows,
    (range) => range.load('formulas'),
    ({ formulas }, { sheet, from }) => {
      const rows = written.get(sheet);
      same &&= (formulas as readonly (readonly unknown[])[]).every((line, index) => {
        const cells = rows?.get(from + index + 1);
        return line.every((found, column) => isAsWritten(found, cells?.[column]));
      });
    },
  );
  return same;
}

function isAsWritten(found: unknown, cell: CellSpec | undefined): boolean {
  if (cell?.formula !== undefined) return typeof found === 'string' && found.startsWith('=');
  return plainText(found) === plainText(plainConstant(cell));
}

/** Excel ends lines with a line feed alone. */
function plainText(value: unknown): string {
  return String(value ?? '').replace(/\r\n?/g, '\n');
}
