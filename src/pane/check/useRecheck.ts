import { useCallback, useEffect, useState } from 'react';
import type { Message } from '../parts/message';
import { hostWords, useAlive, type Task } from '../parts/useTask';
import type { Action } from '../screen';
import { useServices } from '../services';

/** The check of the open workbook, now and whenever it changes. */
export function useRecheck(
  { follow }: Task,
  dispatch: (action: Action) => void,
): { readonly recheck: () => Promise<Message | undefined>; readonly typing: boolean } {
  const { check, workbook } = useServices();
  const alive = useAlive();
  const [typing, setTyping] = useState(false);
  const recheck = useCallback(async (): Promise<Message | undefined> => {
    if (workbook === undefined) return undefined;
    const read = await workbook.read();
    if (read.kind === 'failed') return hostWords(read);
    const view = await check.checkWorkbook(read.content);
    // Whoever has gone on to another step is not called back.
    if (alive.current) dispatch({ do: 'check', checked: { view, corrected: false } });
    return undefined;
  }, [alive, check, workbook, dispatch]);
  // In Excel the check follows the typing; what a co-author types is checked too, and never fixed.
  useEffect(() => {
    if (workbook === undefined) return undefined;
    let current = true;
    // While a person types into a cell Excel answers nothing: no trouble worth words, the check goes on after it.
    const afterTyping = async (): Promise<Message | undefined> => {
      for (;;) {
        const message = await recheck();
        const waits = current && message?.key === 'host.cell-editing';
        if (current) setTyping(waits);
        if (!waits) return message;
      }
    };
    follow(afterTyping);
    const again = (): void => follow(afterTyping);
    const stop = workbook.onChange(again);
    // Not every change is reported: what was missed is seen when the person comes back to the pane.
    window.addEventListener('focus', again);
    return () => {
      current = false;
      stop();
      window.removeEventListener('focus', again);
    };
  }, [workbook, follow, recheck]);
  return { recheck, typing };
}
