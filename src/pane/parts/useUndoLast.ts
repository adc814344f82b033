import { anyWords } from '../../core/texts';
import type { Action } from '../screen';
import { useDesk, useServices } from '../services';
import { message, type Message } from './message';

/** Takes back the last thing that was done to what was merged, wherever it was done, and says which it was. */
export function useUndoLast(dispatch: (action: Action) => void): () => Promise<Message | undefined> {
  const desk = useDesk();
  const { texts } = useServices();
  return async () => {
    const undone = await desk.undoLast();
    dispatch({ do: 'undone', undone });
    // What the desk took back, not what this screen thought to be the last: a decision may have come in between.
    return undone.what === undefined
      ? undefined
      : message('pane.done.undoneLast', { what: anyWords(texts)(`pane.returns.undo.what.${undone.what}`) });
  };
}
