import type { Registry } from '../../core/bodies/types';
import type { Issue } from '../../core/issues/issue';
import { PLAN_TABLE } from '../../core/plan/sheet/columns';
import type { Plan } from '../../core/plan/types';
import type { Texts } from '../../core/texts';
import type { SheetContent, WorkbookContent } from '../../core/workbook/content';
import { patchContent } from '../../core/workbook/patchContent';
import { cellReference } from '../../core/workbook/reference';
import { readWorkbook } from '../../formats/xlsx/read/readWorkbook';
import type { PlanCorrection } from '../../ports';
import { openPlanContent, type PlanTools } from './openPlan';
import { planFile } from './planFile';

export type CorrectedPlan =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly registry: Registry }
  /** What was typed could not be understood where it stands. */
  | { readonly kind: 'not-understood'; readonly issues: readonly Issue[] };

/**
 * The plan after corrections, read as if they had been typed into its sheet «План»: what a deadline or an executor
 * means is understood by the same rules. Corrections of measures that are no longer there are left out.
 */
export async function correctPlan(
  of: { readonly plan: Plan; readonly registry: Registry },
  corrections: readonly PlanCorrection[],
  texts: Texts,
  tools: PlanTools,
): Promise<CorrectedPlan> {
  const read = readWorkbook(await planFile(of, texts, of.plan.period.end));
  if (read.kind !== 'workbook') throw new Error('our own plan workbook cannot be read');
  const changes = corrections.flatMap((correction) => changeOf(read.content, correction) ?? []);
  const opened = openPlanContent(patchContent(read.content, changes), { ...tools, registry: undefined });
  if (opened === undefined) throw new Error('our own plan workbook holds no plan');
  const wrong = opened.issues.filter(
    ({ severity, at }) =>
      severity !== 'info' && changes.some((change) => change.cell === at.cell && change.sheet === at.sheet),
  );
  return wrong.length > 0
    ? { kind: 'not-understood', issues: wrong }
    : { kind: 'plan', plan: opened.plan, registry: of.registry };
}

interface Change {
  readonly sheet: string;
  readonly cell: string;
  readonly value: string | undefined;
}

/** The cell of «План» that the correction is typed into. */
function changeOf({ sheets }: WorkbookContent, { measureId, field, value }: PlanCorrection): Change | undefined {
  for (const sheet of sheets) {
    const column = columnOf(sheet, field);
    const no = columnOf(sheet, 'no');
    if (column < 0 || no < 0) continue;
    const row = sheet.rows.find(({ cells }) => String(cells[no] ?? '') === measureId);
    if (row !== undefined)
      return { sheet: sheet.name, cell: cellReference(row.row, column + 1), value: value === '' ? undefined : value };
  }
  return undefined;
}

/** Index of a column by the id in its hidden row; -1 where it is not. */
function columnOf({ rows }: SheetContent, id: string): number {
  const head = rows.find(({ cells }) => cells.includes(`${PLAN_TABLE}.no`));
  return head?.cells.indexOf(`${PLAN_TABLE}.${id}`) ?? -1;
}
