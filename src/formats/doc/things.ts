import type { Thing } from '../document/document';
import type { DocLayout } from './layout';
import type { PropertyRun } from './properties';

/** The sign that stands for a picture or for the data of a form's field ([MS-DOC] 2.4.1, sprmCFSpec). */
export const PICTURE = 0x01;

/** Codes of changes of characters ([MS-DOC] 2.6.1). */
const LOCATION = 0x6a03;
const IS_DATA = 0x0806;
/** Bytes of a PICF, behind which the picture or the data stands (2.9.190). */
const SIZE_AT = 4;

/** What stands in the stream of data for a sign of a picture. */
function dataOf({ data }: DocLayout, run: PropertyRun | undefined): DataView | undefined {
  const location = run?.sprms.findLast(({ code }) => code === LOCATION)?.operand;
  if (location === undefined) return undefined;
  const at = location.getUint32(0, true);
  if (at + SIZE_AT + 2 > data.byteLength) return undefined;
  const head = data.getUint16(at + SIZE_AT, true);
  const size = Math.min(data.getUint32(at, true), data.byteLength - at) - head;
  return size <= 0 ? undefined : new DataView(data.buffer, data.byteOffset + at + head, size);
}

function isData(run: PropertyRun | undefined): boolean {
  return (run?.sprms.findLast(({ code }) => code === IS_DATA)?.operand.getUint8(0) ?? 0) !== 0;
}

/** A picture in the text, or the embedded file that it shows; undefined where the sign is no picture. */
export function thingAt(
  layout: DocLayout,
  run: PropertyRun | undefined,
  instruction: string,
  no: number,
): Thing | undefined {
  const data = isData(run) ? undefined : dataOf(layout, run);
  if (data === undefined) return undefined;
  const object = /^\s*EMBED\s+(\S+)/i.exec(instruction)?.[1];
  return object === undefined
    ? { kind: 'picture', name: `image${no}`, size: data.byteLength }
    : { kind: 'object', name: object };
}

/** Bits of FFData (2.9.78). */
const CHECK_BOX = 1;
const LIST = 2;
const NOT_SET = 25;

/** What a person sees of a form's box or list; undefined for other fields, whose result is text, and broken data. */
export function formValue(layout: DocLayout, run: PropertyRun | undefined): string | undefined {
  const data = isData(run) ? dataOf(layout, run) : undefined;
  try {
    return data === undefined ? undefined : valueIn(data);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function valueIn(data: DataView): string | undefined {
  const bits = data.getUint16(4, true);
  const kind = bits & 3;
  if (kind !== CHECK_BOX && kind !== LIST) return undefined;
  const words = wordsFrom(data, 10);
  words.text();
  const usual = words.number();
  const set = (bits >> 2) & 31;
  const value = set === NOT_SET ? usual : set;
  if (kind === CHECK_BOX) return value === 1 ? '☒' : '☐';
  // Format, help, line of state, two macros; then the table of entries with its head.
  for (let i = 0; i < 5; i++) words.text();
  words.number();
  const count = words.number();
  words.number();
  const entries = Array.from({ length: Math.min(count, value + 1) }, () => words.text(false));
  return entries[value] ?? '';
}

/** Numbers and texts with their length in front, one behind another. An offset beyond the data is a RangeError. */
function wordsFrom(data: DataView, from: number): { number(): number; text(isEnded?: boolean): string } {
  let at = from;
  const number = (): number => {
    at += 2;
    return data.getUint16(at - 2, true);
  };
  return {
    number,
    text(isEnded = true) {
      const text = String.fromCharCode(...Array.from({ length: number() }, number));
      if (isEnded) number();
      return text;
    },
  };
}
