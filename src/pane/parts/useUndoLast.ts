import { anyWords } from '../../core/texts';
import type { MergedView } from '../../ports';
import type { Action } from '../screen';
import { useDesk, useServices } from '../services';
import { told, type Told } from './told';

/** Takes back the last thing that was done to what was merged, wherever it was done, and says which it was. */
export function useUndoLast(
  merged: MergedView | undefined,
  dispatch: (action: Action) => void,
): () => Promise<Told | undefined> {
  const desk = useDesk();
  const { texts } = useServices();
  return async () => {
    const what = anyWords(texts)(`pane.returns.undo.what.${merged?.undoable ?? 'decide'}`);
    dispatch({ do: 'undone', undone: await desk.undoLast() });
    return told('pane.done.undoneLast', { what });
  };
}
