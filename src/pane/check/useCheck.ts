import type { Message } from '../parts/message';
import { useCallback } from 'react';
import { given } from '../../core/given';
import type { CellChange, CellRef, PickedFile } from '../../ports';
import { useSave, useTask, type Task } from '../parts/useTask';
import type { Action, Checked } from '../screen';
import { useServices, useWords } from '../services';
import { correctedName } from './correctedName';
import { useRecheck } from './useRecheck';
import { useRepairs } from './useRepairs';
import { useRestore } from './useRestore';

export interface Check {
  readonly task: Task;
  /** A cell is being typed into, so that the check must wait. */
  readonly typing: boolean;
  open(file: PickedFile): void;
  /** Checks the file that lies here once more: what it is held against has changed. */
  recheck(): void;
  /** Writes one repair, or what was filled in: into a copy of the file, or into the open workbook. */
  fix(changes: readonly CellChange[]): void;
  /** Applies several corrections of form, of which none may add an error. */
  fixAll(fixes: readonly (readonly CellChange[])[]): void;
  reveal?: (at: CellRef) => void;
  undo?: () => void;
  /** Checks the open workbook once more: not every change is reported. */
  again?: () => void;
  /** Puts back what protects the open template; only where the host can. */
  restore?: () => void;
  download?: () => void;
}

/** What an officer can do with a report under check. After each change the whole report is checked again. */
export function useCheck(checked: Checked | undefined, dispatch: (action: Action) => void): Check {
  const { workbook } = useServices();
  const t = useWords();
  const task = useTask(useCallback((detail: string) => dispatch({ do: 'fail', detail }), [dispatch]));
  const save = useSave();
  const { run } = task;
  const { recheck, typing } = useRecheck(task, dispatch);
  const repairs = useRepairs(checked, dispatch, recheck);
  const restore = useRestore(recheck);
  const { file, before = [] } = checked ?? {};
  const doing = (step: (() => Promise<Message | undefined>) | undefined): (() => void) | undefined =>
    step === undefined ? undefined : () => run(step);
  return {
    task,
    typing,
    open: (picked) => run(() => repairs.show(picked, [])),
    recheck: () => {
      if (file !== undefined) run(() => repairs.show(file, before));
    },
    fix: (changes) => run(() => repairs.fix(changes)),
    fixAll: (fixes) => run(() => repairs.fixAll(fixes)),
    ...given({
      reveal: workbook === undefined ? undefined : (at: CellRef) => void workbook.reveal(at),
      undo: doing(repairs.undo),
      again: doing(workbook === undefined ? undefined : recheck),
      restore: doing(restore),
      download:
        checked?.corrected === true && file !== undefined && 'bytes' in file
          ? () => run(() => save({ ...file, name: correctedName(file.name, t('check.file.corrected')) }))
          : undefined,
    }),
  };
}
