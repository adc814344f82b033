import { given } from '../../../core/given';
import type { Beside } from '../../../core/workbook/content';
import { notesOf } from '../../../core/workbook/notes';
import { cellReference } from '../../../core/workbook/reference';
import type { CompoundStream } from '../../compound/compoundFile';
import type { WholeRecord } from '../biffRecords';
import { Continued } from './continued';
import { takeDrawing, type Blip, type DrawnShape } from './drawing';

interface Shape {
  readonly id: number;
  readonly kind: number;
  readonly at?: string;
  readonly drawn: DrawnShape;
  /** The program and the storage of an embedded file. */
  readonly embedded?: { readonly program: string; readonly storage: string };
  /** Of a box to tick. */
  readonly isTicked: boolean;
  text: string;
}

export interface SheetShapes {
  take(record: WholeRecord): void;
  /** In the order of the file: notes, then shapes. */
  finish(): readonly Beside[];
}

const NOTE = 0x001c;
const OBJ = 0x005d;
const DRAWING = 0x00ec;
const TEXT = 0x01b6;
/** Kinds of objects (MS-XLS 2.5.143). */
const PICTURE = 8;
const NOTE_SHAPE = 0x19;
/** Sub-records of OBJ: common data, the formula of a picture. */
const COMMON = 0x15;
const PICTURE_FORMULA = 0x09;
const EMBEDDED = 3;
/** Whether a box is ticked (MS-XLS 2.5.142 FtCblsData). */
const BOX = 0x12;
/** Where older programs, and LibreOffice, keep it. */
const OLD_BOX = 0x0a;
const BOXES: ReadonlySet<number> = new Set([0x0b, 0x0c]);

/** Collects the notes and shapes of a sheet of BIFF 8. */
export function sheetShapes(blips: readonly Blip[], streams: readonly CompoundStream[]): SheetShapes {
  const shapes: Shape[] = [];
  const notes: { readonly id: number; readonly at: string }[] = [];
  const drawn: DrawnShape = {};
  return {
    take({ type, data, view, pieces }) {
      if (type === NOTE && data.length >= 8)
        notes.push({
          id: view.getUint16(6, true),
          at: cellReference(view.getUint16(0, true) + 1, view.getUint16(2, true) + 1),
        });
      else if (type === DRAWING) for (const piece of pieces) takeDrawing(piece, drawn);
      else if (type === OBJ) {
        const shape = readObject(data, view, { ...drawn });
        if (shape !== undefined) shapes.push(shape);
        for (const piece of pieces.slice(1)) takeDrawing(piece, drawn);
      } else if (type === TEXT) {
        const last = shapes.at(-1);
        if (last !== undefined) last.text = readText(pieces, drawn);
      }
    },
    finish: () => [
      ...notes.flatMap(({ id, at }) => notesOf(shapes.find((shape) => shape.id === id)?.text ?? '', at)),
      ...shapes.flatMap((shape) => besideOf(shape, blips, streams)),
    ],
  };
}

/** OBJ (MS-XLS 2.4.181). */
function readObject(data: Uint8Array, view: DataView, drawn: DrawnShape): Shape | undefined {
  if (data.length < 8 || view.getUint16(0, true) !== COMMON) return undefined;
  const { row, column } = drawn;
  const at = row === undefined || column === undefined ? undefined : cellReference(row + 1, column + 1);
  const kind = view.getUint16(4, true);
  const embedded = kind === PICTURE ? embeddedIn(data, view) : undefined;
  const boxes = BOXES.has(kind) ? [...partsOf(data, view)].filter(({ size }) => size >= 2) : [];
  const box = boxes.find(({ type }) => type === BOX) ?? boxes.find(({ type }) => type === OLD_BOX);
  const isTicked = box !== undefined && view.getUint16(box.from, true) === 1;
  return { id: view.getUint16(6, true), kind, drawn, isTicked, text: '', ...given({ at, embedded }) };
}

/** The parts of an object, that lie in it whole. */
function* partsOf(data: Uint8Array, view: DataView): Generator<Record<'type' | 'from' | 'size', number>> {
  for (let at = 0; at + 4 <= data.length;) {
    const [type, size, from] = [view.getUint16(at, true), view.getUint16(at + 2, true), at + 4];
    at = from + size;
    if (at <= data.length) yield { type, from, size };
  }
}

/** The formula of a picture says whose picture it is (MS-XLS 2.5.151 FtPictFmla). */
function embeddedIn(data: Uint8Array, view: DataView): Shape['embedded'] {
  for (const { type, from, size } of partsOf(data, view)) {
    const at = from + size;
    if (type !== PICTURE_FORMULA || size < 2) continue;
    const formula = from + 2;
    const end = formula + view.getUint16(from, true);
    if (formula + 6 > end || end > at) continue;
    const program = formula + 6 + (view.getUint16(formula, true) & 0x7fff);
    if (data[program] !== EMBEDDED || end + 4 > data.length) continue;
    const reader = new Continued([data.subarray(program + 3, end)]);
    const name = reader.text(data[program + 1] ?? 0, (reader.byte() & 1) === 1);
    const storage = view.getUint32(end, true).toString(16).toUpperCase().padStart(8, '0');
    return { program: name, storage: `MBD${storage}` };
  }
  return undefined;
}

/** The words of a shape (TxO, MS-XLS 2.4.329), and behind them what goes on of the drawing. */
function readText(pieces: readonly Uint8Array[], drawn: DrawnShape): string {
  const head = new Continued(pieces.slice(0, 1));
  head.skip(10);
  const [length, formats] = [head.word(), head.word()];
  let text = '';
  let next = 1;
  for (; next < pieces.length && text.length < length; next++) {
    const piece = pieces[next] ?? new Uint8Array(0);
    const isWide = (piece[0] ?? 0) === 1;
    const letters = isWide ? (piece.length - 1) >> 1 : piece.length - 1;
    text += new Continued([piece.subarray(1)]).text(Math.min(letters, length - text.length), isWide);
  }
  for (let left = formats; next < pieces.length; next++) {
    const piece = pieces[next] ?? new Uint8Array(0);
    if (left > 0) left -= piece.length;
    else takeDrawing(piece, drawn);
  }
  return text.replace(/\r\n?/g, '\n');
}

function besideOf(shape: Shape, blips: readonly Blip[], streams: readonly CompoundStream[]): readonly Beside[] {
  const { kind, drawn, embedded, isTicked, text, at } = shape;
  if (kind === NOTE_SHAPE) return [];
  if (embedded !== undefined) {
    const size = streams
      .filter(({ path }) => path.startsWith(`${embedded.storage}/`))
      .reduce((sum, stream) => sum + stream.size, 0);
    return [{ kind: 'object', name: embedded.program, size, ...given({ at }) }];
  }
  const said = text.trim();
  if (said !== '') return [{ kind: 'textBox', text: isTicked ? `☒ ${said}` : said, ...given({ at }) }];
  const blip = drawn.picture === undefined ? undefined : blips[drawn.picture - 1];
  if (kind !== PICTURE || blip === undefined) return [];
  const name = drawn.name ?? `image${drawn.picture}.${blip.extension}`;
  return [{ kind: 'picture', name, size: blip.size, ...given({ at }) }];
}
