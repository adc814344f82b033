import { Button, Text, Title3 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PlanView } from '../../ports';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { Row, Stack } from '../parts/Stack';
import { useSheetWriter } from '../parts/useSheetWriter';
import { hostWords, useSave, useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useServices, useWords } from '../services';
import { Choices } from './Choices';
import { Diagnostics } from './Diagnostics';
import { Outline } from './Outline';
import { dotted } from '../../core/calendar/dotted';

/** The plan as it was read, for the coordinator to see that it was read right. */
export default function PlanStep({
  plan,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const { workbook } = useServices();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const { totals } = plan;
  const save = useSave();
  const writer = useSheetWriter();
  // A consolidation holds its plan itself: one written over it would cut its records off.
  const write = (): void =>
    task.run(async () => {
      const told = await writer.write(
        await desk.planSpec(),
        'pane.done.planWritten',
        { expectedRevision: 0 },
        (failure) => (failure.problem === 'stale' ? { key: 'pane.plan.hasSummary', params: {} } : hostWords(failure)),
      );
      if (told.key === 'pane.done.planWritten') await desk.planWritten();
      return told;
    });
  return (
    <Stack>
      <Stack tight>
        <Title3 as="h1" block>
          {plan.title}
        </Title3>
        <Text as="p" block>
          {plan.act}
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
      <Text as="p" block>
        {t('plan.round', { asOf: dotted(plan.round.asOf), due: dotted(plan.round.due) })}
      </Text>
      <Diagnostics diagnostics={plan.diagnostics} />
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
      {workbook === undefined ? (
        <Text as="p" block size={200}>
          {t('plan.download.hint')}
        </Text>
      ) : null}
      <Choices plan={plan} dispatch={dispatch} />
      <Outline plan={plan} />
    </Stack>
  );
}
