import { foldKey } from '../../text/clean';
import { numberIn, plainValue, shownIn } from '../../workbook/cell';
import type { CellValue } from '../../workbook/content';

/**
 * Candidate measure ids of a legal number as people write it, the likeliest first: `2.1`, «2.1.», «2,1»,
 * «п. 2 п.п. 1», «пункт 2 (1)», «підпункт 1 пункту 2», also with the measure's words after it. Excel
 * turns `2.1` into a number or into 2 January: both are understood. A list or a range («2.1–2.5») has none.
 */
export function measureIdCandidates(value: CellValue, text: string): readonly string[] {
  const plain = plainValue(value);
  if (typeof plain === 'object' && plain.kind === 'date') {
    const [, month, day] = (plain.date ?? '').split('-').map(Number);
    return day === undefined || month === undefined ? [] : [`${day}.${month}`];
  }
  const number = numberIn(value);
  // «1.10» is the tenth measure; only where the plan has none such may it be the first.
  return [...new Set([shownIn(value) ?? text, number === undefined ? text : String(number)].flatMap(idsIn))];
}

/**
 * Excel keeps a typed 1.10 as 1.1 and shows it so: where both are measures, only the text of the measure can say which
 * of them a row answers.
 */
export function mayBeTenth(value: CellValue, id: string): boolean {
  return numberIn(value) !== undefined && shownIn(value) === undefined && /^\d+\.[1-9]$/.test(id);
}

function idsIn(text: string): readonly string[] {
  const numbers = legalNumbers(text);
  if (numbers === undefined) return [];
  const whole = numbers.join('.');
  // «5.1» is also said of the only, unnumbered measure of task 5.
  return numbers.length === 2 && numbers[1] === 1 ? [whole, String(numbers[0])] : [whole];
}

const TOKENS = /\d+|\p{L}+|[().,;:/–-]/gu;
const POINT = /^(?:п|пункт\p{L}*|завданн\p{L}*|point|item|task)$/u;
const SUBPOINT = /^(?:пп|підп|підпункт\p{L}*|захід|заход\p{L}*|subpoint|subitem|measure)$/u;
const AND = /^(?:та|і|й|або|and|or)$/u;
const LONGEST = 48;

/**
 * The numbers from the largest unit to the smallest, or undefined when the text does not begin with one legal
 * number.
 */
function legalNumbers(text: string): readonly number[] | undefined {
  const tokens = foldKey(text.slice(0, LONGEST)).replace(/№/g, ' ').match(TOKENS) ?? [];
  const read: ReadNumbers = { plain: [] };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? '';
    if (isNumber(token)) {
      if (token.length > 3) break;
      const pair = read.label === 'subpoint' ? pairAt(tokens, i) : undefined;
      if (pair !== undefined) return pair === 'several' ? undefined : pair;
      put(read, Number(token));
    } else if (SUBPOINT.test(token) || isRepeatedPoint(tokens, i)) {
      read.label = 'subpoint';
      i += lettersRepeated(tokens, i);
    } else if (POINT.test(token)) read.label = 'point';
    else if (isNumber(tokens[i + 1]) && listsAfter(token, read.plain.length)) return undefined;
    else if (/^\p{L}/u.test(token)) break;
  }
  return inOrder(read);
}

interface ReadNumbers {
  readonly plain: number[];
  point?: number;
  subpoint?: number;
  /** What the next number is called. */
  label?: 'point' | 'subpoint';
}

function isNumber(token: string | undefined): boolean {
  return token !== undefined && /^\d/.test(token);
}

function put(read: ReadNumbers, number: number): void {
  if (read.label === undefined) read.plain.push(number);
  else read[read.label] = number;
  delete read.label;
}

/** «підпункт 2.1» names both numbers, «підпункти 1, 2» two measures. */
function pairAt(tokens: readonly string[], i: number): readonly number[] | 'several' | undefined {
  if (!/^\d{1,3}$/.test(tokens[i + 2] ?? '')) return undefined;
  if (tokens[i + 1] === '.') return [Number(tokens[i]), Number(tokens[i + 2])];
  return tokens[i + 1] === ',' ? 'several' : undefined;
}

/** A sign or a word before another number that makes a list or a range of what stands before it. */
function listsAfter(token: string, before: number): boolean {
  return ((/^[-–;]$/.test(token) || AND.test(token)) && before > 0) || (token === ',' && before > 1);
}

function inOrder({ plain, point: named, subpoint }: ReadNumbers): readonly number[] | undefined {
  const point = named ?? (subpoint === undefined ? undefined : plain.shift());
  if (point === undefined) return plain.length === 0 || plain.length > 3 ? undefined : plain;
  return subpoint === undefined ? [point, ...plain].slice(0, 3) : [point, subpoint];
}

/** «п.п.» and «п/п» are a subpoint: the letter stands twice. */
function isRepeatedPoint(tokens: readonly string[], i: number): boolean {
  return lettersRepeated(tokens, i) > 0;
}

/** Tokens after the letter that repeat it: «п» alone, or a sign and «п». */
function lettersRepeated(tokens: readonly string[], i: number): number {
  if (tokens[i] !== 'п') return 0;
  const next = tokens[i + 1];
  if (next === 'п') return 1;
  return (next === '.' || next === '/') && tokens[i + 2] === 'п' ? 2 : 0;
}
