import { isCivilDate } from '../../../calendar/civilDate';
import { clean } from '../../../text/clean';
import { dateOfNumber, plainValue } from '../../../workbook/cell';
import type { CellValue } from '../../../workbook/content';
import type { SpecValue } from '../../../workbook/spec';

// Every row of a table bears a number in a hidden column: a mark of the words and figures that we wrote into it. A row
// whose cells no longer make the mark of any row was written into by somebody, in whatever order the rows stand now
// and whichever version wrote them.

/** The id of the column of marks. */
export const MARK = 'mark';

/** Half of a mark: 24 bits, so that a whole one is a number of 15 digits, which every spreadsheet keeps. */
const HALF = 0x1000000;
const SEEDS = [0x2f0b4c47, 0x61c88647] as const;
const MIXERS = [0x85ebca6b, 0x9e3779b1] as const;

/**
 * What a cell says, whichever program saved it last: spaces and invisible signs are of no account, a day is the same as
 * a date, as its number and in words of ours. '' where it says nothing.
 */
export function cellWords(value: SpecValue | CellValue | undefined): string {
  switch (typeof value) {
    case 'undefined':
      return '';
    case 'string':
      return wordsOfText(value);
    case 'boolean':
      return String(value);
    case 'number':
      return wordsOfNumber(value);
    case 'object':
      if (!('kind' in value)) return value.date;
      if (value.kind === 'formula') return cellWords(plainValue(value));
      if (value.kind === 'error') return value.error;
      return value.kind === 'date' ? (value.date ?? wordsOfNumber(value.number)) : wordsOfNumber(value.number);
  }
}

function wordsOfText(text: string): string {
  const words = clean(text);
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(words) ?? [];
  const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  return isCivilDate(date) ? date : words;
}

function wordsOfNumber(value: number): string {
  return (Number.isInteger(value) ? dateOfNumber(value) : undefined) ?? String(Number(value.toPrecision(12)));
}

/** Do two cells say the same, also where a program has made a number of a text? */
export function sayTheSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [a, b].map((words) => Number(words.replace(/\s/g, '').replace(',', '.')));
  return a !== '' && b !== '' && first === second;
}

/** A mark of the words of a row, by the id of their columns; blank cells and the order of the columns do not count. */
export function rowMark(columns: Iterable<string>, wordsIn: (column: string) => string): number {
  let [upper, lower] = [0, 0];
  for (const column of columns) {
    const words = wordsIn(column);
    if (words === '') continue;
    upper = (upper + hash(words, seedOf(column, 0), MIXERS[0])) % HALF;
    lower = (lower + hash(words, seedOf(column, 1), MIXERS[1])) % HALF;
  }
  return upper * HALF + lower;
}

/** A mark of a text that stands over a table, or of a figure on a sheet that is no table. */
export function textMark(words: string): string {
  return rowMark([''], () => words).toString(36);
}

const seeds = new Map<string, readonly [number, number]>();

function seedOf(column: string, half: 0 | 1): number {
  const known = seeds.get(column) ?? ([full(column, SEEDS[0], MIXERS[0]), full(column, SEEDS[1], MIXERS[1])] as const);
  seeds.set(column, known);
  return known[half];
}

function hash(text: string, seed: number, mixer: number): number {
  return full(text, seed, mixer) >>> 8;
}

/** A multiplier for each half: with one, as in FNV-1a, texts that collide in a half would collide in both. */
function full(text: string, seed: number, mixer: number): number {
  let sum = seed;
  for (let i = 0; i < text.length; i += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(i), mixer);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
