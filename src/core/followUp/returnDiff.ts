import type { CheckedReturn, CheckedRow } from '../checks/types';
import { given } from '../given';
import { hasGoneBack } from '../merge/regressions';
import { INPUT_FIELDS, type InputField } from '../template/fields';
import { wordDiff, type WordPiece } from './wordDiff';

export interface FieldChange {
  readonly field: InputField;
  /** As it was written; empty where nothing stood there. */
  readonly before: string;
  readonly after: string;
  readonly words: readonly WordPiece[];
}

export interface RowChange {
  readonly key: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
  /** The status went back: from «виконано» to «виконується». */
  readonly wentBack?: true;
}

export interface FigureChange {
  readonly key: string;
  readonly before?: number;
  readonly after?: number;
}

/** What a body changed from one return to the next. */
export interface ReturnDiff {
  readonly rows: readonly RowChange[];
  readonly figures: readonly FigureChange[];
}

/** Two returns of one body laid beside each other, row by row; rows stand in the order of the later one. */
export function returnDiff(earlier: CheckedReturn, later: CheckedReturn): ReturnDiff {
  const [before, after] = [byKey(earlier), byKey(later)];
  const keys = [...after.keys(), ...[...before.keys()].filter((key) => !after.has(key))];
  return {
    rows: keys.flatMap((key) => rowChange(key, before.get(key), after.get(key))),
    figures: figureChanges(earlier, later),
  };
}

/** A row that answers no known duty is known by its place. */
function byKey({ rows }: CheckedReturn): ReadonlyMap<string, CheckedRow> {
  return new Map(rows.map((row) => [row.row.key ?? `${row.row.sheet}!${row.row.row}`, row]));
}

function rowChange(key: string, before: CheckedRow | undefined, after: CheckedRow | undefined): readonly RowChange[] {
  const fields = INPUT_FIELDS.flatMap((field): readonly FieldChange[] => {
    const [was, now] = [saidIn(before, field), saidIn(after, field)];
    return was === now ? [] : [{ field, before: was, after: now, words: wordDiff(was, now) }];
  });
  if (fields.length === 0) return [];
  const wentBack = hasGoneBack(before?.answer.status, after?.answer.status) ? (true as const) : undefined;
  return [{ key, change: changeOf(before, after), fields, ...given({ wentBack }) }];
}

function changeOf(before: CheckedRow | undefined, after: CheckedRow | undefined): RowChange['change'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function saidIn(row: CheckedRow | undefined, field: InputField): string {
  return row?.row.inputs[field]?.text ?? '';
}

function figureChanges(earlier: CheckedReturn, later: CheckedReturn): readonly FigureChange[] {
  const before = new Map(earlier.indicators.map(({ key, value }) => [key, value]));
  const after = new Map(later.indicators.map(({ key, value }) => [key, value]));
  return [...new Set([...after.keys(), ...before.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({ key, ...given({ before: before.get(key), after: after.get(key) }) }));
}
