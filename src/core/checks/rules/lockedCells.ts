import { measureOfKey } from '../../duties/rowKey';
import { finding, type Issue } from '../../issues/issue';
import type { Plan } from '../../plan/types';
import { measuresById } from '../../returned/match/dutyIndex';
import type { FieldValue, Return, ReturnRow } from '../../returned/types';
import type { LockedField } from '../../template/fields';
import { foldKey } from '../../text/clean';
import { textFix, type ReturnRule } from '../context';
import { given } from '../../given';
import { shownDate } from '../../calendar/dotted';
import { excerpt, MOST_QUOTED } from '../../text/excerpt';

const COPIED: readonly LockedField[] = ['no', 'task', 'measure', 'deadline', 'period', 'role', 'more'];
/** Columns that repeat the plan: a change there is a change of the plan's text. */
const PLAN_TEXT: ReadonlySet<LockedField> = new Set<LockedField>(['task', 'measure', 'deadline', 'more']);

/**
 * Every locked cell against the copy that the template keeps of it: cell by cell, what stood there and what stands
 * there now.
 */
export const lockedCells: ReturnRule = ({ returned, facts, context }) => {
  if (returned.stampedDuties.length === 0) return context.plan === undefined ? [] : againstPlan(returned, context.plan);
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

/**
 * Both texts where they begin to differ: of long ones the beginnings would look the same. What stands there now may be
 * an answer that stands nowhere else; what stood there is the plan's.
 */
function difference(was: string, found: string): { readonly was: string; readonly found: string } {
  let at = 0;
  while (at < was.length && was[at] === found[at]) at += 1;
  const from = Math.max(0, at - BEFORE);
  const cut = (text: string, longest?: number): string => excerpt(from === 0 ? text : `…${text.slice(from)}`, longest);
  return { was: cut(was), found: cut(found, MOST_QUOTED) };
}

/**
 * A form of the body's own may shorten the plan as it likes; more than the plan says may be an answer, unless most rows
 * say more.
 */
function addedToPlan({ rows }: Return, measures: ReturnType<typeof measuresById>): readonly Issue[] {
  return (['measure', 'deadline'] as const).flatMap((field) => {
    const added = rows.flatMap((row): readonly Issue[] => {
      const measure = row.key === undefined ? undefined : measures.get(measureOfKey(row.key));
      const planned = field === 'measure' ? measure?.text : measure?.deadline.text;
      const shown = row.locked[field];
      if (
        planned === undefined ||
        shown === undefined ||
        !holdsMore(shown.text.replace(CONDITION, ''), planned.replace(CONDITION, ''))
      )
        return [];
      return [planTextChanged(row, field, planned, shown)];
    });
    return added.length > FEW && added.length * 2 > rows.length ? [] : added;
  });
}

const FEW = 3;
/** The template adds it to the measure: «(за наявності ресурсу)». */
const CONDITION = / ?\((?:за|у разі|в разі) [^()]*\)/iu;

function planTextChanged(row: ReturnRow, field: 'measure' | 'deadline', text: string, shown: FieldValue): Issue {
  return finding(
    'plan-text-changed',
    'warning',
    { sheet: row.sheet, row: row.row, field, cell: shown.cell, ...given({ rowKey: row.key }) },
    { column: field, ...difference(text, shown.text) },
    holdsMore(shown.text, text) ? undefined : textFix(field, text),
  );
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
  const added = addedToPlan(returned, measures);
  if (returned.form === 'otherForm') return added;
  const changed = returned.rows.flatMap((row): readonly Issue[] => {
    const measure = row.key === undefined ? undefined : measures.get(measureOfKey(row.key));
    if (measure === undefined) return [];
    const shown = row.locked.measure;
    const isKept = shown === undefined || foldKey(shown.text).startsWith(foldKey(measure.text));
    return isKept || row.matchedBy === 'text' ? [] : [planTextChanged(row, 'measure', measure.text, shown)];
  });
  return [...changed, ...added];
}
