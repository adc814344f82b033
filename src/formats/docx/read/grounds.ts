import { rgbOf, type Colour, type Rgb } from '../../document/contrast';

/** Half points: letters of two points and less nobody reads. */
export const TINY = 4;

/** The pens with which text is marked (ECMA-376 Part 1, 17.18.40). */
export const HIGHLIGHTS: ReadonlyMap<string, Rgb> = new Map([
  ['black', [0, 0, 0]],
  ['blue', [0, 0, 255]],
  ['cyan', [0, 255, 255]],
  ['darkBlue', [0, 0, 128]],
  ['darkCyan', [0, 128, 128]],
  ['darkGray', [128, 128, 128]],
  ['darkGreen', [0, 128, 0]],
  ['darkMagenta', [128, 0, 128]],
  ['darkRed', [128, 0, 0]],
  ['darkYellow', [128, 128, 0]],
  ['green', [0, 255, 0]],
  ['lightGray', [192, 192, 192]],
  ['magenta', [255, 0, 255]],
  ['red', [255, 0, 0]],
  ['white', [255, 255, 255]],
  ['yellow', [255, 255, 0]],
]);

/** The ground that `w:shd` gives; `solid` is painted with the colour of its pattern. */
export function groundOf(tag: { attribute(name: string): string | undefined }): Colour {
  return rgbOf(tag.attribute(tag.attribute('val') === 'solid' ? 'color' : 'fill')) ?? 'auto';
}
