import { cellReference } from '../../../core/workbook/reference';
import type { CellSpec, CellStyle, SheetSpec, WorkbookSpec } from '../../../core/workbook/spec';
import { supports } from '../requirements';
import type { Operation } from './operation';

type Font = NonNullable<CellStyle['font']>;

/** A rectangle of one style: 1-based, both ends inclusive. */
interface Patch {
  readonly style: CellStyle;
  readonly top: number;
  bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The border colour of a style that names none; as in the files that we write. */
const BORDER_COLOR = '9AA5B1';
export const DATE_FORMAT = 'dd.mm.yyyy';
/** Everything in a cell of this format is text. */
export const TEXT_FORMAT = '@';
const DATED: CellStyle = { numberFormat: DATE_FORMAT };
/** A style takes some twenty calls of about 250 bytes. */
const BYTES_PER_PATCH = 6_000;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Formats and locks, one operation for every rectangle of equal style. */
export function formatOperations(sheet: SheetSpec, styles: WorkbookSpec['styles']): readonly Operation[] {
  const dated = new Map<CellStyle, CellStyle>();
  return patchesOf(sheet, (cell) => styleOf(cell, styles, dated)).map((patch) => ({
    cells: 0,
    weight: (patch.bottom - patch.top + 1) * (patch.right - patch.left + 1),
    bytes: BYTES_PER_PATCH,
    queue: (target) =>
      applyStyle(
        target.getRange(`${cellReference(patch.top, patch.left)}:${cellReference(patch.bottom, patch.right)}`),
        patch,
      ),
  }));
}

/** A date needs a format that shows one. */
function styleOf(
  cell: CellSpec | undefined,
  styles: WorkbookSpec['styles'],
  dated: Map<CellStyle, CellStyle>,
): CellStyle | undefined {
  const style = cell?.style === undefined ? undefined : styles[cell.style];
  if (typeof cell?.value !== 'object' || (style?.numberFormat !== undefined && style.numberFormat !== TEXT_FORMAT))
    return style;
  if (style === undefined) return DATED;
  const known = dated.get(style) ?? { ...style, numberFormat: DATE_FORMAT };
  dated.set(style, known);
  return known;
}

function patchesOf(
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

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

function applyStyle(range: Excel.Range, patch: Patch): void {
  const { format } = range;
  const { font, fill, align, vertical, wrap, indent, textRotation, numberFormat, locked } = patch.style;
  if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
  if (font !== undefined) applyFont(format.font, font);
  if (fill !== undefined) format.fill.color = `#${fill}`;
  applyBorders(format.borders, patch);
  if (align !== undefined) format.horizontalAlignment = HORIZONTAL[align];
  if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) format.wrapText = wrap;
  if (indent !== undefined && supports('1.9')) format.indentLevel = indent;
  if (textRotation !== undefined) format.textOrientation = textRotation;
  if (locked !== undefined) format.protection.locked = locked;
}

function applyFont(target: Excel.RangeFont, { bold, italic, size, color, underline }: Font): void {
  if (bold !== undefined) target.bold = bold;
  if (italic !== undefined) target.italic = italic;
  if (size !== undefined) target.size = size;
  if (color !== undefined) target.color = `#${color}`;
  if (underline === true) target.underline = 'Single';
}

function applyBorders(borders: Excel.RangeBorderCollection, { style, top, bottom, left, right }: Patch): void {
  const { border, borderColor } = style;
  if (border === undefined || border === 'none') return;
  const edges = [
    ...EDGES,
    ...(bottom > top ? ['InsideHorizontal' as const] : []),
    ...(right > left ? ['InsideVertical' as const] : []),
  ];
  for (const edge of edges) {
    const line = borders.getItem(edge);
    line.style = 'Continuous';
    line.weight = border === 'medium' ? 'Medium' : 'Thin';
    line.color = `#${borderColor ?? BORDER_COLOR}`;
  }
}
