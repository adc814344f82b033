import { useEffect } from 'react';
import { hasUnwritten, type PaneState } from '../screen';

/** The browser asks before it leaves a page whose merge stands in no file yet. Inside Excel there is no question. */
export function useLeaveQuestion(state: PaneState, onPage: boolean): void {
  const asks = onPage && hasUnwritten(state);
  useEffect(() => {
    if (!asks) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [asks]);
}
