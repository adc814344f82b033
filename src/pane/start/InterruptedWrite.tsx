import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { Recovery } from '../../ports';
import { Notice } from '../parts/Notice';
import { hostWords, useTask } from '../parts/useTask';
import { useServices, useWords } from '../services';

const useStyles = makeStyles({
  place: {
    marginBottom: tokens.spacingVerticalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
});

type Interrupted = Extract<Recovery, { kind: 'interrupted' }>;

/** A write that was broken off last time: the earlier sheets are whole; the user says what becomes of the new ones. */
export function InterruptedWrite({
  onProblem,
  onSettled,
}: {
  readonly onProblem: (detail: string) => void;
  readonly onSettled: () => void;
}): ReactElement | null {
  const styles = useStyles();
  const t = useWords();
  const { workbook } = useServices();
  const task = useTask(onProblem);
  const [found, setFound] = useState<Interrupted>();
  useEffect(() => {
    let current = true;
    workbook?.recover?.().then(
      (recovery) => {
        if (current && recovery.kind === 'interrupted') setFound(recovery);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [workbook]);
  if (found === undefined) return null;
  // Sheets for machines say nothing to a person.
  const shown = found.sheets.filter((name) => !name.startsWith('_'));
  const settle = (how: 'finish' | 'discard'): void =>
    task.run(async () => {
      const outcome = await found[how]();
      if (outcome.kind === 'failed') return hostWords(outcome);
      setFound(undefined);
      onSettled();
      return undefined;
    });
  return (
    <div className={styles.place}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('interrupted.title')}</MessageBarTitle>
          {t('interrupted.explain')} {shown.length === 0 ? '' : t('interrupted.sheets', { sheets: shown.join(', ') })}
        </MessageBarBody>
        <MessageBarActions>
          {found.complete ? (
            <Button appearance="primary" disabledFocusable={task.busy} onClick={() => settle('finish')}>
              {t('interrupted.finish')}
            </Button>
          ) : null}
          <Button disabledFocusable={task.busy} onClick={() => settle('discard')}>
            {t('interrupted.discard')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      <Notice task={task} busy={t('busy.writing')} />
    </div>
  );
}
