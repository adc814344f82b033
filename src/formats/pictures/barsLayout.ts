import type { BarsPicture } from '../../core/summary/bars';
import type { Tone } from '../../core/template/statuses';

/** A part of a bar in pixels of the picture. */
export interface Segment {
  readonly tone: Tone;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BarsLayout {
  readonly width: number;
  readonly height: number;
  readonly segments: readonly Segment[];
  readonly labels: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

/** Pixels at 96 to the inch: 640 are the 170 mm of a line. */
const WIDTH = 640;
/** Room for labels of five signs; longer ones push the bars to the right. */
const LABEL = 40;
const SIGN = 7;
const BAR = 16;
const STEP = 22;

/** Where everything stands; bars are drawn to one scale, the longest one over the whole width. */
export function barsLayout({ rows }: BarsPicture): BarsLayout {
  const most = Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  const left = Math.max(LABEL, ...rows.map(({ label }) => Math.min(label.length * SIGN + 8, WIDTH / 4)));
  const scale = (WIDTH - left - 10) / most;
  const segments: Segment[] = [];
  rows.forEach(({ parts }, row) => {
    let x = left;
    for (const { tone, value } of parts) {
      const width = value * scale;
      if (value > 0) segments.push({ tone, value, x, y: row * STEP + 2, width, height: BAR });
      x += width;
    }
  });
  return {
    width: WIDTH,
    height: rows.length * STEP + 4,
    segments,
    labels: rows.map(({ label }, row) => ({ text: label, x: left - 6, y: row * STEP + 2 + BAR - 4 })),
  };
}

/** Distinguished in colour, and in grey print by lightness and hatching. */
export const PAINT: Readonly<Record<Tone, { readonly fill: string; readonly ink: string; readonly hatched: boolean }>> =
  {
    good: { fill: '1B7F4B', ink: 'FFFFFF', hatched: false },
    part: { fill: 'F2C14E', ink: '000000', hatched: false },
    bad: { fill: 'E9A39B', ink: '000000', hatched: true },
    idle: { fill: 'E3E7EC', ink: '000000', hatched: false },
    info: { fill: '9DBFE6', ink: '000000', hatched: false },
  };
