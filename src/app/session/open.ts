import { given } from '../../core/given';
import { kindOf } from '../../core/kindOf';
import type { WorkbookContent } from '../../core/workbook/content';
import type { NamedBytes, PlanChoice } from '../../ports';
import {
  openPlan,
  openPlanContent,
  openPlanText,
  openShippedPlan,
  type OpenedPlan,
  type PlanTools,
} from '../plan/openPlan';
import type { Refused } from '../../core/refused';
import { vocabularies } from '../words';
import { choiceOf, choiceWith, type Work } from './work';

export type PlanBrought =
  | { readonly kind: 'shipped' }
  | { readonly kind: 'file'; readonly file: NamedBytes }
  | { readonly kind: 'text'; readonly text: string };

/** The work that begins with a plan which a person opened. */
export async function workFrom(
  brought: PlanBrought,
  choice: PlanChoice,
  tools: PlanTools,
): Promise<{ readonly kind: 'work'; readonly work: Work } | Refused> {
  const opened = await openBrought(brought, tools);
  return opened.kind === 'refused' ? opened : { kind: 'work', work: { ...workOf(opened, choice), planOpened: true } };
}

/** The plan, read from what a person brought. */
export function openBrought(
  brought: PlanBrought,
  tools: PlanTools,
): OpenedPlan | Refused | Promise<OpenedPlan | Refused> {
  switch (brought.kind) {
    case 'shipped':
      return openShippedPlan(tools);
    case 'text':
      return openPlanText(brought.text, '', tools);
    case 'file':
      return openPlan(brought.file, tools);
  }
}

/** The work that stands in an open workbook of ours; undefined when there is none in it. */
export function workIn(content: WorkbookContent, choice: PlanChoice, tools: PlanTools): Work | undefined {
  const kind = kindOf(content, vocabularies);
  const opened = kind === 'template' || kind === 'return' ? undefined : openPlanContent(content, tools);
  return opened === undefined ? undefined : workOf(opened, choice);
}

function workOf({ plan, registry, consolidation, issues, reading, settings }: OpenedPlan, choice: PlanChoice): Work {
  if (consolidation === undefined) {
    const aliases = settings?.aliases.size === 0 ? undefined : settings?.aliases;
    return {
      plan,
      registry,
      choice: choiceWith(choice, settings),
      ...given({ reading, aliases, paper: settings?.paper }),
    };
  }
  return {
    plan,
    registry,
    choice: choiceOf(consolidation, choice),
    consolidation,
    ...given({ remarks: issues.length === 0 ? undefined : issues }),
  };
}
