import { dateParts, daysInMonth } from '../../calendar/civilDate';
import { PLAN_PERIOD_ID, periodFromId } from '../../calendar/period';
import type { Plan } from '../../plan/types';
import type { Texts } from '../../texts';
import { dotted } from '../../calendar/dotted';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** What a period in words is said of: within a plan of one year the year of its parts goes without saying. */
type OfPlan = Pick<Plan, 'period'>;

/** A period in words: «2019 рік», «I півріччя 2019 р.», «травень 2019 р.», «09.12.2019», «01.01.2019 – 15.11.2019». */
export function periodWords(id: string, texts: Texts): string {
  return words(id, texts, false);
}

/** The same in a document about one plan: «I півріччя», «II–IV квартали» where the plan has one year. */
export function periodInPlan(id: string, texts: Texts, plan: OfPlan): string {
  return words(id, texts, hasOneYear(plan));
}

/** `I пів.`, `II кв.`, `05.2019`: for narrow columns. */
export function shortPeriod(id: string, texts: Texts, plan: OfPlan): string {
  const [, year = '', kind, no = ''] = /^(\d{4})-(?:([HQ])([1-4])|\d{2})$/.exec(id) ?? [];
  if (year === '') return periodInPlan(id, texts, plan);
  if (kind === undefined) return id.split('-').reverse().join('.');
  const part = texts.t(kind === 'H' ? 'template.period.half.short' : 'template.period.quarter.short', {
    no: ROMAN[Number(no) - 1] ?? '',
  });
  return hasOneYear(plan) ? part : `${part} ${year}`;
}

function hasOneYear({ period: { start, end } }: OfPlan): boolean {
  return start.slice(0, 4) === end.slice(0, 4);
}

function words(id: string, texts: Texts, isYearKnown: boolean): string {
  if (id === PLAN_PERIOD_ID) return texts.t('template.period.plan');
  const period = periodFromId(id);
  if (period === undefined) return id;
  const { year, month } = dateParts(period.start);
  const end = dateParts(period.end);
  if (period.start === period.end) return dotted(period.start);
  if (id.includes('..'))
    return (
      wholeMonths(period.start, period.end, texts, isYearKnown) ?? `${dotted(period.start)} – ${dotted(period.end)}`
    );
  if (id.includes('-H')) return part('half', { no: ROMAN[(end.month - 6) / 6] ?? '', year }, texts, isYearKnown);
  if (id.includes('-Q')) return part('quarter', { no: ROMAN[(end.month - 3) / 3] ?? '', year }, texts, isYearKnown);
  if (id.length === 7) return texts.t('template.period.month', { month: texts.t(`template.month.${month}`), year });
  return texts.t('template.period.year', { year });
}

function part(
  kind: 'half' | 'quarter',
  named: { readonly no: string; readonly year: number },
  texts: Texts,
  isYearKnown: boolean,
): string {
  return isYearKnown ? texts.t(`template.period.${kind}.alone`, named) : texts.t(`template.period.${kind}`, named);
}

/** «II–IV квартали 2019 р.», «березень – травень 2019 р.» for a range of whole months in one year. */
function wholeMonths(start: string, end: string, texts: Texts, isYearKnown: boolean): string | undefined {
  const from = dateParts(start);
  const to = dateParts(end);
  if (from.year !== to.year || from.day !== 1 || to.day !== daysInMonth(to.year, to.month)) return undefined;
  if (from.month % 3 === 1 && to.month % 3 === 0) {
    const named = { from: ROMAN[(from.month - 1) / 3] ?? '', to: ROMAN[to.month / 3 - 1] ?? '', year: from.year };
    return isYearKnown ? texts.t('template.period.quarters.alone', named) : texts.t('template.period.quarters', named);
  }
  return texts.t('template.period.months', {
    from: texts.t(`template.month.${from.month}`),
    to: texts.t(`template.month.${to.month}`),
    year: from.year,
  });
}
