import { useEffect, useRef } from 'react';
import { reachable, STEPS, type Action, type PaneState, type Step } from '../screen';

/** What a place in the browser's history remembers. */
interface Place {
  readonly planzvit?: string;
}

/**
 * Steps in the browser's history: Back goes a step back, Forward forward again. Office takes the history away from its
 * panes: there nothing happens. A step whose work is gone is not shown.
 */
export function useHistory(state: PaneState, dispatch: (action: Action) => void): void {
  const now = useRef(state);
  const shown = useRef<string>(undefined);
  useEffect(() => {
    now.current = state;
  }, [state]);
  const { kind } = state.screen;
  useEffect(() => {
    if (!hasHistory() || kind === 'problem' || shown.current === kind) return;
    const place: Place = { planzvit: kind };
    if (shown.current === undefined) history.replaceState(place, '');
    else history.pushState(place, '');
    shown.current = kind;
  }, [kind]);
  useEffect(() => {
    if (!hasHistory()) return undefined;
    const back = ({ state: place }: PopStateEvent): void => {
      const wanted = (place as Place | null)?.planzvit ?? 'start';
      const step = STEPS.find((one) => one === wanted);
      shown.current = wanted;
      if (step !== undefined && reachable(now.current, step)) dispatch({ do: 'go', step: step satisfies Step });
      else dispatch(wanted === 'check' ? { do: 'check' } : { do: 'start' });
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [dispatch]);
}

function hasHistory(): boolean {
  return typeof history.pushState === 'function' && typeof history.replaceState === 'function';
}
