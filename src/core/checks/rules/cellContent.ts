import type { Issue } from '../../issues/issue';
import { INPUT_FIELDS } from '../../template/fields';
import { plainValue } from '../../workbook/cell';
import { rowIssue, type RowRule } from '../context';
import { shownDate } from '../../calendar/dotted';

/** Formulas, error values and links to other workbooks in cells that are for answers. */
export const cellContent: RowRule = (row) => {
  const issues: Issue[] = [];
  for (const field of INPUT_FIELDS) {
    const input = row.row.inputs[field];
    if (input === undefined || typeof input.value !== 'object') continue;
    const { value } = input;
    const plain = plainValue(value);
    if (typeof plain === 'object' && plain.kind === 'error')
      issues.push(rowIssue(row, 'error-value', 'error', field, { found: plain.error }));
    else if (value.kind === 'formula') {
      const params = { formula: `=${value.formula}`, found: shownDate(input.text) };
      if (value.value === undefined) issues.push(rowIssue(row, 'formula-without-value', 'error', field, params));
      else
        issues.push(
          rowIssue(row, linksOutside(value.formula) ? 'external-link' : 'formula-in-input', 'warning', field, params),
        );
    }
  }
  return issues;
};

/** `[2]Sheet!A1`, `'C:\[book.xlsx]Sheet'!A1`, a web address, or a function that fetches. */
export function linksOutside(formula: string): boolean {
  const bracket = formula.indexOf('[');
  return (
    (bracket >= 0 && formula.indexOf(']', bracket) > 0 && formula.includes('!')) ||
    /https?:|\\\\|^(?:WEBSERVICE|IMPORT\w{0,20}|RTD|DDE)\(/i.test(formula) ||
    formula.includes('|')
  );
}
