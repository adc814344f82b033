import { dateParts } from '../../calendar/civilDate';
import { periodFromId } from '../../calendar/period';
import { foldKey } from '../../text/clean';

/**
 * Which of the periods a text names: the id itself, «I півріччя 2019 року», «друге півріччя», «3 кв.»,
 * «травень», «2019 рік», "first half of 2019", "Q3". Undefined when it names none or more than one.
 */
export function periodNamed(text: string, periodIds: readonly string[]): string | undefined {
  const folded = foldKey(text);
  const exact = periodIds.find((id) => foldKey(id) === folded);
  if (exact !== undefined) return exact;
  const named = partsNamed(folded);
  if (named.half === undefined && named.quarter === undefined && named.month === undefined && named.year === undefined) return undefined;
  const fitting = periodIds.filter((id) => fits(id, named));
  return fitting.length === 1 ? fitting[0] : undefined;
}

interface NamedParts {
  readonly half: number | undefined;
  readonly quarter: number | undefined;
  readonly month: number | undefined;
  readonly year: number | undefined;
}

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/(?:^|[^\p{L}\d])(?:4|iv|іv|четверт\p{L}*|fourth)(?![\p{L}\d])/u, 4],
  [/(?:^|[^\p{L}\d])(?:3|iii|ііі|трет\p{L}*|third)(?![\p{L}\d])/u, 3],
  [/(?:^|[^\p{L}\d])(?:2|ii|іі|друг\p{L}*|second)(?![\p{L}\d])/u, 2],
  [/(?:^|[^\p{L}\d])(?:1|i|і|перш\p{L}*|first)(?![\p{L}\d])/u, 1],
];
const MONTHS = ['січ', 'лют', 'берез', 'квіт', 'трав', 'черв', 'лип', 'серп', 'верес', 'жовт', 'листоп', 'груд'];

function partsNamed(folded: string): NamedParts {
  const year = /(?:^|\D)(20\d\d)(?!\d)/.exec(folded)?.[1];
  const rest = year === undefined ? folded : folded.replace(year, ' ');
  const compact = /(?:^|[^\p{L}\d])([hqhкн])([1-4])(?!\d)/u.exec(rest);
  const order = ORDINALS.find(([pattern]) => pattern.test(rest))?.[1];
  const isHalf = rest.includes('півріч') || rest.includes('півр') || rest.includes('п/р') || rest.includes('half');
  const isQuarter = rest.includes('квартал') || /(?:^|[^\p{L}])кв(?!\p{L})/u.test(rest) || rest.includes('quarter');
  const month = isHalf || isQuarter ? -1 : MONTHS.findIndex((stem) => rest.includes(stem));
  return {
    half: isHalf ? order : compact?.[1] === 'h' || compact?.[1] === 'н' ? Number(compact[2]) : undefined,
    quarter: isQuarter ? order : compact?.[1] === 'q' || compact?.[1] === 'к' ? Number(compact[2]) : undefined,
    month: month < 0 ? undefined : month + 1,
    year: year === undefined ? undefined : Number(year),
  };
}

function fits(id: string, named: NamedParts): boolean {
  const period = periodFromId(id);
  if (period === undefined) return false;
  const start = dateParts(period.start);
  const end = dateParts(period.end);
  const length = end.month - start.month + 1 + (end.year - start.year) * 12;
  if (named.year !== undefined && (named.year < start.year || named.year > end.year)) return false;
  if (named.half !== undefined) return length === 6 && (start.month + 5) / 6 === named.half;
  if (named.quarter !== undefined) return length === 3 && (start.month + 2) / 3 === named.quarter;
  if (named.month !== undefined) return end.month === named.month && (length === 1 || period.end === period.start);
  return length >= 12 || id === String(named.year);
}
