import { checkFile, checkOpen, contentOf } from '../../app/check/checkOne';
import { corrected } from '../../app/check/correct';
import { planForCheck } from '../../app/check/planForCheck';
import type { CivilDate } from '../../core/calendar/civilDate';
import type { Collection } from '../../core/pipeline';
import { unitsJoined, unitsSplit } from '../../app/followUp/unitFiles';
import { shippedRegistry, type Seed } from '../../app/plan/seed';
import { safeFixes } from '../../app/check/safeFixes';
import type { WorkbookContent } from '../../core/workbook/content';
import type { CellChange, CheckDesk, PickedFile, SafeFixes } from '../../ports';
import { bytesOf } from './desk/bytesOf';

/** The officer's check on the page itself, for a page that can start no workers. */
export function createCheckDesk(today: CivilDate, seed: Seed): CheckDesk {
  let against: Collection | undefined;
  return {
    checkFile: async (file) => checkFile(await bytesOf(file), today, shippedRegistry(seed), against),
    async checkAgainst(plan) {
      const opened = await planForCheck(await bytesOf(plan), { seed });
      if (opened.kind === 'refused') return opened;
      against = opened.collection;
      return { kind: 'plan', title: opened.title };
    },
    checkWorkbook: async (content) => checkOpen(content, { today }, { seed }),
    safeFixes: (of, fixes) => safeFixesOf(of, fixes, today),
    correct: async (file, changes) => corrected(await bytesOf(file), changes),
    splitForUnits: async (template, units) => unitsSplit(await bytesOf(template), await bytesOf(units), today),
    joinUnits: async (files, into) => unitsJoined(await Promise.all(files.map(bytesOf)), await bytesOf(into), today),
  };
}

/** Of a file, which is read again, or of a workbook that is open. A file that cannot be read takes no corrections. */
export async function safeFixesOf(
  of: PickedFile | WorkbookContent,
  fixes: readonly (readonly CellChange[])[],
  today: CivilDate,
): Promise<SafeFixes> {
  const content = 'sheets' in of ? of : await contentOf(await bytesOf(of), today);
  return content === undefined ? { changes: [], taken: 0 } : safeFixes(content, fixes, today);
}
