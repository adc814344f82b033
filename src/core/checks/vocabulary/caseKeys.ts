import { foldKey } from '../../text/clean';

/**
 * The keys of a word as people write it: small, in capitals, with a capital first. «May», «OCT» and «TBA» consist of
 * letters that look Cyrillic, and fold otherwise than «may», «oct» and «tba».
 */
export function caseKeys(word: string): readonly string[] {
  const capitals = word.toUpperCase();
  return [...new Set([word, capitals, capitals.slice(0, 1) + word.slice(1)].map(foldKey))];
}
