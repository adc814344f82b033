import { measureOfKey } from '../../duties/rowKey';
import { finding, type Issue } from '../../issues/issue';
import type { Plan } from '../../plan/types';
import { measuresById } from '../../returned/match/dutyIndex';
import type { Return, ReturnRow } from '../../returned/types';
import type { LockedField } from '../../template/fields';
import { foldKey } from '../../text/clean';
import { textFix, type ReturnRule } from '../context';
import { given } from '../../given';
import { shownDate } from '../../calendar/dotted';
import { excerpt } from '../../text/excerpt';

const COPIED: readonly LockedField[] = ['no', 'task', 'measure', 'deadline', 'period', 'role', 'more'];
/** Columns that repeat the plan: a change there is a change of the plan's text. */
const PLAN_TEXT: ReadonlySet<LockedField> = new Set<LockedField>(['task', 'measure', 'deadline', 'more']);

/**
 * Every locked cell against the copy that the template keeps of it: cell by cell, what stood there and what stands
 * there now.
 */
export const lockedCells: ReturnRule = ({ returned, facts, context }) => {
  if (returned.stampedDuties.length === 0)
    return context.plan === undefined || returned.form === 'otherForm' ? [] : againstPlan(returned, context.plan);
  const columns = lockedColumns(returned);
  return returned.rows.flatMap((row) => {
    const copy = row.key === undefined || !isOfTemplate(row) ? undefined : facts(row.key)?.stamped?.locked;
    return copy === undefined
      ? []
      : COPIED.flatMap((field) => lockedCell(row, field, copy[field] ?? '', columns) ?? []);
  });
};

/** The finding on one cell, where it no longer says what it said. */
function lockedCell(
  row: ReturnRow,
  field: LockedField,
  was: string,
  columns: ReadonlyMap<string, string>,
): Issue | undefined {
  const now = row.locked[field]?.text ?? '';
  if (now === was || now === was.trim() || foldKey(now) === foldKey(was)) return undefined;
  const column = columns.get(`${field} ${row.sheet}`);
  // A column that is not there at all is no edit; recognition works without it.
  if (now === '' && column === undefined) return undefined;
  const cell = row.locked[field]?.cell ?? `${column ?? ''}${row.row}`;
  const at = { sheet: row.sheet, row: row.row, ...given({ rowKey: row.key }), field, cell };
  const fix = holdsMore(now, was) ? undefined : textFix(field, was);
  const codes = CODES[PLAN_TEXT.has(field) ? 'plan' : 'own'];
  return now === ''
    ? finding(codes.cleared, 'warning', at, { column: field, was: excerpt(was) }, fix)
    : finding(codes.changed, 'warning', at, { column: field, ...difference(was, shownDate(now)) }, fix);
}

/** What is said of cells that repeat the plan, and of the template's own. */
const CODES = {
  plan: { cleared: 'plan-text-cleared', changed: 'plan-text-changed' },
  own: { cleared: 'locked-cleared', changed: 'locked-changed' },
} as const;

/**
 * A row of the template, also one whose key was deleted; a table of the body's own may shorten the plan as it likes.
 */
function isOfTemplate({ matchedBy, keyAsWritten, locked }: ReturnRow): boolean {
  return (
    matchedBy === 'key' ||
    (matchedBy === 'number-period' && keyAsWritten === undefined && Object.keys(locked).length >= MOST_OF_THEM)
  );
}

/** Of the six locked columns that show the plan. */
const MOST_OF_THEM = 5;

/** Somebody wrote an answer behind the text of the plan: putting that text back would throw the answer away. */
function holdsMore(now: string, was: string): boolean {
  return was !== '' && now.length > was.length + LONGEST_SLIP && foldKey(now).includes(foldKey(was));
}

const LONGEST_SLIP = 12;
const BEFORE = 30;

/** Both texts where they begin to differ: of long ones the beginnings would look the same. */
function difference(was: string, found: string): { readonly was: string; readonly found: string } {
  let at = 0;
  while (at < was.length && was[at] === found[at]) at += 1;
  const from = Math.max(0, at - BEFORE);
  const cut = (text: string): string => (from === 0 ? excerpt(text) : excerpt(`…${text.slice(from)}`));
  return { was: cut(was), found: cut(found) };
}

/** The letter of each locked column, by field and sheet. */
function lockedColumns({ rows }: Return): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ locked, sheet }) =>
      Object.entries(locked).map(([field, { cell }]) => [`${field} ${sheet}`, cell.replace(/\d+$/, '')] as const),
    ),
  );
}

/**
 * Without the template's memory the measure's text is compared with the plan; a condition that the template adds to it
 * is no change.
 */
function againstPlan(returned: Return, plan: Plan): readonly Issue[] {
  const measures = measuresById(plan);
  return returned.rows.flatMap((row): readonly Issue[] => {
    const shown = row.locked.measure;
    const text = row.key === undefined ? undefined : measures.get(measureOfKey(row.key))?.text;
    if (
      shown === undefined ||
      text === undefined ||
      row.matchedBy === 'text' ||
      foldKey(shown.text).startsWith(foldKey(text))
    )
      return [];
    return [
      finding(
        'plan-text-changed',
        'warning',
        { sheet: row.sheet, row: row.row, field: 'measure', cell: shown.cell, ...given({ rowKey: row.key }) },
        { column: 'measure', ...difference(text, shown.text) },
        holdsMore(shown.text, text) ? undefined : textFix('measure', text),
      ),
    ];
  });
}
