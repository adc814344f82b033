import { isCivilDate, type CivilDate } from '../../calendar/civilDate';
import { dotted } from '../../calendar/dotted';
import { periodFromId, periodId, type Period } from '../../calendar/period';
import { parseDeadline } from '../deadline/parseDeadline';
import { isDitto } from '../marks/dittoMark';
import type { Deadline } from '../types';
import type { RowContext } from './readContext';
import { dateFrom, type ReadCell } from './sheetTable';
import { given } from '../../given';

/** An edited cell, or undefined where it stands as we wrote it. */
type Edited = ReadCell | undefined;

export interface DeadlineEdits {
  readonly deadline: Edited;
  readonly periods: Edited;
  readonly due: Edited;
}

/** The measure above: what a ditto mark in a typed row repeats. */
export interface Above {
  readonly id: string;
  readonly deadline: Deadline;
}

/**
 * The deadline of an edited row: new words are read by the grammar; periods and a day that a person
 * typed come before what the words say.
 */
export function deadlineFrom(
  before: Deadline | undefined,
  edits: DeadlineEdits,
  above: Above | undefined,
  context: RowContext,
  measure: string,
): Deadline {
  const cell = edits.deadline;
  let deadline = cell === undefined ? untouched(before, context) : typedDeadline(cell, above, context, measure);
  if (edits.periods !== undefined)
    deadline = { ...deadline, periods: periodsFrom(edits.periods, deadline.periods, context, measure) };
  return edits.due === undefined
    ? deadline
    : dueFrom(deadline, edits.due, edits.periods === undefined, context, measure);
}

/** A deadline that nobody typed stands; its words are read again where the period of the plan was changed. */
function untouched(before: Deadline | undefined, { periodChanged, deadlines }: RowContext): Deadline {
  const deadline = before ?? { text: '', kind: 'none', periods: [] };
  if (!periodChanged || deadline.text === '') return deadline;
  // Words that are read again keep what they repeat.
  return { ...readWords(deadline.text, deadlines).deadline, ...given({ dittoFrom: deadline.dittoFrom }) };
}

function typedDeadline(cell: ReadCell, above: Above | undefined, context: RowContext, measure: string): Deadline {
  if (isDitto(cell.text) && above !== undefined) return { ...above.deadline, dittoFrom: above.id };
  const read = readWords(cell.text, context.deadlines);
  if (cell.text === '') context.report('deadline-missing', 'warning', { cell: cell.at, measure }, {});
  for (const found of read.diagnostics) context.remark(found, { cell: cell.at, measure });
  return read.deadline;
}

/** A date cell reads as people write it. */
function readWords(words: string, deadlines: RowContext['deadlines']): ReturnType<typeof parseDeadline> {
  return parseDeadline(isCivilDate(words) ? dotted(words) : words, deadlines);
}

/** Period ids, one a line. A period that was there keeps its own day. */
function periodsFrom(
  cell: ReadCell,
  before: readonly Period[],
  context: RowContext,
  measure: string,
): readonly Period[] {
  const ids = cell.text.split(/[;,\s]+/).filter((id) => id !== '');
  const periods: Period[] = [];
  for (const id of ids) {
    const found = before.find((period) => period.id === id) ?? periodFromId(id);
    if (found === undefined)
      context.report('plan-period-unreadable', 'error', { cell: cell.at, measure }, { text: id });
    else if (!periods.some((period) => period.id === id)) periods.push(found);
  }
  // Not one of them can be read: what was there stays until the mistake is fixed.
  return periods.length === 0 && ids.length > 0 ? before : periods;
}

/**
 * The day that a person typed. The one period that ended on the old day, or had it, goes along unless it was typed
 * itself.
 */
function dueFrom(deadline: Deadline, cell: ReadCell, moves: boolean, context: RowContext, measure: string): Deadline {
  const { due: _, ...open } = deadline;
  if (cell.text === '') return open;
  const due = dateFrom(cell.text);
  if (due === undefined)
    context.report('plan-date-unreadable', 'error', { cell: cell.at, measure }, { text: cell.text });
  if (due === undefined) return deadline;
  const [only, second] = deadline.periods;
  const dayOfPeriod = only?.due ?? (deadline.kind === 'by_date' || deadline.kind === 'on_date' ? only?.end : undefined);
  if (!moves || only === undefined || second !== undefined || dayOfPeriod === undefined || dayOfPeriod !== deadline.due)
    return { ...deadline, due };
  return { ...deadline, due, periods: [movedTo(due, only)] };
}

function movedTo(due: CivilDate, period: Period): Period {
  const start = period.start === period.end ? due : period.start;
  const day = period.due === undefined ? {} : { due };
  return period.end !== (period.due ?? period.end) || due < start
    ? { ...period, due }
    : { ...period, id: periodId(start, due), start, end: due, ...day };
}
