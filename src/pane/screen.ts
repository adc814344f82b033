import type { CheckView, MergedView, OpenedPlan, PickedFile, PlanView, TemplatesMade, Undone } from '../ports';
import { given } from '../core/given';

/** What is on the screen: each step carries exactly what it needs. */
export type Screen =
  | { readonly kind: 'start' }
  | { readonly kind: 'plan'; readonly plan: PlanView }
  | { readonly kind: 'templates'; readonly plan: PlanView; readonly made?: TemplatesMade }
  | { readonly kind: 'returns'; readonly plan: PlanView; readonly merged?: MergedView }
  | { readonly kind: 'status'; readonly plan: PlanView; readonly merged?: MergedView }
  | { readonly kind: 'summary'; readonly plan: PlanView; readonly merged: MergedView }
  | { readonly kind: 'check'; readonly checked?: Checked }
  | { readonly kind: 'problem'; readonly detail: string; readonly back: Screen };

/** A template under the officer's check: a file with its corrections so far, or the workbook open in Excel. */
export interface Checked {
  readonly view: CheckView;
  readonly file?: PickedFile;
  /** The file before each of its corrections, the last one last. */
  readonly before?: readonly PickedFile[];
  readonly corrected: boolean;
}

export const STEPS = ['plan', 'templates', 'returns', 'status', 'summary'] as const;
export type Step = (typeof STEPS)[number];

/** The screen and the work that outlives a change of steps. */
export interface PaneState {
  readonly screen: Screen;
  /** The person has begun to open something: what is found in the workbook must not take its place. */
  readonly begun?: true;
  readonly plan?: PlanView;
  readonly made?: TemplatesMade;
  readonly merged?: MergedView;
  /** What was merged when the summary was last given to the person as a file. */
  readonly savedMerge?: MergedView;
}

export type Action =
  | { readonly do: 'open'; readonly opened: Extract<OpenedPlan, { kind: 'plan' }> }
  /** The workbook was read behind the back of a person who went on meanwhile: the work is there, the screen stays. */
  | { readonly do: 'found'; readonly opened: Extract<OpenedPlan, { kind: 'plan' }> }
  | { readonly do: 'begin' }
  | { readonly do: 'replan'; readonly plan: PlanView }
  | { readonly do: 'made'; readonly made: TemplatesMade }
  | { readonly do: 'merged'; readonly merged: MergedView }
  /** The last thing was taken back: nothing is merged any more where it was the first merge. */
  | { readonly do: 'undone'; readonly undone: Undone }
  /** The summary was given to the person as a file. */
  | { readonly do: 'saved' }
  /** The consolidation was written into the open workbook, or that write was taken back. */
  | { readonly do: 'written'; readonly unwritten: boolean }
  | { readonly do: 'go'; readonly step: Step }
  | { readonly do: 'check'; readonly checked?: Checked }
  | { readonly do: 'start' }
  | { readonly do: 'fail'; readonly detail: string }
  | { readonly do: 'back' };

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.do) {
    case 'open': {
      const { plan, merged } = action.opened;
      return { screen: { kind: 'plan', plan }, plan, ...given({ merged }) };
    }
    case 'found': {
      const { plan, merged } = action.opened;
      return refresh({ ...state, plan, ...given({ merged }) });
    }
    case 'begin':
      return { ...state, begun: true };
    // Other choices make other templates; what was merged stays.
    case 'replan':
      return {
        screen: { kind: 'plan', plan: action.plan },
        plan: action.plan,
        ...given({ merged: state.merged }),
      };
    case 'made':
      return refresh({ ...state, made: action.made });
    case 'merged':
      return refresh({ ...state, merged: action.merged });
    case 'undone': {
      const { merged: _, ...rest } = state;
      return refresh({ ...rest, plan: action.undone.plan, ...given({ merged: action.undone.merged }) });
    }
    case 'saved':
      return { ...state, ...given({ savedMerge: state.merged }) };
    case 'written':
      return written(state, action.unwritten);
    case 'go':
      return { ...state, screen: screenOf(state, action.step) };
    case 'check':
      return {
        ...state,
        screen: { kind: 'check', ...given({ checked: action.checked }) },
      };
    case 'start':
      return { ...state, screen: { kind: 'start' } };
    case 'fail':
      return { ...state, screen: { kind: 'problem', detail: action.detail, back: behindProblem(state.screen) } };
    case 'back':
      return { ...state, screen: behindProblem(state.screen) };
  }
}

function written(state: PaneState, unwritten: boolean): PaneState {
  const { merged } = state;
  return merged === undefined ? state : refresh({ ...state, merged: { ...merged, unwritten } });
}

/** The screen on which the problem arose; of another screen itself. */
function behindProblem(screen: Screen): Screen {
  return screen.kind === 'problem' ? screen.back : screen;
}

/** Something was merged or decided that stands in no file and no workbook of the person yet. */
export function hasUnwritten({ merged, savedMerge }: PaneState): boolean {
  return merged !== undefined && merged.unwritten && merged !== savedMerge;
}

/** Nobody has done anything yet: the open workbook may decide what is shown. */
export function isUntouched({ screen, begun, plan }: PaneState): boolean {
  return screen.kind === 'start' && begun === undefined && plan === undefined;
}

/** Can the step be opened with the work so far? */
export function reachable(state: PaneState, step: Step): boolean {
  if (step === 'summary') return state.merged !== undefined && state.plan !== undefined;
  return state.plan !== undefined;
}

function refresh(state: PaneState): PaneState {
  const { kind } = state.screen;
  const step = STEPS.find((one) => one === kind);
  return step === undefined ? state : { ...state, screen: screenOf(state, step) };
}

function screenOf(state: PaneState, step: Step): Screen {
  const { plan, made, merged } = state;
  if (plan === undefined) return { kind: 'start' };
  switch (step) {
    case 'plan':
      return { kind: 'plan', plan };
    case 'templates':
      return { kind: 'templates', plan, ...given({ made }) };
    case 'returns':
      return { kind: 'returns', plan, ...given({ merged }) };
    case 'status':
      return { kind: 'status', plan, ...given({ merged }) };
    case 'summary':
      return merged === undefined ? { kind: 'returns', plan } : { kind: 'summary', plan, merged };
  }
}
