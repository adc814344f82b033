import { message } from '../parts/message';
import { Button, Checkbox, Text, Title3 } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { MergedView, PickedFile, PlanView } from '../../ports';
import { ClosedNote } from '../parts/ClosedNote';
import { Facts } from '../parts/Facts';
import { RETURN_FILES } from '../parts/fileKinds';
import { FilePicker } from '../parts/FilePicker';
import { Notice } from '../parts/Notice';
import { Progress } from '../parts/Progress';
import { Remarks } from '../parts/Remarks';
import { Row, Stack } from '../parts/Stack';
import { Unwritten } from '../parts/Unwritten';
import type { Action } from '../screen';
import { useDesk, useServices, useWords } from '../services';
import { Again } from './Again';
import { ALL_SUGGESTED, requestsOf, type CauseChoice } from './causeChoice';
import { Causes } from './Causes';
import { Decisions } from './Decisions';
import { DifferenceView } from './DifferenceView';
import { LetterEntry } from './LetterEntry';
import { OtherConsolidations } from './OtherConsolidations';
import { Passwords } from './Passwords';
import { Results } from './Results';
import { useReturns, type Returns } from './useReturns';

/** Returned files in, a verdict for each out; what needs a decision is decided here. */
export default function ReturnsStep({
  plan,
  merged,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly merged: MergedView | undefined;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const returns = useReturns(plan, dispatch);
  const { task, doing } = returns;
  const reading = task.busy && (doing === 'merge' || doing === 'samples');
  return (
    <Stack>
      <Stack tight>
        <Title3 as="h1" block>
          {t('returns.title')}
        </Title3>
        <Text as="p" block>
          {t('returns.lead')}
        </Text>
      </Stack>
      <Pick merged={merged} returns={returns} />
      <Passwords />
      {reading ? <Reading returns={returns} /> : null}
      {merged === undefined || reading ? null : (
        <Merged merged={merged} returns={returns} onNext={() => dispatch({ do: 'go', step: 'summary' })} />
      )}
      {merged !== undefined || reading ? null : (
        <Notice task={task} busy={t(doing === 'reread' ? 'busy.reread' : 'busy.decide')} />
      )}
      {merged === undefined ? null : (
        <Decisions
          decisions={merged.decisions}
          busy={task.busy}
          onTurn={({ id, reversed }) =>
            void returns.decide(
              [{ kind: reversed ? 'renew' : 'reverse', id }],
              message(`pane.done.${reversed ? 'renewed' : 'reversed'}`),
            )
          }
        />
      )}
      <LetterEntry
        plan={plan}
        busy={task.busy}
        dutiesOf={(bodyId) => desk.dutyLines(bodyId)}
        onEnter={(answers) =>
          returns.decide(
            answers.map((answer) => ({ kind: 'enter', answer })),
            message('pane.done.entered', { no: answers[0]?.letterNo ?? '' }),
          )
        }
      />
    </Stack>
  );
}

/** Files, a folder, or made-up ones; merged at once, or first only tried. */
function Pick({
  merged,
  returns,
}: {
  readonly merged: MergedView | undefined;
  readonly returns: Returns;
}): ReactElement {
  const t = useWords();
  const [tryFirst, setTryFirst] = useState(false);
  const { busy } = returns.task;
  const take = (files: readonly PickedFile[]): void => (tryFirst ? returns.tryFiles(files) : returns.merge(files));
  return (
    <FilePicker
      label={t('returns.pick')}
      folder={t('returns.folder')}
      hint={t('returns.hint')}
      accept={RETURN_FILES}
      multiple
      disabled={busy}
      primary={merged === undefined}
      onFiles={take}
    >
      <Row>
        <Checkbox
          label={t('returns.first')}
          checked={tryFirst}
          onChange={(_, { checked }) => setTryFirst(checked === true)}
        />
        <Checkbox
          label={t('returns.beside')}
          checked={returns.beside}
          onChange={(_, { checked }) => returns.takeBeside(checked === true)}
        />
        {merged === undefined ? (
          <Button appearance="transparent" disabledFocusable={busy} onClick={returns.samples}>
            {t('returns.samples')}
          </Button>
        ) : null}
      </Row>
    </FilePicker>
  );
}

function Reading({ returns: { at, cancel } }: { readonly returns: Returns }): ReactElement {
  const t = useWords();
  return (
    <Progress
      words={
        at.filesTotal === 0
          ? t('busy.samples')
          : t('returns.progress', {
              filesDone: at.filesDone,
              filesTotal: at.filesTotal,
              megabytes: megabytes(at.bytesDone),
              allMegabytes: megabytes(at.bytesTotal),
            })
      }
      done={at.filesDone}
      total={at.filesTotal}
      left={at.left}
      onCancel={cancel}
    />
  );
}

function Merged({
  merged,
  returns,
  onNext,
}: {
  readonly merged: MergedView;
  readonly returns: Returns;
  readonly onNext: () => void;
}): ReactElement {
  const t = useWords();
  const { workbook } = useServices();
  const [choice, setChoice] = useState<CauseChoice>(ALL_SUGGESTED);
  const { requests, rows } = requestsOf(merged.causes, choice);
  const { task } = returns;
  const { totals } = merged;
  const accept = (): void =>
    void returns
      .decide(requests, message('pane.done.causes', { count: rows }))
      .then((taken) => (taken ? setChoice(ALL_SUGGESTED) : undefined));
  return (
    <>
      <Facts
        facts={[
          { value: totals['files'] ?? 0, label: t('returns.files', { count: totals['files'] ?? 0 }) },
          { value: (totals['accepted'] ?? 0) + (totals['partial'] ?? 0), label: t('returns.taken') },
          { value: totals['rowsAccepted'] ?? 0, label: t('returns.rowsAccepted') },
          { value: totals['rowsQuarantined'] ?? 0, label: t('returns.rowsQuarantined') },
        ]}
      />
      <Row>
        <Button appearance="primary" onClick={onNext}>
          {t('returns.next')}
        </Button>
        <Button disabledFocusable={task.busy || requests.length === 0} onClick={accept}>
          {t('causes.accept')}
        </Button>
        <Button disabledFocusable={task.busy || requests.length === 0} onClick={() => returns.tryOut(requests)}>
          {t('returns.try')}
        </Button>
        <Button disabledFocusable={task.busy || merged.undoable === undefined} onClick={returns.undo}>
          {t('returns.undo')}
        </Button>
        {workbook === undefined ? null : (
          <Button disabledFocusable={task.busy} onClick={returns.reread}>
            {t('returns.reread')}
          </Button>
        )}
      </Row>
      <Notice task={task} busy={t(returns.doing === 'reread' ? 'busy.reread' : 'busy.decide')} />
      <TriedView returns={returns} />
      <ClosedNote merged={merged} />
      <Remarks merged={merged} />
      <Unwritten merged={merged} />
      {merged.united === undefined ? null : <OtherConsolidations united={merged.united} />}
      {hasAgain(merged) ? <Again merged={merged} returns={returns} /> : null}
      <Causes causes={merged.causes} choice={choice} onChoose={setChoice} />
      <Results merged={merged} decide={returns.decideFile} />
    </>
  );
}

/** What was tried, until it is merged or put away. */
function TriedView({ returns }: { readonly returns: Returns }): ReactElement | null {
  const { tried } = returns;
  if (tried === undefined) return null;
  const { difference, files } = tried;
  return (
    <DifferenceView
      difference={difference}
      onMerge={files === undefined ? undefined : () => returns.merge(files)}
      onClose={returns.closeTried}
    />
  );
}

/** Newer answers have taken the place of earlier ones, or a decision has kept these. */
function hasAgain({ totals, decisions }: MergedView): boolean {
  return (totals['rowsSuperseded'] ?? 0) > 0 || decisions.some(({ kind }) => kind === 'resubmission');
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 1_048_576) * 10) / 10;
}
