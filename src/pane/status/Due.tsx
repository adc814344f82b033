import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import type { DueDay } from '../../core/duties/dueDay';
import { DEADLINE_STATES, type DeadlineState } from '../../core/summary/deadlines';
import { rowWords } from '../../core/template/words/rowWords';
import type { DueBoard, DueItem, DueLine, MergedView, PlanView } from '../../ports';
import { HandOver } from '../parts/HandOver';
import { Fold } from '../parts/Fold';
import { Tabs } from '../parts/list/Tabs';
import { VirtualList } from '../parts/list/VirtualList';
import { Notice } from '../parts/Notice';
import { Row, Stack } from '../parts/Stack';
import { useAsked } from '../parts/useAsked';
import { useSave, useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useServices, useWords, type PaneT } from '../services';
import type { Cell } from './useCells';

const WARNINGS = [7, 14, 30, 60, 90] as const;
/** Pixels of a line with two lines of facts. */
const ROW = 76;
/** As on the command line, unless somebody chooses otherwise. */
const USUAL = 14;

const useStyles = makeStyles({
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // In a narrow pane the facts take two lines; what is longer ends in an ellipsis and is whole under the pointer.
  facts: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
  },
});

interface DueProps {
  readonly plan: PlanView;
  readonly merged: MergedView | undefined;
  readonly dispatch: (action: Action) => void;
  /** Shows what a body answered to a row. */
  readonly onCell: (cell: Cell) => void;
}

/** What is ending, what is overdue, who asked for more time; and all days of the round. */
export function Due(props: DueProps): ReactElement {
  const t = useWords();
  return <Fold summary={t('due.title')}>{() => <Board {...props} />}</Fold>;
}

function Board({ plan, merged, dispatch, onCell }: DueProps): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const { texts } = useServices();
  const save = useSave();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const [within, setWithin] = useState<number>(USUAL);
  const board = useAsked(() => desk.due({ within }), [desk, merged, plan, within]);
  if (board === undefined) return <Text role="status">{t('busy.opening')}</Text>;
  const day = dayWords(texts.t);
  return (
    <Stack tight>
      <Text as="p" block>
        {t('due.lead', {
          today: dotted(plan.choice.today),
          report: t(':followUp.due-report', { day: day(board.due) }),
        })}{' '}
        {board.cabinetDue === undefined ? '' : `${t(':followUp.due-cabinet', { day: day(board.cabinetDue) })}.`}
      </Text>
      <Row>
        <Field label={t('due.within')}>
          <Select value={String(within)} onChange={(_, { value }) => setWithin(Number(value))}>
            {WARNINGS.map((days) => (
              <option key={days} value={days}>
                {days}
              </option>
            ))}
          </Select>
        </Field>
        <Button disabledFocusable={task.busy} onClick={() => task.run(async () => save(await desk.dueCalendar()))}>
          {t('due.ics')}
        </Button>
      </Row>
      <HandOver />
      <Notice task={task} busy={t('busy.summary')} />
      <Terms board={board} onCell={onCell} />
    </Stack>
  );
}

/** «17.02.2020 (перенесено з вихідного 15.02.2020)». */
function dayWords(t: ReturnType<typeof useServices>['texts']['t']): (due: DueDay) => string {
  return ({ day, restDay, isShifted }) =>
    restDay === undefined
      ? dotted(day)
      : `${dotted(day)} (${t(isShifted ? 'followUp.shifted' : 'followUp.rest-day', { day: dotted(restDay) })})`;
}

type Tab = DeadlineState | 'days';

