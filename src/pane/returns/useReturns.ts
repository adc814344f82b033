import { message, type Message } from '../parts/message';
import { useRef, useState } from 'react';
import type {
  Refused,
  DecisionRequest,
  Difference,
  FileDetail,
  FileVerdictLine,
  MergedView,
  MergeProgress,
  PickedFile,
  Receipt,
  Run,
  TriedMerge,
  PlanView,
} from '../../ports';
import { useReread } from '../parts/useReread';
import { timeLeft, type TimeLeft } from '../parts/timeLeft';
import { useUndoLast } from '../parts/useUndoLast';
import { useTask, type Task } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk } from '../services';
import { nameOf } from './nameOf';

const NOTHING: ReadingProgress = { filesDone: 0, filesTotal: 0, bytesDone: 0, bytesTotal: 0 };

/** How far the files have been read, and for how long it will go on. */
export interface ReadingProgress extends MergeProgress {
  readonly left?: TimeLeft | undefined;
}

/** What can be decided about one file. */
export interface DecideFile {
  readonly busy: boolean;
  /** Whether the answers of a file count, as the ministry decides. */
  readonly onCount: (file: FileVerdictLine, counts: boolean) => void;
  readonly onReceipt: (file: FileDetail['file'], receipt: Receipt) => void;
  /** Bodies whose report a disputed file can be, and the decision which. */
  readonly bodies: PlanView['bodies'];
  readonly onOwner: (file: FileVerdictLine, body: PlanView['bodies'][number]) => void;
}

/** A difference that a person looks at; with the files, where a merge of them was tried. */
export interface Tried {
  readonly difference: Difference;
  readonly files?: readonly PickedFile[];
}

export interface Returns {
  readonly task: Task;
  readonly doing: 'merge' | 'samples' | 'reread' | 'decide' | 'undo';
  readonly at: ReadingProgress;
  readonly tried: Tried | undefined;
  /** Whether texts near empty inputs are taken as answers. */
  readonly beside: boolean;
  takeBeside(taken: boolean): void;
  readonly decideFile: DecideFile;
  cancel(): void;
  merge(files: readonly PickedFile[]): void;
  tryFiles(files: readonly PickedFile[]): void;
  samples(): void;
  reread(): void;
  /** Resolves to false when something else is at work, or when it failed. */
  decide(requests: readonly DecisionRequest[], done: Message): Promise<boolean>;
  tryOut(requests: readonly DecisionRequest[]): void;
  closeTried(): void;
  undo(): void;
}

/** What a coordinator does with the files that came: one thing at a time. */
export function useReturns({ bodies }: Pick<PlanView, 'bodies'>, dispatch: (action: Action) => void): Returns {
  const desk = useDesk();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const [doing, setDoing] = useState<Returns['doing']>('merge');
  const [tried, setTried] = useState<Tried>();
  const undoLast = useUndoLast(dispatch);
  const start: Start = (what, work) => {
    setDoing(what);
    setTried(undefined);
    task.run(work);
  };
  const reading = useReading(start, setTried, dispatch);
  const changed = useChange(task, start, dispatch);
  return {
    ...reading,
    task,
    doing,
    tried,
    decide: (requests, done) => changed(() => desk.decideAll(requests), done),
    tryOut: (requests) =>
      start('decide', async () => {
        const difference = await desk.tryOut(requests);
        if ('kind' in difference) return { key: difference.key, params: difference.params };
        setTried({ difference });
        return undefined;
      }),
    closeTried: () => setTried(undefined),
    undo: () => start('undo', undoLast),
    decideFile: {
      busy: task.busy,
      onCount: (file, counts) =>
        void changed(
          () => desk.decide({ kind: counts ? 'redo' : 'undo', sha256: file.sha256 }),
          message(counts ? 'pane.done.redone' : 'pane.done.undone', { file: nameOf(file) }),
        ),
      onReceipt: (file, receipt) =>
        void changed(
          () => desk.editReceipt(file.sha256, receipt),
          message('pane.done.receipt', { file: nameOf(file) }),
        ),
      bodies,
      onOwner: (file, { id, name }) =>
        void changed(
          () => desk.decide({ kind: 'belongs', sha256: file.sha256, body: id }),
          message('pane.done.belongs', { file: nameOf(file), body: name }),
        ),
    },
  };
}

type Start = (what: Returns['doing'], work: () => Promise<Message | undefined>) => void;

/** Files into the desk, or only tried. */
function useReading(
  start: Start,
  setTried: (tried: Tried) => void,
  dispatch: (action: Action) => void,
): Pick<Returns, 'beside' | 'takeBeside' | 'at' | 'cancel' | 'merge' | 'tryFiles' | 'samples' | 'reread'> {
  const desk = useDesk();
  const reread = useReread();
  const run = useRef<Run<MergedView | TriedMerge>>(undefined);
  const [at, setAt] = useState(NOTHING);
  const [beside, takeBeside] = useState(false);
  const read = async (files: readonly PickedFile[], how: 'merge' | 'tryMerge'): Promise<Message | undefined> => {
    setAt({ ...NOTHING, filesTotal: files.length });
    const book = await reread();
    if (book.kind === 'message') return book.message;
    await desk.takeBeside(beside);
    const begun = performance.now();
    const report = (now: MergeProgress): void =>
      setAt({ ...now, left: timeLeft(now.filesDone, now.filesTotal, performance.now() - begun) });
    run.current = how === 'merge' ? desk.merge(files, report) : desk.tryMerge(files, report);
    const outcome = await run.current.done;
    if (outcome.kind === 'cancelled') return message('pane.cancelled');
    if (outcome.kind === 'tried') setTried({ difference: outcome.difference, files });
    else dispatch({ do: 'merged', merged: outcome });
    return undefined;
  };
  return {
    beside,
    takeBeside,
    at,
    cancel: () => run.current?.cancel(),
    merge: (files) => start('merge', () => read(files, 'merge')),
    tryFiles: (files) => start('merge', () => read(files, 'tryMerge')),
    samples: () =>
      start('samples', async () => {
        setAt(NOTHING);
        return read(await desk.makeSamples(), 'merge');
      }),
    reread: () => start('reread', () => read([], 'merge')),
  };
}

/** A change of what was merged, after what people typed into the open workbook was taken in. */
function useChange(
  task: Task,
  start: Start,
  dispatch: (action: Action) => void,
): (change: () => Promise<MergedView | Refused>, done: Message) => Promise<boolean> {
  const reread = useReread();
  return (change, done) =>
    new Promise((resolve) => {
      if (task.busy) return resolve(false);
      start('decide', async () => {
        try {
          const read = await reread();
          if (read.kind === 'message') {
            resolve(false);
            return read.message;
          }
          const outcome = await change();
          if (outcome.kind === 'refused') {
            resolve(false);
            return { key: outcome.key, params: outcome.params };
          }
          dispatch({ do: 'merged', merged: outcome });
          resolve(true);
        } catch (error) {
          resolve(false);
          throw error;
        }
        return done;
      });
    });
}
