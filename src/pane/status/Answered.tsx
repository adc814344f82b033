import { Text } from '@fluentui/react-components';
import { useId, useMemo, useState, type ReactElement } from 'react';
import type { MatrixRow, MatrixView } from '../../ports';
import { ListDetail } from '../parts/list/ListDetail';
import { found, Search } from '../parts/list/Search';
import { Tabs } from '../parts/list/Tabs';
import { Stack } from '../parts/Stack';
import { useWords } from '../services';
import { AnswerPanel } from './AnswerPanel';
import { Legend } from './Legend';
import { Matrix } from './Matrix';
import type { Cell } from './useCells';

const STATES = ['missing', 'invalid', 'partial', 'otherForm', 'late', 'received', 'consentMissing'] as const;
type Filter = 'all' | (typeof STATES)[number];

/** The matrix under its filters, and the answer behind the cell that was chosen. */
export function Answered({
  matrix,
  round,
  picked,
  called,
  onPick,
}: {
  readonly matrix: MatrixView;
  /** The round that the matrix is of; the present one unless given. */
  readonly round: string | undefined;
  /** Bodies that letters go to; all while there are none. */
  readonly picked: ReadonlySet<string>;
  /** A cell that a person asked for elsewhere on the step. */
  readonly called: Cell | undefined;
  readonly onPick: (picked: ReadonlySet<string>) => void;
}): ReactElement {
  const t = useWords();
  const panel = useId();
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const { cell, open, look, close } = useLooking(called);
  const rows = useMemo(() => shownOf(matrix.rows, filter, search), [matrix.rows, filter, search]);
  const tabs = [
    { id: 'all' as const, name: t('status.all', { count: matrix.rows.length }) },
    ...STATES.map((id) => ({ id, count: matrix.rows.filter(({ state }) => state === id).length }))
      .filter(({ id, count }) => count > 0 || id === filter)
      .map(({ id, count }) => ({ id, name: `${t(`body.${id}`)} (${count})` })),
  ];
  const name = matrix.rows.find(({ id }) => id === cell?.bodyId)?.name ?? '';
  const { columns } = matrix;
  return (
    <>
      <Tabs label={t('status.tabs')} tabs={tabs} chosen={filter} panel={panel} onChoose={setFilter} />
      <div role="tabpanel" id={panel} aria-labelledby={`${panel}-${filter}`}>
        <Stack tight>
          <Search value={search} onSearch={setSearch} />
          <Text role="status" size={200}>
            {rows.length === 0 ? t('list.nothing') : t('list.shown', { shown: rows.length, all: matrix.rows.length })}
          </Text>
          <ListDetail
            label={name === '' ? t('list.choose') : name}
            open={open}
            isList={cell === undefined}
            called={called}
            onClose={close}
            list={<Matrix columns={columns} rows={rows} picked={picked} cell={cell} onPick={onPick} onCell={look} />}
            detail={cell === undefined ? null : <AnswerPanel cell={cell} round={round} name={name} columns={columns} />}
          />
          <Legend rows={matrix.rows} />
        </Stack>
      </div>
    </>
  );
}

/** The cell that is looked at: one that was chosen here, or was called for from elsewhere since. */
function useLooking(called: Cell | undefined) {
  const [state, setState] = useState<{ cell?: Cell; open: boolean; heard?: Cell }>({ open: false });
  if (called !== undefined && called !== state.heard) setState({ cell: called, open: true, heard: called });
  return {
    cell: state.cell,
    open: state.open,
    look: (cell: Cell): void => setState((before) => ({ ...before, cell, open: true })),
    close: (): void => setState((before) => ({ ...before, open: false })),
  };
}

function shownOf(rows: readonly MatrixRow[], filter: Filter, search: string): readonly MatrixRow[] {
  return rows.filter(
    ({ state, name }) => (filter === 'all' || state === filter) && (search === '' || found(search, name)),
  );
}
