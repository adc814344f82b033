import type { Registry } from '../../core/bodies/types';
import type { CivilDate } from '../../core/calendar/civilDate';
import { planWorkbook } from '../../core/plan/sheet/planSheets';
import type { Plan } from '../../core/plan/types';
import type { Texts } from '../../core/texts';
import type { WorkbookSpec } from '../../core/workbook/spec';
import { writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';

/** «План» and «Органи», for people to see and to correct. */
export function planSpec(
  { plan, registry }: { readonly plan: Plan; readonly registry: Registry },
  texts: Texts,
  created: CivilDate,
): WorkbookSpec {
  return planWorkbook({ plan, registry, texts, created });
}

/** The same as a file: `plan.xlsx`, accepted wherever a plan is. */
export async function planFile(
  of: { readonly plan: Plan; readonly registry: Registry },
  texts: Texts,
  created: CivilDate,
): Promise<Uint8Array> {
  return writeWorkbook(planSpec(of, texts, created));
}
