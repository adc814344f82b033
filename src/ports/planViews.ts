import type { CivilDate } from '../core/calendar/civilDate';
import type { Issue } from '../core/issues/issue';
import type { DoubtReason } from '../core/plan/types';
import type { Round } from '../core/duties/types';
import type { Coded, EndOf } from '../core/texts';

export interface TaskView {
  readonly no: string;
  readonly title: string;
  /** What stands over the task, from the top down: «Стратегічна ціль 1. …». */
  readonly levels: readonly string[];
  readonly measures: readonly MeasureView[];
}
export interface MeasureView {
  readonly id: string;
  readonly text: string;
  readonly deadline: string;
  /** Ids of the periods, as they were understood; with commas between. */
  readonly periods: string;
  readonly executors: readonly { readonly name: string; readonly consent: boolean }[];
  /** The executors as they would be typed. */
  readonly executorsText: string;
  readonly excluded?: { readonly act: string; readonly date?: CivilDate };
  /** 1-based line of the source, and the words of the row as they stand there. */
  readonly line: number;
  readonly source: string;
}

/** Whether a person should look at the reading before it is used. */
export interface DoubtView {
  readonly level: 'some' | 'grave';
  readonly reasons: readonly DoubtReason[];
}

/** A round that the reporting clause asks for. */
export interface RoundView extends Round {
  readonly cabinetDue?: CivilDate;
}

/** Words `pane.plan.warning.<code>` with `params`. */
export type PlanWarning = Coded<EndOf<'pane.plan.warning'>>;

export interface BodyDuties {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly duties: number;
  /** Executors of the plan through which it reports, and bodies whose rows it took over. */
  readonly why: readonly BodyReason[];
}
export interface BodyReason {
  readonly executor: string;
  readonly how: 'named' | 'consent' | 'conditional' | 'proxy' | 'inherited';
  readonly rows: number;
}

/** Columns of «План» that can be corrected in the pane. */
export type CorrectedField = 'no' | 'measure' | 'deadline' | 'periods' | 'executors';

/** A correction of the reading: the number of the measure as it was read, and what shall stand there. */
export interface PlanCorrection {
  readonly measureId: string;
  readonly field: CorrectedField;
  readonly value: string;
  /** What stood there. */
  readonly before: string;
}

/** What was typed could not be understood: nothing was changed. */
export interface CorrectionRefused {
  readonly kind: 'not-understood';
  readonly issues: readonly Issue[];
}
