import type { Issue, Severity } from '../../issues/issue';
import { dateFix, rowIssue, type RowCase } from '../context';
import type { DateReading } from '../vocabulary/typedDate';
import { shownDate } from '../../calendar/dotted';

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
  if (reading === undefined) return [];
  const found = row.row.inputs[field]?.text ?? '';
  const { asOf } = row.whole.returned.stamp.round;
  const example =
    field === 'newDue' ? `31.12.${asOf.slice(0, 4)}` : shownDate(row.duty?.due ?? row.duty?.periodEnd ?? asOf);
  switch (reading.kind) {
    case 'date':
      return [];
    case 'text':
      // 15.11.2019 can be read in no other way; tables in text form have no other dates.
      return [
        rowIssue(
          row,
          'date-as-text',
          found === shownDate(reading.date) || found === reading.date ? 'info' : 'warning',
          field,
          { found, date: shownDate(reading.date) },
          dateFix(field, reading.date),
        ),
      ];
    case 'serial':
      return [
        rowIssue(
          row,
          'date-as-number',
          'warning',
          field,
          { found, date: shownDate(reading.date) },
          dateFix(field, reading.date),
        ),
      ];
    case 'several':
      return [
        rowIssue(
          row,
          'date-several',
          'warning',
          field,
          { found, date: shownDate(reading.date) },
          dateFix(field, reading.date),
        ),
      ];
    case 'ambiguous':
      return [
        rowIssue(
          row,
          'date-ambiguous',
          'error',
          field,
          { found, date: shownDate(reading.date), other: shownDate(reading.other) },
          dateFix(field, reading.date),
        ),
      ];
    case 'amid':
      return [
        rowIssue(
          row,
          'date-amid-text',
          unreadable,
          field,
          { found, date: shownDate(reading.date) },
          dateFix(field, reading.date),
        ),
      ];
    case 'incomplete':
      return reading.date === undefined
        ? [rowIssue(row, 'date-unreadable', unreadable, field, { found, example })]
        : [
            rowIssue(
              row,
              'date-incomplete',
              unreadable,
              field,
              { found, date: shownDate(reading.date) },
              dateFix(field, reading.date),
            ),
          ];
    case 'unreadable':
      return [rowIssue(row, 'date-unreadable', unreadable, field, { found, example })];
  }
}
