import { textElement } from './text';

/**
 * Characters that the table of shared strings may hold. Excel keeps the table in memory, and so do we while we write:
 * of a workbook with more text the rest stands in its cells (ECMA-376 Part 1, 18.18.11 `inlineStr`).
 */
const ROOM = 32_000_000;

/** The texts of a workbook, each stored once (ECMA-376 Part 1, 18.4.9). */
export interface SharedStrings {
  /** The number of the text; undefined where the table has no room for a new one. */
  indexOf(text: string): number | undefined;
  /** The part, in pieces. Whole only after the last sheet. */
  xml(): Generator<string>;
}

export function sharedStrings(room = ROOM): SharedStrings {
  const indexes = new Map<string, number>();
  let used = 0;
  let count = 0;
  return {
    indexOf(text) {
      const known = indexes.get(text);
      if (known === undefined) {
        if (used + text.length > room) return undefined;
        indexes.set(text, indexes.size);
        used += text.length;
      }
      count += 1;
      return known ?? indexes.size - 1;
    },
    *xml() {
      yield (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
        `count="${count}" uniqueCount="${indexes.size}">`
      );
      for (const text of indexes.keys()) yield `<si>${textElement(text)}</si>`;
      yield '</sst>';
    },
  };
}
