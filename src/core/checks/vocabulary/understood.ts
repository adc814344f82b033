import type { CivilDate } from '../../calendar/civilDate';
import type { DateReading } from './typedDate';

/** The date of a reading that can be taken without asking. */
export function understoodDate(reading: DateReading | undefined): CivilDate | undefined {
  if (
    reading === undefined ||
    reading.kind === 'ambiguous' ||
    reading.kind === 'amid' ||
    reading.kind === 'incomplete' ||
    reading.kind === 'unreadable'
  )
    return undefined;
  return reading.date;
}
