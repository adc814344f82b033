import type { TableRow } from './table';

/** The rows of a large table: no headings, no levels; each is made when it is written. */
export interface LazyTableRows {
  readonly count: number;
  readonly make: (place: number) => TableRow;
}

/**
 * Rows made when they are written, but for those of which something has to be known before: texts that are longer than
 * a cell go on elsewhere, under numbers that are given in the order of the rows.
 */
export function lazyRows<T>(
  items: readonly T[],
  make: (item: T, place: number) => TableRow,
  isWantedEarly: (item: T) => boolean,
): LazyTableRows {
  const early = new Map<number, TableRow>();
  items.forEach((item, place) => {
    if (isWantedEarly(item)) early.set(place, make(item, place));
  });
  return {
    count: items.length,
    make(place) {
      const known = early.get(place);
      if (known !== undefined) return known;
      const item = items[place];
      if (item === undefined) throw new RangeError(`no row ${place}`);
      return make(item, place);
    },
  };
}
