import { BLACK, WHITE, type Rgb } from '../../document/contrast';
import { cellLook, type CellLook, type Font } from '../../xlsx/read/styles';
import type { BiffRecord } from '../biffRecords';
import { Continued } from './continued';

/** What the styles of an old workbook do to the contents of its cells. */
export interface BiffLooks {
  /** By the index that cells name. */
  readonly looks: readonly CellLook[];
  /** The font of each of them. */
  readonly fonts: readonly (Font | undefined)[];
  /** A font by the index that runs of a text name. */
  fontAt(index: number): Font | undefined;
}

export interface LooksBuilder {
  take(record: BiffRecord): void;
  finish(): BiffLooks;
}

interface Style {
  readonly font: number;
  readonly format: number;
  readonly pattern: number;
  readonly fore: number;
}

const FONT = 0x0031;
const PALETTE = 0x0092;
const XF = 0x00e0;
const FORMAT = 0x041e;
const STRUCK = 0x0008;
const SOLID = 1;
/** Twips of a point. */
const TWIPS = 20;
/** Indexes below are colours that every program has; then come those of the palette (MS-XLS 2.5.161). */
const FIRST_OF_PALETTE = 8;
/** The automatic colour of the window's ground; other automatic ones are those of letters. */
const WINDOW = 0x41;

/** Takes fonts, formats, styles and colours from the records before the sheets (BIFF 5 to 8). */
export function biffLooks(bytesAsText: boolean): LooksBuilder {
  const fonts: { readonly struck: boolean; readonly size: number; readonly color: number }[] = [];
  const formats = new Map<number, string>();
  const styles: Style[] = [];
  let palette: readonly Rgb[] = DEFAULT_PALETTE;
  const colorAt = (index: number): Rgb => {
    if (index === WINDOW) return WHITE;
    return palette[index < FIRST_OF_PALETTE ? index : index - FIRST_OF_PALETTE] ?? BLACK;
  };
  const fontAt = (index: number): Font | undefined => {
    // There is no font 4 (MS-XLS 2.5.129).
    const font = fonts[index > 3 ? index - 1 : index];
    return font === undefined ? undefined : { ...font, color: colorAt(font.color) };
  };
  const groundOf = ({ pattern, fore }: Style): Rgb | undefined => {
    if (pattern === 0) return WHITE;
    return pattern === SOLID ? colorAt(fore) : undefined;
  };
  return {
    take(record) {
      const { type, data, view } = record;
      if (type === FONT && data.length >= 6)
        fonts.push({
          size: view.getUint16(0, true) / TWIPS,
          struck: (view.getUint16(2, true) & STRUCK) !== 0,
          color: view.getUint16(4, true),
        });
      else if (type === FORMAT && data.length >= 3) formats.set(view.getUint16(0, true), codeOf(data, bytesAsText));
      else if (type === PALETTE) palette = readPalette(record);
      else if (type === XF && data.length >= 16) styles.push(readStyle(record, bytesAsText));
    },
    finish: () => ({
      looks: styles.map((style) =>
        cellLook(style.format, formats.get(style.format), fontAt(style.font), groundOf(style)),
      ),
      fonts: styles.map(({ font }) => fontAt(font)),
      fontAt,
    }),
  };
}

/** A number format; of BIFF 5 its letters are bytes, of which the ones that matter are ASCII. */
function codeOf(data: Uint8Array, bytesAsText: boolean): string {
  const reader = new Continued([data.subarray(2)]);
  if (bytesAsText) return reader.text(reader.byte(), false);
  const length = reader.word();
  return reader.text(length, (reader.byte() & 1) === 1);
}

/** XF (MS-XLS 2.4.353): of BIFF 8 the fill stands at its end, of BIFF 5 in its midst. */
function readStyle({ data, view }: BiffRecord, bytesAsText: boolean): Style {
  const own = { font: view.getUint16(0, true), format: view.getUint16(2, true) };
  if (bytesAsText || data.length < 20) {
    const fill = view.getUint32(8, true);
    return { ...own, pattern: (fill >>> 16) & 0x3f, fore: fill & 0x7f };
  }
  return { ...own, pattern: view.getUint32(14, true) >>> 26, fore: view.getUint16(18, true) & 0x7f };
}

function readPalette({ data }: BiffRecord): readonly Rgb[] {
  const count = Math.min(data[0] ?? 0, (data.length - 2) >> 2);
  return Array.from({ length: count }, (_, i) => {
    const at = 2 + 4 * i;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  });
}

/** Of a workbook that brings none (MS-XLS 2.5.161). */
const DEFAULT_PALETTE: readonly Rgb[] = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 ' +
  'C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF ' +
  '800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC ' +
  '99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
)
  .split(' ')
  .map((hex) => [parseInt(hex.slice(0, 2), 16), parseInt(hex.slice(2, 4), 16), parseInt(hex.slice(4), 16)]);
