import type { WorkbookSpec } from '../../core/workbook/spec';
import type { Omission, Progress, WriteOptions, WriteOutcome } from '../../ports';
import { renameSheets } from './formulaSheets';
import { HostStop } from './problems';
import { supports, WRITE_SET } from './requirements';
import { compareRevision } from './revision';
import { attempt, type Patience, type Session } from './run';
import { newWrite } from './sheetNames';
import { applySwap } from './swap/applySwap';
import { dropStaged, isOurs } from './swap/dropStaged';
import { inspectWorkbook } from './swap/inspect';
import { openJournal, readJournal } from './swap/journal';
import { sheetIds, type DoneSwap } from './swap/doneSwap';
import { clearScaffold, rollBack } from './swap/rollBack';
import { passingSheet, planSwap, type SwapPlan } from './swap/swapPlan';
import { perform, type Missing } from './write/operation';
import { fitsWidth } from './write/print';
import { laterOperations, sheetOperations, type PassingNames } from './write/sheetOperations';
import { given } from '../../core/given';

/**
 * Writes the sheets of the spec under passing names, then exchanges them with the old ones in one request. Whatever
 * breaks off before or in that request, the earlier sheets are there or come back. `undoable` gets the way back.
 */
export async function writeWorkbook(
  patience: Patience,
  spec: WorkbookSpec,
  progress: Progress,
  options: WriteOptions,
  undoable: (swap: DoneSwap) => void,
): Promise<WriteOutcome> {
  return attempt(patience, async (session) => {
    if (!supports(WRITE_SET)) throw new HostStop('too-old', `ExcelApi ${WRITE_SET}`);
    await clearEarlier(session);
    await compareRevision(session, options.expectedRevision);
    const plan = planSwap(spec, await inspectWorkbook(session, spec), newWrite());
    let reached: Reached = 'begun';
    try {
      await openJournal(session, plan);
      reached = 'staged';
      const { cells, refused } = await writeStaged(session, spec, plan, progress);
      await compareRevision(session, options.expectedRevision);
      reached = 'exchanged';
      const left = await applySwap(session, plan, 'all');
      const still = await triedAgain(session, refused);
      const fit: readonly Omission[] = (await fitsWidth(session, spec.sheets)) ? [] : ['print'];
      const omitted = [...new Set([...left, ...still, ...fit])];
      // The write is done; without the ids there is no way back, that is all.
      await sheetIds(session, plan).then(
        (ids) => undoable({ plan, ids, sheets: spec.sheets }),
        () => undefined,
      );
      return { kind: 'written' as const, cells, ...given({ omitted: omitted.length === 0 ? undefined : omitted }) };
    } catch (error) {
      // If this fails too, the journal stays and `recover` finds it.
      await goBack(session, plan, reached, options.expectedRevision).catch((reason: unknown) => {
        throw reason instanceof HostStop ? reason : error;
      });
      throw error;
    }
  });
}

/** How far a write came: its sheets were being added, were being written, or perhaps stand in their places. */
type Reached = 'begun' | 'staged' | 'exchanged';

/**
 * Undoes what was begun; leaves all as it is where another pane has begun its own write and dropped ours. Stops where
 * such a pane is the reason.
 */
async function goBack(session: Session, plan: SwapPlan, reached: Reached, expected: number | undefined): Promise<void> {
  if (!(await isOurs(session, plan, reached !== 'begun'))) throw new HostStop('being-written', '');
  if (reached === 'exchanged') return rollBack(session, plan);
  await dropStaged(session, plan);
  await compareRevision(session, expected);
}

/** A broken swap of an earlier write is finished first; its beginnings and the sheets of its undo are dropped. */
async function clearEarlier(session: Session): Promise<void> {
  const journal = await readJournal(session);
  if (typeof journal === 'object' && journal.state === 'swapping') await applySwap(session, journal.plan);
  // Twice: another pane may just have dropped them itself.
  if (!(await clearScaffold(session)) && !(await clearScaffold(session))) throw new HostStop('other-workbook', '');
}

/** What Excel refused while the sheets were staged, on the sheets under their own names; gives what stays refused. */
async function triedAgain(session: Session, refused: readonly Refused[]): Promise<readonly Omission[]> {
  const still: Omission[] = [];
  for (const { sheet, operation, omission } of refused) {
    const isDone =
      operation.addsAgain !== true &&
      (await session.tried((workbook) => operation.queue(workbook.worksheets.getItem(sheet))));
    if (!isDone) still.push(omission);
  }
  return still;
}

/** An operation of a sheet that Excel refused. */
interface Refused extends Missing {
  readonly sheet: string;
}

async function writeStaged(
  session: Session,
  spec: WorkbookSpec,
  plan: SwapPlan,
  progress: Progress,
): Promise<{ readonly cells: number; readonly refused: readonly Refused[] }> {
  const passing = passingNames(plan);
  const work = [
    ...spec.sheets.map((sheet) => ({ sheet, operations: sheetOperations(sheet, spec.styles, passing) })),
    ...spec.sheets.map((sheet) => ({ sheet, operations: laterOperations(sheet, passing) })),
  ];
  const all = work.flatMap(({ operations }) => operations);
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const refused: Refused[] = [];
  let done = 0;
  progress(0, total);
  for (const { sheet, operations } of work) {
    const missing = await perform(session, passing.sheet(sheet.name), operations, (weight) => {
      done += weight;
      progress(done, total);
    });
    refused.push(...missing.map((one) => ({ ...one, sheet: sheet.name })));
  }
  return { cells: all.reduce((sum, { cells }) => sum + cells, 0), refused };
}

function passingNames(plan: SwapPlan): PassingNames {
  const sheet = (name: string): string | undefined => passingSheet(plan, name);
  return {
    sheet: (name) => sheet(name) ?? name,
    formula: (formula) => renameSheets(formula, sheet),
    table: ({ name }) => plan.tables.find((table) => table.name === name)?.staged ?? name,
  };
}
