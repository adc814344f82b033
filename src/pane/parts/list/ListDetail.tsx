import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode, type RefObject } from 'react';
import { useWords } from '../../services';

/** Pixels of the window from which list and detail stand side by side. */
const WIDE = '@media (min-width: 800px)';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)' },
  },
  alone: { [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  list: { minWidth: 0 },
  detail: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    [WIDE]: { maxHeight: '640px', overflowY: 'auto', paddingRight: tokens.spacingHorizontalS },
  },
  away: { display: 'none', [WIDE]: { display: 'block' } },
  back: { marginBottom: tokens.spacingVerticalS, [WIDE]: { display: 'none' } },
});

/**
 * A list and the detail of the row that is chosen: side by side where there is room, else the detail over the list.
 * Focus goes to the detail that was opened, Esc and the button bring it back.
 */
export function ListDetail({
  list,
  detail,
  label,
  open,
  isList = false,
  called,
  onClose,
}: {
  readonly list: ReactNode;
  readonly detail: ReactNode;
  /** Name of the detail, for screen readers. */
  readonly label: string;
  /** A person asked for the detail: in a narrow pane it covers the list. */
  readonly open: boolean;
  /** There is no detail yet: the list has all the room. */
  readonly isList?: boolean;
  /** Each other value is a call from elsewhere to look at the detail. */
  readonly called?: unknown;
  readonly onClose: () => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const both = useRef<HTMLDivElement>(null);
  const place = useDetailFocus(open, called);
  const close = (): void => {
    onClose();
    // The list may be hidden until the next picture.
    setTimeout(() => both.current?.querySelector<HTMLElement>('[role=listbox],[role=grid]')?.focus());
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    close();
  };
  return (
    <div ref={both} className={mergeClasses(styles.both, isList && styles.alone)}>
      <div className={mergeClasses(styles.list, open && styles.away)}>{list}</div>
      {isList ? null : (
        <div
          ref={place}
          role="region"
          aria-label={label}
          tabIndex={0}
          className={mergeClasses(styles.detail, !open && styles.away)}
          onKeyDown={press}
        >
          {open ? (
            <div className={styles.back}>
              <Button size="small" onClick={close}>
                {t('list.back')}
              </Button>
            </div>
          ) : null}
          {detail}
        </div>
      )}
    </div>
  );
}

/** Focus goes to the detail that was opened, or that a person called for from elsewhere. */
function useDetailFocus(open: boolean, called: unknown): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useEffect(() => {
    // What is open from the start was not asked for: the focus stays at the head of the step.
    if (open && !before.current) place.current?.focus({ preventScroll: true });
    before.current = open;
  }, [open]);
  const heard = useRef(called);
  useEffect(() => {
    if (called !== heard.current) place.current?.focus();
    heard.current = called;
  }, [called]);
  return place;
}
