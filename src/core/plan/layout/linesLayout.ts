import { clean } from '../../text/clean';
import type { SourceCell, SourceRow } from '../source';
import type { Looks } from '../likeness/likeness';
import type { Line } from './atoms';
import { HEAD_WORDS } from '../columns/headWords';
import type { Role } from '../columns/roles';
import { LABEL } from './inline';
import { isNumbered, rowsBegin } from './lines/begin';
import type { LineRow } from './lines/cells';
import { chunkedRows, numberedRows } from './lines/rows';
import { NEW_PART } from './separated';
import type { Part } from './types';

const DEFAULT_ROLES: readonly Role[] = ['number', 'task', 'measure', 'deadline', 'executors'];
/** «Найменування заходу: 1) …», «Завдання 2. …»: the word only says what the number says. */
const LABEL_BEFORE = new RegExp(
  String.raw`^\s*(?:(?:найменування|назва|зміст)\s+)?(?:завдання|заходу|захід)(?:\s*:\s*|\s+(?=\d{1,3}\))|` +
    String.raw`(?<=завдання)\s+(?=\d{1,3}\.))`,
  'i',
);

/**
 * A plan without cell signs: one cell per line, or paragraphs («1) …», «Строк виконання: …»). The
 * rows begin at numbers; in each row the lines are distinguished by what they look like.
 */
export function linesLayout(lines: readonly Line[], looks: Looks): readonly Part[] | undefined {
  const filled = lines
    .filter((line) => clean(line.text) !== '')
    .map((line) => ({ line: line.line, text: line.text.replace(LABEL_BEFORE, '') }));
  const head = rowsBegin(filled);
  if (head === undefined) return undefined;
  const end = endOf(filled, head.body);
  const isName = ({ text }: Line): boolean => head.names.has(clean(text));
  const body = filled.slice(head.body, end).filter((line) => !isName(line));
  const rows =
    head.roles !== undefined && !body.some((line) => isNumbered(clean(line.text)))
      ? chunkedRows(body, head.roles)
      : numberedRows(body, head.roles ?? DEFAULT_ROLES, head.roles === undefined ? 'unknown' : 'known', looks);
  if (isFlat(rows, head.roles)) for (const row of rows) rename(row.cells);
  const columns = columnsFor(head.roles).filter((role) => role !== 'task' || rows.some((row) => row.cells.has('task')));
  if (!rows.some((row) => row.cells.has('deadline'))) return undefined;
  const text = (line: Line): Part => ({ kind: 'text', line: line.line, text: line.text.replace(/[|\t]/g, ' ') });
  const header: SourceRow = {
    line: filled[head.start]?.line ?? 1,
    cells: columns.map((role) => ({ text: HEAD_WORDS[role] ?? role })),
  };
  return [
    ...filled.slice(0, head.start).map(text),
    {
      kind: 'grid',
      layout: 'lines',
      aligned: true,
      heads: [...filled.slice(head.start, head.body), ...filled.slice(head.body, end).filter(isName)],
      labels: labelsIn(lines),
      rows: [
        header,
        ...rows.map((row) => ({
          line: row.line,
          cells: columns.map((role): SourceCell => ({ text: row.cells.get(role) ?? '' })),
        })),
      ],
    },
    ...filled.slice(end).map(text),
  ];
}

function endOf(lines: readonly Line[], from: number): number {
  const at = lines.findIndex((line, i) => i >= from && NEW_PART.test(line.text));
  return at < 0 ? lines.length : at;
}

/** «Найменування заходу:», «Строк виконання:»: the words that only say what a cell is. */
function labelsIn(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap(({ line, text }) => {
    const labels = [LABEL_BEFORE.exec(text)?.[0] ?? '', ...[...text.matchAll(LABEL)].map((match) => match[0])];
    return labels.some((label) => label !== '') ? [{ line, text: labels.join(' ') }] : [];
  });
}

/** Points that are measures themselves: no head for tasks, or no row with a measure below its point. */
function isFlat(rows: readonly LineRow[], roles: readonly Role[] | undefined): boolean {
  return roles !== undefined ? !roles.includes('task') : !rows.some((row) => row.cells.has('measure'));
}

function rename(cells: Map<Role, string>): void {
  const task = cells.get('task');
  if (task === undefined || cells.has('measure') || !cells.has('deadline')) return;
  cells.delete('task');
  cells.set('measure', task);
}

function columnsFor(roles: readonly Role[] | undefined): readonly Role[] {
  const known = new Set<Role>(['number', 'task', 'measure', 'deadline', 'executors', ...(roles ?? [])]);
  return [...known];
}
