import { STATUSES, type Status } from '../../template/fields';
import type { MinistryEdit } from '../../merge/types';
import type { Texts } from '../../texts';
import { joinParts, type TextPart } from './splitRows';
import type { ReadRow } from './readTable';
import { CONTROLS } from './summarySheet';
import { idsByWords } from './vocabulary';

/**
 * The ministry's columns of «Зведення». What stands as it was written keeps the proposal it was made on;
 * what is new or changed was made on the proposal that stands beside it; what was cleared follows the data again.
 * Status words that nobody knows are kept as a note, so that nothing typed is lost.
 */
export function readEdits(rows: readonly ReadRow[], stored: readonly MinistryEdit[], vocabularies: readonly Texts[]): readonly MinistryEdit[] {
  const statusOf = idsByWords([...STATUSES, 'needsDecision' as const], (id) => `status.${id}`, vocabularies);
  const controlOf = idsByWords(CONTROLS, (id) => `summary.control.${id}`, vocabularies);
  const known = new Map(stored.map((edit) => [edit.key, edit]));
  const proposals = proposalTexts(rows);
  const shown = new Set(rows.map((row) => row.text('key')));
  const read = rows.filter((row) => row.text('part') === '1' && row.text('key') !== '').flatMap((row): readonly MinistryEdit[] => {
    const key = row.text('key');
    const before = known.get(key);
    const status = asStatus(statusOf(row.text('finalStatus')));
    const unknown = status === undefined ? row.text('finalStatus') : '';
    const control = controlOf(row.text('control'));
    const typed: Typed = {
      ...(status === undefined ? {} : { status }),
      ...(row.text('finalText') === '' ? {} : { text: row.text('finalText') }),
      ...(control === undefined ? {} : { control }),
      ...(row.date('extendTo') === undefined ? {} : { extendTo: row.date('extendTo') }),
      ...noteOf(row.text('ministryNote'), unknown, before?.note),
    };
    if (Object.keys(typed).length === 0) return [];
    if (before !== undefined && sameEdit(before, typed)) return [before];
    const proposed = asStatus(statusOf(row.text('proposed')));
    // A cell that was filled anew settles its conflict.
    const open = (before?.conflicts ?? []).filter(({ field }) => {
      const member = MEMBER_OF[field];
      return member === undefined || before?.[member] === typed[member];
    });
    return [{ key, ...typed, ...(proposed === undefined ? {} : { baseStatus: proposed }), baseText: proposals.get(key) ?? '', ...(open.length === 0 ? {} : { conflicts: open }) } as MinistryEdit];
  });
  // Rows of an earlier edition of the plan have no line any more; what was decided about them is kept.
  return [...read, ...stored.filter(({ key }) => !shown.has(key))].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Members of an edit by the ids of their columns. */
const MEMBER_OF: Readonly<Record<string, keyof Typed>> = { finalStatus: 'status', finalText: 'text', control: 'control', extendTo: 'extendTo', ministryNote: 'note' };

type Typed = { readonly [K in 'status' | 'text' | 'control' | 'extendTo' | 'note']?: MinistryEdit[K] | undefined };

function sameEdit(before: MinistryEdit, typed: Typed): boolean {
  return before.status === typed.status && before.text === typed.text && before.control === typed.control && before.extendTo === typed.extendTo && before.note === typed.note;
}

function noteOf(note: string, unknownStatus: string, before: string | undefined): Typed {
  const words = unknownStatus === '' ? note : [note, unknownStatus].filter((part) => part !== '').join('; ');
  return words === '' ? {} : { note: words === before ? before : words };
}

/** Composed texts, put together from their rows. */
function proposalTexts(rows: readonly ReadRow[]): ReadonlyMap<string, string> {
  const parts = new Map<string, (TextPart & { readonly no: number })[]>();
  for (const row of rows) {
    const key = row.text('key');
    const part = row.text('part');
    parts.set(key, [...(parts.get(key) ?? []), { text: row.text('text'), glued: part.endsWith('+'), no: Number.parseInt(part, 10) }]);
  }
  return new Map([...parts].map(([key, list]) => [key, joinParts([...list].sort((a, b) => a.no - b.no))]));
}

function asStatus(id: Status | 'needsDecision' | undefined): Status | undefined {
  return id === 'needsDecision' ? undefined : id;
}
