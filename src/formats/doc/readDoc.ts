import { given } from '../../core/given';
import { addTo } from '../../core/groups';
import type { Aside, Block, ReadDocument } from '../document/document';
import { textOf } from '../document/textOf';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { FIB, openDoc, type DocDecryption, type DocLayout, type TextPart } from './layout';
import { prepareText, readText, type DocText } from './readText';

type NoteKind = 'footnote' | 'endnote' | 'comment';

/** Where notes are referred to, and where their texts begin. */
const NOTES: readonly (readonly [NoteKind, TextPart, places: number, texts: number])[] = [
  ['footnote', 'footnotes', FIB.footnotePlaces, FIB.footnoteTexts],
  ['endnote', 'endnotes', FIB.endnotePlaces, FIB.endnoteTexts],
  ['comment', 'comments', FIB.commentPlaces, FIB.commentTexts],
];
const PARTS: readonly TextPart[] = ['body', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'textBoxes'];
/** Size of what stands beside a place in a list of text boxes and of shapes. */
const TEXT_BOX = 22;
const SHAPE = 26;

/**
 * A document of Word 97 to 2003 (.doc; [MS-DOC]): paragraphs and tables in reading order, notes and text boxes at
 * their places. Throws {@link ReadFault} for older versions, for encrypted files that nothing
 * opens, for broken ones, and past the limits.
 */
export function readDoc(bytes: Uint8Array, limits: ReadLimits, decrypt?: DocDecryption): ReadDocument {
  if (bytes.length > limits.partBytes)
    throw new ReadFault('input-size', { found: bytes.length, limit: limits.partBytes });
  try {
    return read(openDoc(bytes, decrypt), limits);
  } catch (error) {
    // An offset that leads out of the file.
    if (error instanceof RangeError) throw new ReadFault('broken');
    throw error;
  }
}

function read(layout: DocLayout, limits: ReadLimits): ReadDocument {
  const text = prepareText(layout, limits);
  const starts = startsOf(layout);
  const asides = new Map<number, Aside[]>();
  const hang = (place: number, aside: Aside): void => {
    if (textOf(aside.blocks).trim() !== '') addTo(asides, place, aside);
  };
  for (const [kind, part, places, texts] of NOTES) {
    const blocks = partsOf(text, layout.structure(texts), starts[part], 0);
    placesOf(layout.structure(places)).forEach((place, i) => hang(place, { kind, blocks: blocks[i] ?? [] }));
  }
  for (const [place, blocks] of boxesOf(layout, text, starts.textBoxes)) hang(place, { kind: 'textBox', blocks });
  const headers = partsOf(text, layout.structure(FIB.headerTexts), starts.headers, 0);
  return {
    blocks: readText(text, 0, layout.lengths.body, (place) => asides.get(place) ?? []),
    margins: headers.map(marginOf).filter(({ blocks }) => textOf(blocks).trim() !== ''),
    ...given({ isUnlocked: layout.isUnlocked ? (true as const) : undefined }),
  };
}

/** Six separators of notes stand first, then six a section: two headers, two footers, one of each of the first page. */
function marginOf(blocks: readonly Block[], i: number): Aside {
  const isSeparator = i < 6;
  const isFooter = [2, 3, 5].includes(i % 6);
  return { kind: isFooter ? 'footer' : 'header', blocks: isSeparator ? [] : blocks };
}

function startsOf({ lengths }: DocLayout): Readonly<Record<TextPart, number>> {
  let at = 0;
  const starts: Partial<Record<TextPart, number>> = {};
  for (const part of PARTS) {
    starts[part] = at;
    at += lengths[part];
  }
  return starts as Record<TextPart, number>;
}

/** Places of a list whose entries have `size` bytes beside each: one place more than entries. */
function placesOf(list: DataView, size = 2): readonly number[] {
  const count = Math.max(0, Math.floor((list.byteLength - 4) / (4 + size)));
  return Array.from({ length: count }, (_, i) => list.getUint32(i * 4, true));
}

/** The texts between places of a part. */
function partsOf(text: DocText, list: DataView, start: number, size: number): readonly (readonly Block[])[] {
  const places = Array.from({ length: Math.floor(list.byteLength / (4 + size)) }, (_, i) =>
    list.getUint32(i * 4, true),
  );
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1] ?? from;
    return to <= from ? [] : readText(text, start + from, start + to, () => []);
  });
}

/** Texts of boxes by the place where their shapes are anchored ([MS-DOC] 2.8.24, 2.8.32). */
function boxesOf(layout: DocLayout, text: DocText, start: number): readonly (readonly [number, readonly Block[]])[] {
  const boxes = layout.structure(FIB.textBoxTexts);
  const shapes = layout.structure(FIB.shapePlaces);
  const anchors = new Map<number, number>();
  const shapePlaces = placesOf(shapes, SHAPE);
  shapePlaces.forEach((place, i) => {
    const id = shapes.getUint32((shapePlaces.length + 1) * 4 + i * SHAPE, true);
    anchors.set(id, place);
  });
  const places = placesOf(boxes, TEXT_BOX);
  return places.map((from, i) => {
    const to = boxes.getUint32((i + 1) * 4, true);
    const id = boxes.getUint32((places.length + 1) * 4 + i * TEXT_BOX + 14, true);
    return [anchors.get(id) ?? 0, to <= from ? [] : readText(text, start + from, start + to, () => [])];
  });
}
