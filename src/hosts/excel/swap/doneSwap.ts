import type { SheetSpec } from '../../../core/workbook/spec';
import type { Session } from '../run';
import { areAsWritten } from './asWritten';
import { rollBack } from './rollBack';
import type { SwapPlan } from './swapPlan';

/** A swap that was done, with the ids that the new sheets have. */
export interface DoneSwap {
  readonly plan: SwapPlan;
  readonly ids: readonly string[];
  /** What was written on them. */
  readonly sheets: readonly SheetSpec[];
}

/** Ids of the sheets of a plan in their order; empty where a sheet is missing. An id outlives renaming. */
export async function sheetIds(session: Session, plan: SwapPlan): Promise<readonly string[]> {
  const sheets = await session.step((workbook) =>
    plan.sheets.map(({ name }) => workbook.worksheets.getItemOrNullObject(name).load('id')),
  );
  return sheets.map((sheet) => (sheet.isNullObject ? '' : sheet.id));
}

/**
 * Goes back, unless the sheets are no longer the ones that we wrote: a co-author has written, or taken the earlier
 * ones away, or somebody has typed into the new ones, which would be lost with them.
 */
export async function undoSwap(session: Session, { plan, ids, sheets }: DoneSwap): Promise<boolean> {
  const now = await sheetIds(session, plan);
  const earlier = await session.step((workbook) =>
    plan.sheets.flatMap(({ old }) =>
      old === undefined ? [] : [workbook.worksheets.getItemOrNullObject(old.name).load('id')],
    ),
  );
  if (now.some((id, index) => id !== ids[index]) || earlier.some(({ isNullObject }) => isNullObject)) return false;
  if (!(await areAsWritten(session, sheets))) return false;
  await rollBack(session, plan);
  return true;
}
