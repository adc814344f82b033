import { foldKey } from '../../text/clean';
import { plainValue } from '../../workbook/cell';
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
  const plain: number[] = [];
  let point: number | undefined;
  let subpoint: number | undefined;
  let label: 'point' | 'subpoint' | undefined;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? '';
    if (/^\d/.test(token)) {
      if (token.length > 3) break;
      // «підпункт 2.1» names both numbers, «підпункти 1, 2» two measures.
      if (label === 'subpoint' && /^\d{1,3}$/.test(tokens[i + 2] ?? '')) {
        if (tokens[i + 1] === '.') return [Number(token), Number(tokens[i + 2])];
        if (tokens[i + 1] === ',') return undefined;
      }
      if (label === 'point') point = Number(token);
      else if (label === 'subpoint') subpoint = Number(token);
      else plain.push(Number(token));
      label = undefined;
    } else if (SUBPOINT.test(token) || (token === 'п' && isRepeatedPoint(tokens, i))) {
      label = 'subpoint';
      if (token === 'п') i += tokens[i + 1] === 'п' ? 1 : 2;
    } else if (POINT.test(token)) label = 'point';
    else if ((token === '-' || token === '–' || token === ';') && /^\d/.test(tokens[i + 1] ?? '') && plain.length > 0)
      return undefined;
    else if (token === ',' && plain.length > 1 && /^\d/.test(tokens[i + 1] ?? '')) return undefined;
    else if (AND.test(token) && plain.length > 0 && /^\d/.test(tokens[i + 1] ?? '')) return undefined;
    else if (/^\p{L}/u.test(token)) break;
  }
  if (point === undefined && subpoint !== undefined) point = plain.shift();
  if (point === undefined) return plain.length === 0 || plain.length > 3 ? undefined : plain;
  if (subpoint !== undefined) return [point, subpoint];
  return [point, ...plain].slice(0, 3);
}

/** «п.п.» and «п/п» are a subpoint: the letter stands twice. */
function isRepeatedPoint(tokens: readonly string[], i: number): boolean {
  const next = tokens[i + 1];
  return next === 'п' || ((next === '.' || next === '/') && tokens[i + 2] === 'п');
}
