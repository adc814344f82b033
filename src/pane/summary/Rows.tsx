import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import { periodWords } from '../../core/template/words/periodWords';
import type { MergedView, SummaryLine } from '../../ports';
import { FilteredList } from '../parts/list/FilteredList';
import { found, Search } from '../parts/list/Search';
import { Row } from '../parts/Stack';
import { StatusBadge } from '../parts/StatusBadge';
import type { Action } from '../screen';
import { useServices, useWords } from '../services';
import { standsBehind, type Narrowing, type RowsAsked } from './narrowing';
import { RowDetail } from './RowDetail';

const FILTERS = ['open', 'all', 'decided', 'changed'] as const;
type Filter = (typeof FILTERS)[number];

const useStyles = makeStyles({
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline', minWidth: 0 },
  no: { fontWeight: tokens.fontWeightSemibold },
  period: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  text: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** The rows of the summary, those that need a decision first; the chosen one is decided beside the list. */
export function Rows({
  merged,
  asked,
  dispatch,
}: {
  readonly merged: MergedView;
  /** What a person pointed at elsewhere on the step. */
  readonly asked: RowsAsked | undefined;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  const { texts } = useServices();
  const { rows } = merged;
  const { filter, search, shown, chosen, open, narrowing, set } = useRows(rows, asked);
  return (
    <FilteredList
      title={t('summary.rows')}
      tabs={{
        label: t('summary.filter'),
        of: FILTERS.map((id) => ({
          id,
          name: t(`summary.filter.${id}`, { count: rows.filter((row) => fits(row, id)).length }),
        })),
        chosen: filter,
        onChoose: (id) => set({ filter: id, picked: rows.find((row) => fits(row, id))?.key ?? '', open: false }),
      }}
      tools={
        <>
          <Search value={search} onSearch={(text) => set({ search: text })} />
          {narrowing === undefined ? null : (
            <Narrowed narrowing={narrowing} count={shown.length} onAll={() => set({ narrowing: undefined })} />
          )}
        </>
      }
      nothing={t('list.nothing')}
      list={{
        label: t('summary.rows'),
        items: shown,
        idOf: ({ key }) => key,
        rowHeight: 62,
        height: 620,
        render: (row) => <Line row={row} />,
        onChoose: (picked) => set({ picked }),
      }}
      detail={{
        item: chosen,
        labelOf: (row) => t('summary.measure', placeOf(row, texts)),
        render: (row) => <RowDetail key={row.key} line={row} merged={merged} dispatch={dispatch} />,
        open,
        onOpen: (isOpen) => set({ open: isOpen }),
        called: asked,
      }}
    />
  );
}

/** The list shows what stands behind a figure: which one, and the way back to all. */
function Narrowed({
  narrowing,
  count,
  onAll,
}: {
  readonly narrowing: Narrowing;
  readonly count: number;
  readonly onAll: () => void;
}): ReactElement {
  const t = useWords();
  return (
    <Row>
      <Text role="status" size={200}>
        {t('summary.narrowed', { words: narrowing.words, count })}
      </Text>
      <Button size="small" appearance="subtle" onClick={onAll}>
        {t('summary.narrowed.all')}
      </Button>
    </Row>
  );
}

interface RowsState {
  readonly narrowing: Narrowing | undefined;
  /** The last thing that was asked for and shown. */
  readonly asked: RowsAsked | undefined;
  readonly filter: Filter;
  readonly search: string;
  /** Key of the row that a person chose; blank for the first. */
  readonly picked: string;
  readonly open: boolean;
}

/** Which rows are shown, and which is decided: the first open one is there from the start, in a narrow pane, too. */
function useRows(rows: readonly SummaryLine[], asked: RowsAsked | undefined) {
  const [state, setState] = useState<RowsState>(BEGINNING);
  if (asked !== state.asked && asked !== undefined) setState({ ...BEGINNING, asked, ...answerTo(asked, rows) });
  const { filter, picked, narrowing } = state;
  const search = useDeferredValue(state.search);
  // A row that was just decided stays in its place.
  const ordered = useMemo(() => [...rows].sort((a, b) => Number(wasOpen(b)) - Number(wasOpen(a))), [rows]);
  const [first] = useState(() => ordered.find(isOpen)?.key ?? ordered[0]?.key);
  const shown = useMemo(
    () =>
      ordered.filter(
        (row) =>
          fits(row, filter) &&
          standsBehind(row, narrowing) &&
          (search === '' || found(search, row.measureId, row.text)),
      ),
    [ordered, filter, narrowing, search],
  );
  // It is also looked at until another one is chosen, under whichever filter.
  const wanted = picked === '' && filter === 'all' && search === '' ? first : picked;
  const chosen = rows.find(({ key }) => key === wanted) ?? shown[0];
  const set = (part: Partial<RowsState>): void => setState((before) => ({ ...before, ...part }));
  return { ...state, shown, chosen, set };
}

const BEGINNING: RowsState = {
  filter: 'all',
  search: '',
  picked: '',
  open: true,
  narrowing: undefined,
  asked: undefined,
};

function answerTo(asked: RowsAsked, rows: readonly SummaryLine[]): Partial<RowsState> {
  if ('key' in asked) return { picked: asked.key };
  const { narrowing } = asked;
  return { narrowing, picked: rows.find((row) => standsBehind(row, narrowing))?.key ?? '' };
}

function Line({ row }: { readonly row: SummaryLine }): ReactElement {
  const styles = useStyles();
  const { texts } = useServices();
  return (
    <>
      <div className={styles.head}>
        <span className={styles.no}>{row.measureId}</span>
        <StatusBadge status={row.decided ?? row.proposed} />
        <span className={styles.period}>{periodWords(row.periodId, texts)}</span>
        {row.decided === undefined ? null : <span aria-hidden="true">✓</span>}
      </div>
      <div className={styles.text}>{row.text}</div>
    </>
  );
}

function placeOf(
  { measureId, periodId }: SummaryLine,
  texts: Parameters<typeof periodWords>[1],
): { readonly measure: string; readonly period: string } {
  return { measure: measureId, period: periodWords(periodId, texts) };
}

function wasOpen({ proposed }: SummaryLine): boolean {
  return proposed === 'needsDecision';
}

function isOpen({ proposed, decided }: SummaryLine): boolean {
  return proposed === 'needsDecision' && decided === undefined;
}

function fits(row: SummaryLine, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return isOpen(row);
    case 'decided':
      return row.decided !== undefined;
    case 'changed':
      return row.hasChanged === true;
  }
}
