import { FIB, type DocLayout } from './layout';
import { readSprms, type Sprm } from './sprms';

/** The properties of the text between two places of the main stream. */
export interface PropertyRun {
  readonly from: number;
  readonly to: number;
  /** The paragraph's style; 0 for characters. */
  readonly style: number;
  readonly sprms: readonly Sprm[];
}

const PAGE = 512;
/** Entry of a paragraph in a formatting page: an offset and 12 bytes of heights. */
const PARAGRAPH_ENTRY = 13;
const NO_SPRMS: readonly Sprm[] = [];

/** Runs of one look, by their place in the main stream ([MS-DOC] 2.9.34). */
export function characterRuns(layout: DocLayout): readonly PropertyRun[] {
  return pagesOf(layout, FIB.characterPages).flatMap((page) =>
    entriesOf(page).map(({ from, to, index, count }) => {
      const at = page.getUint8((count + 1) * 4 + index) * 2;
      return { from, to, style: 0, sprms: at === 0 ? NO_SPRMS : readSprms(within(page, at + 1, page.getUint8(at))) };
    }),
  );
}

/** Paragraphs, by their place in the main stream ([MS-DOC] 2.9.175). */
export function paragraphRuns(layout: DocLayout): readonly PropertyRun[] {
  return pagesOf(layout, FIB.paragraphPages).flatMap((page) =>
    entriesOf(page).map(({ from, to, index, count }) => {
      const at = page.getUint8((count + 1) * 4 + index * PARAGRAPH_ENTRY) * 2;
      if (at === 0) return { from, to, style: 0, sprms: NO_SPRMS };
      const words = page.getUint8(at);
      const start = words === 0 ? at + 2 : at + 1;
      const size = words === 0 ? page.getUint8(at + 1) * 2 : words * 2 - 1;
      if (start + 2 > PAGE) return { from, to, style: 0, sprms: NO_SPRMS };
      return { from, to, style: page.getUint16(start, true), sprms: readSprms(within(page, start + 2, size - 2)) };
    }),
  );
}

function pagesOf(layout: DocLayout, index: number): readonly DataView[] {
  const list = layout.structure(index);
  const count = Math.max(0, Math.floor((list.byteLength - 4) / 8));
  const { main } = layout;
  return Array.from({ length: count }, (_, i) => list.getUint32((count + 1) * 4 + i * 4, true) & 0x3fffff)
    .filter((page) => (page + 1) * PAGE <= main.byteLength)
    .map((page) => new DataView(main.buffer, main.byteOffset + page * PAGE, PAGE));
}

function entriesOf(page: DataView): readonly { from: number; to: number; index: number; count: number }[] {
  const claimed = page.getUint8(PAGE - 1);
  const count = Math.min(claimed, Math.floor((PAGE - 5) / 5));
  return Array.from({ length: count }, (_, index) => ({
    from: page.getUint32(index * 4, true),
    to: page.getUint32((index + 1) * 4, true),
    index,
    count,
  }));
}

function within(page: DataView, from: number, size: number): DataView {
  const start = Math.min(from, page.byteLength);
  return new DataView(page.buffer, page.byteOffset + start, Math.max(0, Math.min(size, page.byteLength - start)));
}

/** Finds the run at a place; places are asked for mostly in order. */
export function lookUp(runs: readonly PropertyRun[]): (place: number) => PropertyRun | undefined {
  const sorted = [...runs].sort((a, b) => a.from - b.from);
  let last: PropertyRun | undefined;
  return (place) => {
    if (last !== undefined && place >= last.from && place < last.to) return last;
    let [low, high] = [0, sorted.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sorted[middle]?.from ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    const found = sorted[low];
    last = found !== undefined && place >= found.from && place < found.to ? found : undefined;
    return last;
  };
}
