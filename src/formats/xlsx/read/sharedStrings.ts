import { ReadFault } from '../../zip/readFault';
import { BUFFER_SIZE, CharacterBuffer } from '../../xml/characterBuffer';
import { decodePart, declaresUtf8, withXmlLineEnds } from '../../xml/decodePart';
import { readSharedStringsXml, type OnOdd } from './sharedStringsXml';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const buffer = new CharacterBuffer();
const [ROOT, ROOT_END, ITEM, ITEM_END, PLAIN, PRESERVING, TEXT_END] = [
  '<sst',
  '</sst>',
  '<si>',
  '</si>',
  '<t>',
  '<t xml:space="preserve">',
  '</t></si>',
].map((text) => encoder.encode(text)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const LESS = 0x3c;
const GREATER = 0x3e;
const AMPERSAND = 0x26;
const UNDERSCORE = 0x5f;
const RETURN = 0x0d;

/**
 * The shared strings by index (ECMA-376 Part 1, 18.4.9).
 *
 * Nearly all text of a return stands here, so it is read from the bytes: a third faster than decoding
 * the part and cutting it up, and every string is its own copy; a piece cut out of the decoded part
 * would keep the whole of it in memory. What is not in the usual form takes the general way.
 */
export function readSharedStrings(bytes: Uint8Array, part: string, limit: number, onOdd?: OnOdd): readonly string[] {
  return readUsual(bytes, limit, onOdd) ?? readSharedStringsXml(decodePart(bytes), part, limit, onOdd);
}

/** Undefined when the part is not UTF-8 of the form that office programs write. */
function readUsual(bytes: Uint8Array, limit: number, onOdd: OnOdd | undefined): readonly string[] | undefined {
  let at = firstItem(bytes);
  if (at === undefined) return undefined;
  const strings: string[] = [];
  while (!stands(ROOT_END, bytes, at)) {
    if (!stands(ITEM, bytes, at)) return undefined;
    if (strings.length >= limit) throw new ReadFault('shared-strings', { limit });
    const start: number = at + ITEM.length;
    const plain = [PLAIN, PRESERVING].find((tag) => stands(tag, bytes, start));
    const end = plain === undefined ? -1 : takeText(bytes, start + plain.length);
    if (end >= 0 && stands(TEXT_END, bytes, end)) {
      strings.push(buffer.text());
      at = skipSpace(bytes, end + TEXT_END.length);
    } else {
      const behind = endOfItem(bytes, start);
      const index = strings.length;
      const string =
        behind === undefined
          ? undefined
          : unusualItem(bytes.subarray(at, behind), onOdd && ((_, text) => onOdd(index, text)));
      if (behind === undefined || string === undefined) return undefined;
      strings.push(string);
      at = skipSpace(bytes, behind);
    }
  }
  return strings;
}

/**
 * The offset of the first item, behind the declaration and the root tag. Anything else before it is for the tokenizer
 * to judge.
 */
function firstItem(bytes: Uint8Array): number | undefined {
  if (!declaresUtf8(bytes)) return undefined;
  const declarationEnd = bytes.indexOf(GREATER);
  const root = skipSpace(bytes, declarationEnd + 1);
  if (!stands(ROOT, bytes, root)) return undefined;
  const rootEnd = bytes.indexOf(GREATER, root);
  return rootEnd < 0 || bytes[rootEnd - 1] === 0x2f ? undefined : skipSpace(bytes, rootEnd + 1);
}

/**
 * Takes UTF-8 text up to the next `<` into the buffer. Gives where that stands, or −1 when the text has
 * an entity, an escape of Excel, bytes that are no UTF-8, or more than the buffer holds.
 */
// eslint-disable-next-line complexity -- one loop over the bytes of all texts: a call for each would cost
function takeText(bytes: Uint8Array, from: number): number {
  const { units } = buffer;
  let length = 0;
  let at = from;
  while (length < BUFFER_SIZE) {
    const byte = bytes[at];
    if (byte === LESS) {
      buffer.length = length;
      return at;
    }
    if (byte === undefined || byte === AMPERSAND || byte === UNDERSCORE || byte === RETURN) return -1;
    if (byte < 0x80) {
      units[length++] = byte;
      at++;
      continue;
    }
    const second = bytes[at + 1] ?? 0;
    if (byte >= 0xc2 && byte < 0xe0 && (second & 0xc0) === 0x80) {
      units[length++] = ((byte & 0x1f) << 6) | (second & 0x3f);
      at += 2;
      continue;
    }
    const third = bytes[at + 2] ?? 0;
    // Three bytes without the rarities: surrogates, overlong forms, and what lies beyond U+FFFF.
    if (byte <= 0xe0 || byte >= 0xf0 || byte === 0xed || (second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return -1;
    units[length++] = ((byte & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    at += 3;
  }
  return -1;
}

/** One item by the general way; undefined when its end was not its end (`</si>` in a comment). */
function unusualItem(item: Uint8Array, onOdd: OnOdd | undefined): string | undefined {
  try {
    return readSharedStringsXml(`<sst>${withXmlLineEnds(decoder.decode(item))}</sst>`, '', 1, onOdd)[0];
  } catch (error) {
    if (error instanceof ReadFault) return undefined;
    throw error;
  }
}

function endOfItem(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(LESS, from); at >= 0; at = bytes.indexOf(LESS, at + 1))
    if (stands(ITEM_END, bytes, at)) return at + ITEM_END.length;
  return undefined;
}

function stands(what: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < what.length; i++) if (bytes[at + i] !== what[i]) return false;
  return true;
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] ?? 0x21) <= 0x20) at++;
  return at;
}
