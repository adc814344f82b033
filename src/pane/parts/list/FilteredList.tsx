import { Subtitle2, Text } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import { useWords } from '../../services';
import { Stack } from '../Stack';
import { ListDetail } from './ListDetail';
import { Tabs } from './Tabs';
import { VirtualList, type VirtualListProps } from './VirtualList';

interface FilteredListProps<T, Id extends string> {
  readonly title: string;
  readonly tabs: {
    readonly label: string;
    readonly of: readonly { readonly id: Id; readonly name: string }[];
    readonly chosen: Id;
    readonly onChoose: (id: Id) => void;
  };
  /** Search and the like, over the list. */
  readonly tools: ReactNode;
  readonly list: Omit<VirtualListProps<T>, 'chosen' | 'onOpen'>;
  /** What is said where the list is empty. */
  readonly nothing: string;
  readonly detail: {
    readonly item: T | undefined;
    readonly labelOf: (item: T) => string;
    readonly render: (item: T) => ReactNode;
    /** A person asked for it: in a narrow pane it covers the list. */
    readonly open: boolean;
    readonly onOpen: (open: boolean) => void;
    /** Each other value is a call from elsewhere to look at the detail. */
    readonly called?: unknown;
  };
}

/** The one layout for work: filter tabs with counts, a list under its tools, and the chosen row beside it. */
export function FilteredList<T, Id extends string>({
  title,
  tabs,
  tools,
  list,
  nothing,
  detail,
}: FilteredListProps<T, Id>): ReactElement {
  const t = useWords();
  const panel = useId();
  const { item, labelOf, render, open, onOpen, called } = detail;
  return (
    <section aria-labelledby={`${panel}-title`}>
      <Subtitle2 as="h2" id={`${panel}-title`} block>
        {title}
      </Subtitle2>
      <Tabs label={tabs.label} tabs={tabs.of} chosen={tabs.chosen} panel={panel} onChoose={tabs.onChoose} />
      <div role="tabpanel" id={panel} aria-labelledby={`${panel}-${tabs.chosen}`}>
        <ListDetail
          label={item === undefined ? t('list.choose') : labelOf(item)}
          open={open && item !== undefined}
          called={called}
          onClose={() => onOpen(false)}
          list={
            <Stack tight>
              {tools}
              {list.items.length === 0 ? (
                <Text role="status">{nothing}</Text>
              ) : (
                <VirtualList
                  {...list}
                  chosen={item === undefined ? undefined : list.idOf(item)}
                  onOpen={() => onOpen(true)}
                />
              )}
            </Stack>
          }
          detail={item === undefined ? <Text>{t('list.choose')}</Text> : render(item)}
        />
      </div>
    </section>
  );
}
