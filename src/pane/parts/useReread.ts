import { message, type Message } from './message';
import { useCallback } from 'react';
import type { MergedView } from '../../ports';
import { useDesk, useServices } from '../services';
import { hostWords } from './useTask';

export type Reread =
  { readonly kind: 'read'; readonly merged?: MergedView } | { readonly kind: 'message'; readonly message: Message };

/**
 * Takes in what people have typed into the open workbook: before a merge, so that it counts, and before a write, so
 * that it is not lost. On a plain page there is nothing to read.
 */
export function useReread(): () => Promise<Reread> {
  const desk = useDesk();
  const { workbook } = useServices();
  return useCallback(async () => {
    if (workbook === undefined) return { kind: 'read' };
    const read = await workbook.read();
    if (read.kind === 'failed') return { kind: 'message', message: hostWords(read) };
    const opened = await desk.openWorkbook(read.content);
    if (opened.kind === 'other-plan')
      return { kind: 'message', message: message('pane.returns.otherPlan', { title: opened.title }) };
    return opened.kind === 'plan' && opened.merged !== undefined
      ? { kind: 'read', merged: opened.merged }
      : { kind: 'read' };
  }, [desk, workbook]);
}
