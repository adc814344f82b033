import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { RESUBMISSION_CHOICES, type ResubmissionChoice } from '../../core/merge/chooseAnswer';
import { figureWords, rowWords } from '../../core/template/words/rowWords';
import type { DecisionRequest, MergedView, ResubmissionView } from '../../ports';
import { Fold } from '../parts/Fold';
import { ListDetail } from '../parts/list/ListDetail';
import { VirtualList } from '../parts/list/VirtualList';
import { message } from '../parts/message';
import { Row, Stack } from '../parts/Stack';
import { useAsked } from '../parts/useAsked';
import { WordChanges } from '../parts/WordChanges';
import { useDesk, useServices, useWords } from '../services';
import type { Returns } from './useReturns';

const useStyles = makeStyles({
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface AgainProps {
  readonly merged: MergedView;
  readonly returns: Pick<Returns, 'task' | 'decide' | 'tryOut'>;
}

/** Rows that bodies have answered more than once: what the later answer changed, and which of them counts. */
export function Again({ merged, returns }: AgainProps): ReactElement {
  const t = useWords();
  return <Fold summary={t('again.title')}>{() => <Rows merged={merged} returns={returns} />}</Fold>;
}

function Rows({ merged, returns }: AgainProps): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const desk = useDesk();
  const [picked, setPicked] = useState('');
  const [open, setOpen] = useState(false);
  const rows = useAsked(() => desk.resubmissions(), [desk, merged]);
  if (rows === undefined) return <Text role="status">{t('busy.opening')}</Text>;
  const chosen = rows.find((row) => idOf(row) === picked) ?? rows[0];
  if (chosen === undefined) return <Text>{t(':followUp.no-resubmissions')}</Text>;
  return (
    <Stack tight>
      <Text as="p" block size={200} className={styles.quiet}>
        {t('again.lead')}
      </Text>
      <ForAll rows={rows} returns={returns} />
      <ListDetail
        label={`${chosen.bodyName}, ${rowWords(chosen.key, texts)}`}
        open={open}
        onClose={() => setOpen(false)}
        list={
          <VirtualList
            label={t('again.list')}
            items={rows}
            idOf={idOf}
            chosen={idOf(chosen)}
            rowHeight={56}
            height={392}
            render={(row) => (
              <>
                <div className={styles.line}>
                  {row.choice === undefined ? '' : '✓ '}
                  {rowWords(row.key, texts)} · {row.bodyName}
                </div>
                <div className={styles.quiet}>{stateOf(row, t)}</div>
              </>
            )}
            onChoose={setPicked}
            onOpen={() => setOpen(true)}
          />
        }
        detail={<Detail key={idOf(chosen)} row={chosen} returns={returns} />}
      />
    </Stack>
  );
}

function stateOf({ choice }: ResubmissionView, t: ReturnType<typeof useWords>): string {
  return choice === undefined ? t('again.undecided') : t(`:followUp.choice.${choice}`);
}

/** One decision for all rows that have none yet. */
function ForAll({
  rows,
  returns,
}: {
  readonly rows: readonly ResubmissionView[];
  readonly returns: AgainProps['returns'];
}): ReactElement {
  const t = useWords();
  const left = rows.filter(({ choice }) => choice === undefined);
  return (
    <div role="group" aria-label={t('again.all')}>
      <Row>
        {RESUBMISSION_CHOICES.map((choice) => (
          <Button
            key={choice}
            size="small"
            disabledFocusable={returns.task.busy || left.length === 0}
            onClick={() => decide(left, choice, returns)}
          >
            {t(`again.all.${choice}`)}
          </Button>
        ))}
      </Row>
    </div>
  );
}

function Detail({
  row,
  returns,
}: {
  readonly row: ResubmissionView;
  readonly returns: AgainProps['returns'];
}): ReactElement {
  const styles = useStyles();
  const t = useWords();
  const { texts } = useServices();
  const { key, bodyName, earlier, later, fields, figures, wentBack, summary } = row;
  const status = (id: typeof summary.later): string => t(`:status.${id}`);
  return (
    <Stack tight>
      <Subtitle2 as="h3" block>
        {bodyName}, {rowWords(key, texts)}
      </Subtitle2>
      <Text block className={styles.quiet}>
        {earlier.file} → {later.file}
      </Text>
      {wentBack === true ? <Text weight="semibold">{t(':cli.diff-went-back')}</Text> : null}
      {fields.map(({ field, words }) => (
        <div key={field}>
          <Text weight="semibold" block>
            {t(`:template.field.${field}`)}
          </Text>
          <WordChanges words={words} />
        </div>
      ))}
      {figures.map(({ key: of, before, after }) => (
        <Text key={of} block>
          {t(':cli.diff-figure', { key: figureWords(of, texts), before: before ?? '—', after: after ?? '—' })}
        </Text>
      ))}
      <Text block>
        {summary.earlier === summary.later
          ? t(':followUp.summary-same', { status: status(summary.later) })
          : t(':followUp.summary-changes', { before: status(summary.earlier), after: status(summary.later) })}
      </Text>
      <Text block role="status">
        {stateOf(row, t)}
      </Text>
      <Choice row={row} returns={returns} />
    </Stack>
  );
}

/** Which of the two answers counts; what the earlier one would change can be seen before. */
function Choice({
  row,
  returns,
}: {
  readonly row: ResubmissionView;
  readonly returns: AgainProps['returns'];
}): ReactElement {
  const t = useWords();
  return (
    <Row>
      {RESUBMISSION_CHOICES.map((choice) => (
        <Button
          key={choice}
          aria-pressed={row.choice === choice}
          appearance={row.choice === choice ? 'primary' : 'secondary'}
          disabledFocusable={returns.task.busy}
          onClick={() => decide([row], choice, returns)}
        >
          {t(`again.${choice}`)}
        </Button>
      ))}
      <Button
        appearance="subtle"
        disabledFocusable={returns.task.busy}
        onClick={() => returns.tryOut(requestsFor([row], 'keep'))}
      >
        {t('again.try')}
      </Button>
    </Row>
  );
}

function idOf({ bodyId, key, later }: ResubmissionView): string {
  return `${bodyId} ${key} ${later.sha256}`;
}

function decide(rows: readonly ResubmissionView[], choice: ResubmissionChoice, returns: AgainProps['returns']): void {
  void returns.decide(requestsFor(rows, choice), message('pane.done.again', { count: rows.length }));
}

function requestsFor(rows: readonly ResubmissionView[], choice: ResubmissionChoice): readonly DecisionRequest[] {
  return rows.map(({ later: { sha256 }, key, bodyId: body }) => ({ kind: 'resubmission', sha256, key, body, choice }));
}
