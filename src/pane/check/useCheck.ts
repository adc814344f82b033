import { message, type Message } from '../parts/message';
import { useCallback, useEffect, useState } from 'react';
import { given } from '../../core/given';
import type { CellChange, CellRef, PickedFile } from '../../ports';
import { hostWords, useAlive, useSave, useTask, type Task } from '../parts/useTask';
import type { Action, Checked } from '../screen';
import { useServices, useWords } from '../services';
import { correctedName } from './correctedName';

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
  const { check, workbook } = useServices();
  const t = useWords();
  const task = useTask(useCallback((detail: string) => dispatch({ do: 'fail', detail }), [dispatch]));
  const save = useSave();
  const { run } = task;
  const { recheck, typing } = useRecheck(task, dispatch);
  // The host's undo is for the last thing written, which may have been a whole consolidation: only repairs are taken
  // back here.
  const [fixed, setFixed] = useState(false);

  const show = async (file: PickedFile, before: readonly PickedFile[]): Promise<void> => {
    dispatch({
      do: 'check',
      checked: { view: await check.checkFile(file), file, before, corrected: before.length > 0 },
    });
  };
  const fix = async (changes: readonly CellChange[]): Promise<Message | undefined> => {
    if (workbook !== undefined) {
      const outcome = await workbook.patch(changes);
      if (outcome.kind === 'written') {
        setFixed(true);
        return recheck();
      }
      // A paste from another workbook locks the cell that it falls into.
      return outcome.problem === 'protected'
        ? message('pane.check.locked', { cell: outcome.detail })
        : hostWords(outcome);
    }
    if (checked?.file === undefined) return undefined;
    const outcome = await check.correct(checked.file, changes);
    if (outcome.kind === 'refused') return { key: outcome.key, params: outcome.params };
    await show({ ...outcome.file, size: outcome.file.bytes.length }, [...(checked.before ?? []), checked.file]);
    return undefined;
  };
  const fixAll = async (fixes: readonly (readonly CellChange[])[]): Promise<Message | undefined> => {
    const read = workbook === undefined ? undefined : await workbook.read();
    if (read?.kind === 'failed') return hostWords(read);
    const of = read === undefined ? checked?.file : read.content;
    if (of === undefined) return undefined;
    const safe = await check.safeFixes(of, fixes);
    const refused = safe.changes.length === 0 ? undefined : await fix(safe.changes);
    if (refused !== undefined) return refused;
    const left = fixes.length - safe.taken;
    return {
      ...message('pane.done.fixes', { count: safe.taken }),
      ...given({ and: left === 0 ? undefined : message('pane.check.left', { count: left }) }),
    };
  };
  const undoFile = (file: PickedFile, before: readonly PickedFile[]): void =>
    run(async () => {
      await show(file, before);
      return message('pane.check.undone');
    });
  const undoBook = (): void =>
    run(async () => {
      setFixed(false);
      return (await workbook?.undo()) === true ? recheck() : message('pane.check.nothingToUndo');
    });
  const restore = useRestore(recheck);
  const { file, before = [] } = checked ?? {};
  const earlier = before.at(-1);
  const undoHere = earlier === undefined ? undefined : (): void => undoFile(earlier, before.slice(0, -1));
  const undoThere = fixed ? undoBook : undefined;
  return {
    task,
    typing,
    open: (picked) => run(() => show(picked, [])),
    recheck: () => {
      if (file !== undefined) run(() => show(file, before));
    },
    fix: (changes) => run(() => fix(changes)),
    fixAll: (fixes) => run(() => fixAll(fixes)),
    ...given({
      reveal: workbook === undefined ? undefined : (at: CellRef) => void workbook.reveal(at),
      undo: workbook === undefined ? undoHere : undoThere,
      again: workbook === undefined ? undefined : () => run(recheck),
      restore: restore === undefined ? undefined : () => run(restore),
      download:
        checked?.corrected === true && file !== undefined && 'bytes' in file
          ? () => run(() => save({ ...file, name: correctedName(file.name, t('check.file.corrected')) }))
          : undefined,
    }),
  };
}

/** The check of the open workbook, now and whenever it changes. */
function useRecheck(
  { follow }: Task,
  dispatch: (action: Action) => void,
): { readonly recheck: () => Promise<Message | undefined>; readonly typing: boolean } {
  const { check, workbook } = useServices();
  const alive = useAlive();
  const [typing, setTyping] = useState(false);
  const recheck = useCallback(async (): Promise<Message | undefined> => {
    if (workbook === undefined) return undefined;
    const read = await workbook.read();
    if (read.kind === 'failed') return hostWords(read);
    const view = await check.checkWorkbook(read.content);
    // Whoever has gone on to another step is not called back.
    if (alive.current) dispatch({ do: 'check', checked: { view, corrected: false } });
    return undefined;
  }, [alive, check, workbook, dispatch]);
  // In Excel the check follows the typing; what a co-author types is checked too, and never fixed.
  useEffect(() => {
    if (workbook === undefined) return undefined;
    let current = true;
    // While a person types into a cell Excel answers nothing: no trouble worth words, the check goes on after it.
    const afterTyping = async (): Promise<Message | undefined> => {
      for (;;) {
        const message = await recheck();
        const waits = current && message?.key === 'host.cell-editing';
        if (current) setTyping(waits);
        if (!waits) return message;
      }
    };
    follow(afterTyping);
    const again = (): void => follow(afterTyping);
    const stop = workbook.onChange(again);
    // Not every change is reported: what was missed is seen when the person comes back to the pane.
    window.addEventListener('focus', again);
    return () => {
      current = false;
      stop();
      window.removeEventListener('focus', again);
    };
  }, [workbook, follow, recheck]);
  return { recheck, typing };
}

/** Puts locks and lists of the open template back, where the host can. */
function useRestore(recheck: () => Promise<Message | undefined>): (() => Promise<Message | undefined>) | undefined {
  const { desk, workbook } = useServices();
  if (desk === undefined || workbook?.restoreRules === undefined) return undefined;
  const { restoreRules } = workbook;
  return async () => {
    const read = await workbook.read();
    if (read.kind === 'failed') return hostWords(read);
    const rules = await desk.templateRules(read.content);
    if (rules.kind === 'refused') return { key: rules.key, params: rules.params };
    const outcome = await restoreRules.call(workbook, rules.spec);
    if (outcome.kind === 'failed') return hostWords(outcome);
    return (await recheck()) ?? message('pane.done.rulesRestored');
  };
}
