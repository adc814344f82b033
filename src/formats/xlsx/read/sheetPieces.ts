import { decodePart, declaresUtf8 } from '../../xml/decodePart';

/**
 * Bytes of a piece at most: as two-byte letters they still are an ordinary object of the engine. A larger string gets
 * memory of its own from the system, which costs more than all that is done with it.
 */
const PIECE = 60_000;

const LESS = 0x3c;
const BANG = 0x21;
const ROW_END = new TextEncoder().encode('</row>');

/**
 * The text of a worksheet part, piece by piece, so that never more than one has to be in memory. Cut behind rows, where
 * the part is of a form in which that is safe; what follows the rows comes whole, in the last piece. Else one piece.
 */
export class SheetText implements Iterable<string> {
  /** Where the root tag is, and the last piece: of what was read. */
  head = '';
  last = '';

  /** Bytes of the part, or its text. */
  constructor(private readonly part: Uint8Array | string) {}

  *[Symbol.iterator](): Generator<string> {
    for (const piece of pieces(this.part)) {
      if (this.head === '') this.head = piece.slice(0, HEAD);
      this.last = piece;
      yield piece;
    }
  }
}

const HEAD = 4096;

function* pieces(part: Uint8Array | string): Generator<string> {
  if (typeof part === 'string') {
    yield part;
    return;
  }
  let from = 0;
  // Comments and sections of character data may hold what looks like the end of a row.
  if (part.length > PIECE && declaresUtf8(part) && !hasBang(part))
    for (let isFirst = true; part.length - from > PIECE; isFirst = false) {
      const end = rowEndBefore(part, from + PIECE, from);
      if (end < 0) break;
      const piece = decodePart(part.subarray(from, end));
      from = end;
      if (endsData(piece, isFirst)) {
        // Odd files have rows behind the end of their data: whoever reads must see that there are.
        yield piece + decodePart(part.subarray(from));
        return;
      }
      yield piece;
    }
  yield decodePart(from === 0 ? part : part.subarray(from));
}

function hasBang(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(BANG); at >= 0; at = bytes.indexOf(BANG, at + 1)) if (bytes[at - 1] === LESS) return true;
  return false;
}

/** Behind the last row that ends before an offset, or −1. */
function rowEndBefore(bytes: Uint8Array, before: number, from: number): number {
  for (let at = bytes.lastIndexOf(LESS, before - ROW_END.length); at > from; at = bytes.lastIndexOf(LESS, at - 1))
    if (ROW_END.every((byte, i) => bytes[at + i] === byte)) return at + ROW_END.length;
  return -1;
}

/** Whether the tag that closes the rows may be in the piece; the first one has the tag that opens them. */
function endsData(piece: string, isFirst: boolean): boolean {
  const first = piece.indexOf('sheetData');
  return isFirst ? first >= 0 && piece.includes('sheetData', first + 1) : first >= 0;
}
