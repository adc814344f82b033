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
const ENCRYPTED = 0x0100;
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

/** Throws {@link ReadFault} for an encrypted document and for one of another version of Word. */
export function openDoc(bytes: Uint8Array): DocLayout {
  const streams = openCompoundFile(bytes) ?? [];
  const stream = (name: string): DataView | undefined => {
    const found = streams.find(({ path }) => path === name)?.read();
    return found === undefined ? undefined : new DataView(found.buffer, found.byteOffset, found.byteLength);
  };
  const main = stream('WordDocument');
  if (main === undefined || main.getUint16(0, true) !== WORD_97) throw new ReadFault('broken');
  const flags = main.getUint16(0x0a, true);
  if ((flags & ENCRYPTED) !== 0) throw new ReadFault('encrypted');
  const table = stream((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table');
  if (table === undefined) throw new ReadFault('broken');
  const empty = new DataView(new ArrayBuffer(0));
  return {
    main,
    table,
    data: stream('Data') ?? empty,
    lengths: Object.fromEntries(LENGTHS.map(([part, at]) => [part, main.getUint32(at, true)])) as DocLayout['lengths'],
    structure(index) {
      const at = STRUCTURES + index * 8;
      const [offset, length] = [main.getUint32(at, true), main.getUint32(at + 4, true)];
      return length === 0 ? empty : new DataView(table.buffer, table.byteOffset + offset, length);
    },
  };
}
