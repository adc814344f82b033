import { firstOf } from '../text/excerpt';
import { finding, type Issue } from '../issues/issue';
import { INPUT_FIELDS, type InputField } from '../template/fields';
import type { CheckedRow } from './types';

/** What a row says of a field that it has no cell for. */
const ABSENT: ReadonlySet<string> = new Set([
  'status-missing',
  'narrative-missing',
  'done-date-missing',
  'reason-missing',
  'grounds-missing',
  'proposal-missing',
]);
const LISTED = 12;

/** Does it say of a field that it is blank? */
export function reportsAbsence({ code }: Issue): boolean {
  return ABSENT.has(code);
}

/**
 * The findings of the rows as people see them: where a table lacks a whole column, that is one
 * cause, reported once. The rows keep their own findings, which keep them out or let them in.
 */
export function rowFindings(rows: readonly CheckedRow[], reported: ReadonlySet<Issue>): readonly Issue[] {
  const absent = new Map<
    string,
    { readonly field: InputField; readonly sheet: string; readonly found: [CheckedRow, Issue][] }
  >();
  for (const checked of rows) {
    for (const issue of checked.issues) {
      const field = INPUT_FIELDS.find((id) => id === issue.at.field);
      const { columns, sheet } = checked.row;
      if (!ABSENT.has(issue.code) || field === undefined || columns === undefined || columns[field] !== undefined)
        continue;
      const group = absent.get(`${field} ${sheet}`) ?? { field, sheet, found: [] };
      group.found.push([checked, issue]);
      absent.set(`${field} ${sheet}`, group);
    }
  }
  const groups = [...absent.values()].filter(({ found }) => found.length > 1);
  const gathered = new Set(groups.flatMap(({ found }) => found.map(([, issue]) => issue)));
  const single = rows.flatMap(({ issues }) => issues.filter((issue) => !reported.has(issue) && !gathered.has(issue)));
  return [
    ...groups.map(({ field, sheet, found }): Issue => {
      const measures = [...new Set(found.map(([{ row }]) => (row.key ?? '').replace(/@.*$/, '')))];
      return finding(
        'column-missing',
        found.some(([, { severity }]) => severity === 'error') ? 'error' : 'warning',
        { sheet, field },
        {
          column: field,
          rows: found.length,
          measures: firstOf(measures, LISTED),
        },
      );
    }),
    ...single,
  ];
}
