import type { CivilDate } from '../calendar/civilDate';
import type { Diagnostic } from '../issues/issue';

/** One collection of reports. */
export interface Round {
  readonly id: string;
  /** «станом на» */
  readonly asOf: CivilDate;
  /** The day by which the bodies report. */
  readonly due: CivilDate;
}

/**
 * Why a body reports: `obliged` counts; `consent` never counts against anybody; `conditional` waits
 * for the ministry's choice of who belongs to a restricted group; `proxy` is the coordinator's row
 * for a collective that is no state body.
 */
export type Obligation = 'obliged' | 'consent' | 'conditional' | 'proxy';

/** measure × period × body in a round. */
export interface Duty {
  /** Row key: `2.1@2019-H1`; inherited: `2.1@2019-H1~daeu`; proxy: `2.2@2019-H1~proxy`. */
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly bodyId: string;
  readonly obligation: Obligation;
  readonly role: 'lead' | 'executor' | 'participant';
  /** Name of the plan's executor through which the body is obliged. */
  readonly executor: string;
  /** A body that the plan means and that no longer exists (or not yet existed) on the date. */
  readonly inheritedFrom?: {
    readonly bodyId: string;
    readonly name: string;
    readonly act?: string;
    readonly date?: CivilDate;
  };
}

export interface DutyOptions {
  /** Expansion date; the end of the plan's period unless given. */
  readonly on?: CivilDate;
  /** The ministry's choice for restricted and open groups: executor name → body ids. Chosen bodies are obliged. */
  readonly membership?: ReadonlyMap<string, readonly string[]>;
  /** Body id of the coordinating ministry, which gets the proxy rows. */
  readonly coordinator?: string;
}

export interface DutyExpansion {
  readonly on: CivilDate;
  /** Bodies in protocol order (ministries, then other central bodies, then others), measures in plan order. */
  readonly duties: readonly Duty[];
  /** Executors without any reporting body: collectives, unknown names. */
  readonly unassigned: readonly {
    readonly measureId: string;
    readonly executor: string;
    readonly reason: 'collective' | 'unknown-body' | 'open-group' | 'unknown-group';
  }[];
  readonly diagnostics: readonly Diagnostic[];
}
