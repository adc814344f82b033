import {
  createDarkTheme,
  createLightTheme,
  FluentProvider,
  makeStaticStyles,
  teamsHighContrastTheme,
  type BrandVariants,
} from '@fluentui/react-components';
import { useEffect, useMemo, useReducer, useState, type ReactElement } from 'react';
import type { Language } from '../core/texts';
import { ErrorBoundary } from './problem/ErrorBoundary';
import { reduce, type Action, type PaneState } from './screen';
import { ServicesContext, type PaneServices, type Theme } from './services';
import { Shell } from './shell/Shell';
import { prefetchSteps, Step } from './shell/steps';
import { useHistory } from './shell/useHistory';
import { useLeaveQuestion } from './shell/useLeaveQuestion';
import { InterruptedWrite } from './start/InterruptedWrite';
import { StartStep } from './start/StartStep';
import { useWorkbookAtStart } from './start/useWorkbookAtStart';
import { loadWords, paneTexts } from './words';

/** Deep blue of official letterheads, from dark to light. */
const brand: BrandVariants = {
  10: '#020408',
  20: '#0e1a2c',
  30: '#12294a',
  40: '#153664',
  50: '#19437e',
  60: '#1f5195',
  70: '#2b60a8',
  80: '#3b6fb8',
  90: '#4d7fc5',
  100: '#6f9cd9',
  110: '#7fa8df',
  120: '#8fb4e6',
  130: '#9fbfea',
  140: '#b6cff1',
  150: '#cddff7',
  160: '#e5effc',
};
/** Gaps are the business of the layout, not of headings and paragraphs. */
const useResets = makeStaticStyles({ 'body, h1, h2, h3, p': { margin: '0' } });
const useCalmness = makeStaticStyles(
  '@media (prefers-reduced-motion: reduce) { * { animation-duration: 0.01ms; transition-duration: 0.01ms; } }',
);
const THEMES = { light: createLightTheme(brand), dark: createDarkTheme(brand), contrast: teamsHighContrastTheme };

/** Milliseconds after the first screen, when nothing else waits for the network. */
const CALM = 1_500;

/** The whole pane: one page, one screen at a time. */
export function Pane({ services }: { readonly services: PaneServices }): ReactElement {
  useResets();
  useCalmness();
  const [language, setLanguage] = useState(services.language);
  const context = useMemo(
    () => ({ ...services, language, texts: paneTexts(language, services.words) }),
    [services, language],
  );
  const theme = useTheme(services);
  const [settled, setSettled] = useState(0);
  const [state, dispatch] = useReducer(
    reduce,
    services.desk === undefined ? { screen: { kind: 'check' } } : { screen: { kind: 'start' } },
  );
  useHistory(state, dispatch);
  useLeaveQuestion(state, services.workbook === undefined);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // After the first screen stands: the next ones will need them, and the network may go away.
  useEffect(() => {
    const timer = setTimeout(() => {
      void loadWords(services.language)
        .then(prefetchSteps)
        .catch(() => undefined);
    }, CALM);
    return () => clearTimeout(timer);
  }, [services.language]);
  const speak = (other: Language): void => {
    loadWords(other).then(
      () => setLanguage(other),
      () => undefined,
    );
  };
  return (
    <FluentProvider
      theme={THEMES[theme]}
      style={{ minHeight: '100vh', colorScheme: theme === 'dark' ? 'dark' : 'light' }}
    >
      <ServicesContext value={context}>
        <Shell state={state} dispatch={dispatch} onLanguage={speak}>
          <InterruptedWrite
            onProblem={(detail) => dispatch({ do: 'fail', detail })}
            onSettled={() => setSettled((times) => times + 1)}
          />
          <ErrorBoundary key={state.screen.kind} onError={(detail) => dispatch({ do: 'fail', detail })}>
            <Current state={state} dispatch={dispatch} />
          </ErrorBoundary>
        </Shell>
        {/* What an interrupted write left was settled: the workbook is another one now. */}
        <WorkbookAtStart key={settled} state={state} dispatch={dispatch} />
      </ServicesContext>
    </FluentProvider>
  );
}

/** The colours that the user chose, in Office or in the system, as they are now. */
function useTheme({ theme, followTheme }: PaneServices): Theme {
  // Services that came late, with an Excel that answered late, begin with colours of their own.
  const [chosen, choose] = useState<{ readonly theme: Theme; readonly by: typeof followTheme }>();
  useEffect(() => followTheme?.((other) => choose({ theme: other, by: followTheme })), [followTheme]);
  return chosen !== undefined && chosen.by === followTheme ? chosen.theme : theme;
}

function Current({
  state,
  dispatch,
}: {
  readonly state: PaneState;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const { screen } = state;
  switch (screen.kind) {
    case 'start':
      return <StartStep dispatch={dispatch} />;
    case 'plan':
      return <Step name="plan" props={{ plan: screen.plan, hasMerged: state.merged !== undefined, dispatch }} />;
    case 'templates':
      return <Step name="templates" props={{ plan: screen.plan, made: screen.made, dispatch }} />;
    case 'returns':
      return <Step name="returns" props={{ plan: screen.plan, merged: screen.merged, dispatch }} />;
    case 'status':
      return <Step name="status" props={{ plan: screen.plan, merged: screen.merged, dispatch }} />;
    case 'summary':
      return <Step name="summary" props={{ plan: screen.plan, merged: screen.merged, dispatch }} />;
    case 'check':
      return <Step name="check" props={{ checked: screen.checked, dispatch }} />;
    case 'problem':
      return <Step name="problem" props={{ detail: screen.detail, dispatch }} />;
  }
}

function WorkbookAtStart({
  state,
  dispatch,
}: {
  readonly state: PaneState;
  readonly dispatch: (action: Action) => void;
}): null {
  useWorkbookAtStart(state, dispatch);
  return null;
}
