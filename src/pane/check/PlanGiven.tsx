import { Text } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { PickedFile } from '../../ports';
import { PLAN_FILES } from '../parts/fileKinds';
import { FilePicker } from '../parts/FilePicker';
import { Fold } from '../parts/Fold';
import { Notice } from '../parts/Notice';
import { Stack } from '../parts/Stack';
import { useTask } from '../parts/useTask';
import type { Action } from '../screen';
import { useServices, useWords } from '../services';

/** The plan for reports that say nothing of theirs: tables in Word, CSV, PDF. */
export function PlanGiven({
  dispatch,
  onGiven,
}: {
  readonly dispatch: (action: Action) => void;
  /** A report that lies here is checked again. */
  readonly onGiven: () => void;
}): ReactElement {
  const t = useWords();
  const { check } = useServices();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const [title, setTitle] = useState('');
  const take = (file: PickedFile | undefined): void => {
    if (file === undefined) return;
    task.run(async () => {
      const outcome = await check.checkAgainst(file);
      if (outcome.kind === 'refused') return { key: outcome.key, params: outcome.params };
      setTitle(outcome.title);
      onGiven();
      return undefined;
    });
  };
  return (
    <Fold summary={t('check.plan')}>
      {() => (
        <Stack tight>
          <FilePicker
            label={t('check.plan.pick')}
            hint={t('check.plan.hint')}
            accept={PLAN_FILES}
            primary={false}
            disabled={task.busy}
            onFiles={([file]) => take(file)}
          />
          <Notice task={task} busy={t('busy.plan')} />
          <Text role="status">{title === '' ? '' : t('check.plan.given', { title })}</Text>
        </Stack>
      )}
    </Fold>
  );
}
