import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { reachable, STEPS, type Action, type PaneState, type Step } from '../screen';
import { useServices, useWords } from '../services';

const useStyles = makeStyles({
  nav: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, marginBottom: tokens.spacingVerticalXL },
  list: { display: 'flex', flexWrap: 'wrap', listStyle: 'none', margin: 0, padding: 0 },
  step: {
    minWidth: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: 0,
    borderBottom: '3px solid transparent',
    // Forced colours make a transparent line visible: all steps would look chosen.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    fontWeight: tokens.fontWeightRegular,
  },
  // Also under the pointer: the button's own hover would take the line away.
  here: {
    borderBottom: `3px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { borderBottom: `3px solid ${tokens.colorBrandStroke1}` },
    ':hover:active': { borderBottom: `3px solid ${tokens.colorBrandStroke1}` },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** All six steps, in both roles. The page that only checks shows the others, and where they stand. */
export function StepBar({
  state,
  dispatch,
}: {
  readonly state: PaneState;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { desk } = useServices();
  const { kind } = state.screen;
  const open = (step: Step): void => dispatch(state.plan === undefined ? { do: 'start' } : { do: 'go', step });
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      <ol className={styles.list}>
        {STEPS.map((step) => (
          <StepButton
            key={step}
            step={step}
            isHere={kind === step || (step === 'plan' && kind === 'start')}
            isCurrent={kind === step}
            isOff={desk === undefined || (!reachable(state, step) && step !== 'plan')}
            title={desk === undefined ? t('nav.elsewhere') : undefined}
            onPress={() => open(step)}
          />
        ))}
        <StepButton
          step="check"
          isHere={kind === 'check'}
          isCurrent={kind === 'check'}
          onPress={() => dispatch({ do: 'check' })}
        />
      </ol>
    </nav>
  );
}

function StepButton({
  step,
  isHere,
  isCurrent,
  isOff = false,
  title,
  onPress,
}: {
  readonly step: Step | 'check';
  readonly isHere: boolean;
  readonly isCurrent: boolean;
  readonly isOff?: boolean;
  readonly title?: string | undefined;
  readonly onPress: () => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  return (
    <li>
      <Button
        appearance="transparent"
        className={mergeClasses(styles.step, isHere && styles.here)}
        {...(isCurrent ? { 'aria-current': 'step' as const } : {})}
        {...(title === undefined ? {} : { title })}
        disabledFocusable={isOff}
        onClick={onPress}
      >
        {t(`nav.${step}`)}
      </Button>
    </li>
  );
}
