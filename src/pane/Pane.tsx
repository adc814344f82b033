import {
  createDarkTheme,
  createLightTheme,
  FluentProvider,
  makeStaticStyles,
  Spinner,
  teamsHighContrastTheme,
  type BrandVariants,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useReducer, useState, type ReactElement } from 'react';
import { ErrorBoundary } from './problem/ErrorBoundary';
import { reduce, type Action, type PaneState } from './screen';
import { ServicesContext, type PaneServices } from './services';
import { Shell } from './shell/Shell';
import { InterruptedWrite } from './start/InterruptedWrite';
import { StartStep } from './start/StartStep';
import { useWorkbookAtStart } from './start/useWorkbookAtStart';
import { loadAllWords, paneTexts, withWords } from './words';

const PlanStep = lazy(() => withWords(import(/* webpackChunkName: "step-plan" */ './plan/PlanStep')));
const TemplatesStep = lazy(() =>
  withWords(import(/* webpackChunkName: "step-templates" */ './templates/TemplatesStep')),
);
const ReturnsStep = lazy(() => withWords(import(/* webpackChunkName: "step-returns" */ './returns/ReturnsStep')));
const SummaryStep = lazy(() => withWords(import(/* webpackChunkName: "step-summary" */ './summary/SummaryStep')));
const CheckStep = lazy(() => withWords(import(/* webpackChunkName: "step-check" */ './check/CheckStep')));
const ProblemStep = lazy(() => withWords(import(/* webpackChunkName: "step-problem" */ './problem/ProblemStep')));

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
const THEMES = { light: createLightTheme(brand), dark: createDarkTheme(brand), contrast: teamsHighContrastTheme };

/** The whole pane: one page, one screen at a time. */
export function Pane({ services }: { readonly services: PaneServices }): ReactElement {
  useResets();
  const [language, setLanguage] = useState(services.language);
  const context = useMemo(() => ({ ...services, language, texts: paneTexts(language) }), [services, language]);
  const [settled, setSettled] = useState(0);
  const [state, dispatch] = useReducer(
    reduce,
    services.desk === undefined ? { screen: { kind: 'check' } } : { screen: { kind: 'start' } },
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // After the first screen stands: the next one will need them.
  useEffect(() => void loadAllWords(), []);
  return (
    <FluentProvider
      theme={THEMES[services.theme]}
      style={{ minHeight: '100vh', colorScheme: services.theme === 'dark' ? 'dark' : 'light' }}
    >
      <ServicesContext value={context}>
        <Shell state={state} dispatch={dispatch} onLanguage={setLanguage}>
          <InterruptedWrite
            onProblem={(detail) => dispatch({ do: 'fail', detail })}
            onSettled={() => setSettled((times) => times + 1)}
          />
          <ErrorBoundary key={state.screen.kind} onError={(detail) => dispatch({ do: 'fail', detail })}>
            <Suspense fallback={<Spinner label={context.texts.t('pane.busy.opening')} />}>
              <Current state={state} dispatch={dispatch} />
            </Suspense>
          </ErrorBoundary>
        </Shell>
        {/* What an interrupted write left was settled: the workbook is another one now. */}
        <WorkbookAtStart key={settled} state={state} dispatch={dispatch} />
      </ServicesContext>
    </FluentProvider>
  );
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
      return <PlanStep plan={screen.plan} dispatch={dispatch} />;
    case 'templates':
      return <TemplatesStep plan={screen.plan} made={screen.made} dispatch={dispatch} />;
    case 'returns':
      return <ReturnsStep plan={screen.plan} merged={screen.merged} dispatch={dispatch} />;
    case 'summary':
      return <SummaryStep plan={screen.plan} merged={screen.merged} dispatch={dispatch} />;
    case 'check':
      return <CheckStep checked={screen.checked} dispatch={dispatch} />;
    case 'problem':
      return <ProblemStep detail={screen.detail} dispatch={dispatch} />;
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
