/**
 * Columns of «План». Editable ones are read back; the others show what the editable ones mean, or where they come
 * from.
 */
export const PLAN_COLUMNS = [
  { id: 'key', width: 8, hidden: true },
  { id: 'no', width: 9, editable: true },
  { id: 'taskNo', width: 11, editable: true },
  { id: 'task', width: 36, editable: true },
  { id: 'measure', width: 52, editable: true },
  { id: 'deadline', width: 22, editable: true },
  { id: 'kind', width: 16 },
  { id: 'periods', width: 24, editable: true },
  { id: 'due', width: 12, editable: true },
  { id: 'executors', width: 44, editable: true },
  { id: 'indicators', width: 36, editable: true },
  { id: 'condition', width: 24, editable: true },
  { id: 'exclusion', width: 26, editable: true },
  { id: 'excludedOn', width: 12, editable: true },
  { id: 'sourceDeadline', width: 18 },
  { id: 'sourceExecutors', width: 36 },
  { id: 'sourceCells', width: 36 },
  { id: 'line', width: 8 },
] as const satisfies readonly {
  readonly id: string;
  readonly width: number;
  readonly hidden?: boolean;
  readonly editable?: boolean;
}[];
export type PlanColumn = (typeof PLAN_COLUMNS)[number]['id'];

/**
 * Fields of the block above the table, each in a row of its own: label, value. Steps of reporting follow as `step0`,
 * `step1` …
 */
export const HEAD_FIELDS = [
  'issuer',
  'actKind',
  'date',
  'number',
  'title',
  'planTitle',
  'periodStart',
  'periodEnd',
] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/**
 * Column ids stand in a hidden row above the header as `pzplan.measure`, so that a renamed sheet and moved columns are
 * found.
 */
export const PLAN_TABLE = 'pzplan';
export const HEAD_PREFIX = 'pzhead.';
export const BODIES_TABLE = 'pzbody';

/** Rows of `_planzvit` that hold the plan itself: `planData/0`, `planData/1` … */
export const PLAN_DATA = 'planData/';

/** Excel's limit for a cell is 32,767 UTF-16 units. */
export const CELL_LIMIT = 32_000;
