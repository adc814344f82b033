import type { CivilDate } from '../../core/calendar/civilDate';
import type { CheckDesk } from '../../ports';
import { checkContent, checkFile } from './desk/checkOne';
import { corrected } from './desk/correct';
import type { ReadTools } from './desk/tools';

/** The officer's check on the page itself, for a page that can start no workers. */
export function createCheckDesk(tools: ReadTools, today: CivilDate): CheckDesk {
  return {
    checkFile: (file) => checkFile(file, today, tools),
    checkWorkbook: async (content) => checkContent(content, today, tools),
    correct: corrected,
  };
}
