import type { Issue, Severity } from '../../issues/issue';
import type { IssueCode } from '../../texts';
import { dateFix, rowIssue, type RowCase } from '../context';
import type { DateReading } from '../vocabulary/typedDate';
import { shownDate } from '../../calendar/dotted';

/** What each way of typing a date is called. */
const CODES: Readonly<Record<Exclude<DateReading['kind'], 'date' | 'unreadable'>, IssueCode>> = {
  text: 'date-as-text',
  serial: 'date-as-number',
  several: 'date-several',
  ambiguous: 'date-ambiguous',
  amid: 'date-amid-text',
  incomplete: 'date-incomplete',
};

/**
 * Findings on how a date was typed, the same for every date field. `unreadable` is how much an unreadable date matters
 * there.
 */
export function dateReadingIssues(
  row: RowCase,
  field: 'doneOn' | 'newDue',
  reading: DateReading | undefined,
  unreadable: Severity,
): readonly Issue[] {
  if (reading === undefined || reading.kind === 'date') return [];
  const found = row.row.inputs[field]?.text ?? '';
  if (reading.kind === 'unreadable' || reading.date === undefined)
    return [rowIssue(row, 'date-unreadable', unreadable, field, { found, example: exampleOf(row, field) })];
  const date = shownDate(reading.date);
  const params = reading.kind === 'ambiguous' ? { found, date, other: shownDate(reading.other) } : { found, date };
  const severity = severityOf(reading, found, unreadable);
  return [rowIssue(row, CODES[reading.kind], severity, field, params, dateFix(field, reading.date))];
}

function severityOf(reading: DateReading, found: string, unreadable: Severity): Severity {
  switch (reading.kind) {
    case 'ambiguous':
      return 'error';
    case 'amid':
    case 'incomplete':
      return unreadable;
    case 'text':
      // 15.11.2019 can be read in no other way; tables in text form have no other dates.
      return found === shownDate(reading.date) || found === reading.date ? 'info' : 'warning';
    default:
      return 'warning';
  }
}

/** A date that would do there, to show how one is typed. */
function exampleOf({ whole, duty }: RowCase, field: 'doneOn' | 'newDue'): string {
  const { asOf } = whole.returned.stamp.round;
  return field === 'newDue' ? `31.12.${asOf.slice(0, 4)}` : shownDate(duty?.due ?? duty?.periodEnd ?? asOf);
}
