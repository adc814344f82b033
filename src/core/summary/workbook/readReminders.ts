import type { SentReminder } from '../../merge/types';
import { dotted } from '../../calendar/dotted';
import type { ReadRow } from './readTable';

/**
 * What the ministry wrote into «Стан подання» of the reminders that it sent; as it was known where the sheet or the
 * line of a body is gone.
 */
export function readReminders(
  rows: readonly ReadRow[] | undefined,
  known: readonly SentReminder[],
): readonly SentReminder[] {
  const typed = new Map((rows ?? []).flatMap((row) => (row.text('id') === '' ? [] : [[row.text('id'), wordsOf(row)]])));
  const before = known.filter(({ bodyId }) => !typed.has(bodyId));
  const now = [...typed].flatMap(([bodyId, words]) => (words === '' ? [] : [{ bodyId, words }]));
  return [...now, ...before];
}

/** A real day is written as people write it. */
function wordsOf(row: ReadRow): string {
  const words = row.text('reminded').trim();
  return /^\d{4}-\d{2}-\d{2}$/.test(words) ? dotted(words) : words;
}
