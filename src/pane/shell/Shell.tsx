import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { LANGUAGES, type Language } from '../../core/texts';
import { reachable, STEPS, type Action, type PaneState } from '../screen';
import { useServices, useWords } from '../services';

const useStyles = makeStyles({
  page: {
    maxWidth: '1240px',
    margin: '0 auto',
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    boxSizing: 'border-box',
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
  },
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  brand: { color: tokens.colorBrandForeground1 },
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
  // Seen only when the keyboard comes to it.
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalS,
    top: '-100px',
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    zIndex: 10,
    ':focus': { top: tokens.spacingVerticalS },
  },
  main: { ':focus': { outlineStyle: 'none' } },
});

/**
 * Name, steps and the place where the current step stands. Focus moves to a new step, so that a screen reader follows.
 */
export function Shell({
  state,
  dispatch,
  onLanguage,
  children,
}: {
  readonly state: PaneState;
  readonly dispatch: (action: Action) => void;
  readonly onLanguage: (language: Language) => void;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { language, desk } = useServices();
  const { kind } = state.screen;
  const main = useFocusOn(kind);
  const other = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? language;
  return (
    <div className={styles.page}>
      <a
        href="#step"
        className={styles.skip}
        onClick={(event) => {
          // The address stays as it is: it is the browser's history of steps.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('nav.skip')}
      </a>
      <header className={styles.bar}>
        <div className={styles.name}>
          <Logo />
          <Text weight="semibold" size={500} className={styles.brand}>
            {t('name')}
          </Text>
        </div>
        <Button
          appearance="subtle"
          size="small"
          lang={other}
          onClick={() => onLanguage(other)}
          aria-label={t('language.switch')}
        >
          {t('language.other')}
        </Button>
      </header>
      {desk === undefined ? null : (
        <nav className={styles.nav} aria-label={t('nav.label')}>
          <ol className={styles.list}>
            {STEPS.map((step) => (
              <li key={step}>
                <Button
                  appearance="transparent"
                  className={mergeClasses(
                    styles.step,
                    (kind === step || (step === 'plan' && kind === 'start')) && styles.here,
                  )}
                  {...(kind === step ? { 'aria-current': 'step' as const } : {})}
                  disabledFocusable={!reachable(state, step) && step !== 'plan'}
                  onClick={() => dispatch(state.plan === undefined ? { do: 'start' } : { do: 'go', step })}
                >
                  {t(`nav.${step}`)}
                </Button>
              </li>
            ))}
            <li>
              <Button
                appearance="transparent"
                className={mergeClasses(styles.step, kind === 'check' && styles.here)}
                {...(kind === 'check' ? { 'aria-current': 'step' as const } : {})}
                onClick={() => dispatch({ do: 'check' })}
              >
                {t('nav.check')}
              </Button>
            </li>
          </ol>
        </nav>
      )}
      <main id="step" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}

function useFocusOn(kind: string): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const before = useRef(kind);
  useEffect(() => {
    if (before.current !== kind) main.current?.focus({ preventScroll: true });
    before.current = kind;
  }, [kind]);
  return main;
}

/** A sheet with a tick in the margin: the mark of the project, as on the ribbon. */
function Logo(): ReactElement {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
      <rect x="4" y="3" width="24" height="26" rx="3" fill="#1f5195" />
      <path d="M9 10h14M9 16h8M9 22h6" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
      <path
        d="M18 20.5l3.4 3.4L28 17"
        fill="none"
        stroke="#f4c430"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
