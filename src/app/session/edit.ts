import { given } from '../../core/given';
import { EDIT_COLUMNS, RECEIPT_COLUMNS, refilled } from '../../core/merge/ministryCells';
import type { FileLogEntry, MinistryEdit } from '../../core/merge/types';
import { isStatus } from '../../core/template/statuses';
import { summarise } from '../../core/summary/summarise';
import { compareText } from '../../core/text/order';
import type { Texts } from '../../core/texts';
import type { Receipt, SummaryEdit } from '../../ports';
import type { MergedWork } from './work';

/**
 * The work after the ministry has filled its columns of a row of «Зведення», as if typed on the sheet: with the
 * proposal that it was made on, and with the states of each cell, so that two copies can be united.
 */
export function withEdit(work: MergedWork, key: string, wanted: SummaryEdit, texts: Texts): MergedWork {
  const { consolidation } = work;
  const row = summarise(consolidation, texts).rows.find((one) => one.key === key);
  if (row === undefined) return work;
  const before = consolidation.edits.find((edit) => edit.key === key);
  const { values, lineage, conflicts } = refilled(before ?? {}, blanksOut(wanted), EDIT_COLUMNS);
  const filled = Object.keys(values).length > 0;
  const edit: MinistryEdit | undefined =
    !filled && lineage === undefined
      ? undefined
      : {
          key,
          ...(values as Partial<MinistryEdit>),
          ...given({
            baseStatus: filled && isStatus(row.proposed) ? row.proposed : undefined,
            baseText: filled ? row.text : undefined,
            baseAnswers: filled ? row.answersState : undefined,
            conflicts,
            lineage,
          }),
        };
  return {
    ...work,
    consolidation: { ...consolidation, edits: replaced(consolidation.edits, key, edit), revision: next(work) },
    otherEdits: replaced(work.otherEdits ?? [], key, edit),
  };
}

/** The work after the ministry has filled its columns of «Надходження» for a file. */
export function withReceipt(work: MergedWork, sha256: string, wanted: Receipt): MergedWork {
  const { consolidation } = work;
  const log = consolidation.log.map((entry): FileLogEntry => {
    if (entry.identity.sha256 !== sha256) return entry;
    const { values, lineage, conflicts } = refilled(entry.ministry ?? {}, blanksOut(wanted), RECEIPT_COLUMNS);
    return { ...entry, ministry: { ...values, ...given({ lineage, conflicts }) } };
  });
  return { ...work, consolidation: { ...consolidation, log, revision: next(work) } };
}

/** A workbook that holds the present revision needs another one. */
export function next({ consolidation, revision }: MergedWork): number {
  return consolidation.revision === revision || revision === undefined
    ? consolidation.revision + 1
    : consolidation.revision;
}

function replaced(
  edits: readonly MinistryEdit[],
  key: string,
  edit: MinistryEdit | undefined,
): readonly MinistryEdit[] {
  return [...edits.filter((one) => one.key !== key), ...(edit === undefined ? [] : [edit])].sort((a, b) =>
    compareText(a.key, b.key),
  );
}

function blanksOut<T extends object>(values: T): { readonly [K in keyof T]?: T[K] } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value === 'string' && value.trim() !== ''),
  ) as { readonly [K in keyof T]?: T[K] };
}
