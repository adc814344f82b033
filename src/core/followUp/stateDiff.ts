import { finalStatus, finalText } from '../summary/summarise';
import type { ProposedStatus, Summary, SummaryRow } from '../summary/types';
import { given } from '../given';
import { wordDiff, type WordPiece } from './wordDiff';

/** What became of one measure × period between two states of a consolidation. */
export interface RowChange {
  /** `2.1@2019-H1` */
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  /** `added` and `removed`: the plan of one state has no such row. */
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  readonly status: Sides<ProposedStatus>;
  readonly text: Sides<string> & { readonly words: readonly WordPiece[] };
  /** Only figures that differ. */
  readonly figures: readonly FigureChange[];
  /** Ids of bodies whose answer counts in the later state only, and in the earlier one only. */
  readonly came: readonly string[];
  readonly gone: readonly string[];
  /** Bodies that answered in both states, with another status. */
  readonly restated: readonly (Sides<ProposedStatus> & { readonly bodyId: string })[];
}

export interface Sides<T> {
  readonly before?: T;
  readonly after?: T;
}

export interface FigureChange extends Sides<number> {
  readonly name: string;
  readonly unit: string;
}

export interface StateDiff {
  /** In the order of the later plan, rows that only the earlier one has at the end. */
  readonly rows: readonly RowChange[];
  /** Bodies of which something counts in the later state, and nothing in the earlier one. */
  readonly cameBodies: readonly string[];
  readonly goneBodies: readonly string[];
  readonly totals: Readonly<Record<RowChange['change'], number>>;
}

/** Two states of one consolidation side by side, row by row. Linear in rows but for the words of a changed text. */
export function stateDiff(before: Summary, after: Summary): StateDiff {
  const earlier = new Map(before.rows.map((row) => [row.key, row]));
  const later = new Set(after.rows.map(({ key }) => key));
  const rows = [
    ...after.rows.map((row) => rowChange(earlier.get(row.key), row)),
    ...before.rows.filter(({ key }) => !later.has(key)).map((row) => rowChange(row, undefined)),
  ];
  const [was, is] = [speakers(before), speakers(after)];
  const count = (change: RowChange['change']): number => rows.filter((row) => row.change === change).length;
  return {
    rows,
    cameBodies: [...is].filter((id) => !was.has(id)),
    goneBodies: [...was].filter((id) => !is.has(id)),
    totals: { same: count('same'), changed: count('changed'), added: count('added'), removed: count('removed') },
  };
}

function speakers({ cells }: Summary): ReadonlySet<string> {
  return new Set(cells.filter(({ state }) => state === 'answered').map(({ bodyId }) => bodyId));
}

function rowChange(before: SummaryRow | undefined, after: SummaryRow | undefined): RowChange {
  const { key, measureId, periodId } = (after ?? before) as SummaryRow;
  const status = sides(before, after, finalStatus);
  const text = sides(before, after, finalText);
  const [was, is] = [answersIn(before), answersIn(after)];
  const row = {
    key,
    measureId,
    periodId,
    status,
    text: { ...text, words: text.before === text.after ? [] : wordDiff(text.before ?? '', text.after ?? '') },
    figures: figureChanges(before, after),
    came: [...is.keys()].filter((id) => !was.has(id)),
    gone: [...was.keys()].filter((id) => !is.has(id)),
    restated: [...is].flatMap(([bodyId, now]) => {
      const then = was.get(bodyId);
      return then === undefined || now === undefined || then === now ? [] : [{ bodyId, before: then, after: now }];
    }),
  };
  return { ...row, change: kindOfChange(before, after, row) };
}

function kindOfChange(
  before: SummaryRow | undefined,
  after: SummaryRow | undefined,
  { status, text, figures, came, gone, restated }: Omit<RowChange, 'change'>,
): RowChange['change'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  const isSame =
    status.before === status.after &&
    text.before === text.after &&
    figures.length + came.length + gone.length + restated.length === 0;
  return isSame ? 'same' : 'changed';
}

function sides<T>(
  before: SummaryRow | undefined,
  after: SummaryRow | undefined,
  of: (row: SummaryRow) => T,
): { before?: T; after?: T } {
  return {
    ...(before === undefined ? {} : { before: of(before) }),
    ...(after === undefined ? {} : { after: of(after) }),
  };
}

/** Status of each body's answer that counts. */
function answersIn(row: SummaryRow | undefined): ReadonlyMap<string, ProposedStatus | undefined> {
  return new Map((row?.records ?? []).map(({ bodyId, answer }) => [bodyId, answer.status]));
}

function figureChanges(before: SummaryRow | undefined, after: SummaryRow | undefined): readonly FigureChange[] {
  const was = new Map((before?.indicators ?? []).map((one) => [`${one.name}\n${one.unit}`, one]));
  const is = new Map((after?.indicators ?? []).map((one) => [`${one.name}\n${one.unit}`, one]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [then, now] = [was.get(id), is.get(id)];
    const named = now ?? then;
    if (named === undefined || then?.total === now?.total) return [];
    const totals = given({ before: then?.total, after: now?.total });
    return [{ name: named.name, unit: named.unit, ...totals }];
  });
}
