import { foldKey } from '../../text/clean';
import type { PlainKey, Texts } from '../../texts';

/** Ids by their words in any of the languages: cells that people choose from a drop-down, or type. */
export function idsByWords<T extends string>(
  ids: readonly T[],
  keyOf: (id: T) => PlainKey,
  vocabularies: readonly Texts[],
): (words: string) => T | undefined {
  const known = new Map(vocabularies.flatMap((texts) => ids.map((id) => [foldKey(texts.t(keyOf(id))), id] as const)));
  return (words) => known.get(foldKey(withoutSign(words)));
}

/** Status cells begin with a sign that shows their tone without colour. */
function withoutSign(words: string): string {
  return words.replace(/^[●◐✕○◇]\s*/u, '');
}
