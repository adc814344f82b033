import type { Body } from '../../core/bodies/types';
import type { Plan } from '../../core/plan/types';
import { actWords, planTitle } from '../../core/template/words/planWords';
import type { Texts } from '../../core/texts';
import { given } from '../../core/given';

/** One body of a set, with the file that was made for it. */
export interface SetBody {
  readonly body: Body;
  readonly file: string;
  /** Its duties; conditional and proxy rows are not counted. */
  readonly duties: number;
}

/** The plan as letters name it. */
export interface PlanWords {
  /** In the genitive: letters name it as their basis. */
  readonly act: string;
  readonly actTitle: string;
  readonly title: string;
  /** Number of the act's point that demands the report. */
  readonly point?: number;
}

export function planWordsOf(plan: Plan, texts: Texts): PlanWords {
  const point = plan.reporting?.point;
  return {
    act: actWords(plan, texts, 'genitive'),
    actTitle: plan.requisites.title ?? '',
    title: planTitle(plan, texts),
    ...given({ point }),
  };
}
