import { OFFICER_STATUSES, saysDone, STATUS_TABLE } from '../../core/template/statuses';
import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { groupBy } from '../../core/groups';
import { periodWords } from '../../core/template/words/periodWords';
import { codedWords } from '../../core/texts';
import type { AnswerView, MergedView, SummaryLine } from '../../ports';
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
  bodies: { listStyle: 'none', margin: 0, paddingLeft: tokens.spacingHorizontalL },
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
          {t('plan.deadline')}: {ended(detail.deadline)} {t('plan.executors')}: {ended(detail.executors.join('; '))}
        </Text>
      )}
      <Proposal line={line} />
      {detail === undefined || detail.changed === '' ? null : (
        <Text block className={styles.changed}>
          <Text weight="semibold">{t('summary.changed')}: </Text>
          {detail.changed}
        </Text>
      )}
      <Decision key={detail === undefined ? 'empty' : 'read'} line={line} detail={detail} dispatch={dispatch} />
      {detail === undefined ? null : <Answers answers={detail.answers} />}
    </Stack>
  );
}

/** One full stop behind words that may bring their own («до 1 грудня 2019 р.»). */
function ended(words: string): string {
  return words.endsWith('.') ? words : `${words || '—'}.`;
}

/** What the answers amount to, and why: those who did, did in part, did not and did not answer always apart. */
function Proposal({ line: { proposed, reason, counts } }: { readonly line: SummaryLine }): ReactElement {
  const t = useWords();
  const { texts } = useServices();
  const of = (...names: readonly string[]): number => names.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  const divided = {
    done: of('done'),
    partly: of('partly'),
    not: of(...OFFICER_STATUSES.filter((one) => !saysDone(one) && STATUS_TABLE[one].leaves === 'work')),
    missing: of('missing'),
  };
  return (
    <>
      <Text block>
        {t('summary.proposed')}: <StatusBadge status={proposed} />
      </Text>
      <Text block size={200}>
        {codedWords(texts, 'summary.reason', reason)} {of('obliged') < 2 ? '' : t('summary.divided', divided)}
      </Text>
    </>
  );
}

/** The answers by what they say: each count leads to its bodies, and each of these to its words, file and cell. */
function Answers({ answers }: { readonly answers: readonly AnswerView[] }): ReactElement {
  const t = useWords();
  const groups = [...groupBy(answers, ({ mark }) => mark)];
  return (
    <Fold summary={`${t('summary.answers')} (${answers.length})`}>
      {() =>
        groups.map(([mark, own]) => (
          <Fold key={mark} summary={`${meaningOf(mark, t)} (${own.length})`}>
            {() => <Bodies answers={own} />}
          </Fold>
        ))
      }
    </Fold>
  );
}

function Bodies({ answers }: { readonly answers: readonly AnswerView[] }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.bodies}>
      {answers.map((answer) => (
        <li key={`${answer.bodyName} ${answer.key}`}>
          <Fold summary={answer.bodyName}>{() => <Answer answer={answer} />}</Fold>
        </li>
      ))}
    </ul>
  );
}
