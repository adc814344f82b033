import { supports } from '../requirements';
import type { Session } from '../run';
import { isOwnScaffold, JOURNAL_SHEET } from '../sheetNames';
import { setName } from './applySwap';
import { deleteSheet, reopenJournal } from './journal';
import { present } from './present';
import type { SwapPlan } from './swapPlan';

/**
 * Brings the earlier sheets back, from wherever a swap stopped or after it was done: the way back of `undo` and of
 * "drop the interrupted write". The exchange is one request.
 */
export async function rollBack(session: Session, plan: SwapPlan): Promise<void> {
  const now = await present(session);
  if (plan.lockStructure) await session.step((workbook) => workbook.protection.unprotect());
  if (!now.hasSheet(JOURNAL_SHEET)) await reopenJournal(session, plan);
  await session.step((workbook) => {
    if (supports('1.9')) workbook.application.suspendScreenUpdatingUntilNextSync();
    for (const sheet of plan.sheets) {
      const swapped =
        now.hasSheet(sheet.name) &&
        !now.hasSheet(sheet.staged) &&
        (sheet.old === undefined || now.hasSheet(sheet.old.name));
      if (swapped) {
        const { protection } = workbook.worksheets.getItem(sheet.name);
        if (now.isProtected(sheet.name)) protection.unprotect();
        workbook.worksheets.getItem(sheet.name).name = sheet.staged;
      }
    }
    for (const { name, staged, old } of plan.tables) {
      if (now.hasTable(name) && (old === undefined || now.hasTable(old)) && !now.hasTable(staged))
        workbook.tables.getItem(name).name = staged;
      if (old !== undefined && now.hasTable(old)) workbook.tables.getItem(old).name = name;
    }
    for (const { name, old } of plan.sheets) {
      if (old === undefined || !now.hasSheet(old.name)) continue;
      const sheet = workbook.worksheets.getItem(old.name);
      sheet.name = name;
      sheet.visibility = old.state === 'visible' ? 'Visible' : old.state === 'hidden' ? 'Hidden' : 'VeryHidden';
      if (old.protection !== undefined && !now.isProtected(old.name)) sheet.protection.protect(old.protection);
    }
    plan.sheets
      .filter(({ old }) => old !== undefined)
      .forEach(({ name }, index) => {
        workbook.worksheets.getItem(name).position = plan.position + index;
      });
    for (const { name, hidden, before } of plan.names) {
      if (before !== undefined) setName(workbook, name, before, hidden, now);
      else if (now.hasName(name)) workbook.names.getItem(name).delete();
    }
    for (const { sheet, cell, formula } of plan.formulas)
      workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[formula]];
    workbook.properties.title = plan.documentBefore.title;
    workbook.properties.author = plan.documentBefore.author;
    for (const { key, before } of plan.properties) {
      if (before !== undefined) workbook.properties.custom.add(key, before);
      else workbook.properties.custom.getItemOrNullObject(key).delete();
    }
    for (const { name, staged, old } of plan.sheets) {
      const made = now.hasSheet(staged) || (now.hasSheet(name) && (old === undefined || now.hasSheet(old.name)));
      if (made) deleteSheet(workbook, staged);
    }
    deleteSheet(workbook, JOURNAL_SHEET);
  });
}

/** Deletes what an earlier write left: sheets kept for its undo, or the beginnings of one without a plan. */
export async function clearScaffold(session: Session): Promise<void> {
  const now = await present(session);
  const left = now.sheets.filter(isOwnScaffold);
  if (left.length > 0)
    await session.step((workbook) => {
      for (const name of left) deleteSheet(workbook, name);
    });
}
