import type { WorkbookSpec } from '../../core/workbook/spec';
import type { Progress, WriteOptions, WriteOutcome } from '../../ports';
import { renameSheets } from './formulaSheets';
import { failureOf, HostStop } from './problems';
import { supports, WRITE_SET } from './requirements';
import { compareRevision } from './revision';
import { attempt, type Patience, type Session } from './run';
import { applySwap } from './swap/applySwap';
import { inspectWorkbook } from './swap/inspect';
import { openJournal, readJournal } from './swap/journal';
import { clearScaffold, rollBack } from './swap/rollBack';
import { passingSheet, planSwap, type SwapPlan } from './swap/swapPlan';
import { perform } from './write/operation';
import { laterOperations, sheetOperations, type PassingNames } from './write/sheetOperations';

/**
 * Writes the sheets of the spec under passing names, then exchanges them with the old ones in one request. Whatever
 * breaks off before or in that request, the earlier sheets are there or come back. `undoable` gets the way back.
 */
export async function writeWorkbook(patience: Patience, spec: WorkbookSpec, progress: Progress, options: WriteOptions, undoable: (plan: SwapPlan) => void): Promise<WriteOutcome> {
  return attempt(patience, async (session) => {
    if (!supports(WRITE_SET)) throw new HostStop('too-old', `ExcelApi ${WRITE_SET}`);
    await clearEarlier(session);
    await compareRevision(session, options.expectedRevision);
    const plan = planSwap(spec, await inspectWorkbook(session, spec));
    try {
      await openJournal(session, plan);
      const cells = await writeStaged(session, spec, plan, progress);
      await compareRevision(session, options.expectedRevision);
      await applySwap(session, plan);
      undoable(plan);
      return { kind: 'written' as const, cells };
    } catch (error) {
      failureOf(error);
      // If this fails too, the journal stays and `recover` finds it.
      await rollBack(session, plan).catch(() => undefined);
      throw error;
    }
  });
}

/** A broken swap of an earlier write is finished first; its beginnings and the sheets of its undo are dropped. */
async function clearEarlier(session: Session): Promise<void> {
  const journal = await readJournal(session);
  if (typeof journal === 'object' && journal.state === 'swapping') await applySwap(session, journal.plan);
  await clearScaffold(session);
}

async function writeStaged(session: Session, spec: WorkbookSpec, plan: SwapPlan, progress: Progress): Promise<number> {
  const passing = passingNames(plan);
  const work = [
    ...spec.sheets.map((sheet) => ({ sheet, operations: sheetOperations(sheet, spec.styles, passing) })),
    ...spec.sheets.map((sheet) => ({ sheet, operations: laterOperations(sheet, passing) })),
  ];
  const all = work.flatMap(({ operations }) => operations);
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  let done = 0;
  progress(0, total);
  for (const { sheet, operations } of work) {
    await perform(session, passing.sheet(sheet.name), operations, (weight) => {
      done += weight;
      progress(done, total);
    });
  }
  return all.reduce((sum, { cells }) => sum + cells, 0);
}

function passingNames(plan: SwapPlan): PassingNames {
  const sheet = (name: string): string | undefined => passingSheet(plan, name);
  return {
    sheet: (name) => sheet(name) ?? name,
    formula: (formula) => renameSheets(formula, sheet),
    table: ({ name }) => plan.tables.find((table) => table.name === name)?.staged ?? name,
  };
}
