import type { Exclusion, NamedCell, PlanLevel, TaskForm } from '../types';
import type { Lead } from '../marks/lead';

/** A measure whose cells are not read yet. */
export interface DraftMeasure {
  id: string;
  text: string;
  readonly line: number;
  readonly cells: string[];
  deadline: string;
  /** It was joined from several rows, and is clean. */
  deadlineGoesOn?: boolean;
  executors: string;
  /** The cell is merged with the one above. */
  readonly deadlineAbove: boolean;
  readonly executorsAbove: boolean;
  exclusion?: Exclusion;
  /** Does the text number it, or do we? */
  readonly numbered: boolean;
  /**
   * How the number stands in front of its own text: `1)`, `1.1`; undefined when it stands in a cell of numbers, or
   * nowhere.
   */
  readonly lead?: Lead['form'];
  /** Its own number as written, without its task's. */
  readonly own?: string;
  /** What further columns say. */
  columns?: NamedCell[];
  /** See `RowRecord`. */
  readonly moreDittos?: number;
}

export interface DraftTask {
  no: string;
  title: string;
  form: TaskForm;
  readonly line: number;
  readonly goal?: string;
  readonly path?: readonly PlanLevel[];
  readonly measures: DraftMeasure[];
}
