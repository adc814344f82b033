import type { CivilDate } from '../../calendar/civilDate';
import { period, type Period } from '../../calendar/period';
import type { Window } from '../../calendar/units';
import type { Deadline, DeadlineKind } from '../types';

/** Why a reading is a guess; each becomes a diagnostic `deadline-<doubt>`. */
export type Doubt =
  /** «до травня»: before May, or in May? */
  | 'before-or-in'
  /** «двічі на рік»: which halves? */
  | 'spread'
  /** No year in a plan for several years. */
  | 'year-assumed'
  /** «щокварталу до 10 числа»: of which month? */
  | 'month-assumed';

/** A deadline as read, before its text is put to it. */
export interface Reading extends Omit<Deadline, 'text' | 'parts' | 'ambiguous'> {
  readonly doubts?: readonly Doubt[];
  readonly parts?: readonly { readonly scope: string; readonly reading: Reading }[];
}

/** One window, due on its last day. */
export function oneWindow(kind: DeadlineKind, window: Window, doubts: readonly Doubt[] = []): Reading {
  return { kind, periods: [period(window.start, window.end)], due: window.end, ...(doubts.length > 0 && { doubts }) };
}

/** From the start of the plan (or of the due year, when that is earlier) to a day that the text names. */
export function byDay(planStart: CivilDate, due: CivilDate, doubts: readonly Doubt[] = []): Reading {
  const start = planStart <= due ? planStart : `${due.slice(0, 4)}-01-01`;
  return { kind: 'by_date', periods: [period(start, due, due)], due, ...(doubts.length > 0 && { doubts }) };
}

export function lastDue(periods: readonly Period[]): CivilDate | undefined {
  return periods
    .map((p) => p.due ?? p.end)
    .reduce<CivilDate | undefined>((latest, day) => (latest === undefined || day > latest ? day : latest), undefined);
}
