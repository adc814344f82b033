import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { moved, windowOf } from './window';

const useStyles = makeStyles({
  list: {
    overflowY: 'auto',
    position: 'relative',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  option: {
    position: 'absolute',
    left: 0,
    right: 0,
    boxSizing: 'border-box',
    overflow: 'hidden',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});

export interface VirtualListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  readonly chosen: string | undefined;
  /** Pixels of every row. */
  readonly rowHeight: number;
  /** Pixels of the list at most. */
  readonly height: number;
  readonly render: (item: T) => ReactNode;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/**
 * A list of which only what is seen stands in the page: thousands of rows cost no more than twenty. One row is chosen;
 * arrows, Page Up/Down, Home, End move, Enter opens it.
 */
export function VirtualList<T>(props: VirtualListProps<T>): ReactElement {
  const { label, items, idOf, chosen, rowHeight, render, onChoose, onOpen } = props;
  const styles = useStyles();
  const ids = useId();
  const tall = Math.min(props.height, items.length * rowHeight + 2);
  const at = items.findIndex((item) => idOf(item) === chosen);
  const { list, top, setTop } = useScroll(at, rowHeight);
  const shown = windowOf({ top, height: tall, rowHeight, count: items.length });
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      onOpen(chosen);
      return;
    }
    const next = moved(event.key, at, items.length, Math.max(1, Math.floor(tall / rowHeight) - 1));
    const item = next === undefined ? undefined : items[next];
    if (item === undefined) return;
    event.preventDefault();
    onChoose(idOf(item));
  };
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={at < 0 ? undefined : `${ids}-${at}`}
      className={styles.list}
      style={{ height: `${Math.max(tall, rowHeight)}px` }}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
      onKeyDown={press}
    >
      <div role="presentation" style={{ height: `${items.length * rowHeight}px` }} />
      {items.slice(shown.from, shown.to).map((item, offset) => {
        const index = shown.from + offset;
        const id = idOf(item);
        return (
          <Option
            key={id}
            id={`${ids}-${index}`}
            place={{ index, of: items.length, rowHeight }}
            isChosen={id === chosen}
            onPress={() => {
              onChoose(id);
              onOpen(id);
            }}
          >
            {render(item)}
          </Option>
        );
      })}
    </div>
  );
}

function Option({
  id,
  place: { index, of, rowHeight },
  isChosen,
  onPress,
  children,
}: {
  readonly id: string;
  readonly place: { readonly index: number; readonly of: number; readonly rowHeight: number };
  readonly isChosen: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-setsize={of}
      aria-posinset={index + 1}
      className={mergeClasses(styles.option, isChosen && styles.chosen)}
      style={{ top: `${index * rowHeight}px`, height: `${rowHeight}px` }}
      onClick={onPress}
    >
      {children}
    </div>
  );
}

/** Where the list is scrolled to; the chosen row is brought into sight. */
function useScroll(
  at: number,
  rowHeight: number,
): {
  readonly list: React.RefObject<HTMLDivElement | null>;
  readonly top: number;
  readonly setTop: (top: number) => void;
} {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useEffect(() => {
    const place = list.current;
    if (place === null || at < 0) return;
    if (at * rowHeight < place.scrollTop) place.scrollTop = at * rowHeight;
    else if ((at + 1) * rowHeight > place.scrollTop + place.clientHeight && place.clientHeight > 0)
      place.scrollTop = (at + 1) * rowHeight - place.clientHeight;
  }, [at, rowHeight]);
  return { list, top, setTop };
}
