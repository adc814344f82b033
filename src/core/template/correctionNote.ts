import { foldKey } from '../text/clean';
import { sha256Hex } from '../text/digest';
import type { Texts } from '../texts';

/** The last line of a note of ours: the first digits of the digest of what stands above it. */
const MARK = /\[PZ ([0-9a-f]{8})\]/;

/** The note at a cell that is to be fixed. It ends with a mark, so that an answer typed into it is seen. */
export function correctionNote(words: readonly string[], texts: Texts): string {
  const text = [texts.t('template.correction.note'), ...words, texts.t('template.correction.notHere')].join('\n');
  return `${text}\n[PZ ${digestOf(text)}]`;
}

/**
 * What somebody typed into a note of ours: the words after the mark, or the whole note where its own words were
 * changed; `''` where nobody has touched it. Undefined for a note that is none of ours.
 */
export function typedIntoNote(note: string): string | undefined {
  const mark = MARK.exec(note);
  if (mark === null) return undefined;
  const [before, after] = [note.slice(0, mark.index), note.slice(mark.index + mark[0].length).trim()];
  if (digestOf(before) === mark[1]) return after;
  return [before.trim(), after].filter((part) => part !== '').join('\n');
}

/** Programs break the lines of a note again; its words stay. */
function digestOf(text: string): string {
  return sha256Hex(foldKey(text)).slice(0, 8);
}
