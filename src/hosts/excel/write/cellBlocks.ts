import { cellReference } from '../../../core/workbook/reference';
import type { CellSpec, CellStyle, SheetSpec } from '../../../core/workbook/spec';
import type { Operation } from './operation';
import { BORDER_COLOR, HORIZONTAL, VERTICAL } from './looks';

/** Rows under each other without a gap, each cell with its style. */
interface Block {
  readonly first: number;
  readonly rows: (readonly (CellStyle | undefined)[])[];
  cells: number;
}

/** So that a block stays below half a megabyte. */
const CELLS_PER_BLOCK = 1_000;

/**
 * Formats of a small sheet cell by cell: a block takes half a dozen calls whatever its cells look like
 * (`setCellProperties`, ExcelApi 1.9), but some 400 bytes a cell.
 */
export function blockOperations(
  { rows }: SheetSpec,
  styleOfCell: (cell: CellSpec | undefined) => CellStyle | undefined,
): readonly Operation[] {
  const blocks: Block[] = [];
  for (const { row, cells } of rows) {
    const styles = cells.map(styleOfCell);
    if (styles.every((style) => style === undefined)) continue;
    const last = blocks.at(-1);
    const fits =
      last !== undefined && last.first + last.rows.length === row && last.cells + styles.length <= CELLS_PER_BLOCK;
    if (fits) {
      last.rows.push(styles);
      last.cells += styles.length;
    } else blocks.push({ first: row, rows: [styles], cells: styles.length });
  }
  const known = new Map<CellStyle, Excel.SettableCellProperties>();
  return blocks.map((block) => operationOf(block, known));
}

function operationOf({ first, rows }: Block, known: Map<CellStyle, Excel.SettableCellProperties>): Operation {
  const width = Math.max(...rows.map(({ length }) => length));
  const grid = rows.map((styles) => Array.from({ length: width }, (_, column) => styles[column]));
  const formats = grid.map((styles) => styles.map((style) => style?.numberFormat ?? 'General'));
  const properties = grid.map((styles) => styles.map((style) => propertiesOf(style, known)));
  const hasFormats = formats.some((line) => line.some((format) => format !== 'General'));
  return {
    cells: 0,
    weight: width * rows.length,
    bytes: properties.reduce((sum, line) => sum + JSON.stringify(line).length + width * 14, 2_000),
    actions: 20,
    queue: (target) => {
      const range = target.getRange(`A${first}:${cellReference(first + rows.length - 1, width)}`);
      range.setCellProperties(properties);
      if (hasFormats) range.numberFormat = formats;
    },
  };
}

/** What has no style is left as it is: an empty object changes nothing. */
function propertiesOf(
  style: CellStyle | undefined,
  known: Map<CellStyle, Excel.SettableCellProperties>,
): Excel.SettableCellProperties {
  if (style === undefined) return {};
  const before = known.get(style);
  if (before !== undefined) return before;
  const { font, fill, align, vertical, wrap, indent, textRotation, locked } = style;
  const format: Excel.CellPropertiesFormat = {
    ...(font === undefined ? {} : { font: fontOf(font) }),
    ...(fill === undefined ? {} : { fill: { color: `#${fill}` } }),
    ...bordersOf(style),
    ...(align === undefined ? {} : { horizontalAlignment: HORIZONTAL[align] }),
    ...(vertical === undefined ? {} : { verticalAlignment: VERTICAL[vertical] }),
    ...(wrap === undefined ? {} : { wrapText: wrap }),
    ...(indent === undefined ? {} : { indentLevel: indent }),
    ...(textRotation === undefined ? {} : { textOrientation: textRotation }),
    ...(locked === undefined ? {} : { protection: { locked } }),
  };
  const made = { format };
  known.set(style, made);
  return made;
}

function fontOf({ bold, italic, size, color, underline }: NonNullable<CellStyle['font']>): Excel.CellPropertiesFont {
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color: `#${color}` }),
    ...(underline === true ? { underline: 'Single' as const } : {}),
  };
}

function bordersOf({ border, borderColor }: CellStyle): Pick<Excel.CellPropertiesFormat, 'borders'> {
  if (border === undefined || border === 'none') return {};
  const line: Excel.CellBorder = {
    style: 'Continuous',
    color: `#${borderColor ?? BORDER_COLOR}`,
    ...(border === 'medium' ? { weight: 'Medium' as const } : {}),
  };
  return { borders: { top: line, bottom: line, left: line, right: line } };
}
