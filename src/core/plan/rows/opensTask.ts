import type { DraftTask } from './draft';
import { leadOf } from '../marks/lead';

/**
 * «5. | | Участь …» after task 4 with its «1) …», «2) …»: where measures carry numbers of their own, the number
 * cell counts tasks, and this task's one cell for task and measure stands under the measure's head.
 */
export function opensTask(number: string, words: string, current: DraftTask | undefined): boolean {
  return (
    current?.form === 'measures' &&
    leadOf(words).lead === undefined &&
    Number(number) === Number(current.no) + 1 &&
    current.measures.some(({ lead }) => lead === 'item') &&
    current.measures.every(({ lead, exclusion }) => lead === 'item' || exclusion !== undefined)
  );
}
