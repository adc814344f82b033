import { yearsOf } from '../calendar/period';
import { dotted } from '../calendar/dotted';
import { dateParts } from '../calendar/civilDate';
import { clean } from '../text/clean';
import { diagnostic, type Diagnostic } from '../issues/issue';
import { periodInTitle } from './requisites/titlePeriod';
import type { PlanPeriod, Requisites } from './types';

export interface SettledPeriod {
  readonly period: PlanPeriod;
  readonly years: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The plan's period: from its title («на 2019 рік», «на 2021-2023 роки»), or from a line over the table that says
 * nothing else («на 2022 – 2024 роки»), else from the years in its deadlines, else the year of the act; the last two
 * are guesses.
 */
export function planPeriodOf(
  requisites: Requisites,
  over: readonly string[],
  deadlines: readonly string[],
  line: number,
): SettledPeriod {
  const alone = over.map(clean).find((text) => PERIOD_ALONE.test(text));
  for (const title of [requisites.planTitle, requisites.title, alone]) {
    const period = title === undefined ? undefined : periodInTitle(title, requisites.date);
    if (period !== undefined) return { period, years: yearsOf(period), diagnostics: [] };
  }
  const named = deadlines
    .flatMap((text) => [...text.matchAll(YEAR)].map(([, whole, short = '']) => Number(whole ?? `20${short}`)))
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
        diagnostic(named.length > 0 ? 'period-from-deadlines' : 'period-from-act', 'warning', line, {
          start: dotted(period.start),
          end: dotted(period.end),
        }),
      ],
    };
  }
  const period = span(act ?? 2000, act ?? 2000);
  return {
    period,
    years: yearsOf(period),
    diagnostics: [
      diagnostic('period-unknown', 'error', line, { start: dotted(period.start), end: dotted(period.end) }),
    ],
  };
}

const PERIOD_ALONE = new RegExp(
  String.raw`^\(?(?:на|у|в) (?:період )?20\d\d(?:\s?[-–—/]\s?(?:20)?\d\d)? ?` +
    String.raw`(?:рік|роки|роках|році|років|н\. ?р\.|рр?\.)\)?$`,
  'u',
);

/** «2019», and «17.09.19». */
const YEAR = /(?<!\d)(20\d\d)(?!\d)|(?<!\d)\d{1,2}\.\d{2}\.(\d\d)(?!\d)/g;

function span(first: number, last: number): PlanPeriod {
  return { start: `${first}-01-01`, end: `${last}-12-31` };
}
