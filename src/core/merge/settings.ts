import type { CivilDate } from '../calendar/civilDate';
import type { Round } from '../duties/types';
import type { PaperSettings } from '../plan/sheet/keptPaper';

/** How a consolidation was set up: chosen once, kept in its workbook. */
export interface ConsolidationSettings {
  readonly round: Round;
  readonly on: CivilDate;
  readonly coordinator?: string;
  readonly membership: ReadonlyMap<string, readonly string[]>;
  readonly registryDate: CivilDate;
  /** The last run's `--as-of`. */
  readonly asOf: CivilDate;
  readonly aliases: ReadonlyMap<string, string>;
  /** A due day that falls on a day of rest moves to the next working day; off unless set. */
  readonly shiftsRestDays?: true;
  /** Share of the obliged bodies that must have answered before a status is proposed; half unless set. */
  readonly threshold?: number;
  /** Other rounds of the plan whose answers stand in it, earliest first. */
  readonly earlierRounds?: readonly Round[];
  /** The ministry's letterhead and form, who signs. */
  readonly paper?: PaperSettings;
  /** Further columns of the plan that the summary carries, by their names. */
  readonly planColumns?: readonly string[];
}
