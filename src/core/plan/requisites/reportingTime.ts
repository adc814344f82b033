import { addDays, addMonths, civilDate, dateParts, daysInMonth, type CivilDate } from '../../calendar/civilDate';
import { parseDeadline } from '../deadline/parseDeadline';
import type { Deadline, PlanPeriod, Reporting } from '../types';
import type { DeadlineContext } from '../deadline/context';

export interface ReportingTime {
  /** As written. */
  readonly text: string;
  readonly index: number;
  readonly recurrence: Reporting['recurrence'];
}

const OPENING =
  /(?<![\p{L}\d])(?:щороку|щорічно|щокварталу|щоквартально|щопівроку|щопівріччя|щомісяця|щомісячно|(?:один )?раз на|двічі на|кожного|не пізніше|протягом|до \d|до кінця|у \p{L}+ строк|в \p{L}+ строк|за підсумками)/gu;
/** The next step's day in the month of the step before. */
const SAME_MONTH = /^(?:до|не пізніше) (\d{1,2}) числа (?:зазначеного|цього|такого|того ж|того самого) місяця$/u;
/** «подання до 20 числа Кабінетові Міністрів»: of the same month too. */
const BARE_DAY = /(?<![\p{L}\d])(?:до|не пізніше) (\d{1,2}) числа(?! \p{L}{0,12} ?місяця)/u;
/** An event may be told in any words: where the addressee or the subject begins, it is over. */
const SWALLOWED = /\p{Lu}|(?<!\p{L})(?:інформацію|звіт|про)(?!\p{L})/u;
/**
 * «у двотижневий строк після завершення року»: no turn of a recurrence
 * by itself, though reports come after each year.
 */
const AFTER_YEAR = /^(?:закінчення|завершення) (?:\p{L}+ )?року$/u;
/** A time of reporting has at most so many words. */
const LONGEST = 18;

/** The time of a step that follows another one. */
export function onwardTimeIn(text: string): ReportingTime | undefined {
  const time = timeIn(text);
  const bare = BARE_DAY.exec(text);
  return time !== undefined || bare === null ? time : { text: bare[0], index: bare.index, recurrence: 'once' };
}

/** The first time that the text names, as long as the grammar of deadlines reads it. */
export function timeIn(text: string): ReportingTime | undefined {
  const context: DeadlineContext = { planYears: [2019], planPeriod: { start: '2019-01-01', end: '2019-12-31' } };
  for (const match of text.matchAll(OPENING)) {
    const ends = [...text.slice(match.index, match.index + 200).matchAll(/\S+/g)]
      .slice(0, LONGEST)
      .map((word) => word.index + word[0].length);
    for (const end of ends.reverse()) {
      const written = text.slice(match.index, match.index + end).replace(/[,;]$|(?<!(?<!\p{L})рр?)\.$/u, '');
      if (SAME_MONTH.test(written)) return { text: written, index: match.index, recurrence: 'once' };
      const { deadline } = parseDeadline(written, context);
      if (deadline.kind === 'relative' && SWALLOWED.test(deadline.anchor ?? '')) continue;
      if (
        deadline.kind !== 'event' &&
        deadline.kind !== 'none' &&
        deadline.kind !== 'compound' &&
        deadline.kind !== 'permanent'
      )
        return { text: written, index: match.index, recurrence: recurrenceOf(deadline) };
    }
  }
  return undefined;
}

function recurrenceOf({ kind, freq, anchor }: Deadline): Reporting['recurrence'] {
  if (AFTER_YEAR.test(anchor ?? '')) return 'yearly';
  if (kind !== 'recurring') return 'once';
  return freq === 'yearly' || freq === 'half_yearly' || freq === 'monthly' ? freq : 'quarterly';
}

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
  const years = yearsOf(plan);
  const context: DeadlineContext = { planYears: years, planPeriod: plan };
  const said = parseDeadline(time.text, context).deadline;
  const deadline = AFTER_YEAR.test(said.anchor ?? '') ? parseDeadline(`щороку ${time.text}`, context).deadline : said;
  const sameMonth = (SAME_MONTH.exec(time.text) ?? BARE_DAY.exec(time.text))?.[1];
  if (sameMonth !== undefined && previousDues.length > 0)
    return previousDues.map((due) => dayAfter(due, Number(sameMonth)));
  if (deadline.offset !== undefined) return previousDues.map((due) => shift(due, deadline.offset ?? ''));
  if (/20\d\d/.test(time.text)) return deadline.due === undefined ? [] : [deadline.due];
  const lagging = deadline.periods.length > 0 && deadline.periods.every((p) => p.due !== undefined && p.due > p.end);
  if (lagging)
    return open(
      deadline.periods.map((p) => p.due ?? p.end),
      adopted,
    );
  const recurrence = time.recurrence === 'once' && previous !== undefined ? previous.recurrence : time.recurrence;
  const perYear = { once: 1, yearly: 1, half_yearly: 2, quarterly: 4, monthly: 12 }[recurrence];
  const days = daysNamed(time.text, perYear);
  if (perYear === 1 && days.every((day) => day >= LAST_QUARTER)) {
    return open(
      (recurrence === 'once' ? years.slice(-1) : years).flatMap((year) => days.map((day) => `${year}-${day}`)),
      adopted,
    );
  }
  const from = recurrence === 'once' ? plan.end : addDays(addMonths(plan.start, 12 / perYear), -1);
  const to = addMonths(plan.end, 12 / perYear);
  const all = [...years, (years.at(-1) ?? 0) + 1]
    .flatMap((year) => days.map((day) => `${year}-${day}`))
    .filter((day) => day > from && day <= to);
  return open(all.sort(), adopted);
}

/** That day of the month of a due day, or of the next month when it is over by then. */
function dayAfter(due: CivilDate, day: number): CivilDate {
  const { year, month } = dateParts(due);
  const same = civilDate(year, month, Math.min(day, daysInMonth(year, month))) ?? due;
  return same >= due ? same : addMonths(same, 1);
}

/** «щороку до 25 грудня» tells of the year that is ending; earlier days tell of the year before. */
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

function yearsOf({ start, end }: PlanPeriod): readonly number[] {
  const first = dateParts(start).year;
  return Array.from({ length: dateParts(end).year - first + 1 }, (_, i) => first + i);
}
