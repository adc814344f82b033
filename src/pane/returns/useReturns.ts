import { useRef, useState } from 'react';
import type {
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
} from '../../ports';
import { useReread } from '../parts/useReread';
import { useTask, type Task, type Told } from '../parts/useTask';
import type { Action } from '../screen';
import { useDesk, useServices } from '../services';
import { nameOf } from './nameOf';
import { anyWords } from '../../core/texts';

const NOTHING: MergeProgress = { filesDone: 0, filesTotal: 0, bytesDone: 0, bytesTotal: 0 };

/** What can be decided about one file. */
export interface DecideFile {
  readonly busy: boolean;
  /** Whether the answers of a file count, as the ministry decides. */
  readonly onCount: (file: FileVerdictLine, counts: boolean) => void;
  readonly onReceipt: (file: FileDetail['file'], receipt: Receipt) => void;
}

/** A difference that a person looks at; with the files, where a merge of them was tried. */
export interface Tried {
  readonly difference: Difference;
  readonly files?: readonly PickedFile[];
}

export interface Returns {
  readonly task: Task;
  readonly doing: 'merge' | 'samples' | 'reread' | 'decide' | 'undo';
  readonly at: MergeProgress;
  readonly tried: Tried | undefined;
  readonly decideFile: DecideFile;
  cancel(): void;
  merge(files: readonly PickedFile[]): void;
  tryFiles(files: readonly PickedFile[]): void;
  samples(): void;
  reread(): void;
  /** Resolves to false when something else is at work, or when it failed. */
  decide(requests: readonly DecisionRequest[], done: Told): Promise<boolean>;
  tryOut(requests: readonly DecisionRequest[]): void;
  closeTried(): void;
  undo(): void;
}

/** What a coordinator does with the files that came: one thing at a time. */
export function useReturns(merged: MergedView | undefined, dispatch: (action: Action) => void): Returns {
  const desk = useDesk();
  const { texts } = useServices();
  const task = useTask((detail) => dispatch({ do: 'fail', detail }));
  const run = useRef<Run<MergedView | TriedMerge>>(undefined);
  const reread = useReread();
  const [at, setAt] = useState(NOTHING);
  const [doing, setDoing] = useState<Returns['doing']>('merge');
  const [tried, setTried] = useState<Tried>();
  const start = (what: Returns['doing'], work: () => Promise<Told | undefined>): void => {
    setDoing(what);
    setAt(NOTHING);
    setTried(undefined);
    task.run(work);
  };
  const reading = async (files: readonly PickedFile[], how: 'merge' | 'tryMerge'): Promise<Told | undefined> => {
    setAt({ ...NOTHING, filesTotal: files.length });
    const read = await reread();
    if (read.kind === 'told') return read.told;
    run.current = how === 'merge' ? desk.merge(files, setAt) : desk.tryMerge(files, setAt);
    const outcome = await run.current.done;
    if (outcome.kind === 'cancelled') return { key: 'pane.cancelled', params: {} };
    if (outcome.kind === 'tried') setTried({ difference: outcome.difference, files });
    else dispatch({ do: 'merged', merged: outcome });
    return undefined;
  };
  const changed = (what: Returns['doing'], change: () => Promise<MergedView>, done: Told): Promise<boolean> =>
    new Promise((resolve) => {
      if (task.busy) return resolve(false);
      start(what, async () => {
        try {
          const read = await reread();
          if (read.kind === 'told') {
            resolve(false);
            return read.told;
          }
          dispatch({ do: 'merged', merged: await change() });
          resolve(true);
        } catch (error) {
          resolve(false);
          throw error;
        }
        return done;
      });
    });
  return {
    task,
    doing,
    at,
    tried,
    cancel: () => run.current?.cancel(),
    merge: (files) => start('merge', () => reading(files, 'merge')),
    tryFiles: (files) => start('merge', () => reading(files, 'tryMerge')),
    samples: () => start('samples', async () => reading(await desk.makeSamples(), 'merge')),
    reread: () => start('reread', () => reading([], 'merge')),
    decide: (requests, done) => changed('decide', () => desk.decideAll(requests), done),
    tryOut: (requests) =>
      start('decide', async () => {
        setTried({ difference: await desk.tryOut(requests) });
        return undefined;
      }),
    closeTried: () => setTried(undefined),
    undo: () => {
      const what = merged?.undoable ?? 'decide';
      start('undo', async () => {
        const undone = await desk.undoLast();
        dispatch({ do: 'undone', undone });
        return { key: 'pane.done.undoneLast', params: { what: anyWords(texts)(`pane.returns.undo.what.${what}`) } };
      });
    },
    decideFile: {
      busy: task.busy,
      onCount: (file, counts) =>
        void changed('decide', () => desk.decide({ kind: counts ? 'redo' : 'undo', sha256: file.sha256 }), {
          key: counts ? 'pane.done.redone' : 'pane.done.undone',
          params: { file: nameOf(file) },
        }),
      onReceipt: (file, receipt) =>
        void changed('decide', () => desk.editReceipt(file.sha256, receipt), {
          key: 'pane.done.receipt',
          params: { file: nameOf(file) },
        }),
    },
  };
}
