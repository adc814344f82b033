import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { HandOver } from '../parts/HandOver';
import { Notice } from '../parts/Notice';
import { message } from '../parts/message';
import { Row, Stack } from '../parts/Stack';
import { useElsewhere } from '../parts/useElsewhere';
import { useSave, useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useWords } from '../services';

/** Letters to those who owe, and reports back to those whose answers have errors. */
export function FollowUp({
  picked,
  dispatch,
}: {
  readonly picked: ReadonlySet<string>;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const save = useSave();
  const elsewhere = useElsewhere();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const [circular, setCircular] = useState(false);
  const [drafts, setDrafts] = useState(false);
  const only = picked.size === 0 ? {} : { only: [...picked] };
  const remind = (): void =>
    task.run(async () => {
      // Whose report came in the other window would be reminded of it.
      const stopped = await elsewhere();
      if (stopped !== undefined) return stopped;
      const file = await desk.remind({ circular, drafts, ...only });
      return file === undefined ? message('pane.status.remind.nobody') : save(file);
    });
  const revise = (): void =>
    task.run(async () => {
      const stopped = await elsewhere();
      if (stopped !== undefined) return stopped;
      const file = await desk.revise(only);
      return file === undefined ? message('pane.status.revise.nobody') : save(file);
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
