import { useRef, useState, type RefObject, type UIEvent } from 'react';
import type { MatrixColumn } from '../../ports';
import { windowOf } from '../parts/list/window';

/** Pixels of a row, where only those in sight stand in the page. */
export const ROW_HEIGHT = 40;
export const HEIGHT = 560;
/** Pixels of a column, where only those in sight stand in the page. */
export const COLUMN_WIDTH = 64;
/** What stands before the columns of measures is no wider than this. */
const FACTS_WIDTH = 720;
/** So many cells stand in the page at once without a delay. */
const CELLS = 4_000;

/** The columns before those of the measures. */
export const FACTS = 4;

/** Where the table is scrolled to, and how wide it stands. */
interface Seen {
  readonly top: number;
  readonly left: number;
  readonly width: number;
}
const BEGINNING: Seen = { top: 0, left: 0, width: 1200 };

function placeOf({ scrollTop, scrollLeft, clientWidth }: HTMLElement): Seen {
  return { top: scrollTop, left: scrollLeft, width: Math.max(clientWidth, COLUMN_WIDTH) };
}

function columnsSeen({ left, width }: Seen, count: number): Window {
  const top = Math.max(0, left - FACTS_WIDTH);
  return windowOf({ top, height: left - top + width, rowHeight: COLUMN_WIDTH, count });
}

/** The place to scroll to so that what stands at `at` is seen; the same where it is. */
function within(now: number, at: number, size: number): number {
  return at >= now && at <= now + size ? now : Math.max(0, at - Math.floor(size / 2));
}

type Window = ReturnType<typeof windowOf>;

/** The columns that stand in the page, and of how many. */
export interface Columns {
  readonly columns: readonly MatrixColumn[];
  readonly across: Window;
  readonly of: number;
}

/** Rows and columns that stand in the page: all of a small table, those in sight of a large one. */
export function useSight(
  rows: number,
  columns: number,
): {
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly onScroll: ((event: UIEvent<HTMLDivElement>) => void) | undefined;
  readonly shown: Window;
  readonly across: Window;
  /** A cell that the keys come to may stand far away: it is brought into the page before it is called. */
  readonly reveal: (row: number, column: number) => void;
} {
  const scroll = useRef<HTMLDivElement>(null);
  const [seen, see] = useState(BEGINNING);
  if (rows * columns <= CELLS)
    return {
      scroll,
      onScroll: undefined,
      shown: { from: 0, to: rows },
      across: { from: 0, to: columns },
      reveal: () => undefined,
    };
  const reveal = (row: number, column: number): void => {
    const place = scroll.current;
    if (place === null) return;
    place.scrollTop = within(place.scrollTop, row * ROW_HEIGHT, HEIGHT - 2 * ROW_HEIGHT);
    place.scrollLeft = within(place.scrollLeft, column * COLUMN_WIDTH, Math.max(0, place.clientWidth - FACTS_WIDTH));
    see(placeOf(place));
  };
  return {
    scroll,
    onScroll: ({ currentTarget }) => see(placeOf(currentTarget)),
    shown: windowOf({ top: seen.top, height: HEIGHT, rowHeight: ROW_HEIGHT, count: rows }),
    across: columnsSeen(seen, columns),
    reveal,
  };
}
