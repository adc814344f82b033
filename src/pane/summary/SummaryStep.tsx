import { message } from '../parts/message';
import { Button, Text, Title3 } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { dotted } from '../../core/calendar/dotted';
import type { ExportKind, MergedView, PaperRequest, PlanView } from '../../ports';
import { ClosedNote } from '../parts/ClosedNote';
import { HandOver } from '../parts/HandOver';
import { Notice } from '../parts/Notice';
import { Remarks } from '../parts/Remarks';
import { Row, Stack } from '../parts/Stack';
import { Unwritten } from '../parts/Unwritten';
import { useElsewhere } from '../parts/useElsewhere';
import { useReread } from '../parts/useReread';
import { useUndoLast } from '../parts/useUndoLast';
import { useSheetWriter, type SheetWriter } from '../parts/useSheetWriter';
import { useSave, useTask, type Task } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useServices, useWords } from '../services';
import { Closing } from '../closing/Closing';
import { Comparison, Overview } from '../compare/Beside';
import { Bars } from './Bars';
import { Before } from './Before';
import { Levels } from './Levels';
import { MeasureCounts } from './MeasureCounts';
import type { Narrowing, RowsAsked } from './narrowing';
import { usePaper } from './Paper';
import { Rows } from './Rows';

/** What the Cabinet gets: each row with its proposal and the ministry's decision, and the files. */
export default function SummaryStep({
  plan,
  merged,
  dispatch,
}: {
  readonly plan: PlanView;
  readonly merged: MergedView;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const writer = useSheetWriter();
  const [paper, choosePaper] = usePaper();
  const [asked, setAsked] = useState<RowsAsked>();
  const show = (key: string): void => setAsked({ key });
  const narrow = (narrowing: Narrowing): void => setAsked({ narrowing });
  return (
    <Stack>
      <Stack tight>
        <Title3 as="h1" block>
          {t('summary.title')}
        </Title3>
        <Text as="p" block>
          {t('summary.lead', { asOf: dotted(plan.round.asOf) })}
        </Text>
      </Stack>
      <Files task={task} writer={writer} paper={paper} merged={merged} dispatch={dispatch} />
      <HandOver />
      <Notice
        task={task}
        busy={writer.percent > 0 ? t('busy.percent', { percent: writer.percent }) : t('busy.summary')}
      />
      <ClosedNote merged={merged} />
      <Remarks merged={merged} />
      <Unwritten merged={merged} />
      <Before merged={merged} paper={paper} onPaper={choosePaper} onShow={show} dispatch={dispatch} />
      <MeasureCounts merged={merged} onNarrow={narrow} />
      <Levels levels={merged.levels} onNarrow={narrow} />
      <Rows merged={merged} asked={asked} dispatch={dispatch} />
      <Bars bars={merged.bars} onNarrow={narrow} />
      <Comparison dispatch={dispatch} />
      <Overview dispatch={dispatch} />
      <Closing merged={merged} dispatch={dispatch} onShow={show} />
    </Stack>
  );
}

/** The summary as files, and into the workbook that is open. */
function Files({
  task,
  writer,
  paper,
  merged,
  dispatch,
}: {
  readonly task: Task;
  readonly writer: SheetWriter;
  readonly paper: PaperRequest;
  readonly merged: MergedView;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const { workbook } = useServices();
  const save = useSave();
  const write = useWrite(writer, dispatch);
  const elsewhere = useElsewhere();
  const download = (kind: ExportKind): void =>
    task.run(async () => {
      const stopped = await elsewhere();
      if (stopped !== undefined) return stopped;
      const outcome = await save(await desk.exportSummary(kind));
      if (kind === 'whole' && outcome?.key === 'pane.save.saved') dispatch({ do: 'saved' });
      return outcome;
    });
  const word = usePaperFile(paper, dispatch);
  return (
    <Row>
      {workbook === undefined ? null : (
        <Button appearance="primary" disabledFocusable={task.busy} onClick={() => task.run(write)}>
          {t('summary.write')}
        </Button>
      )}
      <Button appearance={workbook === undefined ? 'primary' : 'secondary'} onClick={() => download('whole')}>
        {t('summary.xlsx')}
      </Button>
      {(['summary', 'docx', 'csv'] as const).map((kind) => (
        <Button
          key={kind}
          onClick={() => (kind === 'docx' ? task.run(async () => (await elsewhere()) ?? word()) : download(kind))}
        >
          {t(kind === 'summary' ? 'summary.cabinet' : `summary.${kind}`)}
        </Button>
      ))}
      <Back task={task} writer={writer} merged={merged} dispatch={dispatch} />
    </Row>
  );
}

/** Ways back: from the last thing that was done here, and from what was written into the open workbook. */
function Back({
  task,
  writer,
  merged,
  dispatch,
}: {
  readonly task: Task;
  readonly writer: SheetWriter;
  readonly merged: MergedView;
  readonly dispatch: (action: Action) => void;
}): ReactElement {
  const t = useWords();
  const desk = useDesk();
  const undoLast = useUndoLast(dispatch);
  const undoWrite = (): void =>
    task.run(async () => {
      const outcome = await writer.undo();
      if (outcome.key === 'pane.done.writeUndone') {
        await desk.unwritten();
        dispatch({ do: 'written', unwritten: true });
      }
      return outcome;
    });
  return (
    <>
      {merged.undoable === undefined ? null : (
        <Button appearance="subtle" disabledFocusable={task.busy} onClick={() => task.run(undoLast)}>
          {t('returns.undo')}
        </Button>
      )}
      {writer.undoable ? (
        <Button appearance="subtle" disabledFocusable={task.busy} onClick={undoWrite}>
          {t('write.undo')}
        </Button>
      ) : null}
    </>
  );
}

/** The paper as a file; the screen follows where the workbook keeps another letterhead or form from now on. */
function usePaperFile(paper: PaperRequest, dispatch: (action: Action) => void): Parameters<Task['run']>[0] {
  const desk = useDesk();
  const save = useSave();
  return async () => {
    if (paper.parts.length === 0) return message('pane.paper.nothing');
    const made = await desk.exportPaper(paper);
    if ('kind' in made) return made;
    if (made.merged !== undefined) dispatch({ do: 'merged', merged: made.merged });
    return save(made);
  };
}

/** The consolidation into the open workbook; what people typed there is taken in first, and remarks stop it once. */
function useWrite(writer: SheetWriter, dispatch: (action: Action) => void): Parameters<Task['run']>[0] {
  const desk = useDesk();
  const { workbook } = useServices();
  const reread = useReread();
  // Remarks that the person was stopped for: the same ones do not stop the next write.
  const seen = useRef('[]');
  return async () => {
    const read = await reread();
    if (read.kind === 'message') return read.message;
    if (read.merged !== undefined) dispatch({ do: 'merged', merged: read.merged });
    const remarks = JSON.stringify(read.merged?.remarks ?? []);
    if (workbook !== undefined && remarks !== '[]' && remarks !== seen.current) {
      seen.current = remarks;
      return message('summary.remarks.stop');
    }
    const { spec, expectedRevision } = await desk.consolidationSpec();
    const outcome = await writer.write(spec, 'pane.done.summaryWritten', { expectedRevision });
    if (outcome.key === 'pane.done.summaryWritten') {
      await desk.written();
      dispatch({ do: 'written', unwritten: false });
    }
    return outcome;
  };
}
