import { supports } from '../requirements';
import type { Session } from '../run';
import { isOwnScaffold, JOURNAL_SHEET } from '../sheetNames';
import { visibilityOf } from '../visibility';
import { setName } from './applySwap';
import { deleteSheet, reopenJournal } from './journal';
import { present, type Present } from './present';
import type { SwapPlan, SwapSheet } from './swapPlan';

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
    for (const sheet of plan.sheets) setAside(workbook, sheet, now);
    exchangeTables(workbook, plan, now);
    for (const sheet of plan.sheets) bringBack(workbook, sheet, now);
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
    restoreProperties(workbook, plan);
    for (const sheet of plan.sheets) if (wasMade(sheet, now)) deleteSheet(workbook, sheet.staged);
    deleteSheet(workbook, JOURNAL_SHEET);
  });
}

/** A new sheet that stands under its final name makes room for the earlier one. */
function setAside(workbook: Excel.Workbook, { name, staged, old }: SwapSheet, now: Present): void {
  const swapped = now.hasSheet(name) && !now.hasSheet(staged) && (old === undefined || now.hasSheet(old.name));
  if (!swapped) return;
  const sheet = workbook.worksheets.getItem(name);
  if (now.isProtected(name)) sheet.protection.unprotect();
  sheet.name = staged;
}

function exchangeTables(workbook: Excel.Workbook, plan: SwapPlan, now: Present): void {
  for (const { name, staged, old } of plan.tables) {
    if (now.hasTable(name) && (old === undefined || now.hasTable(old)) && !now.hasTable(staged))
      workbook.tables.getItem(name).name = staged;
    if (old !== undefined && now.hasTable(old)) workbook.tables.getItem(old).name = name;
  }
}

function bringBack(workbook: Excel.Workbook, { name, old }: SwapSheet, now: Present): void {
  if (old === undefined || !now.hasSheet(old.name)) return;
  const sheet = workbook.worksheets.getItem(old.name);
  sheet.name = name;
  sheet.visibility = visibilityOf(old.state);
  if (old.protection !== undefined && !now.isProtected(old.name)) sheet.protection.protect(old.protection);
}

function restoreProperties({ properties }: Excel.Workbook, plan: SwapPlan): void {
  properties.title = plan.documentBefore.title;
  properties.author = plan.documentBefore.author;
  for (const { key, before } of plan.properties) {
    if (before !== undefined) properties.custom.add(key, before);
    else properties.custom.getItemOrNullObject(key).delete();
  }
}

/** Whether the new sheet exists, under whichever of its names. */
function wasMade({ name, staged, old }: SwapSheet, now: Present): boolean {
  return now.hasSheet(staged) || (now.hasSheet(name) && (old === undefined || now.hasSheet(old.name)));
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
