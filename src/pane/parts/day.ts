import type { CivilDate } from '../../core/calendar/civilDate';

/** A civil date as people here write it: `31.12.2019`. */
export function day(date: CivilDate): string {
  const [year, month, dayOfMonth] = date.split('-');
  return `${dayOfMonth ?? ''}.${month ?? ''}.${year ?? ''}`;
}
