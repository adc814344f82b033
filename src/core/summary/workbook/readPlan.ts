import { registryFromRows } from '../../bodies/registryFromRows';
import { registryRows } from '../../bodies/registryRows';
import type { Registry } from '../../bodies/types';
import type { Issue } from '../../issues/issue';
import { equalData } from '../../merge/equalData';
import { BODIES_TABLE, PLAN_TABLE } from '../../plan/sheet/columns';
import { readPlanData } from '../../plan/sheet/planData';
import { readPlanSheets } from '../../plan/sheet/readPlanSheets';
import type { Plan } from '../../plan/types';
import type { Texts } from '../../texts';
import type { WorkbookContent } from '../../workbook/content';

export interface ReadPlan {
  readonly plan: Plan;
  readonly registry: Registry;
  readonly issues: readonly Issue[];
}

/** Plan and registry of a consolidation: as the coordinator left «План» and «Органи», else as they were written. */
export function planOf(
  content: WorkbookContent,
  written: Registry | undefined,
  vocabularies: readonly Texts[],
): ReadPlan | undefined {
  const sheets = readPlanSheets(content, {
    registry: written ?? { date: '', bodies: [], successions: [] },
    vocabularies,
  });
  if (sheets.kind === 'plan')
    return {
      plan: sheets.plan,
      registry: untouched(sheets.registry, written) ? written : sheets.registry,
      issues: sheets.issues,
    };
  const plan = readPlanData(content);
  return plan === undefined || written === undefined ? undefined : { plan, registry: written, issues: [] };
}

/** Sheets with a hidden row of ids of the plan or of the bodies, whatever they are called. */
export function planSheetNames(content: WorkbookContent): readonly string[] {
  const isOurs = (cell: unknown): boolean =>
    typeof cell === 'string' && (cell.startsWith(`${PLAN_TABLE}.`) || cell.startsWith(`${BODIES_TABLE}.`));
  return content.sheets
    .filter(({ rows }) => rows.slice(0, 60).some(({ cells }) => cells.filter(isOurs).length >= 2))
    .map(({ name }) => name);
}

/** A sheet shows a registry in its own form: it was touched when it no longer shows what was written. */
function untouched(read: Registry, written: Registry | undefined): written is Registry {
  if (written === undefined) return false;
  const words = { yes: 'так', no: 'ні' };
  return equalData(read, registryFromRows(registryRows(written, words), written.date).registry);
}
