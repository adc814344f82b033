/** How the document was read, beside the plan. */
export interface PlanReading {
  readonly notes: readonly PlanNote[];
  readonly doubt: Doubt;
}

/** Words of the source that are no part of a row: the act, remarks, heads, what stands behind the table. */
export interface PlanNote {
  readonly line: number;
  readonly place: 'before' | 'inside' | 'behind';
  readonly text: string;
}

/** Whether a person should look at the reading before it is used. */
export interface Doubt {
  readonly level: 'none' | 'some' | 'grave';
  readonly reasons: readonly DoubtReason[];
}

export interface DoubtReason {
  readonly code:
    | 'few-deadlines'
    | 'few-executors'
    | 'places-missing'
    | 'words-misplaced'
    | 'numbers-jump'
    | 'rows-guessed'
    | 'text-left-over';
  readonly count: number;
  /** Rows of the plan. */
  readonly of: number;
  /** Lines of the source to look at. */
  readonly lines: readonly number[];
}
