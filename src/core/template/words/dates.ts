import { dateParts, type CivilDate } from '../../calendar/civilDate';
import type { Texts } from '../../texts';

/** «15 лютого 2020 р.», as in running text. */
export function textDate(date: CivilDate, texts: Texts): string {
  const { year, month, day } = dateParts(date);
  return texts.t('template.date', { day, month: texts.t(`template.month.${month}.of`), year });
}
