import type { BarsPicture } from '../../core/summary/bars';
import { barsLayout, PAINT } from './barsLayout';
import { setPixel, whiteCanvas, writePng, type Canvas } from './png';
import type { Tone } from '../../core/template/statuses';

/** Pixels of the file to one of the picture: sharp in print. */
const SCALE = 3;
/** Digits and the full stop, five by seven, a row a number of five bits. */
const GLYPHS: Readonly<Record<string, readonly number[]>> = {
  0: [14, 17, 19, 21, 25, 17, 14],
  1: [4, 12, 4, 4, 4, 4, 14],
  2: [14, 17, 1, 2, 4, 8, 31],
  3: [31, 2, 4, 2, 1, 17, 14],
  4: [2, 6, 10, 18, 31, 2, 2],
  5: [31, 16, 30, 1, 1, 17, 14],
  6: [6, 8, 16, 30, 17, 17, 14],
  7: [31, 1, 2, 4, 8, 8, 8],
  8: [14, 17, 17, 14, 17, 17, 14],
  9: [14, 17, 17, 15, 1, 2, 12],
  '.': [0, 0, 0, 0, 0, 12, 12],
};
const GLYPH_STEP = 6;
const EDGE = 0x404040;
const HATCH = 0x7a1d14;

/**
 * The same picture for programs that draw no SVG: bars, hatching and numbers. Its words stand in the text beside it,
 * for no font is at hand where it is made.
 */
export function barsPng(picture: BarsPicture): Uint8Array {
  const { width, height, segments, labels } = barsLayout(picture);
  const canvas = whiteCanvas(width * SCALE, height * SCALE);
  for (const { text, x, y } of labels) if (isNumber(text)) digits(canvas, text, x - text.length * GLYPH_STEP, y - 8, 0);
  for (const { tone, value, x, y, width: w, height: h } of segments) {
    box(canvas, [x, y, w, h], tone);
    const number = String(value);
    const room = number.length * GLYPH_STEP;
    if (w > room + 2) digits(canvas, number, x + (w - room) / 2, y + 5, parseInt(PAINT[tone].ink, 16));
  }
  return writePng(canvas);
}

function isNumber(text: string): boolean {
  return [...text].every((sign) => GLYPHS[sign] !== undefined);
}

function box(canvas: Canvas, place: readonly [x: number, y: number, w: number, h: number], tone: Tone): void {
  const [left, top, w, h] = place.map((value) => Math.round(value * SCALE));
  if (left === undefined || top === undefined || w === undefined || h === undefined) return;
  const { hatched } = PAINT[tone];
  const fill = parseInt(PAINT[tone].fill, 16);
  for (let y = top; y < top + h; y += 1)
    for (let x = left; x < left + w; x += 1) {
      const isEdge = x < left + 2 || y < top + 2 || x >= left + w - 2 || y >= top + h - 2;
      const isHatch = hatched && (x + y) % 15 < 3;
      const inside = isHatch ? HATCH : fill;
      setPixel(canvas, x, y, isEdge ? EDGE : inside);
    }
}

function digits(canvas: Canvas, text: string, x: number, y: number, ink: number): void {
  [...text].forEach((sign, index) => {
    (GLYPHS[sign] ?? []).forEach((bits, row) => {
      for (let column = 0; column < 5; column += 1)
        if ((bits & (16 >> column)) !== 0) dot(canvas, x + index * GLYPH_STEP + column, y + row, ink);
    });
  });
}

function dot(canvas: Canvas, x: number, y: number, ink: number): void {
  for (let dy = 0; dy < SCALE; dy += 1)
    for (let dx = 0; dx < SCALE; dx += 1) setPixel(canvas, Math.round(x * SCALE) + dx, Math.round(y * SCALE) + dy, ink);
}
