import { ReadFault } from '../zip/readFault';
import { FIB, type DocLayout } from './layout';

/** A run of characters that stand together in the file ([MS-DOC] 2.8.35). */
export interface Piece {
  /** Position of its first character in the text, and of the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** Its place in the main stream; characters take one or two bytes there. */
  readonly offset: number;
  readonly width: 1 | 2;
}

const COMPRESSED = 0x40000000;
const PROPERTIES = 1;
const TABLE = 2;

/** The pieces of the whole text, in order. */
export function readPieces(layout: DocLayout): readonly Piece[] {
  const clx = layout.structure(FIB.pieces);
  let at = 0;
  while (at < clx.byteLength && clx.getUint8(at) === PROPERTIES) at += 3 + clx.getUint16(at + 1, true);
  if (at >= clx.byteLength || clx.getUint8(at) !== TABLE) throw new ReadFault('broken');
  const count = Math.floor((clx.getUint32(at + 1, true) - 4) / 12);
  const first = at + 5;
  const pieces = Array.from({ length: count }, (_, i): Piece => {
    const written = clx.getUint32(first + (count + 1) * 4 + i * 8 + 2, true);
    const isCompressed = (written & COMPRESSED) !== 0;
    const place = written & ~COMPRESSED;
    return {
      from: clx.getUint32(first + i * 4, true),
      to: clx.getUint32(first + (i + 1) * 4, true),
      offset: isCompressed ? place >>> 1 : place,
      width: isCompressed ? 1 : 2,
    };
  });
  // Each sign stands once: pieces follow each other.
  if (pieces.some(({ from, to }, i) => from > to || from !== (pieces[i - 1]?.to ?? 0))) throw new ReadFault('broken');
  return pieces;
}
