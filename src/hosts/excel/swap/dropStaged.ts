import type { Session } from '../run';
import { JOURNAL_SHEET } from '../sheetNames';
import { namesSheet } from '../formulaSheets';
import { dropSheets, readJournal } from './journal';
import { present } from './present';
import type { SwapPlan } from './swapPlan';

/**
 * Whether what stands in the workbook for a write is still that write's. Another pane that begins drops what it finds,
 * as it cannot know whether anybody still works on it, and keeps its own journal.
 */
export async function isOurs(session: Session, { write, sheets }: SwapPlan, isOpened: boolean): Promise<boolean> {
  const journal = await readJournal(session);
  if (typeof journal === 'object') return journal.plan.write === write;
  if (journal === 'damaged' || !isOpened) return true;
  // The journal goes last: without it either nothing of ours is left, or the exchange was done and the earlier sheets
  // stand aside under names of this write.
  const now = await present(session);
  const aside = sheets.flatMap(({ old }) => old?.name ?? []);
  return aside.length > 0 && aside.every((name) => now.hasSheet(name));
}

/**
 * Takes back a write whose exchange has not begun: its sheets, and the names that it added for them. What stood there
 * before was not touched, and may be newer than the plan.
 */
export async function dropStaged(session: Session, plan: SwapPlan): Promise<void> {
  const now = await present(session);
  const isStaged = (sheet: string): boolean => plan.sheets.some(({ staged }) => staged === sheet);
  const added = plan.names.filter(({ name, staged }) => staged !== undefined && now.hasName(name));
  const names = await session.step((workbook) =>
    added.map(({ name }) => workbook.names.getItem(name).load('name,formula')),
  );
  const ours = names.filter(({ formula }) => namesSheet(String(formula), isStaged));
  if (ours.length > 0)
    await session.step((workbook) => {
      for (const { name } of ours) workbook.names.getItem(name).delete();
    });
  const left = [...plan.sheets.map(({ staged }) => staged), JOURNAL_SHEET].filter((name) => now.hasSheet(name));
  await dropSheets(session, left);
}
