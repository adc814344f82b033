import { useEffect } from 'react';
import type { Desk, OpenedWorkbook, WorkbookHost } from '../../ports';
import type { Action } from '../screen';
import { useServices } from '../services';
import { loadAllWords } from '../words';
import { reopen } from './memory';

/**
 * In Excel the workbook that is open decides where the work goes on: a template is checked, a plan or
 * a consolidation is opened. Else the plan that was open before a reload is opened again. The ribbon
 * button that was pressed chooses the step.
 */
export function useWorkbookAtStart(dispatch: (action: Action) => void): void {
  const { workbook, desk, intent, memory, today } = useServices();
  useEffect(() => {
    let current = true;
    const say = (action: Action): void => {
      if (current) dispatch(action);
    };
    const look = async (): Promise<void> => {
      if (desk === undefined) return;
      const found = workbook === undefined ? undefined : await openedIn(workbook, desk);
      if (found?.kind === 'template') return say({ do: 'check', checked: { view: found.check, corrected: false } });
      if (intent === 'check') return say({ do: 'check' });
      const opened = found?.kind === 'plan' ? found : await reopen(desk, memory, today);
      if (opened === undefined) return;
      await loadAllWords();
      say({ do: 'open', opened });
      if (intent === 'merge') say({ do: 'go', step: 'returns' });
    };
    look().catch((error: unknown) => say({ do: 'fail', detail: String(error) }));
    return () => {
      current = false;
    };
  }, [workbook, desk, intent, memory, today, dispatch]);
}

async function openedIn(workbook: WorkbookHost, desk: Desk): Promise<OpenedWorkbook | undefined> {
  const read = await workbook.read();
  return read.kind === 'failed' ? undefined : desk.openWorkbook(read.content);
}
