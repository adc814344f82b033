import { useEffect, useState, type ComponentType, type ReactElement } from 'react';
import { Button, Spinner, Text } from '@fluentui/react-components';
import { Stack } from '../parts/Stack';
import { useServices, useWords } from '../services';
import { hasWords, loadWords } from '../words';

const LOADERS = {
  plan: () => import(/* webpackChunkName: "step-plan" */ '../plan/PlanStep'),
  templates: () => import(/* webpackChunkName: "step-templates" */ '../templates/TemplatesStep'),
  returns: () => import(/* webpackChunkName: "step-returns" */ '../returns/ReturnsStep'),
  status: () => import(/* webpackChunkName: "step-status" */ '../status/StatusStep'),
  summary: () => import(/* webpackChunkName: "step-summary" */ '../summary/SummaryStep'),
  check: () => import(/* webpackChunkName: "step-check" */ '../check/CheckStep'),
  problem: () => import(/* webpackChunkName: "step-problem" */ '../problem/ProblemStep'),
} as const;

export type LazyStep = keyof typeof LOADERS;
type PropsOf<S extends LazyStep> =
  Awaited<ReturnType<(typeof LOADERS)[S]>> extends { readonly default: (props: infer P) => unknown } ? P : never;

const loaded = new Map<LazyStep, ComponentType<never>>();

async function load(step: LazyStep): Promise<void> {
  const { default: component } = await LOADERS[step]();
  loaded.set(step, component as ComponentType<never>);
}

/** Fetches all steps while nobody waits, so that a network that goes away later changes nothing. */
export async function prefetchSteps(): Promise<void> {
  for (const step of Object.keys(LOADERS) as LazyStep[]) await load(step).catch(() => undefined);
}

/** A step with its words, as soon as both are there; a sentence and a second try where the server does not answer. */
export function Step<S extends LazyStep>({
  name,
  props,
}: {
  readonly name: S;
  readonly props: PropsOf<S>;
}): ReactElement {
  const t = useWords();
  const { texts } = useServices();
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<{ readonly of: LazyStep; readonly is: 'ready' | 'failed' }>();
  useEffect(() => {
    let current = true;
    const say = (is: 'ready' | 'failed'): void => {
      if (current) setState({ of: name, is });
    };
    Promise.all([loadWords(texts.language), loaded.has(name) ? undefined : load(name)]).then(
      () => say('ready'),
      () => say('failed'),
    );
    return () => {
      current = false;
    };
  }, [name, texts.language, tries]);
  if (state?.of === name && state.is === 'failed')
    return (
      <Stack>
        <Text as="p" block role="alert">
          {t('step.failed')}
        </Text>
        <div>
          <Button
            appearance="primary"
            onClick={() => {
              setState(undefined);
              setTries((before) => before + 1);
            }}
          >
            {t('step.retry')}
          </Button>
        </div>
      </Stack>
    );
  const Loaded = loaded.get(name) as ComponentType<PropsOf<S> & object> | undefined;
  // What is there already is shown at once, without a flicker.
  if (Loaded === undefined || !hasWords(texts.language))
    return <Spinner label={t('busy.opening')} aria-valuetext={t('busy.opening')} />;
  return <Loaded {...(props as PropsOf<S> & object)} />;
}
