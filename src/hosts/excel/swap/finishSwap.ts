import type { Omission } from '../../../ports';
import type { Session } from '../run';
import { JOURNAL_SHEET, sameSheet } from '../sheetNames';
import { protectionOptions } from '../write/protection';
import { freezeShown } from './freeze';
import { dropSheets } from './journal';
import { present } from './present';
import type { SwapPlan } from './swapPlan';

/**
 * What follows the exchange and may be refused without harm to the data, each by itself and tried again: protection,
 * properties, the view. Gives what was left out.
 */
export async function finishSwap(session: Session, plan: SwapPlan): Promise<readonly Omission[]> {
  const left = new Set<Omission>();
  if (!(await protectSheets(session, plan))) left.add('protection');
  if (!(await session.tried(({ properties }) => setProperties(properties, plan)))) left.add('properties');
  if (!(await activate(session, plan))) left.add('view');
  if (!(await freezeShown(session, plan))) left.add('view');
  const now = await present(session);
  if (now.hasSheet(JOURNAL_SHEET)) await dropSheets(session, [JOURNAL_SHEET]);
  if (plan.lockStructure && !(await session.tried(({ protection }) => protection.protect()))) left.add('protection');
  return [...left];
}

/** The state is loaded first: protecting what is protected is refused. */
async function protectSheets(session: Session, plan: SwapPlan): Promise<boolean> {
  const wanted = plan.sheets.filter(({ protection }) => protection !== undefined);
  if (wanted.length === 0) return true;
  const now = await present(session);
  const open = wanted.filter(({ name }) => now.hasSheet(name) && !now.isProtected(name));
  if (open.length === 0) return true;
  return session.tried((workbook) => {
    for (const { name, protection } of open)
      if (protection !== undefined) workbook.worksheets.getItem(name).protection.protect(protectionOptions(protection));
  });
}

async function activate(session: Session, plan: SwapPlan): Promise<boolean> {
  const active = plan.sheets.find(
    ({ name, state }) => state === 'visible' && (plan.activeSheet === undefined || sameSheet(name, plan.activeSheet)),
  );
  return active === undefined || session.tried(({ worksheets }) => worksheets.getItem(active.name).activate());
}

function setProperties(properties: Excel.DocumentProperties, plan: SwapPlan): void {
  properties.title = plan.document.title;
  properties.author = plan.document.author;
  for (const { key, value } of plan.properties) properties.custom.add(key, value);
}
