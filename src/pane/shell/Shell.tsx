import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { LANGUAGES, type Language } from '../../core/texts';
import type { Action, PaneState } from '../screen';
import { useServices, useWords } from '../services';
import { StepBar } from './StepBar';

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
  const main = useFocusOn(state.screen.kind);
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
      <Header onLanguage={onLanguage} />
      <StepBar state={state} dispatch={dispatch} />
      <main id="step" ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}

/** The name of the project, and the other language. */
function Header({ onLanguage }: { readonly onLanguage: (language: Language) => void }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { language } = useServices();
  const other = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? language;
  return (
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
