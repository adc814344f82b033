import { asksForDay, type DeadlineKind } from '../../core/plan/deadlineKinds';
import type { CivilDate } from '../../core/calendar/civilDate';
import type { Duty } from '../../core/duties/types';
import type { Measure } from '../../core/plan/types';
import type { InputField } from '../../core/template/fields';
import type { OfficerStatus } from '../../core/template/statuses';
import type { Texts } from '../../core/texts';
import type { SpecValue } from '../../core/workbook/spec';
import { dayBetween, GROUNDS, narrative, PROPOSALS, REASONS } from './narrative';
import type { Choice } from './random';
import { given } from '../../core/given';

export type RowAnswer = Readonly<Partial<Record<InputField, SpecValue>>>;

/** An officer gives the day on which it was done wherever there is one to meet, and for a quarter. */
function givesDay(kind: DeadlineKind): boolean {
  return asksForDay(kind) || kind === 'quarter';
}

/** What an honest officer answers to one duty. */
export function honestAnswer(
  duty: Duty,
  measure: Measure,
  window: { readonly start: CivilDate; readonly end: CivilDate },
  texts: Texts,
  choice: Choice,
): RowAnswer {
  const period = measure.deadline.periods.find(({ id }) => id === duty.periodId);
  const start = period?.start ?? window.start;
  const end = period?.end ?? window.end;
  const status = pickStatus(duty, choice);
  const words = (id: OfficerStatus): string => texts.t(`status.${id}`);
  switch (status) {
    case 'done':
      return {
        status: words('done'),
        narrative: narrative(start, end, choice),
        ...given({
          doneOn: givesDay(measure.deadline.kind) ? { date: dayBetween(start, end, choice) } : undefined,
          evidence: choice.chance(0.3) ? `https://example.org/news/${choice.whole(1000, 9999)}` : undefined,
        }),
      };
    case 'partly':
      return {
        status: words('partly'),
        narrative: narrative(start, end, choice),
        reason: choice.oneOf(REASONS),
        proposal: choice.oneOf(PROPOSALS),
      };
    case 'notDone':
      return {
        status: words('notDone'),
        narrative: 'У звітному періоді захід не проводився.',
        reason: choice.oneOf(REASONS),
        proposal: choice.oneOf(PROPOSALS),
      };
    case 'notOurs':
      return { status: words('notOurs'), reason: choice.oneOf(GROUNDS) };
  }
}

function pickStatus(duty: Duty, { whole }: Choice): 'done' | 'partly' | 'notDone' | 'notOurs' {
  const n = whole(1, 100);
  if (duty.obligation === 'conditional') return n <= 70 ? 'notOurs' : 'done';
  if (n <= 84) return 'done';
  if (n <= 92) return 'partly';
  return n <= 96 ? 'notDone' : 'notOurs';
}

/** Mistakes that people make, each on a row of its own and few to a report; `i` is the number of the row. */
export function mistaken(answer: RowAnswer, i: number): RowAnswer {
  switch (i % 15) {
    case 1:
      return { ...answer, status: 'виконано част.' };
    case 4:
      return { ...answer, narrative: 'інформація додається' };
    case 8:
      return { status: answer.status ?? '' };
    case 2:
      return { ...answer, doneOn: '15 листопада 2019 р.' };
    default:
      return answer;
  }
}
