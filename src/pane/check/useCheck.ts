import { useCallback, useEffect, useState } from 'react';
import type { CellChange, CellRef, PickedFile } from '../../ports';
import { hostWords, useAlive, useSave, useTask, type Task, type Told } from '../parts/useTask';
import type { Action, Checked } from '../screen';
import { useServices } from '../services';
import { given } from '../../core/given';

export interface Check {
  readonly task: Task;
  /** A cell is being typed into, so that the check must wait. */
  readonly typing: boolean;
  open(file: PickedFile): void;
  /** Writes repairs: into a copy of the file, or into the open workbook. */
  mend(changes: readonly CellChange[]): void;
  reveal?: (at: CellRef) => void;
  undo?: () => void;
  /** Puts back what protects the open template; only where the host can. */
  restore?: () => void;
  download?: () => void;
}

/** What an officer can do with a report under check. After each change the whole report is checked again. */
export function useCheck(checked: Checked | undefined, dispatch: (action: Action) => void): Check {
  const { check, desk, workbook } = useServices();
  const task = useTask(useCallback((detail: string) => dispatch({ do: 'fail', detail }), [dispatch]));
  const save = useSave();
  const { run, follow } = task;
  const alive = useAlive();
  const [typing, setTyping] = useState(false);
  // The host's undo is for the last thing written, which may have been a whole consolidation: only repairs are taken
  // back here.
  const [mended, setMended] = useState(false);

  const recheck = useCallback(async (): Promise<Told | undefined> => {
    if (workbook === undefined) return undefined;
    const read = await workbook.read();
    if (read.kind === 'failed') return hostWords(read);
    const view = await check.checkWorkbook(read.content);
    // Whoever has gone on to another step is not called back.
    if (alive.current) dispatch({ do: 'check', checked: { view, corrected: false } });
    return undefined;
  }, [alive, check, workbook, dispatch]);

  // In Excel the check follows the typing; what a co-author types is checked too, and never mended.
  useEffect(() => {
    if (workbook === undefined) return undefined;
    let current = true;
    // While a person types into a cell Excel answers nothing: no trouble worth words, the check goes on after it.
    const afterTyping = async (): Promise<Told | undefined> => {
      for (;;) {
        const told = await recheck();
        const waits = current && told?.key === 'host.cell-editing';
        if (current) setTyping(waits);
        if (!waits) return told;
      }
    };
    follow(afterTyping);
    const stop = workbook.onChange(() => follow(afterTyping));
    return () => {
      current = false;
      stop();
    };
  }, [workbook, follow, recheck]);

  const openFile = async (file: PickedFile, corrected: boolean): Promise<void> => {
    dispatch({ do: 'check', checked: { view: await check.checkFile(file), file, corrected } });
  };
  const mend = async (changes: readonly CellChange[]): Promise<Told | undefined> => {
    if (workbook !== undefined) {
      const outcome = await workbook.patch(changes);
      if (outcome.kind === 'written') {
        setMended(true);
        return recheck();
      }
      // A paste from another workbook locks the cell that it falls into.
      return outcome.problem === 'protected'
        ? { key: 'pane.check.locked', params: { cell: outcome.detail } }
        : hostWords(outcome);
    }
    if (checked?.file === undefined) return undefined;
    const outcome = await check.correct(checked.file, changes);
    if (outcome.kind === 'refused') return { key: outcome.key, params: outcome.params };
    await openFile({ ...outcome.file, size: outcome.file.bytes.length }, true);
    return undefined;
  };
  const restore = async (): Promise<Told | undefined> => {
    if (desk === undefined || workbook?.restoreRules === undefined) return undefined;
    const read = await workbook.read();
    if (read.kind === 'failed') return hostWords(read);
    const rules = await desk.templateRules(read.content);
    if (rules.kind === 'refused') return { key: rules.key, params: rules.params };
    const outcome = await workbook.restoreRules(rules.spec);
    if (outcome.kind === 'failed') return hostWords(outcome);
    return (await recheck()) ?? { key: 'pane.done.rulesRestored', params: {} };
  };
  const { file } = checked ?? {};
  return {
    task,
    typing,
    open: (picked) => run(() => openFile(picked, false)),
    mend: (changes) => run(() => mend(changes)),
    ...given({
      reveal: workbook === undefined ? undefined : (at: CellRef) => void workbook.reveal(at),
      undo:
        workbook === undefined || !mended
          ? undefined
          : () =>
              run(async () => {
                setMended(false);
                return (await workbook.undo()) ? recheck() : { key: 'pane.check.nothingToUndo', params: {} };
              }),
      restore: desk === undefined || workbook?.restoreRules === undefined ? undefined : () => run(restore),
      download:
        checked?.corrected === true && file !== undefined && 'bytes' in file ? () => run(() => save(file)) : undefined,
    }),
  };
}
