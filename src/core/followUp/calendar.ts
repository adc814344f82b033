import type { CivilDate } from '../calendar/civilDate';
import { dueDay, type DueDay } from '../duties/dueDay';
import { roundsOf } from '../duties/rounds';
import { given } from '../given';
import { baseKey } from '../merge/placement';
import type { Consolidation } from '../merge/types';
import { compareText } from '../text/order';
import { termsOf } from '../summary/deadlines';

/** One day of the round: what is due, from whom. */
export interface CalendarDay {
  readonly kind: 'measure' | 'report' | 'cabinet';
  readonly date: CivilDate;
  /** The day of rest that the plan names: the day itself, or the one that it was shifted from. */
  readonly restDay?: CivilDate;
  /** Measures whose term ends, by id. */
  readonly measures: readonly string[];
  /** Bodies that answer for them, or that report, by id. */
  readonly bodies: readonly string[];
}

/**
 * All days of the round, past ones too, in order: ends of terms with the bodies that answer for them, the day by which
 * the bodies report, the day by which the Cabinet has the summary.
 */
export function roundCalendar(consolidation: Consolidation): readonly CalendarDay[] {
  const { settings, duties, plan } = consolidation;
  const shifts = settings.shiftsRestDays === true;
  const obliged = duties.filter(({ obligation }) => obligation === 'obliged');
  const days = new Map<
    string,
    { readonly due: DueDay; readonly measures: Set<string>; readonly bodies: Set<string> }
  >();
  for (const [key, term] of termsOf(consolidation)) {
    if (term === null) continue;
    const day = days.get(term) ?? { due: dueDay(term, shifts), measures: new Set(), bodies: new Set() };
    days.set(term, day);
    day.measures.add(key);
    for (const duty of obliged) if (baseKey(duty.key) === key) day.bodies.add(duty.bodyId);
  }
  const cabinet = roundsOf(plan).find(({ id }) => id === settings.round.id)?.cabinetDue;
  const reporting = [...new Set(obliged.map(({ bodyId }) => bodyId))];
  return [
    ...[...days.values()].map(({ due, measures, bodies }) => calendarDay('measure', due, [...measures], [...bodies])),
    calendarDay('report', dueDay(settings.round.due, shifts), [], reporting),
    ...(cabinet === undefined ? [] : [calendarDay('cabinet', dueDay(cabinet, shifts), [], [])]),
  ].sort(
    (a, b) =>
      compareText(a.date, b.date) || ORDER[a.kind] - ORDER[b.kind] || compareText(a.restDay ?? '', b.restDay ?? ''),
  );
}

const ORDER: Readonly<Record<CalendarDay['kind'], number>> = { measure: 0, report: 1, cabinet: 2 };

function calendarDay(
  kind: CalendarDay['kind'],
  { day, restDay }: DueDay,
  measures: readonly string[],
  bodies: readonly string[],
): CalendarDay {
  return { kind, date: day, measures, bodies, ...given({ restDay }) };
}
