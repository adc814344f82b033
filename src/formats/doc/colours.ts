import { BLACK, WHITE, type Colour, type Rgb } from '../document/contrast';
import type { CellPlan } from '../document/tableStory';
import type { Sprm } from './sprms';

/** Codes of what colours letters and grounds ([MS-DOC] 2.6). */
const CODE = {
  letters: 0x2a42,
  lettersRgb: 0x6870,
  size: 0x4a43,
  pen: 0x2a0c,
  shade: 0x4866,
  shadeRgb: 0xca71,
  paragraphShade: 0x442d,
  paragraphShadeRgb: 0xc64d,
  tableShade: 0xd660,
  cellShade: 0xd62d,
} as const;
/** Grounds of the cells of a row, from the first cell of each list. */
const CELL_SHADES: ReadonlyMap<number, number> = new Map([
  [0xd612, 0],
  [0xd616, 22],
  [0xd60c, 44],
]);
const OLD_CELL_SHADES = 0xd609;
const SHADE_SIZE = 10;
/** Half points: letters of two points and less nobody reads. */
const TINY = 4;

/** The sixteen colours of old ([MS-DOC] 2.9.119); 0 is none of its own. */
const OLD: readonly Rgb[] = [
  BLACK,
  [0, 0, 255],
  [0, 255, 255],
  [0, 255, 0],
  [255, 0, 255],
  [255, 0, 0],
  [255, 255, 0],
  WHITE,
  [0, 0, 128],
  [0, 128, 128],
  [0, 128, 0],
  [128, 0, 128],
  [128, 0, 0],
  [128, 128, 0],
  [128, 128, 128],
  [192, 192, 192],
];

export interface CharacterColours {
  readonly letters?: Rgb;
  readonly ground?: Rgb;
  readonly unseen?: boolean;
}

/** The colours that the changes of characters and of their paragraph leave. */
export function coloursOf(characters: readonly Sprm[], paragraph: readonly Sprm[]): CharacterColours {
  let [letters, ground]: Colour[] = ['auto', 'auto'];
  let isTiny = false;
  for (const { code, operand } of paragraph) ground = paragraphGround(code, operand) ?? ground;
  for (const { code, operand } of characters) {
    if (code === CODE.letters) letters = oldColour(operand.getUint8(0));
    else if (code === CODE.lettersRgb) letters = rgbAt(operand, 0);
    else if (code === CODE.size) isTiny = operand.getUint16(0, true) <= TINY;
    else if (code === CODE.pen) ground = operand.getUint8(0) === 0 ? ground : oldColour(operand.getUint8(0));
    else if (code === CODE.shade) ground = oldShade(operand.getUint16(0, true));
    else if (code === CODE.shadeRgb) ground = shadeAt(operand, 0);
  }
  return {
    ...(letters === 'auto' ? {} : { letters }),
    ...(ground === 'auto' ? {} : { ground }),
    ...(isTiny ? { unseen: true } : {}),
  };
}

function paragraphGround(code: number, operand: DataView): Colour | undefined {
  if (code === CODE.paragraphShade) return oldShade(operand.getUint16(0, true));
  return code === CODE.paragraphShadeRgb ? shadeAt(operand, 0) : undefined;
}

/** Gives the cells of a row their grounds. */
export function groundCells(cells: CellPlan[], sprms: readonly Sprm[]): void {
  const give = (i: number, ground: Colour): void => {
    const { ground: _, ...cell } = cells[i] ?? { right: NaN };
    if (!Number.isNaN(cell.right)) cells[i] = ground === 'auto' ? cell : { ...cell, ground };
  };
  const giveAll = (from: number, to: number, ground: Colour): void => {
    for (let i = from; i < Math.min(to, cells.length); i++) give(i, ground);
  };
  for (const { code, operand } of sprms) {
    const first = CELL_SHADES.get(code);
    if (code === OLD_CELL_SHADES)
      for (let i = 0; (i + 1) * 2 <= operand.byteLength; i++) give(i, oldShade(operand.getUint16(i * 2, true)));
    else if (first !== undefined)
      for (let i = 0; (i + 1) * SHADE_SIZE <= operand.byteLength; i++)
        give(first + i, shadeAt(operand, i * SHADE_SIZE));
    else if (code === CODE.tableShade) giveAll(0, cells.length, shadeAt(operand, 0));
    else if (code === CODE.cellShade && operand.byteLength >= 2 + SHADE_SIZE)
      giveAll(operand.getUint8(0), operand.getUint8(1), shadeAt(operand, 2));
  }
}

function oldColour(index: number): Colour {
  return OLD[index - 1] ?? 'auto';
}

/** Five bits of the pattern's colour, five of the ground's, then the pattern; 1 covers the ground whole. */
function oldShade(written: number): Colour {
  return oldColour(written >>> 10 === SOLID ? written & 0x1f : (written >>> 5) & 0x1f);
}

const SOLID = 1;

/** The same with colours of three bytes ([MS-DOC] 2.9.247). */
function shadeAt(view: DataView, at: number): Colour {
  if (at + SHADE_SIZE > view.byteLength) return 'auto';
  return rgbAt(view, view.getUint16(at + 8, true) === SOLID ? at : at + 4);
}

/** A last byte of 255 says that the program chooses. */
function rgbAt(view: DataView, at: number): Colour {
  if (at + 4 > view.byteLength || view.getUint8(at + 3) === 0xff) return 'auto';
  return [view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2)];
}
