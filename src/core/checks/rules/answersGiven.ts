import { finding } from '../../issues/issue';
import type { ReturnRule } from '../context';
import { declarationOf } from '../declaration';
import { firstOf } from '../../text/excerpt';

const LISTED = 12;

/**
 * Something is answered; duties left without an answer are reported, unless the declaration answers them. A file with
 * corrected rows only is enough.
 */
export const answersGiven: ReturnRule = (whole, rows) => {
  const { returned } = whole;
  if (declarationOf(returned)?.declared === true) return [];
  const answered = new Set(rows.map(({ row }) => row.key));
  if (rows.length === 0)
    return returned.rows.length === 0
      ? []
      : [finding('return-empty', 'error', { sheet: returned.rows[0]?.sheet ?? '' }, { rows: returned.rows.length })];
  const present = new Set(returned.rows.map(({ key }) => key));
  const blank = returned.stampedDuties.filter(
    ({ key, obligation }) => obligation === 'obliged' && present.has(key) && !answered.has(key),
  );
  if (blank.length === 0) return [];
  const periods = new Map<string, number>();
  for (const { measureId } of returned.stampedDuties) periods.set(measureId, (periods.get(measureId) ?? 0) + 1);
  const duties = blank.map(({ measureId, periodId, locked }) =>
    periods.get(measureId) === 1 ? measureId : `${measureId} (${locked.period ?? periodId})`,
  );
  return [
    finding(
      'rows-unanswered',
      'warning',
      { sheet: returned.rows[0]?.sheet ?? '' },
      { rows: blank.length, duties: firstOf(duties, LISTED) },
    ),
  ];
};
