import { dateParts, type CivilDate } from '../../calendar/civilDate';
import { readSpans } from '../deadline/spans';
import { spanWindows } from '../deadline/spanWindows';
import type { DeadlineContext } from '../deadline/context';
import { cursorOver } from '../deadline/cursor';
import { foldDeadline, tokenise } from '../deadline/tokens';
import type { PlanPeriod } from '../types';

/** A stretch of time in a title, and the document whose time it is. */
interface Named {
  readonly at: number;
  readonly period: PlanPeriod;
  /** Where the name of the document before it stands; -1 for none. */
  readonly of: number;
  /** The plan's own, not that of the strategy which it carries out. */
  readonly own: boolean;
}

const OPENING = /(?<![\p{L}\d-])(?:на|у|в|протягом|упродовж|впродовж|з) (?:період |термін |строк )?(?:з )?|\(/gu;
/** Documents that have a time of their own: the plan, or what it carries out. */
const DOCUMENTS = new RegExp(
  String.raw`(?<!\p{L})(?:план|стратег|концепц|програм|доктрин|порядку денн|дорожн\p{L}{1,3} карт` +
    String.raw`|угод|меморандум|заход|декад)\p{L}*`,
  'giu',
);
/** «з реалізації Стратегії»: the document behind these words is carried out by another one. */
const CARRIED_OUT = new RegExp(
  '(?:реалізаці|виконанн|впровадженн|здійсненн|досягненн|імплементаці|підготовк|щодо|відповідно до|згідно з)' +
    String.raw`\p{L}* (?:\p{L}+ ){0,4}$`,
  'iu',
);
const LONGEST = 12;
/** Numbers of the year come from the title itself: what lacks them is no period. */
const ANY_YEAR: DeadlineContext = { planYears: [2019], planPeriod: { start: '2019-01-01', end: '2019-12-31' } };

/**
 * The plan's own period in a title: «на 2019 рік з реалізації Стратегії … на 2017–2020 роки» is 2019. A title that
 * names only the strategy's time gives that; «до 2027 року» runs from the act's year.
 */
export function periodInTitle(title: string, adopted: CivilDate | undefined): PlanPeriod | undefined {
  const text = foldDeadline(title);
  const named = namedIn(text);
  return (named.find(({ own }) => own) ?? second(named) ?? named[0])?.period ?? untilYear(text, adopted);
}

/** «Стратегії … на 2017–2020 роки на 2019 рік»: behind one document its own time comes first, then the plan's. */
function second(named: readonly Named[]): Named | undefined {
  return named.find((one, i) => i > 0 && named[i - 1]?.of === one.of);
}

function namedIn(text: string): readonly Named[] {
  const documents = [...text.matchAll(DOCUMENTS)].map((match) => match.index);
  return [...text.matchAll(OPENING)].flatMap((match) => {
    const period = windowAt(text.slice(match.index + match[0].length));
    if (period === undefined) return [];
    const of = documents.findLast((at) => at < match.index) ?? -1;
    const own = of < 0 || (of === documents[0] && !CARRIED_OUT.test(text.slice(0, of)));
    return [{ at: match.index, period, of, own }];
  });
}

/** «2019 рік …», «I півріччя 2020 року …», «2019/2020 навчальний рік …»: from here, with a year that is said. */
function windowAt(text: string): PlanPeriod | undefined {
  const tokens = tokenise(text.split(/\s/).slice(0, LONGEST).join(' '));
  const cursor = cursorOver(tokens);
  const spans = readSpans(cursor, ANY_YEAR);
  if (spans === undefined || spans.spans.some(({ unit }) => unit === 'date')) return undefined;
  if (!spans.spans.some(({ year }) => year !== undefined)) return undefined;
  const windows = spanWindows(spans, ANY_YEAR)?.windows ?? [];
  const start = windows[0]?.start;
  const end = upToYear(cursor) ?? windows.at(-1)?.end;
  return start === undefined || end === undefined || end < start ? undefined : { start, end };
}

/** «з 2021 по 2023 рік», «2017 до 2020 року»: the year that closes what began before. */
function upToYear({
  tokens,
  at,
}: {
  readonly tokens: readonly { readonly text: string }[];
  at: number;
}): CivilDate | undefined {
  const year = /^(?:до|по)$/.test(tokens[at]?.text ?? '') ? tokens[at + 1]?.text : undefined;
  return year !== undefined && /^20\d\d$/.test(year) ? `${year}-12-31` : undefined;
}

/** What a plan carries out: «до 2027 року» behind these words is not the plan's own. */
const CARRIED = /(?<!\p{L})(?:стратег|концепц|програм|доктрин|порядку денн|дорожн|угод|меморандум)/u;

/** «План заходів … до 2027 року», «Про заходи з … до 2027 року»: from the year of the act. */
function untilYear(text: string, adopted: CivilDate | undefined): PlanPeriod | undefined {
  // «Про виконання Указу … “Про Цілі … до 2030 року”»: what stands in quotes is another act's.
  const until = /(?:на період )?до (20\d\d) року/u.exec(text.replace(/[«“"„][^«»“”"„]*[»”"]/gu, ''))?.[1];
  if (until === undefined || adopted === undefined) return undefined;
  if (!/план\p{L}* заходів/u.test(text) && CARRIED.test(text)) return undefined;
  const { year } = dateParts(adopted);
  return Number(until) >= year ? { start: `${year}-01-01`, end: `${until}-12-31` } : undefined;
}
