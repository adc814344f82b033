import type { Sift } from '../../opc/openPackage';

/** Cells and rows that only carry a style; an `inlineStr` always has content. */
const BLANK_CELL = /<(?:\w+:)?c(?:\s[^<>]*)?(?:\/>|><\/(?:\w+:)?c>)/g;
const BLANK_ROW = /<(?:\w+:)?row(?:\s[^<>]*)?(?:\/>|>\s*<\/(?:\w+:)?row>)/g;
/** A row is as long as this at most while its end is waited for. */
const LONGEST_ROW = 1 << 20;

/**
 * Takes out of a worksheet what a person who formats whole columns leaves under the table: cells without a value, and
 * the rows that hold nothing else.
 */
export const withoutBlankCells: Sift = (text, isLast) => {
  const end = isLast ? text.length : completeUpTo(text);
  return {
    kept: text.slice(0, end).replace(BLANK_CELL, '').replace(BLANK_ROW, ''),
    rest: text.slice(end),
  };
};

/** Behind the last row that is complete; within a row that is too long, behind its last tag. */
function completeUpTo(text: string): number {
  const row = text.lastIndexOf('</row>');
  if (row >= 0) return row + '</row>'.length;
  const cell = text.length > LONGEST_ROW ? text.lastIndexOf('<') : 0;
  return Math.max(0, cell);
}
