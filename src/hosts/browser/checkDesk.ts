import { checkContent, checkFile } from '../../app/check/checkOne';
import { corrected } from '../../app/check/correct';
import type { CivilDate } from '../../core/calendar/civilDate';
import type { CheckDesk } from '../../ports';
import { bytesOf } from './desk/bytesOf';

/** The officer's check on the page itself, for a page that can start no workers. */
export function createCheckDesk(today: CivilDate): CheckDesk {
  return {
    checkFile: async (file) => checkFile(await bytesOf(file), today),
    checkWorkbook: async (content) => checkContent(content, today),
    correct: async (file, changes) => corrected(await bytesOf(file), changes),
  };
}
