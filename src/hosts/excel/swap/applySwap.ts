import { supports } from '../requirements';
import type { Session } from '../run';
import { JOURNAL_SHEET, sameSheet } from '../sheetNames';
import { visibilityOf } from '../visibility';
import { protectionOptions } from '../write/protection';
import { freezeShown } from './freeze';
import { deleteSheet, markSwapping } from './journal';
import { present, type Present } from './present';
import type { SwapPlan, SwapSheet } from './swapPlan';

/**
 * Puts the new sheets in the place of the old ones, in one request, and then freezes what stays in view. The old ones
 * stay, very hidden, for the way back. What is already done is left alone, so that a broken swap can be finished from
 * wherever it stopped.
 */
export async function applySwap(session: Session, plan: SwapPlan): Promise<void> {
  const now = await present(session);
  const waiting = plan.sheets.filter(({ staged }) => now.hasSheet(staged));
  await session.step((workbook) => {
    if (supports('1.9')) workbook.application.suspendScreenUpdatingUntilNextSync();
    if (now.hasSheet(JOURNAL_SHEET)) markSwapping(workbook);
    renameTables(workbook, plan, now);
    for (const sheet of waiting) exchange(workbook, sheet, now);
    arrange(workbook, plan, now);
    for (const { name, formula, hidden } of plan.names) setName(workbook, name, formula, hidden, now);
    for (const { sheet, cell, formula } of plan.formulas)
      workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[formula]];
    setProperties(workbook, plan);
    if (now.hasSheet(JOURNAL_SHEET)) deleteSheet(workbook, JOURNAL_SHEET);
    if (plan.lockStructure) workbook.protection.protect();
  });
  await freezeShown(session, plan);
}

function renameTables(workbook: Excel.Workbook, plan: SwapPlan, now: Present): void {
  for (const { old } of plan.sheets) {
    // The name of a table on a protected sheet cannot be changed.
    if (old?.protection !== undefined && plan.tables.some((table) => table.old !== undefined)) {
      const name = plan.sheets.find((sheet) => sheet.old === old)?.name ?? '';
      const standing = now.hasSheet(old.name) ? old.name : name;
      if (now.isProtected(standing)) workbook.worksheets.getItem(standing).protection.unprotect();
    }
  }
  for (const { name, staged, old } of plan.tables) {
    if (!now.hasTable(staged)) continue;
    if (old !== undefined && now.hasTable(name)) workbook.tables.getItem(name).name = old;
    workbook.tables.getItem(staged).name = name;
  }
}

function exchange(workbook: Excel.Workbook, { name, staged, old, state, protection }: SwapSheet, now: Present): void {
  if (old !== undefined && !now.hasSheet(old.name)) workbook.worksheets.getItem(name).name = old.name;
  const sheet = workbook.worksheets.getItem(staged);
  sheet.name = name;
  sheet.visibility = visibilityOf(state);
  if (protection !== undefined && !now.isProtected(staged)) sheet.protection.protect(protectionOptions(protection));
}

/** Order of the tabs, the one that is shown first, and the old sheets out of sight. */
function arrange(workbook: Excel.Workbook, plan: SwapPlan, now: Present): void {
  plan.sheets.forEach(({ name }, index) => {
    workbook.worksheets.getItem(name).position = plan.position + index;
  });
  const active = plan.sheets.find(
    ({ name, state }) => state === 'visible' && (plan.activeSheet === undefined || sameSheet(name, plan.activeSheet)),
  );
  if (active !== undefined) workbook.worksheets.getItem(active.name).activate();
  for (const { name, staged, old } of plan.sheets) {
    const exists = old !== undefined && (now.hasSheet(old.name) || (now.hasSheet(staged) && now.hasSheet(name)));
    if (exists) workbook.worksheets.getItem(old.name).visibility = 'VeryHidden';
  }
}

export function setName(workbook: Excel.Workbook, name: string, formula: string, hidden: boolean, now: Present): void {
  if (now.hasName(name)) workbook.names.getItem(name).formula = formula;
  else workbook.names.add(name, formula);
  if (hidden) workbook.names.getItem(name).visible = false;
}

function setProperties(workbook: Excel.Workbook, plan: SwapPlan): void {
  const { properties } = workbook;
  properties.title = plan.document.title;
  properties.author = plan.document.author;
  for (const { key, value } of plan.properties) properties.custom.add(key, value);
}
