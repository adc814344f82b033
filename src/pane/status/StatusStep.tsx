import { told } from '../parts/told';
import { Button, Checkbox, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState, type ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import type { MatrixRow, MatrixView, MergedView, PlanView } from '../../ports';
import { ListDetail } from '../parts/list/ListDetail';
import { found, Search } from '../parts/list/Search';
import { Tabs } from '../parts/list/Tabs';
import { HandOver } from '../parts/HandOver';
import { Notice } from '../parts/Notice';
import { Row, Stack } from '../parts/Stack';
import { useAsked } from '../parts/useAsked';
import { useSave, useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useWords } from '../services';
import { AnswerPanel } from './AnswerPanel';
import { Due } from './Due';
import { Legend } from './Legend';
import { Matrix } from './Matrix';
import type { Cell } from './useCells';

const STATES = ['missing', 'invalid', 'partial', 'otherForm', 'late', 'received', 'consentMissing'] as const;
type Filter = 'all' | (typeof STATES)[number];

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** Who answered what: body × measure; from a cell to the answer; reminders and returns for revision. */
export default function StatusStep({
  plan,
  merged,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly merged: MergedView | undefined;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const matrix = useAsked(() => desk.matrix(), [desk, merged, plan]);
  return (
    <Stack>
      <Stack tight>
        <Title3 as="h1" block>
          {t('status.title')}
        </Title3>
        <Text as="p" block className={styles.quiet}>
          {t('status.lead', { asOf: dotted(plan.round.asOf), due: dotted(plan.round.due) })}
        </Text>
      </Stack>
      {matrix === undefined ? (
        <Text role="status">{t('busy.opening')}</Text>
      ) : (
        <Answered matrix={matrix} plan={plan} merged={merged} dispatch={dispatch} />
      )}
    </Stack>
  );
}

function Answered({
  matrix,
  plan,
  merged,
  dispatch,
}: {
  readonly matrix: MatrixView;
  readonly plan: PlanView;
  readonly merged: MergedView | undefined;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  const panel = useId();
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [cell, setCell] = useState<Cell>();
  const [open, setOpen] = useState(false);
  const [called, call] = useState<Cell>();
  const look = (chosen: Cell): void => {
    setCell(chosen);
    setOpen(true);
  };
  const rows = useMemo(() => shownOf(matrix.rows, filter, search), [matrix.rows, filter, search]);
  const tabs = [
    { id: 'all' as const, name: t('status.all', { count: matrix.rows.length }) },
    ...STATES.map((id) => ({ id, count: matrix.rows.filter(({ state }) => state === id).length }))
      .filter(({ id, count }) => count > 0 || id === filter)
      .map(({ id, count }) => ({ id, name: `${t(`body.${id}`)} (${count})` })),
  ];
  const name = matrix.rows.find(({ id }) => id === cell?.bodyId)?.name ?? '';
  return (
    <>
      <FollowUp picked={picked} dispatch={dispatch} />
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
            onClose={() => setOpen(false)}
            list={
              <Matrix
                columns={matrix.columns}
                rows={rows}
                picked={picked}
                cell={cell}
                onPick={setPicked}
                onCell={look}
              />
            }
            detail={cell === undefined ? null : <AnswerPanel cell={cell} name={name} columns={matrix.columns} />}
          />
          <Legend rows={matrix.rows} />
        </Stack>
      </div>
      <Due
        plan={plan}
        merged={merged}
        dispatch={dispatch}
        onCell={(chosen) => {
          look(chosen);
          call(chosen);
        }}
      />
    </>
  );
}

/** Letters to those who owe, and reports back to those whose answers have errors. */
function FollowUp({
  picked,
  dispatch,
}: {
  readonly picked: ReadonlySet<string>;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const save = useSave();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const [circular, setCircular] = useState(false);
  const [drafts, setDrafts] = useState(false);
  const only = picked.size === 0 ? {} : { only: [...picked] };
  const remind = (): void =>
    task.run(async () => {
      const file = await desk.remind({ circular, drafts, ...only });
      return file === undefined ? told('pane.status.remind.nobody') : save(file);
    });
  const revise = (): void =>
    task.run(async () => {
      const file = await desk.revise(only);
      return file === undefined ? told('pane.status.revise.nobody') : save(file);
    });
  return (
    <Stack tight>
      <Row>
        <Button appearance="primary" disabledFocusable={task.busy} onClick={remind}>
          {t('status.remind')}
        </Button>
        <Button disabledFocusable={task.busy} onClick={revise}>
          {t('status.revise')}
        </Button>
        <Checkbox
          label={t('status.remind.circular')}
          checked={circular}
          onChange={(_, { checked }) => setCircular(checked === true)}
        />
        <Checkbox
          label={t('status.remind.drafts')}
          checked={drafts}
          onChange={(_, { checked }) => setDrafts(checked === true)}
        />
      </Row>
      {picked.size === 0 ? null : <Text size={200}>{t('status.picked', { count: picked.size })}</Text>}
      <HandOver />
      <Notice task={task} busy={t('busy.summary')} />
    </Stack>
  );
}

function shownOf(rows: readonly MatrixRow[], filter: Filter, search: string): readonly MatrixRow[] {
  return rows.filter(
    ({ state, name }) => (filter === 'all' || state === filter) && (search === '' || found(search, name)),
  );
}
