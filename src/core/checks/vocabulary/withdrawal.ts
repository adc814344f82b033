import { foldKey } from '../../text/clean';

/** Words by which an officer takes a row back; they stand alone in the status or in the narrative cell. */
const WITHDRAWAL_WORDS: ReadonlySet<string> = new Set(
  [
    'відкликано',
    'відкликаю',
    'відкликаємо',
    'відкликається',
    'інформацію відкликано',
    'відповідь відкликано',
    'withdrawn',
  ].map(foldKey),
);

/** Does the row say explicitly that an earlier answer is taken back? A blank never does. */
export function isWithdrawal(verbatim: Readonly<Record<string, string | undefined>>): boolean {
  return [verbatim.status, verbatim.narrative].some(
    (text) => text !== undefined && text.length < 64 && WITHDRAWAL_WORDS.has(foldKey(text).replace(/[.!]+$/, '')),
  );
}
