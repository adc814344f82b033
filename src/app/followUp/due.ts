import type { CivilDate } from '../../core/calendar/civilDate';
import { dueDay, type DueDay } from '../../core/duties/dueDay';
import { roundsOf } from '../../core/duties/rounds';
import { roundCalendar, type CalendarDay } from '../../core/followUp/calendar';
import {
  AT_RISK_DAYS,
  deadlineItems,
  movedDeadlines,
  type DeadlineItem,
  type MovedDeadline,
} from '../../core/summary/deadlines';
import { given } from '../../core/given';
import type { Consolidation } from '../../core/merge/types';
import type { Round } from '../../core/duties/types';
import { actWords } from '../../core/template/words/planWords';
import { rowWords } from '../../core/template/words/rowWords';
import { dotted } from '../../core/calendar/dotted';
import { sha256Hex } from '../../core/text/digest';
import type { Texts } from '../../core/texts';
import { writeCalendar } from '../../formats/calendar/icalendar';
import { upToDate } from '../consolidation/upToDate';

export interface DueOptions {
  readonly asOf: CivilDate;
  /** Days before the end of a term in which silence is a risk. */
  readonly within?: number;
  /** Days of rest move to the next working day; as the consolidation is set unless given. */
  readonly shiftsRestDays?: boolean;
}

export interface DueView {
  readonly round: Round;
  readonly due: DueDay;
  /** The day by which the Cabinet has the summary, where the plan sets one. */
  readonly cabinetDue?: DueDay;
  readonly items: readonly DeadlineItem[];
  readonly moved: readonly MovedDeadline[];
  readonly calendar: readonly CalendarDay[];
}

/** What is due to whom, what is late, who asked for more time and how: as of a day. */
export function dueView(consolidation: Consolidation, options: DueOptions): DueView {
  const now = withRestDays(upToDate(consolidation), options.shiftsRestDays);
  const { settings, plan } = now;
  const shifts = settings.shiftsRestDays === true;
  const wanted = { asOf: options.asOf, within: options.within ?? AT_RISK_DAYS };
  const cabinet = roundsOf(plan).find(({ id }) => id === settings.round.id)?.cabinetDue;
  return {
    round: settings.round,
    due: dueDay(settings.round.due, shifts),
    items: deadlineItems(now, wanted),
    moved: movedDeadlines(now, wanted),
    calendar: roundCalendar(now),
    ...given({ cabinetDue: cabinet === undefined ? undefined : dueDay(cabinet, shifts) }),
  };
}

/** The calendar of the round as an .ics file. */
export function dueCalendarFile(
  { plan, registry }: Consolidation,
  { calendar, round }: DueView,
  texts: Texts,
  asOf: CivilDate,
): Uint8Array {
  const nameOf = (id: string): string => {
    const body = registry.bodies.find((one) => one.id === id);
    return body?.abbreviations[0] ?? body?.name ?? id;
  };
  const events = calendar.map(({ kind, date, restDay, measures, bodies }) => {
    const rows = measures.map((key) => rowWords(key, texts)).join(', ');
    const shifted =
      restDay === undefined
        ? []
        : [texts.t(restDay === date ? 'followUp.rest-day' : 'followUp.shifted', { day: dotted(restDay) })];
    return {
      uid: `${sha256Hex([plan.id, round.id, kind, restDay ?? date, ...measures].join('\n')).slice(0, 24)}@planzvit`,
      date,
      summary: texts.t(`followUp.calendar.${kind}`, { rows, act: actWords(plan, texts) }),
      description: [
        ...(bodies.length === 0 ? [] : [texts.t('followUp.calendar.bodies', { names: bodies.map(nameOf).join(', ') })]),
        ...shifted,
      ].join('\n'),
    };
  });
  return writeCalendar(
    texts.t('followUp.calendar.name', { act: actWords(plan, texts), round: round.id }),
    events,
    asOf,
  );
}

function withRestDays(consolidation: Consolidation, shifts: boolean | undefined): Consolidation {
  if (shifts === undefined) return consolidation;
  const { shiftsRestDays: _, ...rest } = consolidation.settings;
  return {
    ...consolidation,
    settings: { ...rest, ...given({ shiftsRestDays: shifts ? (true as const) : undefined }) },
  };
}
