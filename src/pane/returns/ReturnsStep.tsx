import { Button, Text, Title3 } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { DecisionRequest, MergedView, MergeProgress, PickedFile, PlanView, Run } from '../../ports';
import { FilePicker } from '../parts/FilePicker';
import { Notice } from '../parts/Notice';
import { Progress } from '../parts/Progress';
import { Remarks } from '../parts/Remarks';
import { Row, Stack } from '../parts/Stack';
import { Unwritten } from '../parts/Unwritten';
import { useReread } from '../parts/useReread';
import { useTask, type Told } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useServices, useWords } from '../services';
import { Decisions } from './Decisions';
import { LetterEntry } from './LetterEntry';
import { OtherBooks } from './OtherBooks';
import { UnknownStatuses } from './UnknownStatuses';
import { Verdicts } from './Verdicts';

const RETURN_FILES = '.xlsx,.xlsm,.xls,.ods,.csv,.zip,.eml,.msg,.asice,.p7s,.docx,.pdf';
const NOTHING: MergeProgress = { filesDone: 0, filesTotal: 0, bytesDone: 0, bytesTotal: 0 };

/** Returned files in, a verdict for each out. */
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
  const { workbook } = useServices();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const run = useRef<Run<MergedView>>(undefined);
  const reread = useReread();
  const [at, setAt] = useState(NOTHING);
  const [doing, setDoing] = useState<'merge' | 'samples' | 'reread' | 'decide'>('merge');
  const mergeAll = async (files: readonly PickedFile[]): Promise<Told | undefined> => {
    setAt({ ...NOTHING, filesTotal: files.length });
    const read = await reread();
    if (read.kind === 'told') return read.told;
    run.current = desk.merge(files, setAt);
    const outcome = await run.current.done;
    if (outcome.kind === 'cancelled') return { key: 'pane.cancelled', params: {} };
    dispatch({ do: 'merged', merged: outcome });
    return undefined;
  };
  const start = (what: typeof doing, work: () => Promise<Told | undefined>): void => {
    setDoing(what);
    setAt(NOTHING);
    task.run(work);
  };
  /** Resolves to false when something else is at work, or when it failed. */
  const decide = (request: DecisionRequest, done: Told): Promise<boolean> =>
    new Promise((resolve) => {
      if (task.busy) return resolve(false);
      start('decide', async () => {
        try {
          const read = await reread();
          if (read.kind === 'told') {
            resolve(false);
            return read.told;
          }
          dispatch({ do: 'merged', merged: await desk.decide(request) });
          resolve(true);
        } catch (error) {
          resolve(false);
          throw error;
        }
        return done;
      });
    });
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
      <FilePicker
        label={t('returns.pick')}
        hint={t('returns.hint')}
        accept={RETURN_FILES}
        multiple
        disabled={task.busy}
        primary={merged === undefined}
        onFiles={(files) => start('merge', () => mergeAll(files))}
      >
        {merged === undefined ? (
          <Button
            appearance="secondary"
            disabledFocusable={task.busy}
            onClick={() => start('samples', async () => mergeAll(await desk.makeSamples()))}
          >
            {t('returns.samples')}
          </Button>
        ) : null}
      </FilePicker>
      {task.busy && (doing === 'merge' || doing === 'samples') ? (
        <Progress
          words={
            at.filesTotal === 0
              ? t('busy.samples')
              : t('returns.progress', {
                  ...at,
                  megabytes: megabytes(at.bytesDone),
                  allMegabytes: megabytes(at.bytesTotal),
                })
          }
          done={at.filesDone}
          total={at.filesTotal}
          onCancel={() => run.current?.cancel()}
        />
      ) : (
        <Notice task={task} busy={doing === 'reread' ? t('busy.reread') : t('busy.decide')} />
      )}
      {merged === undefined || (task.busy && doing !== 'decide') ? null : (
        <>
          <Row>
            <Button appearance="primary" onClick={() => dispatch({ do: 'go', step: 'summary' })}>
              {t('returns.next')}
            </Button>
            {workbook === undefined ? null : (
              <Button onClick={() => start('reread', () => mergeAll([]))}>{t('returns.reread')}</Button>
            )}
          </Row>
          <Remarks merged={merged} />
          <Unwritten merged={merged} />
          {merged.books === undefined ? null : <OtherBooks books={merged.books} />}
          <UnknownStatuses
            statuses={merged.unknownStatuses}
            busy={task.busy}
            onExplain={(written, status) =>
              void decide(
                { kind: 'alias', written, status },
                { key: 'pane.done.alias', params: { written, status: t(`:status.${status}`) } },
              )
            }
          />
          <Verdicts
            merged={merged}
            busy={task.busy}
            onCount={(file, counts) =>
              void decide(
                { kind: counts ? 'redo' : 'undo', sha256: file.sha256 },
                { key: counts ? 'pane.done.redone' : 'pane.done.undone', params: { file: file.member ?? file.file } },
              )
            }
          />
        </>
      )}
      {merged === undefined ? null : (
        <Decisions
          decisions={merged.decisions}
          busy={task.busy}
          onTurn={({ id, reversed }) =>
            void decide(
              { kind: reversed ? 'renew' : 'reverse', id },
              { key: `pane.done.${reversed ? 'renewed' : 'reversed'}`, params: {} },
            )
          }
        />
      )}
      <LetterEntry
        plan={plan}
        busy={task.busy}
        dutiesOf={(bodyId) => desk.dutyLines(bodyId)}
        onEnter={(answer) =>
          decide({ kind: 'enter', answer }, { key: 'pane.done.entered', params: { no: answer.letterNo } })
        }
      />
    </Stack>
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1);
}
