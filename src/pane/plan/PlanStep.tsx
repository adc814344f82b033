import { message } from '../parts/message';
import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import type { PlanView } from '../../ports';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { Row, Stack } from '../parts/Stack';
import { useSheetWriter } from '../parts/useSheetWriter';
import { hostWords, useSave, useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useServices, useWords } from '../services';
import { Choices } from './Choices';
import { Corrections } from './Corrections';
import { Diagnostics } from './Diagnostics';
import { FromEarlier } from './FromEarlier';
import { Outline, type MeasureAsked } from './Outline';
import { Reporting } from './Reporting';
import { Warnings } from './Warnings';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** The plan as it was read, for the coordinator to see that it was read right, and to correct it. */
export default function PlanStep({
  plan,
  hasMerged,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly hasMerged: boolean;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { workbook } = useServices();
  const { totals } = plan;
  const [asked, ask] = useState<MeasureAsked>();
  return (
    <Stack>
      <Stack tight>
        <Title3 as="h1" block>
          {plan.title}
        </Title3>
        <Text as="p" block>
          {plan.act}. {t('plan.round', { asOf: dotted(plan.round.asOf), due: dotted(plan.round.due) })}
        </Text>
      </Stack>
      <Facts
        facts={[
          { value: totals.tasks, label: t('plan.tasks', { count: totals.tasks }) },
          { value: totals.measures, label: t('plan.measures', { count: totals.measures }) },
          { value: totals.bodies, label: t('plan.bodies', { count: totals.bodies }) },
          { value: totals.duties, label: t('plan.duties', { count: totals.duties }) },
        ]}
      />
      <Buttons dispatch={dispatch} />
      <Diagnostics plan={plan} onCorrect={(measureId) => ask({ measureId })} />
      <Warnings warnings={plan.warnings} />
      <Outline plan={plan} asked={asked} dispatch={dispatch} />
      <Corrections plan={plan} dispatch={dispatch} />
      <Choices plan={plan} hasMerged={hasMerged} dispatch={dispatch} />
      {hasMerged ? null : <FromEarlier dispatch={dispatch} />}
      <Reporting bodies={plan.bodies} />
      {workbook === undefined ? (
        <Text as="p" block size={200} className={styles.quiet}>
          {t('plan.download.hint')}
        </Text>
      ) : null}
    </Stack>
  );
}

/** On to the templates; the plan into a file or into the open workbook. */
function Buttons({ dispatch }: { readonly dispatch: (action: Action) => void }): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const { workbook } = useServices();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const save = useSave();
  const writer = useSheetWriter();
  // A consolidation holds its plan itself: one written over it would cut its records off.
  const write = (): void =>
    task.run(async () => {
      const done = await writer.write(
        await desk.planSpec(),
        'pane.done.planWritten',
        { expectedRevision: 0 },
        (failure) => (failure.problem === 'stale' ? message('pane.plan.hasSummary') : hostWords(failure)),
      );
      if (done.key === 'pane.done.planWritten') await desk.planWritten();
      return done;
    });
  return (
    <>
      <Row>
        <Button appearance="primary" onClick={() => dispatch({ do: 'go', step: 'templates' })}>
          {t('plan.next')}
        </Button>
        {workbook === undefined ? (
          <Button disabledFocusable={task.busy} onClick={() => task.run(async () => save(await desk.exportPlan()))}>
            {t('plan.download')}
          </Button>
        ) : (
          <Button disabledFocusable={task.busy} onClick={write}>
            {t('plan.write')}
          </Button>
        )}
        {writer.undoable ? (
          <Button appearance="subtle" disabledFocusable={task.busy} onClick={() => task.run(writer.undo)}>
            {t('write.undo')}
          </Button>
        ) : null}
        <Button appearance="subtle" onClick={() => dispatch({ do: 'start' })}>
          {t('plan.other')}
        </Button>
      </Row>
      <Notice task={task} busy={t(workbook === undefined ? 'busy.summary' : 'busy.writing')} />
    </>
  );
}
