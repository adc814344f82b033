import type { Message } from './message';
import { anyWords } from '../../core/texts';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  mergeClasses,
  Spinner,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useServices, useWords } from '../services';
import type { Task } from './useTask';

// An empty place that screen readers watch must stand in the page, yet take no room among the parts.
const useStyles = makeStyles({ silent: { position: 'absolute' } });

/** Done, and nothing was left out. */
function isGood({ key, and }: Message): boolean {
  return key === 'pane.save.saved' || key === 'pane.save.opened' || (key.startsWith('pane.done.') && and === undefined);
}

/** What a task has to say: still at work, or how it ended. A screen reader hears it. */
export function Notice({
  task,
  busy,
  good = false,
}: {
  readonly task: Task;
  readonly busy: string;
  readonly good?: boolean;
}): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { texts, workbook } = useServices();
  return (
    <div
      role="status"
      aria-live="polite"
      className={mergeClasses(!task.busy && task.message === undefined && styles.silent)}
    >
      {task.busy ? <Spinner size="tiny" labelPosition="after" label={busy} aria-valuetext={busy} /> : null}
      {task.message === undefined || task.busy ? null : (
        <MessageBar intent={good || isGood(task.message) ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>
            {sentences(task.message)
              .map(({ key, params }) => anyWords(texts)(key, params))
              .join(' ')}
          </MessageBarBody>
          {task.message.offer === undefined || workbook?.openPage === undefined ? null : (
            <MessageBarActions>
              <Button onClick={() => workbook.openPage?.()}>{t('save.openBrowser')}</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
}

function sentences(message: Message): readonly Message[] {
  return [message, ...(message.and === undefined ? [] : sentences(message.and))];
}
