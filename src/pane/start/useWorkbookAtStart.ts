import { useEffect } from 'react';
import type { Action } from '../screen';
import { useServices } from '../services';

/**
 * In Excel the workbook that is open decides where the work goes on: a template is checked, a plan or
 * a consolidation is opened; the ribbon button that was pressed chooses the step.
 */
export function useWorkbookAtStart(dispatch: (action: Action) => void): void {
  const { workbook, desk, intent } = useServices();
  useEffect(() => {
    let current = true;
    const say = (action: Action): void => {
      if (current) dispatch(action);
    };
    const look = async (): Promise<void> => {
      if (workbook === undefined || desk === undefined) return intent === 'check' ? say({ do: 'check' }) : undefined;
      const read = await workbook.read();
      if (read.kind === 'failed') return;
      const opened = await desk.openWorkbook(read.content);
      if (opened.kind === 'template') return say({ do: 'check', checked: { view: opened.check, corrected: false } });
      if (opened.kind === 'plan') {
        say({ do: 'open', opened });
        if (intent === 'merge') say({ do: 'go', step: 'returns' });
      }
      if (intent === 'check') say({ do: 'check' });
    };
    look().catch((error: unknown) => say({ do: 'fail', detail: String(error) }));
    return () => {
      current = false;
    };
  }, [workbook, desk, intent, dispatch]);
}
