import { columnLetters } from '../../workbook/reference';

/** Rows of «Друк», 1-based: two for each duty from `first` on. */
export const PRINT_ROWS = { annex: 1, title: 2, plan: 3, header: 5, first: 6 } as const;

/**
 * Columns of «Друк» by letters: four go to paper, the tip stands beside them, the others are hidden and hold what the
 * formulas count with.
 */
export const PRINT_COLUMNS = {
  no: 'A',
  measure: 'B',
  deadline: 'C',
  answer: 'D',
  /** The whole answer. */
  full: 'E',
  tip: 'F',
  key: 'G',
  /** Row of «Звіт» with that key. */
  place: 'H',
  /** Characters of the answer in its first row. */
  head: 'I',
  /** Characters that the text shown takes room of. */
  room: 'J',
  /** Row of «Показники» with the first indicator of the duty. */
  firstIndicator: 'K',
} as const;

/** Most indicators of one duty that go to paper. */
export const MOST_INDICATORS = 20;

/** Letters of the hidden columns with a line for each indicator; `most` is the number of them in this template. */
export function indicatorLetters(most: number): readonly string[] {
  return Array.from({ length: Math.min(most, MOST_INDICATORS) }, (_, index) => columnLetters(12 + index));
}
