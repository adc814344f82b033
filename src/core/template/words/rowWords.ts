import type { Texts } from '../../texts';
import { periodWords } from './periodWords';

/**
 * The row that a key means, as people name it: «2.1 (I півріччя 2019 р.)» for `2.1@2019-H1`, whoever answers and
 * whichever indicator it is.
 */
export function rowWords(key: string, texts: Texts): string {
  const [row = key] = key.split(/[~#]/);
  const at = row.lastIndexOf('@');
  return at < 0 ? key : `${measureOf(row)} (${periodWords(row.slice(at + 1), texts)})`;
}

/** The number of the measure in a key: `2.1` of `2.1@2019-H1`. */
export function measureOf(key: string): string {
  const at = key.lastIndexOf('@');
  return at < 0 ? key : key.slice(0, at);
}
