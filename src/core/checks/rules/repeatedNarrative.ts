import { STATUS_TABLE } from '../../template/statuses';
import { measureOfKey } from '../../duties/rowKey';
import { addTo } from '../../groups';
import { finding, type Issue } from '../../issues/issue';
import type { ReturnRule } from '../context';
import type { CheckedRow } from '../types';
import { given } from '../../given';

const SHORTEST = 25;

/**
 * One and the same description under several measures: reported once for each text. The periods of one measure may
 * share theirs.
 */
export const repeatedNarrative: ReturnRule = (_whole, rows) => {
  const groups = new Map<string, CheckedRow[]>();
  for (const row of rows) {
    const text = narrativeKey(row);
    if (text !== undefined) addTo(groups, text, row);
  }
  const issues: Issue[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined || group.length === 1) continue;
    const measures = new Set(group.map(({ row }) => measureOfKey(row.key ?? '')));
    const cells = new Set(group.map(({ row }) => row.inputs.narrative?.cell));
    if (measures.size < 2 || cells.size < 2) continue;
    const { row } = first;
    issues.push(
      finding(
        'narrative-repeated',
        'warning',
        {
          sheet: row.sheet,
          row: row.row,
          field: 'narrative',
          ...given({ rowKey: row.key, cell: row.inputs.narrative?.cell }),
        },
        { rows: group.length, measures: [...measures].join(', ') },
      ),
    );
  }
  return issues;
};

/**
 * The description as a key, for work that is said to be done; undefined where a common text is natural (nothing done,
 * short).
 */
export function narrativeKey({ answer }: Pick<CheckedRow, 'answer'>): string | undefined {
  const { status, narrative } = answer;
  if (
    narrative === undefined ||
    narrative.length < SHORTEST ||
    status === undefined ||
    STATUS_TABLE[status].work === 'none'
  )
    return undefined;
  return narrative;
}
