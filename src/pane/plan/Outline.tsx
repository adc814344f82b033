import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import type { PlanView } from '../../ports';
import { FilteredList } from '../parts/list/FilteredList';
import { found, Search } from '../parts/list/Search';
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
  excluded: { fontStyle: 'italic' },
});

/** Levels, tasks and measures as they were read; the chosen measure with its source, to be corrected in place. */
export function Outline({
  plan,
  asked,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly asked: MeasureAsked | undefined;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  const { filter, search, rows, counts, chosen, open, times, set } = useOutline(plan, asked);
  return (
    <FilteredList
      title={t('plan.outline')}
      tabs={{
        label: t('plan.filter'),
        of: FILTERS.map((id) => ({ id, name: t(`plan.filter.${id}`, { count: counts[id] }) })),
        chosen: filter,
        onChoose: (id) => set({ filter: id, open: false }),
      }}
      tools={<Search value={search} onSearch={(text) => set({ search: text })} />}
      nothing={t('list.nothing')}
      list={{
        label: t('plan.outline'),
        items: rows,
        idOf: ({ id }) => id,
        rowHeight: 56,
        height: 448,
        render: (row) => <Line row={row} />,
        onChoose: (picked) => set({ picked }),
      }}
      detail={{
        item: chosen,
        labelOf: () => t('plan.filter'),
        render: (row) => {
          const isAsked = asked !== undefined && asked.measureId === row.measure?.id;
          const key = isAsked ? `${row.id} ${times}` : row.id;
          return <MeasureDetail key={key} row={row} plan={plan} isCorrected={isAsked} dispatch={dispatch} />;
        },
        open,
        onOpen: (isOpen) => set({ open: isOpen }),
        called: asked,
      }}
    />
  );
}

/** A measure that a person wants to correct, pointed at elsewhere on the step; each asking is an object of its own. */
export interface MeasureAsked {
  readonly measureId: string;
}

interface OutlineState {
  /** The last thing that was asked for and shown, and how many were. */
  readonly asked: MeasureAsked | undefined;
  readonly times: number;
  readonly filter: OutlineFilter;
  readonly search: string;
  readonly picked: string;
  readonly open: boolean;
}

const BEGINNING: OutlineState = { filter: 'all', search: '', picked: '', open: false, asked: undefined, times: 0 };

function useOutline(plan: PlanView, asked: MeasureAsked | undefined) {
  const [state, setState] = useState<OutlineState>(BEGINNING);
  if (asked !== undefined && asked !== state.asked)
    setState({ ...BEGINNING, asked, times: state.times + 1, picked: `measure ${asked.measureId}`, open: true });
  const search = useDeferredValue(state.search);
  const all = useMemo(() => outlineOf(plan), [plan]);
  const rows = useMemo(
    () =>
      all.filter(
        (row) => row.in.includes(state.filter) && (search === '' || found(search, row.no, row.title, row.under)),
      ),
    [all, state.filter, search],
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

/** How far each level stands in from the one above it; a narrow pane has room for four. */
const STEP = 12;
const DEEPEST = 4;

function Line({ row: { no, title, under, measure, isLevel, depth } }: { readonly row: OutlineRow }): ReactElement {
  const styles = useStyles();
  const kind = measure === undefined ? styles.task : '';
  return (
    <div className={isLevel ? styles.level : kind} style={{ paddingLeft: Math.min(depth, DEEPEST) * STEP }}>
      <div className={styles.line}>
        {no} {title}
      </div>
      <div className={mergeClasses(styles.line, styles.under)}>{under}</div>
    </div>
  );
}
