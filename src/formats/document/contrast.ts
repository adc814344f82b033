/** A colour as its red, green and blue, 0 … 255. */
export type Rgb = readonly [number, number, number];

/** `auto`: the program chooses letters that can be read on their ground, or no ground at all. */
export type Colour = Rgb | 'auto';

export const WHITE: Rgb = [255, 255, 255];
export const BLACK: Rgb = [0, 0, 0];
/** Less than this nobody reads: WCAG asks for 4.5, and even a faint grey hint has 1.6. */
const LEAST = 1.3;

const THEME: ReadonlyMap<string, Rgb> = new Map([
  ['0', WHITE],
  ['1', BLACK],
]);
const INDEXED: ReadonlyMap<string, Rgb> = new Map([
  ['1', WHITE],
  ['9', WHITE],
  ['65', WHITE],
]);

/**
 * The colour that an element of styles names (ECMA-376 Part 1, 18.8.3); undefined for those of a theme beyond its
 * first.
 */
export function colorOf(attributes: ReadonlyMap<string, string>): Rgb | undefined {
  if (Number(attributes.get('tint') ?? 0) !== 0) return undefined;
  const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(attributes.get('rgb') ?? '');
  if (rgb !== null) return [hex(rgb[1]), hex(rgb[2]), hex(rgb[3])];
  // The first colours of a theme are the ground and the text; 9 and 1 of the old palette, 65 the automatic ground.
  const theme = attributes.get('theme');
  return theme === undefined ? INDEXED.get(attributes.get('indexed') ?? '') : THEME.get(theme);
}

/** `#FFFFFF` or `FFFFFF`; undefined for what is no such colour. */
export function rgbOf(written: string | undefined): Rgb | undefined {
  const rgb = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(written ?? '');
  return rgb === null ? undefined : [hex(rgb[1]), hex(rgb[2]), hex(rgb[3])];
}

export function isRgb(colour: Colour | undefined): colour is Rgb {
  return colour !== undefined && colour !== 'auto';
}

function hex(digits: string | undefined): number {
  return parseInt(digits ?? '0', 16);
}

/** Whether letters of one colour are lost on a ground of the other (contrast by WCAG 2, 1.4.3). */
export function isLostOn(letters: Rgb, ground: Rgb): boolean {
  const [a, b] = [luminance(letters), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < LEAST;
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (part: number): number =>
    part <= 10 ? part / 255 / 12.92 : Math.pow((part / 255 + 0.055) / 1.055, 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
