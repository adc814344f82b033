import { useState } from 'react';
import { given } from '../../core/given';
import type { CellChange, HostFailure, PickedFile, WorkbookHost } from '../../ports';
import { message, type Message } from '../parts/message';
import { hostWords } from '../parts/useTask';
import type { Action, Checked } from '../screen';
import { useServices } from '../services';

/** Each resolves to what is left to say, once the report was checked again. */
interface Repairs {
  /** Checks a file and shows what was found; `before` are its states before each correction. */
  show(file: PickedFile, before: readonly PickedFile[]): Promise<undefined>;
  fix(changes: readonly CellChange[]): Promise<Message | undefined>;
  fixAll(fixes: readonly (readonly CellChange[])[]): Promise<Message | undefined>;
  /** Takes the last repair back; only where there is one. */
  undo?: () => Promise<Message | undefined>;
}

/** Repairs of a report: written into a copy of the file, or into the open workbook. */
export function useRepairs(
  checked: Checked | undefined,
  dispatch: (action: Action) => void,
  recheck: () => Promise<Message | undefined>,
): Repairs {
  const { check, workbook } = useServices();
  // The host's undo is for the last thing written, which may have been a whole consolidation: only repairs are taken
  // back here.
  const [fixed, setFixed] = useState(false);

  const show: Repairs['show'] = async (file, before) => {
    const view = await check.checkFile(file);
    dispatch({ do: 'check', checked: { view, file, before, corrected: before.length > 0 } });
    return undefined;
  };
  const fixOpen = async (open: WorkbookHost, changes: readonly CellChange[]): Promise<Message | undefined> => {
    const outcome = await open.patch(changes);
    if (outcome.kind === 'written') {
      setFixed(true);
      return recheck();
    }
    return notWritten(outcome);
  };
  const fixFile = async (
    { file, before = [] }: Partial<Checked>,
    changes: readonly CellChange[],
  ): Promise<Message | undefined> => {
    if (file === undefined) return undefined;
    const outcome = await check.correct(file, changes);
    if (outcome.kind === 'refused') return { key: outcome.key, params: outcome.params };
    return show({ ...outcome.file, size: outcome.file.bytes.length }, [...before, file]);
  };
  const fix: Repairs['fix'] = (changes) =>
    workbook === undefined ? fixFile(checked ?? {}, changes) : fixOpen(workbook, changes);
  const fixAll: Repairs['fixAll'] = async (fixes) => {
    const read = workbook === undefined ? undefined : await workbook.read();
    if (read?.kind === 'failed') return hostWords(read);
    const of = read === undefined ? checked?.file : read.content;
    if (of === undefined) return undefined;
    const safe = await check.safeFixes(of, fixes);
    const refused = safe.changes.length === 0 ? undefined : await fix(safe.changes);
    return refused ?? fixedWords(safe.taken, fixes.length - safe.taken);
  };
  const undoOpen = async (): Promise<Message | undefined> => {
    setFixed(false);
    return (await workbook?.undo()) === true ? recheck() : message('pane.check.nothingToUndo');
  };
  const undoFile = async (file: PickedFile, before: readonly PickedFile[]): Promise<Message> => {
    await show(file, before);
    return message('pane.check.undone');
  };
  const before = checked?.before ?? [];
  const earlier = before.at(-1);
  const undoHere = earlier === undefined ? undefined : () => undoFile(earlier, before.slice(0, -1));
  const undoThere = fixed ? undoOpen : undefined;
  return { show, fix, fixAll, ...given({ undo: workbook === undefined ? undoHere : undoThere }) };
}

function notWritten(failure: HostFailure): Message {
  // A paste from another workbook locks the cell that it falls into.
  return failure.problem === 'protected' ? message('pane.check.locked', { cell: failure.detail }) : hostWords(failure);
}

function fixedWords(taken: number, left: number): Message {
  return {
    ...message('pane.done.fixes', { count: taken }),
    ...given({ and: left === 0 ? undefined : message('pane.check.left', { count: left }) }),
  };
}
