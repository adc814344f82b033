import { FIB, type DocLayout } from './layout';
import { readSprms, type Sprm } from './sprms';

/** What a style changes of paragraphs and of characters, the styles under it first. */
export interface StyleSprms {
  readonly paragraph: readonly Sprm[];
  readonly characters: readonly Sprm[];
}

interface Style extends StyleSprms {
  readonly base: number;
}

const PARAGRAPH = 1;
const CHARACTER = 2;
const NO_STYLE: StyleSprms = { paragraph: [], characters: [] };
/** How many styles may stand on each other; Word allows 11. */
const DEEPEST = 24;

/** The style sheet ([MS-DOC] 2.9.271): styles by their number. */
export function readStyles(layout: DocLayout): (index: number) => StyleSprms {
  const sheet = layout.structure(FIB.styles);
  const styles = sheet.byteLength < 8 ? [] : listed(sheet);
  const known = new Map<number, StyleSprms>();
  return (index) => {
    const found = known.get(index) ?? resolved(index, styles, 0);
    known.set(index, found);
    return found;
  };
}

function listed(sheet: DataView): readonly (Style | undefined)[] {
  const headSize = sheet.getUint16(0, true);
  const count = sheet.getUint16(2, true);
  const baseSize = sheet.getUint16(4, true);
  const styles: (Style | undefined)[] = [];
  let at = 2 + headSize;
  for (let i = 0; i < count && at + 2 <= sheet.byteLength; i++) {
    const size = sheet.getUint16(at, true);
    const end = Math.min(at + 2 + size, sheet.byteLength);
    styles.push(
      size === 0 ? undefined : readStyle(new DataView(sheet.buffer, sheet.byteOffset + at + 2, end - at - 2), baseSize),
    );
    // Styles begin at even places.
    at += 2 + size + (size % 2);
  }
  return styles;
}

function readStyle(style: DataView, baseSize: number): Style | undefined {
  if (style.byteLength < baseSize + 2) return undefined;
  const kind = style.getUint16(2, true) & 0x0f;
  const base = style.getUint16(2, true) >> 4;
  const nameLength = style.getUint16(baseSize, true);
  const changes = changesFrom(style, baseSize + 2 + nameLength * 2 + 2);
  if (kind === PARAGRAPH) {
    const [paragraph, characters] = changes;
    return { base, paragraph: sprmsOf(paragraph, 2), characters: sprmsOf(characters, 0) };
  }
  return kind === CHARACTER ? { base, paragraph: [], characters: sprmsOf(changes[0], 0) } : undefined;
}

/** Lists of changes, each behind its length, at even places. */
function changesFrom(style: DataView, from: number): readonly DataView[] {
  const found: DataView[] = [];
  let at = from;
  while (at + 2 <= style.byteLength && found.length < 3) {
    const size = Math.min(style.getUint16(at, true), style.byteLength - at - 2);
    found.push(new DataView(style.buffer, style.byteOffset + at + 2, size));
    at += 2 + size + (size % 2);
  }
  return found;
}

/** A paragraph's changes stand behind the number of its style. */
function sprmsOf(changes: DataView | undefined, skip: number): readonly Sprm[] {
  if (changes === undefined || changes.byteLength <= skip) return [];
  return readSprms(new DataView(changes.buffer, changes.byteOffset + skip, changes.byteLength - skip));
}

function resolved(index: number, styles: readonly (Style | undefined)[], depth: number): StyleSprms {
  const style = styles[index];
  if (style === undefined || depth > DEEPEST) return NO_STYLE;
  const below = style.base === 0xfff ? NO_STYLE : resolved(style.base, styles, depth + 1);
  return {
    paragraph: [...below.paragraph, ...style.paragraph],
    characters: [...below.characters, ...style.characters],
  };
}
