import type { ProposedStatus } from '../../core/template/statuses';
import { codedWords } from '../../core/texts';
import { Badge, Button, makeStyles, Subtitle2, Text, Title3, tokens } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { periodWords } from '../../core/template/words/periodWords';
import type { ExportKind, MergedView, PlanView } from '../../ports';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { Remarks } from '../parts/Remarks';
import { Row, Stack } from '../parts/Stack';
import { Unwritten } from '../parts/Unwritten';
import { useReread } from '../parts/useReread';
import { useSheetWriter } from '../parts/useSheetWriter';
import { useSave, useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useServices, useWords } from '../services';
import { Bodies } from './Bodies';
import { dotted } from '../../core/calendar/dotted';

type BadgeColor = 'success' | 'warning' | 'danger' | 'informative' | 'important';
const COLORS: Readonly<Record<ProposedStatus, BadgeColor>> = {
  done: 'success',
  partly: 'warning',
  ongoing: 'informative',
  notStarted: 'warning',
  notDone: 'danger',
  notDue: 'informative',
  notOurs: 'informative',
  obsolete: 'informative',
  noReport: 'danger',
  insufficient: 'important',
  needsDecision: 'important',
};

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} 0`,
    display: 'grid',
    gridTemplateColumns: 'minmax(3.4em, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
  },
  text: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '2', overflow: 'hidden' },
  reason: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What the Cabinet gets: the proposal for each measure, who is still missing, and the files. */
export default function SummaryStep({
  plan,
  merged,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly merged: MergedView;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const desk = useDesk();
  const { workbook, texts } = useServices();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const save = useSave();
  const writer = useSheetWriter();
  const reread = useReread();
  // Remarks that the person was stopped for: the same ones do not stop the next write.
  const seen = useRef('[]');
  const download = (kind: ExportKind): void => task.run(async () => save(await desk.exportSummary(kind)));
  const write = (): void =>
    task.run(async () => {
      const read = await reread();
      if (read.kind === 'told') return read.told;
      if (read.merged !== undefined) dispatch({ do: 'merged', merged: read.merged });
      const remarks = JSON.stringify(read.merged?.remarks ?? []);
      if (workbook !== undefined && remarks !== '[]' && remarks !== seen.current) {
        seen.current = remarks;
        return { key: 'summary.remarks.stop', params: {} };
      }
      const { spec, expectedRevision } = await desk.consolidationSpec();
      const told = await writer.write(spec, 'pane.done.summaryWritten', { expectedRevision });
      if (told.key === 'pane.done.summaryWritten') {
        await desk.written();
        dispatch({ do: 'written', unwritten: false });
      }
      return told;
    });
  const undo = (): void =>
    task.run(async () => {
      const told = await writer.undo();
      if (told.key === 'pane.done.writeUndone') {
        await desk.unwritten();
        dispatch({ do: 'written', unwritten: true });
      }
      return told;
    });
  return (
    <Stack>
      <Stack tight>
        <Title3 as="h1" block>
          {t('summary.title')}
        </Title3>
        <Text as="p" block>
          {t('summary.lead', { asOf: dotted(plan.round.asOf) })}
        </Text>
      </Stack>
      <Facts facts={merged.measures.map(({ status, count }) => ({ value: count, label: t(`:status.${status}`) }))} />
      <Row>
        {workbook === undefined ? null : (
          <Button appearance="primary" disabledFocusable={task.busy} onClick={write}>
            {t('summary.write')}
          </Button>
        )}
        <Button
          appearance={workbook === undefined ? 'primary' : 'secondary'}
          disabledFocusable={task.busy}
          onClick={() => download('whole')}
        >
          {t('summary.xlsx')}
        </Button>
        <Button disabledFocusable={task.busy} onClick={() => download('summary')}>
          {t('summary.cabinet')}
        </Button>
        <Button disabledFocusable={task.busy} onClick={() => download('docx')}>
          {t('summary.docx')}
        </Button>
        <Button disabledFocusable={task.busy} onClick={() => download('csv')}>
          {t('summary.csv')}
        </Button>
        {writer.undoable ? (
          <Button appearance="subtle" disabledFocusable={task.busy} onClick={undo}>
            {t('write.undo')}
          </Button>
        ) : null}
      </Row>
      <Notice
        task={task}
        busy={writer.percent > 0 ? t('busy.percent', { percent: writer.percent }) : t('busy.summary')}
      />
      <Remarks merged={merged} />
      <Unwritten merged={merged} />
      <Bodies bodies={merged.bodies} />
      <section aria-labelledby="proposals">
        <Subtitle2 as="h2" id="proposals" block>
          {t('summary.proposals')}
        </Subtitle2>
        <Text as="p" block size={200}>
          {t('summary.proposals.lead')}
        </Text>
        <ul className={styles.list}>
          {merged.rows.map((row) => (
            <li key={row.key} className={styles.row}>
              <Text weight="semibold">{row.measureId}</Text>
              <div>
                <Badge appearance="tint" color={COLORS[row.proposed]}>
                  {t(`:status.${row.proposed}`)}
                </Badge>{' '}
                <Text size={200}>{periodWords(row.periodId, texts)}</Text>
                <Text className={styles.text} title={row.text}>
                  {row.text}
                </Text>
                <div className={styles.reason}>{codedWords(texts, 'summary.reason', row.reason)}</div>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </Stack>
  );
}
