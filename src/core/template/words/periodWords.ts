import { dateParts, daysInMonth } from '../../calendar/civilDate';
import { PLAN_PERIOD_ID, periodFromId } from '../../calendar/period';
import type { Texts } from '../../texts';
import { dotted } from '../../calendar/dotted';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** A period in words: «2019 рік», «I півріччя 2019 р.», «травень 2019 р.», «09.12.2019», «01.01.2019 – 15.11.2019». */
export function periodWords(id: string, texts: Texts): string {
  if (id === PLAN_PERIOD_ID) return texts.t('template.period.plan');
  const period = periodFromId(id);
  if (period === undefined) return id;
  const { year, month } = dateParts(period.start);
  const end = dateParts(period.end);
  if (period.start === period.end) return dotted(period.start);
  if (id.includes('..'))
    return wholeMonths(period.start, period.end, texts) ?? `${dotted(period.start)} – ${dotted(period.end)}`;
  if (id.includes('-H')) return texts.t('template.period.half', { no: ROMAN[(end.month - 6) / 6] ?? '', year });
  if (id.includes('-Q')) return texts.t('template.period.quarter', { no: ROMAN[(end.month - 3) / 3] ?? '', year });
  if (id.length === 7) return texts.t('template.period.month', { month: texts.t(`template.month.${month}`), year });
  return texts.t('template.period.year', { year });
}

/** «II–IV квартали 2019 р.», «березень – травень 2019 р.» for a range of whole months in one year. */
function wholeMonths(start: string, end: string, texts: Texts): string | undefined {
  const from = dateParts(start);
  const to = dateParts(end);
  if (from.year !== to.year || from.day !== 1 || to.day !== daysInMonth(to.year, to.month)) return undefined;
  if (from.month % 3 === 1 && to.month % 3 === 0)
    return texts.t('template.period.quarters', {
      from: ROMAN[(from.month - 1) / 3] ?? '',
      to: ROMAN[to.month / 3 - 1] ?? '',
      year: from.year,
    });
  return texts.t('template.period.months', {
    from: texts.t(`template.month.${from.month}`),
    to: texts.t(`template.month.${to.month}`),
    year: from.year,
  });
}
