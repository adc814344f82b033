import { yearsOf } from '../calendar/period';
import { dotted } from '../calendar/dotted';
import { dateParts } from '../calendar/civilDate';
import { diagnostic, type Diagnostic } from '../issues/issue';
import { periodInTitle } from './requisites/titlePeriod';
import type { PlanPeriod, Requisites } from './types';

export interface SettledPeriod {
  readonly period: PlanPeriod;
  readonly years: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The plan's period: from its title («на 2019 рік», «на 2021-2023 роки»), else from the years in its deadlines, else
 * the year of the act; the last two are guesses.
 */
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

function span(first: number, last: number): PlanPeriod {
  return { start: `${first}-01-01`, end: `${last}-12-31` };
}
