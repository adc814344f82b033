import { viewOf } from '../biffRecords';

/** What a drawing says of the shape whose OBJ record comes next. */
export interface DrawnShape {
  /** 0-based row and column of its upper left corner; of a shape in a group those of the group. */
  row?: number;
  column?: number;
  /** 1-based picture of the workbook. */
  picture?: number;
  /** What a person, or else the program, calls it. */
  name?: string;
}

/** A picture that the workbook holds. */
export interface Blip {
  readonly size: number;
  readonly extension: string;
}

const CONTAINER = 0x0f;
const SHAPE = 0xf00a;
const OPTIONS = 0xf00b;
const ANCHOR = 0xf010;
const BLIP_STORE_ENTRY = 0xf007;
const PICTURE_ID = 0x0104;
const NAME = 0x0380;
const DESCRIPTION = 0x0381;
const COMPLEX = 0x8000;
const PROPERTY = 6;
const EXTENSIONS: ReadonlyMap<number, string> = new Map([
  [2, 'emf'],
  [3, 'wmf'],
  [4, 'pict'],
  [5, 'jpg'],
  [6, 'png'],
  [7, 'bmp'],
]);

interface Atom {
  readonly type: number;
  /** For a table of options, how many there are. */
  readonly count: number;
  readonly data: Uint8Array;
  readonly view: DataView;
}

/** Takes from a piece of a sheet's drawing (MS-XLS 2.4.169) what it says of shapes; the last one stays in `shape`. */
export function takeDrawing(bytes: Uint8Array, shape: DrawnShape): void {
  for (const { type, count, data, view } of atoms(bytes)) {
    if (type === SHAPE) {
      delete shape.picture;
      delete shape.name;
    } else if (type === OPTIONS) takeOptions(data, view, count, shape);
    else if (type === ANCHOR && data.length >= 8) {
      shape.column = view.getUint16(2, true);
      shape.row = view.getUint16(6, true);
    }
  }
}

/** The pictures of a workbook (MSODRAWINGGROUP, MS-XLS 2.4.171), in the order of their numbers. */
export function readBlips(bytes: Uint8Array): readonly Blip[] {
  const found: Blip[] = [];
  for (const { type, data, view } of atoms(bytes))
    if (type === BLIP_STORE_ENTRY && data.length >= 24)
      found.push({ size: view.getUint32(20, true), extension: EXTENSIONS.get(data[0] ?? 0) ?? 'img' });
  return found;
}

/** The records of a drawing (MS-ODRAW 2.2.1); of those that hold others only what they hold. */
function* atoms(bytes: Uint8Array): Generator<Atom> {
  const view = viewOf(bytes);
  for (let at = 0; at + 8 <= bytes.length;) {
    const head = view.getUint16(at, true);
    const type = view.getUint16(at + 2, true);
    const length = view.getUint32(at + 4, true);
    at += 8;
    if ((head & 0x0f) === CONTAINER) continue;
    const data = bytes.subarray(at, Math.min(at + length, bytes.length));
    yield { type, count: head >> 4, data, view: viewOf(data) };
    at += length;
  }
}

/** Options of a shape (MS-ODRAW 2.2.9): numbers first, then in the same order what does not fit into one. */
function takeOptions(data: Uint8Array, view: DataView, count: number, shape: DrawnShape): void {
  let rest = count * PROPERTY;
  for (let at = 0; at + PROPERTY <= data.length && at < count * PROPERTY; at += PROPERTY) {
    const id = view.getUint16(at, true);
    const value = view.getUint32(at + 2, true);
    const property = id & 0x3fff;
    if (property === PICTURE_ID) shape.picture = value;
    if ((id & COMPLEX) === 0) continue;
    const text = property === NAME || property === DESCRIPTION ? wideText(data.subarray(rest, rest + value)) : '';
    if (text !== '' && (property === DESCRIPTION || shape.name === undefined)) shape.name = text;
    rest += value;
  }
}

function wideText(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le')
    .decode(bytes)
    .replace(/\u0000+$/, '')
    .trim();
}
