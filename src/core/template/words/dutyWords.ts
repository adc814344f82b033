import type { Duty } from '../../duties/types';
import type { Texts } from '../../texts';
import { textDate } from './dates';

/**
 * What the body is to the measure, and why it reports: «виконавець», «за згодою», «за Держагентство … (припинено,
 * постанова …)».
 */
export function roleWords(duty: Duty, texts: Texts): string {
  const { obligation, role, executor, inheritedFrom } = duty;
  const base =
    obligation === 'proxy'
      ? texts.t('template.role.proxy', { executor })
      : obligation === 'consent'
        ? texts.t('template.role.consent')
        : obligation === 'conditional'
          ? texts.t('template.role.conditional')
          : texts.t(`template.role.${role}`);
  if (inheritedFrom === undefined) return base;
  const why =
    inheritedFrom.act !== undefined
      ? texts.t('template.role.inheritedAct', { act: inheritedFrom.act })
      : inheritedFrom.date !== undefined
        ? texts.t('template.role.inheritedDate', { date: textDate(inheritedFrom.date, texts) })
        : '';
  return `${base}; ${texts.t('template.role.inherited', { name: inheritedFrom.name })}${why === '' ? '' : ` (${why})`}`;
}
