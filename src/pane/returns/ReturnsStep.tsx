import { Button, Text, Title3 } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { MergedView, MergeProgress, PickedFile, Run } from '../../ports';
import { FilePicker } from '../parts/FilePicker';
import { Notice } from '../parts/Notice';
import { Progress } from '../parts/Progress';
import { Row, Stack } from '../parts/Stack';
import { hostWords, useTask, type Told } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useServices, useWords } from '../services';
import { Verdicts } from './Verdicts';

const RETURN_FILES = '.xlsx,.xlsm,.xls,.ods,.csv,.zip,.eml,.msg,.asice,.p7s,.docx,.pdf';
const NOTHING: MergeProgress = { filesDone: 0, filesTotal: 0, bytesDone: 0, bytesTotal: 0 };

/** Returned files in, a verdict for each out. */
export default function ReturnsStep({ merged, dispatch }: { readonly merged: MergedView | undefined; readonly dispatch: (action: Action) => void }): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const { workbook } = useServices();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const run = useRef<Run<MergedView>>(undefined);
  const [at, setAt] = useState(NOTHING);
  const mergeAll = async (files: readonly PickedFile[]): Promise<Told | undefined> => {
    setAt({ ...NOTHING, filesTotal: files.length });
    if (workbook !== undefined) {
      // What the ministry typed into the open consolidation since the last merge must be kept.
      const read = await workbook.read();
      if (read.kind === 'failed') return hostWords(read);
      const opened = await desk.openWorkbook(read.content);
      if (opened.kind === 'other-plan') return { key: 'pane.returns.otherPlan', params: { title: opened.title } };
    }
    run.current = desk.merge(files, setAt);
    const outcome = await run.current.done;
    if (outcome.kind === 'cancelled') return { key: 'pane.cancelled', params: {} };
    dispatch({ do: 'merged', merged: outcome });
    return undefined;
  };
  return (
    <Stack>
      <Stack tight>
        <Title3 as="h1" block>{t('returns.title')}</Title3>
        <Text as="p" block>{t('returns.lead')}</Text>
      </Stack>
      <FilePicker label={t('returns.pick')} hint={t('returns.hint')} accept={RETURN_FILES} multiple disabled={task.busy} primary={merged === undefined} onFiles={(files) => task.run(() => mergeAll(files))}>
        {merged === undefined ? <Button appearance="secondary" disabledFocusable={task.busy} onClick={() => task.run(async () => mergeAll(await desk.makeSamples()))}>{t('returns.samples')}</Button> : null}
      </FilePicker>
      {task.busy
        ? <Progress words={at.filesTotal === 0 ? t('busy.samples') : t('returns.progress', { ...at, megabytes: megabytes(at.bytesDone), allMegabytes: megabytes(at.bytesTotal) })} done={at.filesDone} total={at.filesTotal} onCancel={() => run.current?.cancel()} />
        : <Notice task={task} busy="" />}
      {merged === undefined || task.busy ? null : (
        <>
          <Row>
            <Button appearance="primary" onClick={() => dispatch({ do: 'go', step: 'summary' })}>{t('returns.next')}</Button>
            {workbook === undefined ? null : <Button onClick={() => task.run(() => mergeAll([]))}>{t('returns.reread')}</Button>}
          </Row>
          <Verdicts merged={merged} />
        </>
      )}
    </Stack>
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1);
}
