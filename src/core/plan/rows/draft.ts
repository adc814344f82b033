import type { Exclusion, TaskForm } from '../types';

/** A measure whose cells are not read yet. */
export interface DraftMeasure {
  id: string;
  text: string;
  readonly line: number;
  cells: readonly string[];
  deadline: string;
  executors: string;
  /** The cell is merged with the one above. */
  readonly deadlineAbove: boolean;
  readonly executorsAbove: boolean;
  exclusion?: Exclusion;
  /** Its number is ours: the text has none. */
  readonly numbered: boolean;
}

export interface DraftTask {
  no: string;
  title: string;
  form: TaskForm;
  readonly line: number;
  readonly goal?: string;
  readonly measures: DraftMeasure[];
}
