import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useId, useMemo, useState, type ReactElement } from 'react';
import type { PlanView } from '../../ports';
import { ListDetail } from '../parts/list/ListDetail';
import { found, Search } from '../parts/list/Search';
import { Tabs } from '../parts/list/Tabs';
import { VirtualList } from '../parts/list/VirtualList';
import { Stack } from '../parts/Stack';
import type { Action } from '../screen';
import { useWords } from '../services';
import { MeasureDetail } from './MeasureDetail';
import { outlineOf, type OutlineFilter, type OutlineRow } from './outlineRows';

const FILTERS: readonly OutlineFilter[] = ['all', 'doubtful', 'corrected'];

const useStyles = makeStyles({
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  task: { fontWeight: tokens.fontWeightSemibold },
  level: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  under: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  measure: { paddingLeft: tokens.spacingHorizontalM },
  excluded: { fontStyle: 'italic' },
});

/** Levels, tasks and measures as they were read; the chosen measure with its source, to be corrected in place. */
export function Outline({
  plan,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  const panel = useId();
  const { filter, search, rows, counts, chosen, open, set } = useOutline(plan);
  return (
    <section aria-labelledby="outline">
      <Subtitle2 as="h2" id="outline">
        {t('plan.outline')}
      </Subtitle2>
      <Tabs
        label={t('plan.filter')}
        tabs={FILTERS.map((id) => ({ id, name: t(`plan.filter.${id}`, { count: counts[id] }) }))}
        chosen={filter}
        panel={panel}
        onChoose={(id) => set({ filter: id, open: false })}
      />
      <div role="tabpanel" id={panel} aria-labelledby={`${panel}-${filter}`}>
        <ListDetail
          label={chosen === undefined ? t('list.choose') : t('plan.filter')}
          open={open && chosen !== undefined}
          onClose={() => set({ open: false })}
          list={
            <Stack tight>
              <Search value={search} onSearch={(text) => set({ search: text })} />
              {rows.length === 0 ? (
                <Text role="status">{t('list.nothing')}</Text>
              ) : (
                <VirtualList
                  label={t('plan.outline')}
                  items={rows}
                  idOf={({ id }) => id}
                  chosen={chosen?.id}
                  rowHeight={56}
                  height={448}
                  render={(row) => <Line row={row} />}
                  onChoose={(picked) => set({ picked })}
                  onOpen={() => set({ open: true })}
                />
              )}
            </Stack>
          }
          detail={
            chosen === undefined ? (
              <Text>{t('list.choose')}</Text>
            ) : (
              <MeasureDetail key={chosen.id} row={chosen} plan={plan} dispatch={dispatch} />
            )
          }
        />
      </div>
    </section>
  );
}

interface OutlineState {
  readonly filter: OutlineFilter;
  readonly search: string;
  readonly picked: string;
  readonly open: boolean;
}

function useOutline(plan: PlanView) {
  const [state, setState] = useState<OutlineState>({ filter: 'all', search: '', picked: '', open: false });
  const asked = useDeferredValue(state.search);
  const all = useMemo(() => outlineOf(plan), [plan]);
  const rows = useMemo(
    () =>
      all.filter(
        (row) => row.in.includes(state.filter) && (asked === '' || found(asked, row.no, row.title, row.under)),
      ),
    [all, state.filter, asked],
  );
  const counts = useMemo(
    () =>
      Object.fromEntries(
        FILTERS.map((id) => [id, all.filter((row) => row.measure !== undefined && row.in.includes(id)).length]),
      ) as Readonly<Record<OutlineFilter, number>>,
    [all],
  );
  const chosen = rows.find(({ id }) => id === state.picked) ?? rows.find(({ measure }) => measure !== undefined);
  const set = (part: Partial<OutlineState>): void => setState((before) => ({ ...before, ...part }));
  return { ...state, rows, counts, chosen, set };
}

function Line({ row: { no, title, under, measure, isLevel } }: { readonly row: OutlineRow }): ReactElement {
  const styles = useStyles();
  const kind = measure === undefined ? styles.task : styles.measure;
  return (
    <div className={isLevel ? styles.level : kind}>
      <div className={styles.line}>
        {no} {title}
      </div>
      <div className={mergeClasses(styles.line, styles.under)}>{under}</div>
    </div>
  );
}