function Terms({
  board: { items, calendar },
  onCell,
}: {
  readonly board: DueBoard;
  readonly onCell: DueProps['onCell'];
}): ReactElement {
  const t = useWords();
  const panel = useId();
  const counts = DEADLINE_STATES.map((state) => ({
    state,
    count: items.filter(({ states }) => states.includes(state)).length,
  }));
  const known = counts.filter(({ count }) => count > 0);
  const tabs: readonly { readonly id: Tab; readonly name: string }[] = [
    ...known.map(({ state, count }) => ({ id: state, name: t(`due.state.${state}`, { count }) })),
    { id: 'days', name: t('due.days', { count: calendar.length }) },
  ];
  const [picked, setPicked] = useState<Tab>();
  const chosen = tabs.find(({ id }) => id === picked)?.id ?? tabs[0]?.id ?? 'days';
  return (
    <>
      {known.length === 0 ? <Text>{t('due.none')}</Text> : null}
      <Tabs label={t('due.tabs')} tabs={tabs} chosen={chosen} panel={panel} onChoose={setPicked} />
      <div role="tabpanel" id={panel} aria-labelledby={`${panel}-${chosen}`}>
        {chosen === 'days' ? (
          <Days days={calendar} />
        ) : (
          <Items
            key={chosen}
            label={t(`due.state.${chosen}`, { count: 0 })}
            items={items.filter(({ states }) => states.includes(chosen))}
            onCell={onCell}
          />
        )}
      </div>
    </>
  );
}

function Items({
  label,
  items,
  onCell,
}: {
  readonly label: string;
  readonly items: readonly DueItem[];
  readonly onCell: DueProps['onCell'];
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const [picked, setPicked] = useState('');
  const idOf = ({ bodyId, key }: DueItem): string => `${bodyId} ${key}`;
  const open = (id: string): void => {
    const item = items.find((one) => idOf(one) === id);
    if (item !== undefined) onCell({ bodyId: item.bodyId, key: item.key.replace(/~.*$/, '') });
  };
  return (
    <VirtualList
      label={label}
      items={items}
      idOf={idOf}
      chosen={picked === '' ? undefined : picked}
      rowHeight={ROW}
      height={336}
      render={(item) => (
        <>
          <div className={styles.line}>
            {rowWords(item.key, texts)}: {item.bodyName}
          </div>
          <Facts>{factsOf(item, t).join('; ')}</Facts>
        </>
      )}
      onChoose={setPicked}
      onOpen={open}
    />
  );
}

function factsOf({ term, newDue, reportedOn, status, grounds }: DueItem, t: PaneT): readonly string[] {
  const fact = (words: string | undefined): readonly string[] => (words === undefined ? [] : [words]);
  return [
    ...fact(term && t(':followUp.term', { day: dotted(term) })),
    ...fact(status && t(`:status.${status}`)),
    ...fact(reportedOn && t(':followUp.reported-on', { day: dotted(reportedOn) })),
    ...fact(newDue && t(':followUp.asks', { day: dotted(newDue) })),
    ...fact(newDue === undefined ? undefined : grounds),
  ];
}

function Days({ days }: { readonly days: readonly DueLine[] }): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const [picked, setPicked] = useState('');
  const idOf = ({ kind, date, restDay }: DueLine): string => `${kind} ${date} ${restDay ?? ''}`;
  return (
    <VirtualList
      label={t('due.days', { count: days.length })}
      items={days}
      idOf={idOf}
      chosen={picked === '' ? undefined : picked}
      rowHeight={ROW}
      height={336}
      render={({ kind, date, restDay, measures, bodies }) => (
        <>
          <div className={styles.line}>
            {dotted(date)}
            {restDay === undefined
              ? ''
              : ` (${t(restDay === date ? ':followUp.rest-day' : ':followUp.shifted', { day: dotted(restDay) })})`}
          </div>
          <Facts>
            {t(`:followUp.due-day.${kind}`, {
              rows: measures.map((key) => rowWords(key, texts)).join(', '),
              count: bodies,
            })}
          </Facts>
        </>
      )}
      onChoose={setPicked}
      onOpen={setPicked}
    />
  );
}

/** What is said of a line of the board, whole under the pointer where the line has no room for it. */
function Facts({ children }: { readonly children: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.facts} title={children}>
      {children}
    </div>
  );
}
