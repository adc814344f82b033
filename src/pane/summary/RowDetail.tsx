import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { periodWords } from '../../core/template/words/periodWords';
import { codedWords } from '../../core/texts';
import type { MergedView, SummaryLine } from '../../ports';
import { Answer } from '../parts/Answer';
import { Fold } from '../parts/Fold';
import { Stack } from '../parts/Stack';
import { StatusBadge } from '../parts/StatusBadge';
import { useAsked } from '../parts/useAsked';
import type { Action } from '../screen';
import { meaningOf } from '../status/marks';
import { useDesk, useServices, useWords } from '../services';
import { Decision } from './Decision';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { overflowWrap: 'anywhere' },
  changed: { whiteSpace: 'pre-line' },
});

/** One row of the summary: what is proposed and why, what the ministry decides, the answers behind it. */
export function RowDetail({
  line,
  merged,
  dispatch,
}: {
  readonly line: SummaryLine;
  readonly merged: MergedView;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const desk = useDesk();
  const detail = useAsked(() => desk.summaryDetail(line.key), [desk, line.key, merged]);
  const { counts } = line;
  return (
    <Stack tight>
      <Subtitle2 as="h3" block>
        {t('summary.measure', { measure: line.measureId, period: periodWords(line.periodId, texts) })}
      </Subtitle2>
      <Text block className={styles.text}>
        {line.text}
      </Text>
      {detail === undefined ? null : (
        <Text block size={200} className={styles.quiet}>
          {t('plan.deadline')}: {detail.deadline || '—'}. {t('plan.executors')}: {detail.executors.join('; ') || '—'}.
        </Text>
      )}
      <Text block>
        {t('summary.proposed')}: <StatusBadge status={line.proposed} />
      </Text>
      <Text block size={200}>
        {codedWords(texts, 'summary.reason', line.reason)}{' '}
        {(counts['obliged'] ?? 0) < 2
          ? ''
          : t('summary.divided', {
              done: counts['done'] ?? 0,
              partly: counts['partly'] ?? 0,
              not: (counts['notDone'] ?? 0) + (counts['notStarted'] ?? 0) + (counts['ongoing'] ?? 0),
              missing: counts['missing'] ?? 0,
            })}
      </Text>
      {detail === undefined || detail.changed === '' ? null : (
        <Text block className={styles.changed}>
          <Text weight="semibold">{t('summary.changed')}: </Text>
          {detail.changed}
        </Text>
      )}
      <Decision
        key={detail === undefined ? 'empty' : 'read'}
        line={line}
        draft={detail?.draft ?? ''}
        edit={detail?.edit ?? {}}
        dispatch={dispatch}
      />
      {detail === undefined ? null : (
        <Fold summary={`${t('summary.answers')} (${detail.answers.length})`}>
          {() =>
            detail.answers.map((answer) => (
              <Fold
                key={`${answer.bodyName} ${answer.key}`}
                summary={`${answer.bodyName}: ${meaningOf(answer.mark, t)}`}
              >
                {() => <Answer answer={answer} />}
              </Fold>
            ))
          }
        </Fold>
      )}
    </Stack>
  );
}
