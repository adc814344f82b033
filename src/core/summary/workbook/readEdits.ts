import { isStatus, PROPOSED_STATUSES, type ProposedStatus, type Status } from '../../template/statuses';
import type { Issue } from '../../issues/issue';
import { EDIT_COLUMNS, refilled } from '../../merge/ministryCells';
import type { MinistryEdit } from '../../merge/types';
import type { Texts } from '../../texts';
import { joinParts, type TextPart } from './splitRows';
import type { ReadRow } from './readTable';
import { wordsMoved } from './ownWords';
import { CONTROLS } from './summarySheet';
import { idsByWords } from './vocabulary';
import { given } from '../../given';
import { addTo, groupBy } from '../../groups';
import { compareText } from '../../text/order';

/**
 * The ministry's columns of «Зведення». What stands as it was written keeps the proposal it was made on;
 * what is new or changed was made on the proposal that stands beside it; what was cleared follows the data again.
 * Words that cannot be taken where they stand are kept in the note and reported, so that nothing typed is lost.
 */
export function readEdits(
  rows: readonly ReadRow[],
  stored: readonly MinistryEdit[],
  vocabularies: readonly Texts[],
): { readonly edits: readonly MinistryEdit[]; readonly issues: readonly Issue[] } {
  const words: Words = {
    statusOf: idsByWords(PROPOSED_STATUSES, (id) => `status.${id}`, vocabularies),
    controlOf: idsByWords(CONTROLS, (id) => `summary.control.${id}`, vocabularies),
  };
  const known = new Map(stored.map((edit) => [edit.key, edit]));
  const proposals = proposalTexts(rows);
  const moved = groupBy(
    // A row that belongs to no measure has no note: what stands in it is reported as standing outside the table.
    rows
      .filter((row) => row.text('key') !== '')
      .flatMap((row) => (isFirstPart(row) ? notUnderstood(row, words) : filledBelow(row))),
    ({ row }) => row.text('key'),
  );
  const read = rows
    .filter((row) => isFirstPart(row) && row.text('key') !== '')
    .flatMap((row) => {
      const key = row.text('key');
      return editOf(row, known.get(key), moved.get(key) ?? [], proposals.get(key) ?? '', words);
    });
  // Rows of an earlier edition of the plan have no line any more; what was decided about them is kept.
  const shown = new Set(rows.map((row) => row.text('key')));
  return {
    edits: [...read, ...stored.filter(({ key }) => !shown.has(key))].sort((a, b) => compareText(a.key, b.key)),
    issues: [...moved.values()]
      .flat()
      .map(({ words, row, column }) => wordsMoved('merge-words-to-note', row, column, words)),
  };
}

interface Words {
  readonly statusOf: (words: string) => ProposedStatus | undefined;
  readonly controlOf: (words: string) => (typeof CONTROLS)[number] | undefined;
}

/** Only the first row of a measure is for the ministry; rows in which its text goes on were locked in format 1. */
function isFirstPart(row: ReadRow): boolean {
  return row.text('part') === '1';
}

function filledBelow(row: ReadRow): readonly MovedWords[] {
  return Object.values(EDIT_COLUMNS).flatMap((column) =>
    row.text(column).trim() === '' ? [] : [{ words: row.text(column), row, column }],
  );
}

/** Words of the drop-downs and days as they were understood. */
function understoodCells(row: ReadRow, { statusOf, controlOf }: Words): UnderstoodCells {
  return {
    finalStatus: asStatus(statusOf(row.text('finalStatus'))),
    control: controlOf(row.text('control')),
    extendTo: row.date('extendTo'),
  };
}

interface UnderstoodCells {
  readonly finalStatus: Status | undefined;
  readonly control: (typeof CONTROLS)[number] | undefined;
  readonly extendTo: string | undefined;
}

function notUnderstood(row: ReadRow, words: Words): readonly MovedWords[] {
  const cells = understoodCells(row, words);
  return (['finalStatus', 'control', 'extendTo'] as const).flatMap((column) =>
    cells[column] === undefined && row.text(column).trim() !== '' ? [{ words: row.text(column), row, column }] : [],
  );
}

/** What the ministry wrote in the row; nothing where it never wrote anything. */
function editOf(
  row: ReadRow,
  before: MinistryEdit | undefined,
  moved: readonly MovedWords[],
  proposal: string,
  words: Words,
): readonly MinistryEdit[] {
  const { finalStatus: status, control, extendTo } = understoodCells(row, words);
  const noted = [row.text('ministryNote'), ...moved.map((one) => one.words)];
  const note = noted.filter((part) => part.trim() !== '').join('; ');
  const text = row.text('finalText');
  const { values, lineage, conflicts } = refilled(
    before ?? {},
    {
      status,
      // Spaces look like an empty cell: they are no text for the Cabinet.
      text: text.trim() === '' ? undefined : text,
      control,
      extendTo,
      note: note === '' ? undefined : note,
    },
    EDIT_COLUMNS,
  );
  if (before !== undefined && MEMBERS.every((member) => before[member] === values[member])) return [before];
  const filled = Object.keys(values).length > 0;
  if (!filled && lineage === undefined) return [];
  return [
    {
      key: row.text('key'),
      ...(values as Partial<MinistryEdit>),
      ...given({
        baseStatus: filled ? words.statusOf(row.text('proposed')) : undefined,
        baseText: filled ? proposal : undefined,
        baseAnswers: filled && row.text('answersState') !== '' ? row.text('answersState') : undefined,
        conflicts,
        lineage,
      }),
    },
  ];
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
    const part = row.text('part');
    addTo(parts, row.text('key'), { text: row.text('text'), glued: part.endsWith('+'), no: Number.parseInt(part, 10) });
  }
  return new Map([...parts].map(([key, list]) => [key, joinParts([...list].sort((a, b) => a.no - b.no))]));
}

function asStatus(id: ProposedStatus | undefined): Status | undefined {
  return id !== undefined && isStatus(id) ? id : undefined;
}
