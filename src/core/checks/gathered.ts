import { given } from '../given';
import { groupBy } from '../groups';
import { finding, type Issue } from '../issues/issue';
import { firstOf, quotedWhole } from '../text/excerpt';
import { withoutPartialDates } from './partialDates';

/**
 * Findings that one cause gives for every row: a table that was pasted under, a column that was typed over. None of
 * them is the only place where an answer stands.
 */
const OF_ONE_CAUSE: ReadonlySet<Issue['code']> = new Set<Issue['code']>([
  'date-as-text',
  'formula-in-input',
  'key-edited',
  'key-unknown',
  'measure-gone',
  'measure-not-assigned',
  'number-as-text',
  'plan-text-changed',
  'row-matched-by-text',
  'row-number-unknown',
  'row-period-unknown',
  'row-unmatched',
  'unit-changed',
]);

/** Of so many each is reported for itself. */
const MOST = 12;
const LISTED = 40;

/** May it stand in a gathered finding? */
function isOfOneCause({ code }: Issue): boolean {
  return OF_ONE_CAUSE.has(code);
}

/**
 * The findings as people see them: where one cause gives more than a dozen of the same on a sheet, the first
 * ones stand for themselves, and one says where the others are.
 */
export function gathered(found: readonly Issue[]): readonly Issue[] {
  const issues = withoutPartialDates(found);
  const groups = groupBy(issues.filter(isOfOneCause), ({ code, at }) => `${code} ${at.field ?? ''} ${at.sheet ?? ''}`);
  const long = [...groups.values()].filter((group) => group.length > MOST);
  if (long.length === 0) return issues;
  const left = new Set(long.flatMap((group) => group.slice(MOST - 1)));
  return [...issues.filter((issue) => !left.has(issue)), ...long.map((group) => others(group.slice(MOST - 1)))];
}

function others(issues: readonly Issue[]): Issue {
  const [first] = issues;
  const { sheet, row, field } = first?.at ?? {};
  return finding('findings-more', first?.severity ?? 'info', given({ sheet, row, field }), {
    code: first?.code ?? '',
    count: issues.length,
    rows: first?.code === 'plan-text-changed' ? quotedRows(issues) : rangesOf(issues.flatMap(({ at }) => at.row ?? [])),
  });
}

/** What was typed over the plan may be an answer: «30: «…»; 31: «…»». */
function quotedRows(issues: readonly Issue[]): string {
  return quotedWhole(issues.map(({ at, params }) => `${at.row ?? ''}: «${params['found'] ?? ''}»`));
}

/** «30–41, 45». */
function rangesOf(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return firstOf(
    ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)),
    LISTED,
  );
}
