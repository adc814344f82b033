import { useEffect, useRef } from 'react';
import type { Desk, OpenedWorkbook, WorkbookHost } from '../../ports';
import { isUntouched, type Action, type PaneState } from '../screen';
import { useServices } from '../services';
import { loadWords } from '../words';

/**
 * In Excel the workbook that is open decides where the work goes on: a template is checked, a plan or
 * a consolidation is opened; what was kept of an earlier sitting is only offered. The ribbon button that was pressed
 * chooses the step. A large workbook is read for seconds: whoever has gone on meanwhile stays
 * where they are.
 */
export function useWorkbookAtStart(state: PaneState, dispatch: (action: Action) => void): void {
  const { workbook, desk, intent, language } = useServices();
  const now = useRef(state);
  useEffect(() => {
    now.current = state;
  }, [state]);
  useEffect(() => {
    let current = true;
    const untouched = (): boolean => isUntouched(now.current);
    const say = (action: Action): void => {
      if (current) dispatch(action);
    };
    const look = async (): Promise<void> => {
      if (desk === undefined) return;
      const found = workbook === undefined ? undefined : await openedIn(workbook, desk, () => current);
      if (found?.kind === 'template')
        return untouched() ? say({ do: 'check', checked: { view: found.check, corrected: false } }) : undefined;
      if (intent === 'check' && untouched()) return say({ do: 'check' });
      if (found?.kind !== 'plan') return;
      const opened = found;
      await loadWords(language);
      if (!untouched()) return say({ do: 'found', opened });
      say({ do: 'open', opened });
      if (intent === 'merge') say({ do: 'go', step: 'returns' });
    };
    look().catch((error: unknown) => say({ do: 'fail', detail: String(error) }));
    return () => {
      current = false;
    };
  }, [workbook, desk, intent, language, dispatch]);
}

async function openedIn(
  workbook: WorkbookHost,
  desk: Desk,
  isCurrent: () => boolean,
): Promise<OpenedWorkbook | undefined> {
  let read = await workbook.read();
  // While a cell is being edited Excel answers nothing, however long that takes.
  while (read.kind === 'failed' && read.problem === 'cell-editing' && isCurrent()) read = await workbook.read();
  return read.kind === 'failed' ? undefined : desk.openWorkbook(read.content);
}
