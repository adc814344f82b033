import type { Issue, Severity } from '../../issues/issue';
import type { IssueCode } from '../../texts';
import { FIELDS, type DateField } from '../../template/fields';
import { dateFix, rowIssue, type RowCase } from '../context';
import type { DateReading } from '../vocabulary/typedDate';
import { shownDate } from '../../calendar/dotted';

/** What each way of typing a date is called. */
const CODES = {
  text: 'date-as-text',
  serial: 'date-as-number',
  several: 'date-several',
  amid: 'date-amid-text',
  incomplete: 'date-incomplete',
} as const satisfies Record<Exclude<DateReading['kind'], 'date' | 'ambiguous' | 'unreadable'>, IssueCode>;

/**
 * Findings on how a date was typed, the same for every date field. `unreadable` is how much an unreadable date matters
 * there.
 */
export function dateReadingIssues(
  row: RowCase,
  field: DateField,
  reading: DateReading | undefined,
  unreadable: Severity,
): readonly Issue[] {
  if (reading === undefined || reading.kind === 'date') return [];
  const found = row.row.inputs[field]?.text ?? '';
  if (reading.kind === 'unreadable' || reading.date === undefined)
    return [rowIssue(row, 'date-unreadable', unreadable, field, { found, example: exampleOf(row, field) })];
  const date = shownDate(reading.date);
  const severity = severityOf(reading, found, unreadable);
  const fix = dateFix(field, reading.date);
  return reading.kind === 'ambiguous'
    ? [rowIssue(row, 'date-ambiguous', severity, field, { found, date, other: shownDate(reading.other) }, fix)]
    : [rowIssue(row, CODES[reading.kind], severity, field, { found, date }, fix)];
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
function exampleOf({ whole, duty }: RowCase, field: DateField): string {
  const { asOf } = whole.returned.stamp.round;
  return FIELDS[field].days === 'planned'
    ? `31.12.${asOf.slice(0, 4)}`
    : shownDate(duty?.due ?? duty?.periodEnd ?? asOf);
}
