import { openCompoundFile } from '../compound/compoundFile';
import { ReadFault } from '../zip/readFault';

/** The streams of a Word 97 document and where its tables stand ([MS-DOC] 2.5). */
export interface DocLayout {
  /** `WordDocument`: text and formatting pages. */
  readonly main: DataView;
  /** `0Table` or `1Table`. */
  readonly table: DataView;
  /** `Data`, where large properties stand. */
  readonly data: DataView;
  /** It was encrypted, and a password has opened it. */
  readonly isUnlocked: boolean;
  /** Characters of each part of the text, in the order in which they stand. */
  readonly lengths: Readonly<Record<TextPart, number>>;
  /** Offset and length of a structure in the table stream, by its index in FibRgFcLcb97. */
  structure(index: number): DataView;
}

export type TextPart = 'body' | 'footnotes' | 'headers' | 'macros' | 'comments' | 'endnotes' | 'textBoxes';

/** Indexes into FibRgFcLcb97 ([MS-DOC] 2.5.6). */
export const FIB = {
  styles: 1,
  footnotePlaces: 2,
  footnoteTexts: 3,
  commentPlaces: 4,
  commentTexts: 5,
  headerTexts: 11,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  shapePlaces: 40,
  endnotePlaces: 46,
  endnoteTexts: 47,
  textBoxTexts: 56,
  lists: 73,
  listOverrides: 74,
} as const;

const WORD_97 = 0xa5ec;
const FLAGS = 0x0a;
const ENCRYPTED = 0x0100;
/** A password that only hides the text (MS-OFFCRYPTO 2.3.7.4): Word before 97. */
const OBFUSCATED = 0x8000;
const HEADER_SIZE = 0x0e;
const SECOND_HEAD = 0x20;
const SECOND_TABLE = 0x0200;
const LENGTHS: readonly (readonly [TextPart, number])[] = [
  ['body', 0x4c],
  ['footnotes', 0x50],
  ['headers', 0x54],
  ['macros', 0x58],
  ['comments', 0x5c],
  ['endnotes', 0x60],
  ['textBoxes', 0x64],
];
const STRUCTURES = 0x9a;

/** The streams that are read, encrypted or not. */
export interface DocStreams {
  readonly main: Uint8Array;
  readonly table: Uint8Array;
  readonly data: Uint8Array;
}

/** Opens the streams of an encrypted document; undefined when no password of those that were given fits. */
export type DocDecryption = (streams: DocStreams, headerSize: number) => DocStreams | undefined;

/** Throws {@link ReadFault} for an encrypted document that nothing opens and for one of another version of Word. */
export function openDoc(bytes: Uint8Array, decrypt?: DocDecryption): DocLayout {
  const streams = openCompoundFile(bytes) ?? [];
  const stream = (name: string): Uint8Array | undefined => streams.find(({ path }) => path === name)?.read();
  const head = viewOf(stream('WordDocument') ?? new Uint8Array(0));
  if (head.byteLength < SECOND_HEAD || head.getUint16(0, true) !== WORD_97) throw new ReadFault('broken');
  const flags = head.getUint16(FLAGS, true);
  const found = stream((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table');
  if (found === undefined) throw new ReadFault('broken');
  const sent = { main: bytesOf(head), table: found, data: stream('Data') ?? new Uint8Array(0) };
  const isLocked = (flags & ENCRYPTED) !== 0;
  const plain = isLocked ? unlocked(sent, head, decrypt) : sent;
  const [main, table] = [viewOf(plain.main), viewOf(plain.table)];
  const empty = new DataView(new ArrayBuffer(0));
  return {
    main,
    table,
    data: viewOf(plain.data),
    isUnlocked: isLocked,
    lengths: Object.fromEntries(LENGTHS.map(([part, at]) => [part, main.getUint32(at, true)])) as DocLayout['lengths'],
    structure(index) {
      const at = STRUCTURES + index * 8;
      const [offset, length] = [main.getUint32(at, true), main.getUint32(at + 4, true)];
      return length === 0 ? empty : new DataView(table.buffer, table.byteOffset + offset, length);
    },
  };
}

function unlocked(sent: DocStreams, head: DataView, decrypt: DocDecryption | undefined): DocStreams {
  if ((head.getUint16(FLAGS, true) & OBFUSCATED) !== 0) throw new ReadFault('cipher');
  if (decrypt === undefined) throw new ReadFault('encrypted');
  const plain = decrypt(sent, head.getUint32(HEADER_SIZE, true));
  if (plain === undefined) throw new ReadFault('password-wrong');
  return plain;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
