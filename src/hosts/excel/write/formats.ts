import type { CellSpec, CellStyle, SheetSpec, WorkbookSpec } from '../../../core/workbook/spec';
import { supports } from '../requirements';
import type { Operation } from './operation';
import { blockOperations } from './cellBlocks';
import { BORDER_COLOR, HORIZONTAL, VERTICAL } from './looks';
import { addressOf, patchesOf, sizeOf, type Patch } from './patches';

type Font = NonNullable<CellStyle['font']>;

export const DATE_FORMAT = 'dd.mm.yyyy';
/** Everything in a cell of this format is text. */
export const TEXT_FORMAT = '@';
const DATED: CellStyle = { numberFormat: DATE_FORMAT };
/** A style takes some twenty calls of about 250 bytes. */
const BYTES_PER_PATCH = 6_000;
const ACTIONS_PER_PATCH = 50;
const LONGEST_ADDRESS = 4_000;
/** Cells of a sheet that are better formatted one by one, in blocks. */
const SMALL_SHEET = 4_000;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/**
 * Formats and locks. Where Excel takes several areas at once (ExcelApi 1.9), all cells of a large sheet that share a
 * part of their look (font, fill, borders …) get it in one call each of its properties, and a small sheet is formatted
 * cell by cell in blocks; before, each rectangle of one style by itself.
 */
export function formatOperations(sheet: SheetSpec, styles: WorkbookSpec['styles']): readonly Operation[] {
  const dated = new Map<CellStyle, CellStyle>();
  const styleOfCell = (cell: CellSpec | undefined): CellStyle | undefined => styleOf(cell, styles, dated);
  if (!supports('1.9')) return patchesOf(sheet, styleOfCell).map(singleOperation);
  if (sheet.rows.reduce((sum, { cells }) => sum + cells.length, 0) <= SMALL_SHEET)
    return blockOperations(sheet, styleOfCell);
  return together(PARTS.flatMap((part) => groupsOfPart(part, sheet, styleOfCell)));
}

/** Rectangles that share a part of their look. */
type Group = readonly [Patch, ...Patch[]];

function groupsOfPart(
  part: readonly (keyof CellStyle)[],
  sheet: SheetSpec,
  styleOfCell: (cell: CellSpec | undefined) => CellStyle | undefined,
): readonly Group[] {
  const known = new Map<CellStyle, CellStyle | undefined>();
  const shared = new Map<string, CellStyle>();
  const patches = patchesOf(sheet, (cell) => {
    const style = styleOfCell(cell);
    if (style === undefined) return undefined;
    if (!known.has(style)) known.set(style, sharedPart(part, style, shared));
    return known.get(style);
  });
  return part.includes('numberFormat') ? patches.map((patch): Group => [patch]) : groupsOf(patches);
}

/** What goes to the same cells goes with them in one operation. */
function together(groups: readonly Group[]): readonly Operation[] {
  const looks = new Map<string, CellStyle>();
  const known = new Map<string, Group>();
  for (const group of groups) {
    const address = group.map(addressOf).join(',');
    looks.set(address, { ...looks.get(address), ...group[0].style });
    if (!known.has(address)) known.set(address, group);
  }
  const operations = [...known].map(([address, [first, ...others]]) => {
    const patch: Patch = { ...first, style: looks.get(address) ?? first.style };
    return { isMedium: patch.style.border === 'medium', operation: operationOf(address, patch, others) };
  });
  // Neighbours share a line: medium borders come last.
  return operations.sort((a, b) => Number(a.isMedium) - Number(b.isMedium)).map(({ operation }) => operation);
}

/** Parts of a look that cells of different styles mostly have in common; number formats go by range, not by areas. */
const PARTS: readonly (readonly (keyof CellStyle)[])[] = [
  ['font'],
  ['fill'],
  ['border', 'borderColor'],
  ['vertical', 'wrap'],
  ['align', 'indent', 'textRotation'],
  ['locked'],
  ['numberFormat'],
];

/** The part of a style, the same object for all styles that agree in it; undefined where it says nothing. */
function sharedPart(
  part: readonly (keyof CellStyle)[],
  style: CellStyle,
  shared: Map<string, CellStyle>,
): CellStyle | undefined {
  const own: CellStyle = Object.fromEntries(
    part.flatMap((name) => (style[name] === undefined ? [] : [[name, style[name]] as const])),
  );
  const key = JSON.stringify(own);
  if (key === '{}') return undefined;
  const known = shared.get(key) ?? own;
  shared.set(key, known);
  return known;
}

/** One rectangle by itself. */
function singleOperation(patch: Patch): Operation {
  return {
    cells: 0,
    weight: sizeOf(patch),
    bytes: BYTES_PER_PATCH,
    actions: ACTIONS_PER_PATCH,
    queue: (target) => {
      const range = target.getRange(addressOf(patch));
      const { numberFormat, ...look } = patch.style;
      if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
      if (Object.keys(look).length > 0) applyStyle(range.format, patch);
    },
  };
}

function operationOf(address: string, patch: Patch, others: readonly Patch[]): Operation {
  if (others.length === 0) return singleOperation(patch);
  return {
    cells: 0,
    weight: [patch, ...others].reduce((sum, one) => sum + sizeOf(one), 0),
    bytes: BYTES_PER_PATCH + address.length,
    actions: ACTIONS_PER_PATCH,
    queue: (target) => applyStyle(target.getRanges(address).format, patch),
  };
}

/**
 * Rectangles of one style, and of one shape where it has inner borders. An address of a few thousand letters is far
 * below whatever limit Excel has.
 */
function groupsOf(patches: readonly Patch[]): readonly Group[] {
  const open = new Map<CellStyle, Map<string, { readonly group: [Patch, ...Patch[]]; letters: number }>>();
  const groups: [Patch, ...Patch[]][] = [];
  for (const patch of patches) {
    const shapes = open.get(patch.style) ?? new Map<string, { readonly group: [Patch, ...Patch[]]; letters: number }>();
    open.set(patch.style, shapes);
    const shape = patch.style.border === undefined ? '' : `${patch.bottom > patch.top}${patch.right > patch.left}`;
    const known = shapes.get(shape);
    const letters = addressOf(patch).length + 1;
    if (known !== undefined && known.letters + letters <= LONGEST_ADDRESS) {
      known.group.push(patch);
      known.letters += letters;
    } else {
      const group: [Patch, ...Patch[]] = [patch];
      shapes.set(shape, { group, letters });
      groups.push(group);
    }
  }
  return groups;
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

function applyStyle(format: Excel.RangeFormat, patch: Patch): void {
  const { font, fill, align, vertical, wrap, indent, textRotation, locked } = patch.style;
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
    // A continuous line is thin by itself.
    if (border === 'medium') line.weight = 'Medium';
    line.color = `#${borderColor ?? BORDER_COLOR}`;
  }
}
