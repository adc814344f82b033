import { isCivilDate } from '../calendar/civilDate';
import { shortDate } from '../template/words/dates';

/** A date as people read it in findings, `15.11.2019`; other text as it is. */
export function shownDate(date: string): string {
  return isCivilDate(date) ? shortDate(date) : date;
}
