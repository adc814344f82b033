import type { Session } from '../run';
import { isOwnScaffold, JOURNAL_SHEET } from '../sheetNames';
import type { SwapPlan } from './swapPlan';

/**
 * A very hidden sheet that says that a write is under way: its state in A1, the plan as JSON text in the cells below.
 * «done» is one that could not be deleted, as while another workbook is active. A sheet, not a setting: settings get
 * lost on Mac and in other programs.
 */
export type JournalState = 'writing' | 'swapping' | 'done';

export interface Journal {
  readonly state: JournalState;
  readonly plan: SwapPlan;
}

/** A cell holds 32,767 characters. */
const PART = 30_000;

/** Adds the journal, the empty sheets that will be written and the names that are new, all in one request. */
export async function openJournal(session: Session, plan: SwapPlan): Promise<void> {
  await session.step((workbook) => {
    addJournal(workbook, plan, 'writing');
    for (const { staged } of plan.sheets) workbook.worksheets.add(staged).visibility = 'VeryHidden';
    for (const { name, staged } of plan.names) if (staged !== undefined) workbook.names.add(name, staged);
  });
}

/** The journal of a way back, which can break off too. */
export async function reopenJournal(session: Session, plan: SwapPlan): Promise<void> {
  await session.step((workbook) => addJournal(workbook, plan, 'swapping'));
}

function addJournal(workbook: Excel.Workbook, plan: SwapPlan, state: JournalState): void {
  const journal = workbook.worksheets.add(JOURNAL_SHEET);
  journal.visibility = 'VeryHidden';
  const parts = partsOf(JSON.stringify(plan));
  const lines: readonly string[] = [state, String(parts.length), ...parts];
  journal.getRange(`A1:A${lines.length}`).values = lines.map((line) => [`'${line}`]);
}

/** The journal of an unfinished write. `damaged`: it was broken off while the journal itself was written. */
export async function readJournal(session: Session): Promise<Journal | 'none' | 'damaged'> {
  const { sheets, lines } = await session.step((workbook) => ({
    sheets: workbook.worksheets.load('items/name'),
    lines: workbook.worksheets.getItemOrNullObject(JOURNAL_SHEET).getUsedRangeOrNullObject(true).load('values'),
  }));
  const names = sheets.items.map(({ name }) => name);
  if (!names.includes(JOURNAL_SHEET))
    return names.some((name) => isOwnScaffold(name) && name.includes('new')) ? 'damaged' : 'none';
  if (lines.isNullObject) return 'damaged';
  const [state, count, ...parts] = lines.values.map((row: readonly unknown[]) => String(row[0]));
  if ((state !== 'writing' && state !== 'swapping' && state !== 'done') || parts.length !== Number(count))
    return 'damaged';
  return { state, plan: JSON.parse(parts.join('')) as SwapPlan };
}

export function markJournal(workbook: Excel.Workbook, state: 'swapping' | 'done'): void {
  workbook.worksheets.getItem(JOURNAL_SHEET).getRange('A1').values = [[`'${state}`]];
}

/**
 * Deletes sheets of the scaffold, which Excel refuses while another workbook is active: then they go out of sight again
 * until the next write or the next pane clears them.
 */
export async function dropSheets({ tried }: Session, names: readonly string[]): Promise<boolean> {
  if (names.length === 0) return true;
  const isDone = await tried((workbook) => {
    for (const name of names) deleteSheet(workbook, name);
  });
  if (!isDone)
    await tried((workbook) => {
      for (const name of names) workbook.worksheets.getItem(name).visibility = 'VeryHidden';
    });
  return isDone;
}

/** A very hidden sheet cannot be deleted: it is shown to the program first, as a hidden one. */
function deleteSheet(workbook: Excel.Workbook, name: string): void {
  const sheet = workbook.worksheets.getItem(name);
  sheet.visibility = 'Hidden';
  sheet.delete();
}

function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += PART) parts.push(text.slice(at, at + PART));
  return parts;
}
