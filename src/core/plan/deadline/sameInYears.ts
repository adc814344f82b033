import { peek, takeIf, takeIn, takeWords, type Cursor } from './cursor';
import type { Span, Spans } from './span';
import { takeComma } from './joints';
import { YEAR_WORDS } from './words';

/**
 * «грудень 2019, 2020 і 2021 років», «до 1 вересня 2019 р., 2020 р.», «I квартал
 * 2020-2021 років»: more years repeat what stands before the first.
 */
export function sameInYears(cursor: Cursor, first: Span): Spans | undefined {
  if (first.unit === 'year' || first.year === undefined) return undefined;
  const last = peek(cursor, -1);
  // Either one «років» behind the last of the years, or a «р.» behind each.
  if (EACH_YEAR.has(last?.text ?? '')) return repeated(first, listed(cursor, first.year, EACH_YEAR));
  if (last?.kind !== 'number') return undefined;
  const ranged = takeWords(cursor, '-');
  const years = ranged ? rangeOf(cursor, first.year) : listed(cursor, first.year);
  return takeIn(cursor, ranged ? GENITIVE_YEARS : YEAR_WORDS) === undefined ? undefined : repeated(first, years);
}

/** «…, 2020 р., 2021 р.»: the years after commas, each with its word when there is one for each. */
function listed(cursor: Cursor, from: number, word?: ReadonlySet<string>): readonly number[] | undefined {
  const years = [from];
  while (years.length < LONGEST && takeComma(cursor)) {
    const year = takeFullYear(cursor);
    if (year === undefined || (word !== undefined && takeIn(cursor, word) === undefined)) return undefined;
    years.push(year);
  }
  return years;
}

function rangeOf(cursor: Cursor, from: number): readonly number[] | undefined {
  const last = takeFullYear(cursor);
  if (last === undefined || last - from > LONGEST) return undefined;
  return Array.from({ length: Math.max(last - from + 1, 0) }, (_, i) => from + i);
}

function takeFullYear(cursor: Cursor): number | undefined {
  const token = takeIf(cursor, (t) => t.kind === 'number' && t.text.length === 4);
  return token?.kind === 'number' ? token.value : undefined;
}

function repeated(first: Span, years: readonly number[] | undefined): Spans | undefined {
  const from = years?.[0];
  const last = years?.at(-1);
  if (years === undefined || from === undefined || last === undefined || last <= from || last - from > LONGEST)
    return undefined;
  return { shape: 'list', spans: years.map((year) => ({ ...first, year })) };
}

/** So many years at most. */
const LONGEST = 30;

/** «I квартал 2019 р., 2020 рік» may well mean all of 2020: only the abbreviation and the genitive repeat. */
const EACH_YEAR: ReadonlySet<string> = new Set(['р', 'року']);

/** «грудень 2019 - 2021 роки» runs on to the end of 2021; «років» belongs to the month. */
const GENITIVE_YEARS: ReadonlySet<string> = new Set(['років']);
