import { supports } from '../requirements';
import type { Session } from '../run';
import { isOwnScaffold, JOURNAL_SHEET } from '../sheetNames';
import { visibilityOf } from '../visibility';
import { setName } from './applySwap';
import { dropSheets, markJournal, reopenJournal } from './journal';
import { present, type Present } from './present';
import type { SwapPlan, SwapSheet } from './swapPlan';

/**
 * Brings the earlier sheets back, from wherever a swap stopped or after it was done: the way back of `undo` and of
 * "drop the interrupted write". The exchange is one request; what Excel refuses while another workbook is active
 * follows it.
 */
export async function rollBack(session: Session, plan: SwapPlan): Promise<void> {
  await unlockStructure(session, plan);
  const now = await present(session);
  if (!now.hasSheet(JOURNAL_SHEET)) await reopenJournal(session, plan);
  const made = plan.sheets.filter((sheet) => wasMade(sheet, now)).map(({ staged }) => staged);
  await session.step((workbook) => {
    if (supports('1.9')) workbook.application.suspendScreenUpdatingUntilNextSync();
    markJournal(workbook, 'swapping');
    for (const sheet of plan.sheets) setAside(workbook, sheet, now);
    exchangeTables(workbook, plan, now);
    for (const sheet of plan.sheets) bringBack(workbook, sheet, now);
    arrangeEarlier(workbook, plan);
    for (const { name, hidden, before } of plan.names) {
      if (before !== undefined) setName(workbook, name, before, hidden, now);
      else if (now.hasName(name)) workbook.names.getItem(name).delete();
    }
    for (const { sheet, cell, formula } of plan.formulas)
      workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[formula]];
    for (const name of made) workbook.worksheets.getItem(name).visibility = 'VeryHidden';
    markJournal(workbook, 'done');
  });
  await session.tried(({ properties }) => restoreProperties(properties, plan));
  await protectEarlier(session, plan);
  await dropSheets(session, [...made, JOURNAL_SHEET]);
}

/** The state is loaded first: unprotecting what is not protected may be refused (office-js issue 6784). */
async function unlockStructure(session: Session, { lockStructure }: SwapPlan): Promise<void> {
  if (!lockStructure) return;
  const protection = await session.step((workbook) => workbook.protection.load('protected'));
  if (protection.protected) await session.step((workbook) => workbook.protection.unprotect());
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
}

/** Order of the tabs, then who is seen: a very hidden sheet has no place among them that could be changed. */
function arrangeEarlier(workbook: Excel.Workbook, plan: SwapPlan): void {
  const earlier = plan.sheets.flatMap(({ name, old }) =>
    old === undefined ? [] : [{ item: workbook.worksheets.getItem(name), state: old.state }],
  );
  for (const { item, state } of earlier) item.visibility = state === 'visible' ? 'Visible' : 'Hidden';
  earlier.forEach(({ item }, index) => {
    item.position = plan.position + index;
  });
  for (const { item, state } of earlier) if (state === 'veryHidden') item.visibility = visibilityOf(state);
}

async function protectEarlier(session: Session, plan: SwapPlan): Promise<void> {
  const now = await present(session);
  for (const { name, old } of plan.sheets) {
    const { protection } = old ?? {};
    if (protection !== undefined && now.hasSheet(name) && !now.isProtected(name))
      await session.tried((workbook) => workbook.worksheets.getItem(name).protection.protect(protection));
  }
}

function restoreProperties(properties: Excel.DocumentProperties, plan: SwapPlan): void {
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

/**
 * Deletes what an earlier write left: sheets kept for its undo, or the beginnings of one without a plan. False while
 * Excel refuses it.
 */
export async function clearScaffold(session: Session): Promise<boolean> {
  const now = await present(session);
  return dropSheets(session, now.sheets.filter(isOwnScaffold));
}
