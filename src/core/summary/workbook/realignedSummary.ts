import { measureOfKey, periodOfKey } from '../../duties/rowKey';
import { groupBy } from '../../groups';
import { EDIT_COLUMNS } from '../../merge/ministryCells';
import type { Plan } from '../../plan/types';
import { periodNamed } from '../../returned/match/periodWords';
import { periodInPlan } from '../../template/words/periodWords';
import { foldKey } from '../../text/clean';
import type { Texts } from '../../texts';
import type { ReadRow } from './readTable';
import { HEADING } from './summarySheet';

/** Columns of «Зведення» that nobody sees. */
const HIDDEN: ReadonlySet<string> = new Set(['key', 'part', 'task', 'answersState']);
/** What stands in every row of a measure, a further one of format 1 included. */
const SHOWN_ALWAYS = ['measure', 'period'] as const;

/**
 * Rows of «Зведення», each with the hidden cells of the measure and the period that it shows, also where the visible
 * columns were sorted without the hidden ones. A row of which nobody can say any more to which measure it belongs, and
 * a second row of the same one, have no key: they are reported, not taken for another.
 */
export function realignedSummary(
  rows: readonly ReadRow[],
  plan: Plan,
  vocabularies: readonly Texts[],
): readonly ReadRow[] {
  const shownOf = shownIdentities(rows, plan, vocabularies);
  const shown = rows.map((row) => shownOf(row));
  const moved = rows.some((row, i) => {
    const own = shown[i];
    return own !== undefined && hiddenId(row) !== '' && own !== hiddenId(row);
  });
  const taken = new Map<string, number>();
  const turnOf = (id: string): number => {
    const turn = taken.get(id) ?? 0;
    taken.set(id, turn + 1);
    return turn;
  };
  if (!moved) return rows.map((row) => (isRepeated(hiddenId(row), turnOf(hiddenId(row))) ? withoutKey(row) : row));
  const sources = groupBy(rows, hiddenId);
  const contradicts = contradictions(plan);
  return rows.map((row, i) => {
    if (isHeading(row)) return withHidden(row, undefined, HEADING);
    const id = shown[i];
    if (id === undefined || contradicts(row)) return withoutKey(row);
    const turn = turnOf(id);
    const source = sources.get(id)?.[turn];
    return source === undefined || isRepeated(id, turn) ? withoutKey(row) : withHidden(row, source);
  });
}

/** A measure × period has one first row; its text may go on in several further ones. */
function isRepeated(id: string, turn: number): boolean {
  return turn > 0 && id.endsWith(FIRST);
}

/** A row that belongs to no measure: what the ministry wrote in it is reported, one without such words is left out. */
function withoutKey(row: ReadRow): ReadRow {
  const isWritten = Object.values(EDIT_COLUMNS).some((column) => row.text(column) !== '');
  return withHidden(row, undefined, isWritten ? '' : HEADING);
}

const FIRST = '|first';
const FURTHER = '|further';

function hiddenId(row: ReadRow): string {
  const key = row.text('key');
  return key === '' ? '' : `${key}${row.text('part') === '1' ? FIRST : FURTHER}`;
}

/** A heading of the plan shows nothing but its words. */
function isHeading(row: ReadRow): boolean {
  return row.text('no') !== '' && SHOWN_ALWAYS.every((column) => row.text(column) === '');
}

function withHidden(row: ReadRow, source: ReadRow | undefined, part = ''): ReadRow {
  const text = (id: string): string => {
    if (!HIDDEN.has(id)) return row.text(id);
    if (source === undefined) return id === 'part' ? part : '';
    return source.text(id);
  };
  return { ...row, text };
}

/** The measure and the period that a row shows, and whether it goes on with a text; undefined where it does not say. */
function shownIdentities(
  rows: readonly ReadRow[],
  plan: Plan,
  vocabularies: readonly Texts[],
): (row: ReadRow) => string | undefined {
  const keys = [...new Set(rows.map((row) => row.text('key')).filter((key) => key !== ''))];
  const byMeasure = groupBy(keys, measureOfKey);
  const periods = [...new Set(keys.map(periodOfKey))];
  const continued = new Set(vocabularies.map((texts) => texts.t('summary.text.continued')));
  const words = new Map(
    periods.map((id) => [id, new Set(vocabularies.map((texts) => periodInPlan(id, texts, plan)))] as const),
  );
  const keyOf = (row: ReadRow): string | undefined => {
    const own = byMeasure.get(row.text('no').trim()) ?? [];
    const period = row.text('period').trim();
    const exact = own.filter((key) => words.get(periodOfKey(key))?.has(period) === true);
    if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined;
    const named = periodNamed(period, own.map(periodOfKey));
    if (named !== undefined) return own.find((key) => periodOfKey(key) === named);
    // The only period of a measure may be said in words that name none.
    return own.length === 1 && periodNamed(period, periods) === undefined ? own[0] : undefined;
  };
  return (row) => {
    const key = keyOf(row);
    if (key === undefined) return undefined;
    return `${key}${continued.has(row.text('measure').trim()) ? FURTHER : FIRST}`;
  };
}

/** Whether a row has the number of one measure and the words of another: somebody sorted some columns of it alone. */
function contradictions(plan: Plan): (row: ReadRow) => boolean {
  const measures = plan.tasks.flatMap((task) => task.measures);
  const textOf = new Map(measures.map(({ id, text }) => [id, foldKey(text)]));
  const idsOf = groupBy(measures, ({ text }) => foldKey(text));
  return (row) => {
    const written = foldKey(row.text('measure'));
    const own = textOf.get(row.text('no').trim());
    return own !== undefined && own !== written && idsOf.has(written);
  };
}
