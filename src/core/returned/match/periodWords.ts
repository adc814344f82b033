import { dateParts, type CivilDate, civilDate } from '../../calendar/civilDate';
import { periodFromId, type Period } from '../../calendar/period';
import { foldKey } from '../../text/clean';
import { remembered } from '../../text/remembered';

/**
 * Which of the periods a text names: the id itself, «I півріччя 2019 року», «друге півріччя», «3 кв.»,
 * «II–IV квартали», «травень», «січень – червень», «01.07.2019–31.12.2019», a bare «II», «2019 рік», "first half of
 * 2019", "Q3". Undefined when it names none or more than one («I та II півріччя»).
 */
export function periodNamed(text: string, periodIds: readonly string[]): string | undefined {
  return namedIn(`${periodIds.join(' ')}\n${text.slice(0, LONGEST)}`);
}

/** All rows of all returns of a template say the same. */
const namedIn = remembered((question) => {
  const end = question.indexOf('\n');
  return periodIn(question.slice(end + 1), question.slice(0, end).split(' '));
});

function periodIn(text: string, periodIds: readonly string[]): string | undefined {
  const folded = foldKey(text);
  const exact = periodIds.find((id) => foldKey(id) === folded);
  if (exact !== undefined) return exact;
  const periods = periodIds.flatMap((id) => periodFromId(id) ?? []);
  const range = daysNamed(folded);
  if (range !== undefined) return only(periods.filter(({ start, end }) => start === range[0] && end === range[1]));
  const bare = periods.length > 1 ? bareOrdinal(folded) : undefined;
  if (bare !== undefined) return sameLength(periods) ? periods[bare - 1]?.id : undefined;
  const named = partsNamed(folded);
  return named === undefined ? undefined : only(periods.filter((period) => fits(period, named)));
}

const LONGEST = 200;

function only(periods: readonly Period[]): string | undefined {
  return periods.length === 1 ? periods[0]?.id : undefined;
}

interface NamedParts {
  readonly half?: number;
  readonly quarter?: number;
  /** First and last month, the same for one. */
  readonly months?: readonly [number, number];
  readonly year?: number;
}

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/(?:^|[^\p{L}\d])(?:4|iv|іv|четверт\p{L}*|fourth)(?![\p{L}\d])/u, 4],
  [/(?:^|[^\p{L}\d])(?:3|iii|ііі|трет\p{L}*|third)(?![\p{L}\d])/u, 3],
  [/(?:^|[^\p{L}\d])(?:2|ii|іі|друг\p{L}*|second)(?![\p{L}\d])/u, 2],
  [/(?:^|[^\p{L}\d])(?:1|i|і|перш\p{L}*|first)(?![\p{L}\d])/u, 1],
];
const MONTHS = ['січ', 'лют', 'берез', 'квіт', 'трав', 'черв', 'лип', 'серп', 'верес', 'жовт', 'листоп', 'груд'];

/** «1 раз на півріччя» says how often, not when. */
const HOW_OFTEN = /(?:\d+ |один )?раз\p{L}{0,3} (?:на|у|в) \p{L}+/gu;
const HALF = /півр|(?:^|[^\p{L}])(?:п\/р|п\. ?р|пр|пг|пів|half)(?!\p{L})/u;
const QUARTER = /квартал|(?:^|[^\p{L}])кв(?!\p{L})|quarter/u;
const SIX_MONTHS = /(?:^|[^\p{L}\d])(?:6|шість) (?:міс|months)/u;

function partsNamed(folded: string): NamedParts | undefined {
  const found = /(?:^|\D)(20\d\d)(?!\d)/.exec(folded)?.[1];
  const year = found === undefined ? {} : { year: Number(found) };
  const rest = (found === undefined ? folded : folded.replace(found, ' ')).replace(HOW_OFTEN, ' ');
  const compact = /(?:^|[^\p{L}\d])([hqhкн])([1-4])(?!\d)/u.exec(rest);
  if (HALF.test(rest) || QUARTER.test(rest)) {
    const part = partNamed(rest);
    return part === undefined ? undefined : { ...year, ...part };
  }
  if (compact !== null)
    return { ...year, [compact[1] === 'h' || compact[1] === 'н' ? 'half' : 'quarter']: Number(compact[2]) };
  if (SIX_MONTHS.test(rest)) return { ...year, half: 1 };
  const months = monthsNamed(rest);
  if (months !== undefined) return { ...year, months };
  return found === undefined ? undefined : year;
}

