import { combinedCells, EDIT_COLUMNS } from './ministryCells';
import type { CellConflict, MinistryEdit } from './types';
import { given } from '../given';

/** A conflict with its row: `key` is the row of «Зведення» or the file. */
export interface EditConflict extends CellConflict {
  readonly key: string;
}

/** The ministry's columns of two consolidations, cell by cell. */
export function combineEdits(
  mine: readonly MinistryEdit[],
  theirs: readonly MinistryEdit[],
): { readonly edits: readonly MinistryEdit[]; readonly conflicts: readonly EditConflict[] } {
  const ours = byKey(mine);
  const others = byKey(theirs);
  const conflicts: EditConflict[] = [];
  const edits = [...new Set([...mine, ...theirs].map(({ key }) => key))]
    .sort()
    .flatMap((key): readonly MinistryEdit[] => {
      const a = ours.get(key) ?? { key };
      const b = others.get(key) ?? { key };
      const { values, lineage, conflicts: open, met } = combinedCells(a, b, EDIT_COLUMNS);
      conflicts.push(...met.map((conflict) => ({ key, ...conflict })));
      if (Object.keys(values).length === 0 && lineage === undefined) return [];
      // The proposal that counts is the one on which the status or the text was written.
      const theirWords = (['status', 'text'] as const).some(
        (member) => values[member] !== undefined && values[member] === b[member] && values[member] !== a[member],
      );
      const { baseStatus, baseText, baseAnswers } = theirWords || !ours.has(key) ? b : a;
      return [
        {
          key,
          ...(values as Partial<MinistryEdit>),
          ...given({ baseStatus, baseText, baseAnswers, conflicts: open, lineage }),
        },
      ];
    });
  return { edits, conflicts };
}

function byKey(edits: readonly MinistryEdit[]): ReadonlyMap<string, MinistryEdit> {
  return new Map(edits.map((edit) => [edit.key, edit]));
}
