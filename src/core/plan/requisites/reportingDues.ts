import { yearsOf } from '../../calendar/period';
import { addDays, addMonths, civilDate, dateParts, daysInMonth, type CivilDate } from '../../calendar/civilDate';
import { clean } from '../../text/clean';
import type { DeadlineContext } from '../deadline/context';
import { parseDeadline } from '../deadline/parseDeadline';
import type { Deadline, PlanPeriod, Reporting } from '../types';
import { AFTER_YEAR, BARE_DAY, SAME_MONTH, type ReportingTime } from './reportingTime';

/**
 * The days by which to report, none before the act. A day without a year comes after the turn on
 * which it reports: once after the plan; yearly after each of its years; «у місячний строк» counts from the
 * step before.
 */
export function duesOf(
  time: ReportingTime,
  plan: PlanPeriod,
  adopted: CivilDate | undefined,
  previous?: ReportingTime,
  previousDues: readonly CivilDate[] = [],
): readonly CivilDate[] {
  if (time.days !== undefined) return time.days;
  return duesSaid({ ...time, text: time.means ?? time.text }, plan, adopted, previous, previousDues);
}

function duesSaid(
  time: ReportingTime,
  plan: PlanPeriod,
  adopted: CivilDate | undefined,
  previous: ReportingTime | undefined,
  previousDues: readonly CivilDate[],
): readonly CivilDate[] {
  const started = STARTED.exec(time.text);
  if (time.recurrence !== 'once' && started !== null) {
    // «щороку починаючи з 2025 року до 1 березня»: as without the year, but none before it.
    const text = clean(time.text.replace(started[0], ' ').replace(/^[\s,]+|[\s,]+$/g, ''));
    const from = `${started[1] ?? ''}-01-01`;
    return duesSaid({ ...time, text }, plan, later(from, adopted), previous, previousDues);
  }
  const deadline = deadlineOf(time, plan);
  const sameMonth = (SAME_MONTH.exec(time.text) ?? BARE_DAY.exec(time.text))?.[1];
  if (sameMonth !== undefined && previousDues.length > 0)
    return previousDues.map((due) => dayAfter(due, Number(sameMonth)));
  if (deadline.offset !== undefined) return previousDues.map((due) => shift(due, deadline.offset ?? ''));
  if (/20\d\d/.test(time.text)) return namedDays(deadline);
  const lagging = deadline.periods.length > 0 && deadline.periods.every((p) => p.due !== undefined && p.due > p.end);
  if (lagging) return open(namedDays(deadline), adopted);
  const recurrence = time.recurrence === 'once' && previous !== undefined ? previous.recurrence : time.recurrence;
  return open(daysAfterTurns(time.text, recurrence, plan), adopted);
}

/** «, починаючи з 2025 року» */
const STARTED = /,? ?починаючи (?:з|із|від) (20\d\d)(?: року| р\.?)?(?=$|[ ,])/u;

function later(a: CivilDate, b: CivilDate | undefined): CivilDate {
  return b !== undefined && b > a ? b : a;
}

function deadlineOf({ text }: ReportingTime, plan: PlanPeriod): Deadline {
  const context: DeadlineContext = { planYears: yearsOf(plan), planPeriod: plan };
  const said = parseDeadline(text, context).deadline;
  return AFTER_YEAR.test(said.anchor ?? '') ? parseDeadline(`щороку ${text}`, context).deadline : said;
}

/** The days of a deadline that says its years, or whose days come after their turns. */
function namedDays({ kind, periods, due }: Deadline): readonly CivilDate[] {
  if (kind === 'recurring') return periods.map((p) => p.due ?? p.end);
  return due === undefined ? [] : [due];
}

const TURNS: Readonly<Record<Reporting['recurrence'], number>> = {
  once: 1,
  yearly: 1,
  half_yearly: 2,
  quarterly: 4,
  monthly: 12,
};

/** Days without a year: each after the turn on which it reports. */
function daysAfterTurns(text: string, recurrence: Reporting['recurrence'], plan: PlanPeriod): readonly CivilDate[] {
  const years = yearsOf(plan);
  const perYear = TURNS[recurrence];
  const days = daysNamed(text, perYear);
  const inYears = (all: readonly number[]): readonly CivilDate[] =>
    all.flatMap((year) => days.map((day) => `${year}-${day}`));
  if (perYear === 1 && days.every((day) => day >= LAST_QUARTER))
    return inYears(recurrence === 'once' ? years.slice(-1) : years);
  // «до 25 числа останнього місяця кварталу»: each day reports the turn that is ending.
  const closes = (day: string): boolean => Number(day.slice(0, 2)) % (12 / perYear) === 0;
  if ((perYear === 2 || perYear === 4) && days.every(closes)) return inYears(years).filter((day) => day > plan.start);
  const from = recurrence === 'once' ? plan.end : addDays(addMonths(plan.start, 12 / perYear), -1);
  const to = addMonths(plan.end, 12 / perYear);
  const all = inYears([...years, (years.at(-1) ?? 0) + 1]);
  return all.filter((day) => day > from && day <= to).sort();
}

/** That day of the month of a due day, or of the next month when it is over by then. */
function dayAfter(due: CivilDate, day: number): CivilDate {
  const { year, month } = dateParts(due);
  const same = civilDate(year, month, Math.min(day, daysInMonth(year, month))) ?? due;
  return same >= due ? same : addMonths(same, 1);
}

/** «щороку до 25 грудня» reports the year that is ending; earlier days report the year before. */
const LAST_QUARTER = '10-01';

/** Month and day of each date in the text; the ends of the turns when it names none. */
function daysNamed(text: string, perYear: number): readonly string[] {
  const year: DeadlineContext = { planYears: [2019], planPeriod: { start: '2019-01-01', end: '2019-12-31' } };
  const { deadline } = parseDeadline(
    text.replace(/,? (?:року,? )?(?:що настає за|наступного за) звітним.*$|,? наступного року$/u, ''),
    year,
  );
  const dues = deadline.periods.map((p) => p.due).filter((due) => due !== undefined);
  if (dues.length > 0) return dues.map((due) => due.slice(5));
  if (deadline.due !== undefined && deadline.kind !== 'recurring') return [deadline.due.slice(5)];
  return perYear === 12
    ? Array.from({ length: 12 }, (_, i) => lastDayOf(i + 1))
    : ['03-31', '06-30', '09-30', '12-31'].filter((_, i) => (i + 1) % (4 / perYear) === 0);
}

function lastDayOf(month: number): string {
  return `${String(month).padStart(2, '0')}-${daysInMonth(2019, month)}`;
}

function shift(date: CivilDate, offset: string): CivilDate {
  const match = /^P(\d+)([DWMY])$/.exec(offset);
  const count = Number(match?.[1] ?? 0);
  if (match?.[2] === 'D' || match?.[2] === 'W') return addDays(date, match[2] === 'D' ? count : count * 7);
  return addMonths(date, match?.[2] === 'M' ? count : count * 12);
}

function open(days: readonly CivilDate[], adopted: CivilDate | undefined): readonly CivilDate[] {
  return days.filter((day) => adopted === undefined || day >= adopted);
}
