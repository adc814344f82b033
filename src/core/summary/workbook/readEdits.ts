import { STATUSES, type Status } from '../../template/fields';
import type { Issue } from '../../issues/issue';
import { EDIT_COLUMNS, retyped } from '../../merge/ministryCells';
import type { MinistryEdit } from '../../merge/types';
import type { Texts } from '../../texts';
import { joinParts, type TextPart } from './splitRows';
import type { ReadRow } from './readTable';
import { wordsMoved } from './ownWords';
import { CONTROLS } from './summarySheet';
import { idsByWords } from './vocabulary';
import { given } from '../../given';
import { addTo } from '../../groups';

/**
 * The ministry's columns of «Зведення». What stands as it was written keeps the proposal it was made on;
 * what is new or changed was made on the proposal that stands beside it; what was cleared follows the data again.
 * Words that cannot be taken where they stand are kept in the note and told, so that nothing typed is lost.
 */
export function readEdits(
  rows: readonly ReadRow[],
  stored: readonly MinistryEdit[],
  vocabularies: readonly Texts[],
): { readonly edits: readonly MinistryEdit[]; readonly issues: readonly Issue[] } {
  const statusOf = idsByWords([...STATUSES, 'needsDecision' as const], (id) => `status.${id}`, vocabularies);
  const controlOf = idsByWords(CONTROLS, (id) => `summary.control.${id}`, vocabularies);
  const known = new Map(stored.map((edit) => [edit.key, edit]));
  const proposals = proposalTexts(rows);
  const shown = new Set(rows.map((row) => row.text('key')));
  const moved = new Map<string, MovedWords[]>();
  const move = (key: string, words: MovedWords): void => {
    addTo(moved, key, words);
  };
  // Only the first row of a measure is for the ministry; the rows in which its text goes on are locked.
  for (const row of rows)
    if (row.text('part') !== '1')
      for (const column of Object.values(EDIT_COLUMNS))
        if (row.text(column) !== '') move(row.text('key'), { words: row.text(column), row, column });
  const read = rows
    .filter((row) => row.text('part') === '1' && row.text('key') !== '')
    .flatMap((row): readonly MinistryEdit[] => {
      const key = row.text('key');
      const before = known.get(key);
      const status = asStatus(statusOf(row.text('finalStatus')));
      const control = controlOf(row.text('control'));
      const extendTo = row.date('extendTo');
      const understood = { finalStatus: status, control, extendTo };
      for (const column of ['finalStatus', 'control', 'extendTo'] as const)
        if (understood[column] === undefined && row.text(column) !== '')
          move(key, { words: row.text(column), row, column });
      const note = [row.text('ministryNote'), ...(moved.get(key) ?? []).map(({ words }) => words)]
        .filter((part) => part !== '')
        .join('; ');
      const finalText = row.text('finalText');
      const { values, lineage, conflicts } = retyped(
        before ?? {},
        {
          status,
          text: finalText === '' ? undefined : finalText,
          control,
          extendTo,
          note: note === '' ? undefined : note,
        },
        EDIT_COLUMNS,
      );
      if (before !== undefined && MEMBERS.every((member) => before[member] === values[member])) return [before];
      const filled = Object.keys(values).length > 0;
      if (!filled && lineage === undefined) return [];
      const proposed = filled ? asStatus(statusOf(row.text('proposed'))) : undefined;
      return [
        {
          key,
          ...(values as Partial<MinistryEdit>),
          ...given({
            baseStatus: proposed,
            baseText: filled ? (proposals.get(key) ?? '') : undefined,
            conflicts,
            lineage,
          }),
        },
      ];
    });
  // Rows of an earlier edition of the plan have no line any more; what was decided about them is kept.
  return {
    edits: [...read, ...stored.filter(({ key }) => !shown.has(key))].sort((a, b) => (a.key < b.key ? -1 : 1)),
    issues: [...moved.values()]
      .flat()
      .map(({ words, row, column }) => wordsMoved('merge-words-to-note', row, column, words)),
  };
}

interface MovedWords {
  readonly words: string;
  readonly row: ReadRow;
  readonly column: string;
}

const MEMBERS = ['status', 'text', 'control', 'extendTo', 'note'] as const;

/** Composed texts, put together from their rows. */
function proposalTexts(rows: readonly ReadRow[]): ReadonlyMap<string, string> {
  const parts = new Map<string, (TextPart & { readonly no: number })[]>();
  for (const row of rows) {
    const key = row.text('key');
    const part = row.text('part');
    parts.set(key, [
      ...(parts.get(key) ?? []),
      { text: row.text('text'), glued: part.endsWith('+'), no: Number.parseInt(part, 10) },
    ]);
  }
  return new Map([...parts].map(([key, list]) => [key, joinParts([...list].sort((a, b) => a.no - b.no))]));
}

function asStatus(id: Status | 'needsDecision' | undefined): Status | undefined {
  return id === 'needsDecision' ? undefined : id;
}
