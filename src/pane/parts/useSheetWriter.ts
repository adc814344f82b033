import { message, type Message } from './message';
import { useCallback, useState } from 'react';
import type { PlainKey } from '../../core/texts';
import type { WorkbookSpec } from '../../core/workbook/spec';
import type { HostFailure, WriteOptions } from '../../ports';
import { useServices } from '../services';
import { hostWords } from './useTask';
import { given } from '../../core/given';

export interface SheetWriter {
  /** Per cent of the write under way; 0 when there is none. */
  readonly percent: number;
  /** Whether our last write can be taken back here. */
  readonly undoable: boolean;
  /** Writes sheets into the open workbook; `done` says so, `otherwise` may find better words for a refusal. */
  write(
    spec: WorkbookSpec,
    done: PlainKey,
    options: WriteOptions,
    otherwise?: (failure: HostFailure) => Message,
  ): Promise<Message>;
  /** Excel forgets its own undo when an add-in writes: this is ours. */
  undo(): Promise<Message>;
}

/** Sheets into the open workbook, and back out of it. */
export function useSheetWriter(): SheetWriter {
  const { workbook } = useServices();
  const [percent, setPercent] = useState(0);
  const [undoable, setUndoable] = useState(false);
  const write = useCallback<SheetWriter['write']>(
    async (spec, done, options, otherwise = hostWords) => {
      if (workbook === undefined) return message('host.no-workbook');
      const outcome = await workbook.write(
        spec,
        (at, total) => setPercent(total === 0 ? 0 : Math.round((100 * at) / total)),
        options,
      );
      setPercent(0);
      if (outcome.kind === 'failed') return otherwise(outcome);
      setUndoable(true);
      return (outcome.omitted ?? []).reduceRight<Message>(
        (before, omission) => ({
          ...before,
          and: { ...message(`host.omitted.${omission}`), ...given({ and: before.and }) },
        }),
        message(done),
      );
    },
    [workbook],
  );
  const undo = useCallback(async (): Promise<Message> => {
    const undone = (await workbook?.undo()) ?? false;
    setUndoable(false);
    return message(undone ? 'pane.done.writeUndone' : 'pane.write.cannotUndo');
  }, [workbook]);
  return { percent, undoable, write, undo };
}
