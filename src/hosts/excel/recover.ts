import type { Recovery, WriteOutcome } from '../../ports';
import { HostStop } from './problems';
import { attempt, type Patience } from './run';
import { applySwap } from './swap/applySwap';
import { readJournal } from './swap/journal';
import { clearScaffold, rollBack } from './swap/rollBack';

const DONE: WriteOutcome = { kind: 'written', cells: 0 };

/**
 * Finds what an interrupted write left behind. A workbook that cannot be asked counts as sound: the write itself asks
 * again.
 */
export async function recover(patience: Patience, hasUndo: boolean): Promise<Recovery> {
  const journal = await attempt(patience, readJournal);
  if (typeof journal === 'object' && 'kind' in journal) return { kind: 'none' };
  if (journal === 'none' || (typeof journal === 'object' && journal.state === 'done')) {
    // Sheets kept for the undo of a pane that is gone.
    if (!hasUndo) await attempt(patience, clearScaffold);
    return { kind: 'none' };
  }
  if (journal === 'damaged') {
    return {
      kind: 'interrupted',
      sheets: [],
      complete: false,
      finish: () => refuse(patience),
      discard: () =>
        attempt(patience, async (session) => {
          await clearScaffold(session);
          return DONE;
        }),
    };
  }
  const { plan, state } = journal;
  const complete = state === 'swapping';
  return {
    kind: 'interrupted',
    sheets: plan.sheets.map(({ name }) => name),
    complete,
    finish: () =>
      complete
        ? attempt(patience, async (session) => {
            await applySwap(session, plan);
            return DONE;
          })
        : refuse(patience),
    discard: () =>
      attempt(patience, async (session) => {
        await rollBack(session, plan);
        return DONE;
      }),
  };
}

function refuse(patience: Patience): Promise<WriteOutcome> {
  return attempt(patience, () => Promise.reject(new HostStop('refused', 'the interrupted write was not complete')));
}
