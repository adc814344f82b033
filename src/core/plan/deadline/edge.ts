import { addDays, addMonths, dateParts, type CivilDate } from '../../calendar/civilDate';
import type { Window } from '../../calendar/units';
import { firstYear, isMultiYear, isSchoolYear, lastYear, type DeadlineContext } from './context';
import { attempt, takeIn, takePhrase, type Cursor } from './cursor';
import type { Doubt } from './reading';
import { readSpan, spanWindow, yearFor, type Span } from './span';
import { HALF_WORDS, QUARTER_WORDS, SCHOOL_YEAR } from './words';

type Edge = 'start' | 'middle' | 'end';

export const TO_EDGE: ReadonlyMap<string, Edge> = new Map([
  ...['кінця', 'закінчення', 'завершення'].map((word) => [word, 'end'] as const),
  ['середини', 'middle'],
  ['початку', 'start'],
]);
/** «наприкінці року»: the same as «до кінця року». */
export const AT_EDGE: ReadonlyMap<string, Edge> = new Map([
  ...['наприкінці', 'у кінці', 'в кінці', 'на кінець', 'кінець', 'під кінець'].map((words) => [words, 'end'] as const),
]);

interface End {
  readonly day: CivilDate;
  readonly doubts: readonly Doubt[];
}

/** «кінця року», «кінця I кварталу», «середини травня», «початку навчального року». */
export function endOf(cursor: Cursor, context: DeadlineContext, edges = TO_EDGE): End | undefined {
  return attempt(cursor, (c) => {
    const edge = edges.get(takePhrase(c, [...edges.keys()]) ?? '');
    if (edge === undefined) return undefined;
    const span = readSpan(c, context);
    if (span !== undefined) return edgeOfSpan(edge, span, context);
    if (takePhrase(c, SCHOOL_YEAR) !== undefined) return edgeOfSchoolYear(edge, context);
    return edge === 'start' ? undefined : edgeOfPlan(c, edge, context);
  });
}

function edgeOfSpan(edge: Edge, span: Span, context: DeadlineContext): End | undefined {
  const { year, assumed } = yearFor(span, context);
  const window = spanWindow(span, year);
  const doubts: readonly Doubt[] = assumed ? ['year-assumed'] : [];
  if (window === undefined) return undefined;
  if (edge === 'start') return { day: addDays(window.start, -1), doubts };
  return { day: edge === 'middle' ? middleOf(window) : window.end, doubts };
}

/** 30 June of a year, the 15th of a month or of the middle month of a quarter. */
function middleOf({ start, end }: Window): CivilDate {
  const last = addDays(end, 1);
  const half = (toMonths(last) - toMonths(start)) / 2;
  const whole = addMonths(start, Math.floor(half));
  return Number.isInteger(half) ? addDays(whole, -1) : addDays(whole, 14);
}

function toMonths(date: CivilDate): number {
  const { year, month } = dateParts(date);
  return year * 12 + month;
}

/** In a plan for a calendar year its lessons end before the summer and begin again after it. */
function edgeOfSchoolYear(edge: Edge, context: DeadlineContext): End | undefined {
  const { start, end } = context.planPeriod;
  if (edge === 'middle') return undefined;
  if (isMultiYear(context))
    return edge === 'start' ? edgeOfSpan('end', { unit: 'month', index: 8 }, context) : undefined;
  if (isSchoolYear(context)) return { day: edge === 'start' ? start : end, doubts: [] };
  return { day: `${firstYear(context)}-08-31`, doubts: ['year-assumed'] };
}

const WHOLE_PLAN = [
  'планового періоду',
  'строку дії плану',
  'строку реалізації плану',
  'періоду реалізації плану',
  'строку виконання плану',
  'дії плану',
];

function edgeOfPlan(cursor: Cursor, edge: Edge, context: DeadlineContext): End | undefined {
  const year = firstYear(context);
  const several = isMultiYear(context) || isSchoolYear(context);
  if (edge === 'end' && takePhrase(cursor, WHOLE_PLAN) !== undefined)
    return { day: context.planPeriod.end, doubts: [] };
  if (edge === 'end' && takePhrase(cursor, ['наступного року']) !== undefined)
    return { day: `${lastYear(context) + 1}-12-31`, doubts: [] };
  if (takePhrase(cursor, ['поточного року', 'звітного року', 'планового року', 'цього року', 'року']) === undefined)
    return undefined;
  if (edge === 'middle') return several ? undefined : { day: `${year}-06-30`, doubts: [] };
  return several ? { day: context.planPeriod.end, doubts: ['year-assumed'] } : { day: `${year}-12-31`, doubts: [] };
}

/** «кінця кварталу» inside a recurrence: which unit it closes. */
export function endOfUnit(cursor: Cursor): boolean {
  return (
    attempt(cursor, (c) => {
      if (takePhrase(c, ['кінця', 'закінчення', 'завершення']) === undefined) return undefined;
      takePhrase(c, ['кожного', 'звітного', 'поточного', 'відповідного']);
      const unit = takeIn(c, QUARTER_WORDS) ?? takeIn(c, HALF_WORDS) ?? takeIn(c, new Set(['року', 'місяця']));
      return unit === undefined ? undefined : true;
    }) ?? false
  );
}
