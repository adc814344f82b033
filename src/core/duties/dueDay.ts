import { addDays, weekday, type CivilDate } from '../calendar/civilDate';

export interface DueDay {
  /** The day that counts. */
  readonly day: CivilDate;
  /** The day as the plan has it, where that is a Saturday or a Sunday. */
  readonly restDay?: CivilDate;
  /** It was shifted to the next working day. */
  readonly isShifted: boolean;
}

const SATURDAY = 6;

/**
 * The day by which to report. A day of rest moves to the next Monday only where the setting says so (the Civil
 * Code, article 254, does so for civil terms; acts of the Cabinet name a day and leave it). Public
 * holidays are not known here.
 */
export function dueDay(day: CivilDate, shifts: boolean): DueDay {
  const no = weekday(day);
  if (no < SATURDAY) return { day, isShifted: false };
  return { day: shifts ? addDays(day, 8 - no) : day, restDay: day, isShifted: shifts };
}

/** The due day of the round under the settings of a consolidation. */
export function roundDue({
  round,
  shiftsRestDays,
}: {
  readonly round: { readonly due: CivilDate };
  readonly shiftsRestDays?: true;
}): CivilDate {
  return dueDay(round.due, shiftsRestDays === true).day;
}
