import { planStanding, type PlanStanding } from '../../core/followUp/overview';
import type { CivilDate } from '../../core/calendar/civilDate';
import type { Consolidation } from '../../core/merge/types';
import { planName } from '../../core/summary/officialWords';
import { summarise } from '../../core/summary/summarise';
import type { Texts } from '../../core/texts';
import { upToDate } from '../consolidation/upToDate';

/** Where the plan of a consolidation stands on a day, with what was typed into its workbook in effect. */
export function standingOf(
  { file, consolidation }: { readonly file: string; readonly consolidation: Consolidation },
  texts: Texts,
  today: CivilDate,
): PlanStanding {
  const now = upToDate(consolidation);
  const title = planName(now.plan.requisites, texts);
  return planStanding({ file, consolidation: now, summary: summarise(now, texts), title }, today);
}
