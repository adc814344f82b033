import type { Registry } from '../../core/bodies/types';
import type { CivilDate } from '../../core/calendar/civilDate';
import { planWorkbook } from '../../core/plan/sheet/planSheets';
import { given } from '../../core/given';
import type { PlanSettings } from '../../core/plan/sheet/planSettings';
import type { Plan } from '../../core/plan/types';
import type { Texts } from '../../core/texts';
import type { WorkbookSpec } from '../../core/workbook/spec';
import { writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';

export interface PlanToWrite {
  readonly plan: Plan;
  readonly registry: Registry;
  /** Choices that the next collection takes over. */
  readonly settings?: PlanSettings;
}

/** «План» and «Органи», for people to see and to correct. */
export function planSpec({ plan, registry, settings }: PlanToWrite, texts: Texts, created: CivilDate): WorkbookSpec {
  return planWorkbook({ plan, registry, texts, created, ...given({ settings }) });
}

/** The same as a file: `plan.xlsx`, accepted wherever a plan is. */
export async function planFile(of: PlanToWrite, texts: Texts, created: CivilDate): Promise<Uint8Array> {
  return writeWorkbook(planSpec(of, texts, created));
}
