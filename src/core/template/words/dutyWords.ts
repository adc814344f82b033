import type { Duty } from '../../duties/types';
import type { Texts } from '../../texts';
import { textDate } from './dates';

/**
 * What the body is to the measure, and why it reports: «виконавець», «за згодою», «за Держагентство … (припинено,
 * постанова …)».
 */
export function roleWords(duty: Duty, texts: Texts): string {
  const base = obligationWords(duty, texts);
  const { inheritedFrom } = duty;
  if (inheritedFrom === undefined) return base;
  const why = inheritedWhy(inheritedFrom, texts);
  return `${base}; ${texts.t('template.role.inherited', { name: inheritedFrom.name })}${why === '' ? '' : ` (${why})`}`;
}

function obligationWords({ obligation, role, executor }: Duty, texts: Texts): string {
  switch (obligation) {
    case 'proxy':
      return texts.t('template.role.proxy', { executor });
    case 'consent':
    case 'conditional':
      return texts.t(`template.role.${obligation}`);
    case 'obliged':
      return texts.t(`template.role.${role}`);
  }
}

function inheritedWhy({ act, date }: NonNullable<Duty['inheritedFrom']>, texts: Texts): string {
  if (act !== undefined) return texts.t('template.role.inheritedAct', { act });
  return date === undefined ? '' : texts.t('template.role.inheritedDate', { date: textDate(date, texts) });
}
