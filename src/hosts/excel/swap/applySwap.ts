import type { Omission } from '../../../ports';
import { officeCode } from '../problems';
import { supports } from '../requirements';
import type { Session } from '../run';
import { JOURNAL_SHEET } from '../sheetNames';
import { finishSwap } from './finishSwap';
import { markJournal } from './journal';
import { present, type Present } from './present';
import type { SwapPlan, SwapSheet } from './swapPlan';

/**
 * Puts the new sheets in the place of the old ones, in one request, and then does what may be refused (its outcome is
 * what was left out). The old ones stay, very hidden, for the way back. What is already done is left alone, so that a
 * broken swap can be finished from wherever it stopped.
 *
 * The exchange keeps to what works while the person looks at another workbook: names, visibility, order, formulas and
 * the journal. `all`: no sheet is exchanged yet. Excel then refuses the request at its first line, with nothing done,
 * where another pane has dropped them.
 */
export async function applySwap(session: Session, plan: SwapPlan, which?: 'all'): Promise<readonly Omission[]> {
  const now = await present(session);
  const waiting = plan.sheets.filter(({ staged }) => which === 'all' || now.hasSheet(staged));
  await session.step((workbook) => {
    if (supports('1.9')) workbook.application.suspendScreenUpdatingUntilNextSync();
    if (which === 'all')
      for (const { staged } of plan.sheets) workbook.worksheets.getItem(staged).visibility = 'VeryHidden';
    if (now.hasSheet(JOURNAL_SHEET)) markJournal(workbook, 'swapping');
    renameTables(workbook, plan, now);
    for (const sheet of waiting) exchange(workbook, sheet, now);
    arrange(workbook, plan, now);
    for (const { name, formula, hidden } of plan.names) setName(workbook, name, formula, hidden, now);
    for (const { sheet, cell, formula } of plan.formulas)
      workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[formula]];
    if (now.hasSheet(JOURNAL_SHEET)) markJournal(workbook, 'done');
  });
  try {
    return await finishSwap(session, plan);
  } catch (error) {
    // The new sheets stand where they belong: what Excel does not answer any more costs their dress alone.
    if (officeCode(error) === undefined) throw error;
    return ['protection', 'view'];
  }
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

function exchange(workbook: Excel.Workbook, { name, staged, old }: SwapSheet, now: Present): void {
  if (old !== undefined && !now.hasSheet(old.name)) workbook.worksheets.getItem(name).name = old.name;
  workbook.worksheets.getItem(staged).name = name;
}

/** Order of the tabs, then who is seen: a very hidden sheet has no place among them that could be changed. */
function arrange(workbook: Excel.Workbook, plan: SwapPlan, now: Present): void {
  const sheets = plan.sheets.map((sheet) => ({ sheet, item: workbook.worksheets.getItem(sheet.name) }));
  for (const { sheet, item } of sheets) item.visibility = sheet.state === 'visible' ? 'Visible' : 'Hidden';
  sheets.forEach(({ item }, index) => {
    item.position = plan.position + index;
  });
  for (const { sheet, item } of sheets) if (sheet.state === 'veryHidden') item.visibility = 'VeryHidden';
  for (const { name, staged, old } of plan.sheets) {
    const exists = old !== undefined && (now.hasSheet(old.name) || (now.hasSheet(staged) && now.hasSheet(name)));
    if (exists) workbook.worksheets.getItem(old.name).visibility = 'VeryHidden';
  }
}

export function setName(workbook: Excel.Workbook, name: string, formula: string, hidden: boolean, now: Present): void {
  const item = now.hasName(name) ? workbook.names.getItem(name) : workbook.names.add(name, formula);
  if (now.hasName(name)) item.formula = formula;
  if (hidden) item.visible = false;
}
