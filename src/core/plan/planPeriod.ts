import { dotted } from '../calendar/dotted';
import { dateParts, type CivilDate } from '../calendar/civilDate';
import { halfYearOf, quarterOf } from '../calendar/units';
import type { Diagnostic } from '../issues/issue';
import { ordinalValue, foldDeadline, tokenise } from './deadline/tokens';
import type { PlanPeriod, Requisites } from './types';

export interface SettledPeriod {
  readonly period: PlanPeriod;
  readonly years: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The plan's period: from its title («на 2019 рік», «на 2021-2023 роки»), else from the years in its deadlines, else the year of the act; the last two are guesses. */
export function planPeriodOf(requisites: Requisites, deadlines: readonly string[], line: number): SettledPeriod {
  for (const title of [requisites.planTitle, requisites.title]) {
    const period = title === undefined ? undefined : periodInTitle(title, requisites.date);
    if (period !== undefined) return { period, years: yearsOf(period), diagnostics: [] };
  }
  const named = deadlines
    .flatMap((text) => [...text.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map((match) => Number(match[1])))
    .sort((a, b) => a - b);
  const act = requisites.date === undefined ? undefined : dateParts(requisites.date).year;
  // In order already; a hostile text has more years than a call takes arguments.
  const first = Math.min(named[0] ?? Infinity, act ?? Infinity);
  const last = Math.max(named.at(-1) ?? -Infinity, act ?? -Infinity);
  if (Number.isFinite(first) && last - first <= 15) {
    const period = span(first, last);
    return {
      period,
      years: yearsOf(period),
      diagnostics: [
        {
          code: named.length > 0 ? 'period-from-deadlines' : 'period-from-act',
          severity: 'warning',
          line,
          params: { start: dotted(period.start), end: dotted(period.end) },
        },
      ],
    };
  }
  const period = span(act ?? 2000, act ?? 2000);
  return {
    period,
    years: yearsOf(period),
    diagnostics: [
      {
        code: 'period-unknown',
        severity: 'error',
        line,
        params: { start: dotted(period.start), end: dotted(period.end) },
      },
    ],
  };
}

/** The last «на … рік» of a title counts: earlier ones may belong to a strategy that it names. */
function periodInTitle(title: string, adopted: CivilDate | undefined): PlanPeriod | undefined {
  const text = foldDeadline(title);
  const found = [
    ...text.matchAll(
      /(?<![\p{L}\d])на (?:період )?(?:(\p{L}{1,10}|\d) (півріччя|квартал) )?(?:з )?(20\d\d)(?: ?(?:-|і|та|,|\/|до|по) ?(20\d\d|\d\d)(?!\d))* ?(р|рік|роки|року|рр|років)?(?!\p{L})/gu,
    ),
  ].at(-1);
  if (found !== undefined) {
    const first = Number(found[3]);
    const years = [...found[0].matchAll(/20\d\d/g)].map((match) => Number(match[0]));
    const short = /20\d\d ?[-/] ?(\d\d)(?!\d)/.exec(found[0])?.[1];
    const last =
      short === undefined ? years.reduce((latest, year) => Math.max(latest, year), first) : 2000 + Number(short);
    const part = found[1] === undefined ? undefined : ordinalValue(tokenise(found[1])[0]);
    if (part !== undefined && found[2] === 'квартал') return quarterOf(first, part);
    if (part !== undefined && part <= 2) return halfYearOf(first, part);
    return last >= first ? span(first, last) : undefined;
  }
  const during = /(?<!\p{L})[ув] (20\d\d)(?: ?[-і] ?(20\d\d))? (?:році|роках)/u.exec(text);
  if (during !== null) return span(Number(during[1]), Number(during[2] ?? during[1]));
  const bracketed = /\((20\d\d) ?- ?(20\d\d) (?:роки|рр)\.?\)/.exec(text);
  if (bracketed !== null && Number(bracketed[2]) >= Number(bracketed[1]))
    return span(Number(bracketed[1]), Number(bracketed[2]));
  const until = /(?:на період )?до (20\d\d) року/u.exec(text)?.[1];
  if (until === undefined || adopted === undefined || !/план\p{L}* заходів/u.test(text)) return undefined;
  const { year } = dateParts(adopted);
  return Number(until) >= year ? span(year, Number(until)) : undefined;
}

function span(first: number, last: number): PlanPeriod {
  return { start: `${first}-01-01`, end: `${last}-12-31` };
}

function yearsOf({ start, end }: PlanPeriod): readonly number[] {
  const first = dateParts(start).year;
  return Array.from({ length: dateParts(end).year - first + 1 }, (_, i) => first + i);
}
