import { partsOfKey } from '../../duties/rowKey';
import type { Texts } from '../../texts';
import { periodWords } from './periodWords';

/**
 * The row that a key means, as people name it: «2.1 (I півріччя 2019 р.)» for `2.1@2019-H1`, whoever answers and
 * whichever indicator it is.
 */
export function rowWords(key: string, texts: Texts): string {
  const { measureId, periodId } = partsOfKey(key);
  return periodId === '' ? key : `${measureId} (${periodWords(periodId, texts)})`;
}

/** The indicator that a key means: its row, and its number where the measure may have several. */
export function figureWords(key: string, texts: Texts): string {
  const [, number] = key.split('#');
  return number === undefined ? rowWords(key, texts) : `${rowWords(key, texts)}, № ${number}`;
}
