import type { Undoable } from '../../ports';
import type { Work } from './work';

/** What lay on the desk before something was done, and what that was. */
export interface Past {
  readonly what: Undoable;
  readonly before: Work;
}

/** Steps that can be taken back one after another. */
const MOST = 20;
/** Records that may stand in memory for the sake of «undo»: unchanged ones are shared, those of a merge are not. */
const RECORDS = 60_000;

/** The steps with one more, of which the oldest are given up where they are many or large. */
export function withStep(past: readonly Past[], step: Past): readonly Past[] {
  const all = [...past, step].slice(-MOST);
  let records = 0;
  const from = all.findLastIndex(({ before }) => (records += before.consolidation?.records.length ?? 0) > RECORDS);
  return all.slice(Math.min(from + 1, all.length - 1));
}