/** «I півріччя», «3 кв.», «II–IV квартали»; undefined where it is none or several of them. */
function partNamed(text: string): NamedParts | undefined {
  const [order, ...others] = ORDINALS.filter(([pattern]) => pattern.test(text)).map(([, no]) => no);
  if (HALF.test(text)) return order === undefined || others.length > 0 ? undefined : { half: order };
  const range = others.length > 0 ? quartersNamed(text) : undefined;
  if (range !== undefined) return { months: range };
  return order === undefined || others.length > 0 ? undefined : { quarter: order };
}

const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** «II–IV квартали»: their first and last month. */
function quartersNamed(text: string): readonly [number, number] | undefined {
  const [, from = '', to = ''] =
    /(?:^|[^\p{L}\d])([iі]{1,3}v?|[1-4])\s?[-–—]\s?([iі]{1,3}v?|[1-4])(?![\p{L}\d])/u.exec(text) ?? [];
  const [first, last] = [from, to].map((written) => {
    const folded = written.replace(/і/g, 'i');
    return /\d/.test(folded) ? Number(folded) : ROMAN.indexOf(folded) + 1;
  });
  return first === undefined || last === undefined || first < 1 || last <= first
    ? undefined
    : [first * 3 - 2, last * 3];
}

/** The months in the order of the text: one, or the ends of a range. */
function monthsNamed(text: string): readonly [number, number] | undefined {
  const places = MONTHS.map((stem, i) => [text.indexOf(stem), i + 1] as const)
    .filter(([at]) => at >= 0)
    .sort((a, b) => a[0] - b[0]);
  const [first, last] = [places[0]?.[1], places.at(-1)?.[1]];
  return first === undefined || last === undefined || places.length > 2 ? undefined : [first, last];
}

const DAY = /(\d{1,2})\.(\d{1,2})\.(\d{4})/g;

/** «01.07.2019 – 31.12.2019». */
function daysNamed(text: string): readonly [CivilDate, CivilDate] | undefined {
  const days = [...text.matchAll(DAY)].flatMap(
    ([, day, month, year]) => civilDate(Number(year), Number(month), Number(day)) ?? [],
  );
  const [first, last] = days;
  return days.length === 2 && first !== undefined && last !== undefined ? [first, last] : undefined;
}

/** «II», «1», «друге» alone in the cell: the first or the second of the measure's periods. */
function bareOrdinal(folded: string): number | undefined {
  if (folded.length > 10 || folded.includes(' ')) return undefined;
  const word = folded.replace(/-?(?:ше|ге|е)?\.?$/, '');
  return ORDINALS.find(([pattern]) => pattern.test(word) || pattern.test(folded))?.[1];
}

function sameLength(periods: readonly Period[]): boolean {
  return new Set(periods.map(monthsOf)).size === 1;
}

function monthsOf({ start, end }: Period): number {
  const [from, to] = [dateParts(start), dateParts(end)];
  return to.month - from.month + 1 + (to.year - from.year) * 12;
}

function fits(period: Period, named: NamedParts): boolean {
  const start = dateParts(period.start);
  const end = dateParts(period.end);
  const length = monthsOf(period);
  if (named.year !== undefined && (named.year < start.year || named.year > end.year)) return false;
  if (named.half !== undefined) return length === 6 && (start.month + 5) / 6 === named.half;
  if (named.quarter !== undefined) return length === 3 && (start.month + 2) / 3 === named.quarter;
  if (named.months === undefined) return length >= 12 || period.id === String(named.year);
  const [from, to] = named.months;
  return from === to
    ? end.month === to && (length === 1 || period.end === period.start)
    : start.month === from && end.month === to;
}
