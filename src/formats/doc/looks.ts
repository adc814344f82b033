import type { Mark } from '../document/document';
import type { CellPlan, RowPlan } from '../document/tableStory';
import { coloursOf, groundCells, type CharacterColours } from './colours';
import type { DocLayout } from './layout';
import type { PropertyRun } from './properties';
import { readSprms, type Sprm } from './sprms';
import type { StyleSprms } from './styles';

export interface CharacterLook extends CharacterColours {
  readonly mark?: Mark;
  readonly raised?: boolean;
}

export interface ParagraphLook {
  readonly inTable: boolean;
  /** How many tables lie around it. */
  readonly nesting: number;
  readonly endsRow: boolean;
  readonly endsInnerCell: boolean;
  readonly endsInnerRow: boolean;
  /** Number of its list in the table of lists; 0 is none. */
  readonly list: number;
  readonly level: number;
  readonly row: RowPlan;
}

/** Codes of the changes that a reader of words has to know ([MS-DOC] 2.6). */
const CODE = {
  deleted: 0x0800,
  strike: 0x0837,
  vanish: 0x083c,
  doubleStrike: 0x2a53,
  raised: 0x2a48,
  characterStyle: 0x4a30,
  inTable: 0x2416,
  endsRow: 0x2417,
  nesting: 0x6649,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  level: 0x260a,
  list: 0x460b,
  tableProperties: 0x646b,
  hugeProperties: 0x6646,
  hugeTableProperties: 0x6645,
  definition: 0xd608,
  verticalMerge: 0xd62b,
  merge: 0x5624,
} as const;

const NESTED = 1;

/** The look of characters: of their paragraph's style, of their own, and what was changed directly. */
export function characterLook(
  run: PropertyRun | undefined,
  paragraphStyle: StyleSprms,
  paragraph: readonly Sprm[],
  styleOf: (index: number) => StyleSprms,
): CharacterLook {
  const own = run?.sprms ?? [];
  const style = own.find(({ code }) => code === CODE.characterStyle);
  const named = style === undefined ? [] : styleOf(style.operand.getUint16(0, true)).characters;
  const all = [...paragraphStyle.characters, ...named, ...own];
  const isOn = (wanted: number): boolean =>
    all.reduce((on, { code, operand }) => (code === wanted ? toggled(on, operand.getUint8(0)) : on), false);
  const raised = all.findLast(({ code }) => code === CODE.raised)?.operand.getUint8(0) === 1;
  const mark = markOf(isOn);
  const colours = coloursOf(all, [...paragraphStyle.paragraph, ...paragraph]);
  return { ...colours, ...(mark === undefined ? {} : { mark }), ...(raised ? { raised } : {}) };
}

function markOf(isOn: (code: number) => boolean): Mark | undefined {
  if (isOn(CODE.deleted)) return 'deleted';
  if (isOn(CODE.vanish)) return 'hidden';
  return isOn(CODE.strike) || isOn(CODE.doubleStrike) ? 'struck' : undefined;
}

/** 128 leaves what the style says, 129 turns it round. */
function toggled(before: boolean, value: number): boolean {
  if (value === 0x80) return before;
  return value === 0x81 ? !before : value !== 0;
}

export function paragraphLook(layout: DocLayout, run: PropertyRun | undefined, style: StyleSprms): ParagraphLook {
  const all = [...style.paragraph, ...(run?.sprms ?? [])].flatMap((sprm) => [sprm, ...largeProperties(layout, sprm)]);
  const last = (wanted: number): DataView | undefined => all.findLast(({ code }) => code === wanted)?.operand;
  const isOn = (wanted: number): boolean => (last(wanted)?.getUint8(0) ?? 0) !== 0;
  const inTable = isOn(CODE.inTable);
  const nesting = last(CODE.nesting)?.getUint32(0, true) ?? NESTED;
  return {
    inTable,
    nesting: inTable ? Math.max(NESTED, nesting) : 0,
    endsRow: isOn(CODE.endsRow),
    endsInnerCell: isOn(CODE.endsInnerCell),
    endsInnerRow: isOn(CODE.endsInnerRow),
    list: last(CODE.list)?.getInt16(0, true) ?? 0,
    level: last(CODE.level)?.getUint8(0) ?? 0,
    row: rowOf(all),
  };
}

/** Properties that did not fit stand in the data stream ([MS-DOC] 2.9.213). */
function largeProperties({ data }: DocLayout, { code, operand }: Sprm): readonly Sprm[] {
  const isLarge = code === CODE.tableProperties || code === CODE.hugeProperties || code === CODE.hugeTableProperties;
  if (!isLarge) return [];
  const at = operand.getUint32(0, true);
  if (at + 2 > data.byteLength) return [];
  const size = Math.min(data.getUint16(at, true), data.byteLength - at - 2);
  return readSprms(new DataView(data.buffer, data.byteOffset + at + 2, size));
}

/** Right edges of the cells and what covers them ([MS-DOC] 2.9.324). */
function rowOf(sprms: readonly Sprm[]): RowPlan {
  const definition = sprms.findLast(({ code }) => code === CODE.definition)?.operand;
  const count = definition === undefined || definition.byteLength < 1 ? 0 : definition.getUint8(0);
  if (definition === undefined || definition.byteLength < 1 + (count + 1) * 2) return { left: 0, cells: [], next: {} };
  const flagsFrom = 1 + (count + 1) * 2;
  const cells = Array.from({ length: count }, (_, i): CellPlan => {
    const at = flagsFrom + i * 20;
    const flags = at + 2 > definition.byteLength ? 0 : definition.getUint16(at, true);
    const right = definition.getInt16(1 + (i + 1) * 2, true);
    const from = coveredFrom(flags);
    return { right, ...(from === undefined ? {} : { from }) };
  });
  for (const { code, operand } of sprms) mergeCells(cells, code, operand);
  groundCells(cells, sprms);
  return { left: definition.getInt16(1, true), cells, next: {} };
}

/** Merged with the one before (bit 1), or vertically (bit 5) without being the first of these (bit 6). */
function coveredFrom(flags: number): 'above' | 'left' | undefined {
  if ((flags & 0x0002) !== 0) return 'left';
  return (flags & 0x0020) !== 0 && (flags & 0x0040) === 0 ? 'above' : undefined;
}

function mergeCells(cells: CellPlan[], code: number, operand: DataView): void {
  const change = (i: number, from: 'above' | 'left'): void => {
    const cell = cells[i];
    if (cell !== undefined) cells[i] = { ...cell, from };
  };
  if (code === CODE.verticalMerge && operand.byteLength >= 2 && operand.getUint8(1) === 1)
    change(operand.getUint8(0), 'above');
  if (code === CODE.merge) for (let i = operand.getUint8(0) + 1; i < operand.getUint8(1); i++) change(i, 'left');
}
