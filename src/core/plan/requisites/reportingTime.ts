import type { CivilDate } from '../../calendar/civilDate';
import { parseDeadline } from '../deadline/parseDeadline';
import type { Deadline, Reporting } from '../types';
import type { DeadlineContext } from '../deadline/context';
import { listedTimes } from './listedTimes';

export interface ReportingTime {
  /** As written. */
  readonly text: string;
  readonly index: number;
  readonly recurrence: Reporting['recurrence'];
  /** Each day, where a list says them with their years. */
  readonly days?: readonly CivilDate[];
  /** The same in words that the grammar reads, where a list says its days without years. */
  readonly means?: string;
}

/** Words with which a time of reporting begins. */
const OPENINGS = [
  'щороку|щорічно|щокварталу|щоквартально|щопівроку|щопівріччя|щомісяця|щомісячно|щотижня',
  '(?:один )?раз на|двічі на|кожного|не пізніше|протягом|починаючи (?:з|із|від)',
  String.raw`до \d|до кінця|у \p{L}+ строк|в \p{L}+ строк|за підсумками`,
];
const OPENING = new RegExp(`(?<![\\p{L}\\d])(?:${OPENINGS.join('|')})`, 'gu');
/** The next step's day in the month of the step before: «до 25 числа зазначеного періоду». */
export const SAME_MONTH =
  /^(?:до|не пізніше) (\d{1,2}) числа (?:зазначеного|цього|такого|того ж|того самого) (?:місяця|періоду)$/u;
/** «подання до 20 числа Кабінетові Міністрів»: of the same month too. */
export const BARE_DAY = /(?<![\p{L}\d])(?:до|не пізніше) (\d{1,2}) числа(?! \p{L}{0,12} ?місяця)/u;
/** An event may be named in any words: where the addressee or the subject begins, it is over. */
const SWALLOWED = /\p{Lu}|(?<!\p{L})(?:інформацію|звіт|про)(?!\p{L})/u;
/**
 * «у двотижневий строк після завершення року»: no turn of a recurrence
 * by itself, though reports come after each year.
 */
export const AFTER_YEAR = /^(?:закінчення|завершення) (?:\p{L}+ )?року$/u;
/** A time of reporting has at most so many words. */
const LONGEST = 18;

/** The time of a step that follows another one. */
export function onwardTimeIn(text: string): ReportingTime | undefined {
  const time = timeIn(text);
  const bare = BARE_DAY.exec(text);
  return time !== undefined || bare === null ? time : { text: bare[0], index: bare.index, recurrence: 'once' };
}

/** The first time that the text names, as long as the grammar of deadlines reads it. */
export function timeIn(text: string): ReportingTime | undefined {
  const listed = listedTimes(text);
  if (listed !== undefined) return listed;
  const context: DeadlineContext = { planYears: [2019], planPeriod: { start: '2019-01-01', end: '2019-12-31' } };
  for (const match of text.matchAll(OPENING)) {
    const ends = [...text.slice(match.index, match.index + 200).matchAll(/\S+/g)]
      .slice(0, LONGEST)
      .map((word) => word.index + word[0].length);
    for (const end of ends.reverse()) {
      const written = text.slice(match.index, match.index + end).replace(/[,;]$|(?<!(?<!\p{L})рр?)\.$/u, '');
      if (SAME_MONTH.test(written)) return { text: written, index: match.index, recurrence: 'once' };
      const { deadline } = parseDeadline(written, context);
      if (deadline.kind === 'relative' && SWALLOWED.test(deadline.anchor ?? '')) continue;
      if (
        deadline.kind !== 'event' &&
        deadline.kind !== 'none' &&
        deadline.kind !== 'compound' &&
        deadline.kind !== 'permanent'
      )
        return { text: written, index: match.index, recurrence: recurrenceOf(deadline) };
    }
  }
  return undefined;
}

function recurrenceOf({ kind, freq, anchor, periods }: Deadline): Reporting['recurrence'] {
  if (AFTER_YEAR.test(anchor ?? '')) return 'yearly';
  if (kind !== 'recurring') return 'once';
  // «щороку до 20 січня та 20 липня»: twice a year.
  const days = new Set(periods.flatMap(({ due }) => due?.slice(5) ?? [])).size;
  const often = freq === 'yearly' ? SEVERAL.get(days) : undefined;
  if (often !== undefined) return often;
  return freq === 'yearly' || freq === 'half_yearly' || freq === 'monthly' ? freq : 'quarterly';
}

/** How often that is, by the days named for each year. */
const SEVERAL: ReadonlyMap<number, Reporting['recurrence']> = new Map([
  [2, 'half_yearly'],
  [4, 'quarterly'],
  [12, 'monthly'],
]);
