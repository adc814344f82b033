import type { Issue } from '../../issues/issue';
import type { FieldValue } from '../../returned/types';
import { TEXT_FIELDS, type InputField } from '../../template/fields';
import { excerpt } from '../../text/excerpt';
import { unreadable } from '../../text/mojibake';
import { plainValue } from '../../workbook/cell';
import { rowIssue, type RowCase, type RowRule } from '../context';
import { typedBefore } from '../vocabulary/becameDate';
import { shownDate } from '../../calendar/dotted';

/** Texts that Excel made a date, a truth value or a number of, and texts that nobody can read. */
export const madeByExcel: RowRule = (row) =>
  TEXT_FIELDS.flatMap((field) => {
    const input = row.row.inputs[field];
    return input === undefined ? [] : findingsOf(row, field, input);
  });

function findingsOf(row: RowCase, field: InputField, { value, text }: FieldValue): readonly Issue[] {
  const plain = plainValue(value);
  if (typeof plain === 'boolean') return [rowIssue(row, 'text-became-truth', 'warning', field, { found: text })];
  if (typeof plain === 'object' && plain.kind === 'date')
    return [
      rowIssue(row, 'text-became-date', 'warning', field, {
        found: shownDate(plain.date ?? text),
        typed: typedBefore(plain.date ?? text),
      }),
    ];
  const isNumber = typeof plain === 'number' || (typeof plain === 'object' && plain.kind === 'number');
  if (isNumber) return field === 'evidence' ? [] : [rowIssue(row, 'text-is-number', 'warning', field, { found: text })];
  const why = unreadable(text);
  if (why === undefined) return [];
  return why.kind === 'lost'
    ? [rowIssue(row, 'text-lost', 'warning', field, { found: excerpt(text) })]
    : [
        rowIssue(
          row,
          'text-mojibake',
          'warning',
          field,
          { found: excerpt(text), meant: excerpt(why.repaired) },
          why.isWhole ? { kind: 'set', field, value: { type: 'text', text: why.repaired } } : undefined,
        ),
      ];
}
