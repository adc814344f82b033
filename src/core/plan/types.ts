import type { CivilDate } from '../calendar/civilDate';
import type { Period } from '../calendar/period';
import type { DeadlineKind } from './deadlineKinds';
import type { Diagnostic } from '../issues/issue';
import type { PlanReading } from './reading';

export type { DeadlineKind };
export type { Doubt, DoubtReason, PlanNote, PlanReading } from './reading';

export interface Plan {
  /** `issuer|kind|date|number` in canonical form: the same for all editions. */
  readonly id: string;
  /** SHA-256 over the canonical content: one per edition. */
  readonly edition: string;
  readonly requisites: Requisites;
  readonly reporting?: Reporting;
  readonly period: PlanPeriod;
  readonly tasks: readonly Task[];
  readonly terms: readonly Term[];
  readonly diagnostics: readonly Diagnostic[];
  /** Ditto cells met and resolved in the source. */
  readonly dittoCells: number;
}

export interface Requisites {
  readonly issuer?: string;
  /** `розпорядження`, `постанова`, `наказ`, `указ`. */
  readonly kind?: string;
  readonly date?: CivilDate;
  /** As written: `1105-р`. */
  readonly number?: string;
  readonly place?: string;
  /** Title of the act. */
  readonly title?: string;
  /** Title of the plan itself (under «ПЛАН ЗАХОДІВ»). */
  readonly planTitle?: string;
  readonly amendments: readonly Amendment[];
  readonly signatory?: { readonly post: string; readonly name: string };
  readonly index?: string;
}

export interface Amendment {
  readonly kind: string;
  readonly issuer?: string;
  readonly number: string;
  readonly date: CivilDate;
  readonly asWritten: string;
}

/** Who reports on the plan, to whom, by when. */
export interface Reporting {
  readonly point?: number;
  readonly recurrence: 'once' | 'yearly' | 'half_yearly' | 'quarterly' | 'monthly';
  readonly steps: readonly ReportingStep[];
}

export interface ReportingStep {
  /** The point of the act that says so, where it is not the one of the whole clause. */
  readonly point?: number;
  readonly who: readonly { readonly name: string; readonly kind: ExecutorKind }[];
  /** Addressee, nominative. */
  readonly to: string;
  /** The deadline as written: `до 15 лютого`. */
  readonly text: string;
  /** Days by which to report, in order; one unless recurrent. */
  readonly due: readonly CivilDate[];
}

export interface PlanPeriod {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

export interface Term {
  readonly term: string;
  readonly means: string;
}

/** How a task carries its measures: `measures` is the usual numbered list. */
export type TaskForm = 'measures' | 'task_is_measure' | 'single_unnumbered_measure' | 'section' | 'no_tasks';

export interface Task {
  readonly no: string;
  readonly title: string;
  readonly form: TaskForm;
  /** Excluded measures stay, with their exclusion. */
  readonly measures: readonly Measure[];
  readonly condition?: string;
  /** Section or strategic goal under which the task stands. */
  readonly goal?: string;
  /** All that stands over the task, from the top down: strategic goal, goal, direction. Absent without such levels. */
  readonly path?: readonly PlanLevel[];
}

/** A heading over tasks. `kind` is its word in lower case («стратегічна ціль», «напрям»), or a stand-in for none. */
export interface PlanLevel {
  readonly kind: string;
  readonly no: string;
  readonly title: string;
}

/** A level with those below it and the tasks that stand right under it. */
export interface LevelNode extends PlanLevel {
  readonly children: readonly LevelNode[];
  readonly tasks: readonly string[];
}

/** A cell of a column that is not the plan's own, under the name of its head («Джерела фінансування»). */
export interface NamedCell {
  readonly name: string;
  readonly text: string;
}

export interface Measure {
  /** Legal number: `2.3`; `5` when a task has one unnumbered measure. */
  readonly id: string;
  readonly text: string;
  /** SHA-256 of the folded text: matches measures between editions. */
  readonly textHash: string;
  readonly deadline: Deadline;
  readonly executors: readonly Executor[];
  /** Id of the measure whose executors a ditto mark repeats. */
  readonly executorsDittoFrom?: string;
  readonly indicators: readonly Indicator[];
  readonly exclusion?: Exclusion;
  /** «за наявності бюджетних призначень» */
  readonly condition?: string;
  /** What further columns say: indicator, result, source of funding, sum, partners. Absent where there are none. */
  readonly columns?: readonly NamedCell[];
  readonly source: MeasureSource;
}

export interface MeasureSource {
  /** 1-based line of the source text (or sheet row). */
  readonly line: number;
  /** The cells of its row as written, in the order of the columns. */
  readonly cells: readonly string[];
  /** The deadline and executors cells as written. */
  readonly deadline: string;
  readonly executors: string;
}

export interface Exclusion {
  /** The excluding act as written: `Постанова КМ № 781`. */
  readonly act: string;
  /** The day of that act: the measure was in force until then. */
  readonly date?: CivilDate;
}

export interface Indicator {
  readonly no: number;
  readonly name: string;
  readonly unit: string;
}

export interface Deadline {
  /** After ditto resolution. */
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly periods: readonly Period[];
  readonly due?: CivilDate;
  /** Id of the measure whose deadline a ditto mark repeats. */
  readonly dittoFrom?: string;
  readonly freq?: string;
  readonly by?: string;
  readonly times?: number;
  /** How often it would recur in the plan period; some may lie before the act. */
  readonly nominalTimes?: number;
  /**
   * Event that starts the count of a relative deadline, or for which an event deadline waits; a civil date when it is
   * the act itself.
   */
  readonly anchor?: string;
  /** ISO 8601 duration: `P3M`, `P30D`. */
  readonly offset?: string;
  /** First day of «починаючи з …». */
  readonly starts?: CivilDate;
  /** It goes on after the plan. */
  readonly openEnd?: boolean;
  readonly parts?: readonly { readonly scope: string; readonly deadline: Deadline }[];
  /** The reading is a guess; a diagnostic says why. */
  readonly ambiguous?: boolean;
}

export type ExecutorKind = 'body' | 'group' | 'collective';

export interface Executor {
  /** Canonical written form (`МКІП`, `центральні органи виконавчої влади`). */
  readonly name: string;
  readonly asWritten: string;
  readonly kind: ExecutorKind;
  /** «за згодою»: a property of this executor of this measure. */
  readonly consent: boolean;
  readonly role?: 'participant';
  /** How to expand a group. */
  readonly expand?: {
    /** Group id of core/bodies, e.g. `central`. */
    readonly class: string;
    /** Names in the same cell that it leaves out («інші», «крім»). */
    readonly minus: readonly string[];
    /**
     * The words that restrict it («послуги яких переводять в електронний формат»): membership is the ministry's
     * choice.
     */
    readonly filter?: string;
  };
  readonly consentAmbiguous?: boolean;
}

/** What parsing a document gives. It never throws on a document. */
export type PlanOutcome =
  | ({ readonly kind: 'plan'; readonly plan: Plan } & PlanReading)
  | {
      readonly kind: 'not-a-plan';
      readonly reason: NotAPlanReason;
      readonly hints: readonly string[];
      readonly changes?: readonly string[];
      readonly diagnostics: readonly Diagnostic[];
    };

export type NotAPlanReason = 'empty' | 'binary' | 'no-table' | 'no-measures' | 'amending-act' | 'unreadable';
