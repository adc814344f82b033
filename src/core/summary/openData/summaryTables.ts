import { periodFromId } from '../../calendar/period';
import { OFFICER_STATUSES } from '../../template/statuses';
import type { Measure, Task } from '../../plan/types';
import type { Consolidation } from '../../merge/types';
import type { Texts } from '../../texts';
import { activeMeasures, finalStatus, finalText } from '../summarise';
import { executorsOf } from '../workbook/summarySheet';
import type { Summary, SummaryRow } from '../types';
import { levelAt, levelColumns } from '../levelColumns';
import { carriedColumns, carriedText } from '../planColumns';
import { columnName, dataTable, type ColumnDraft, type DataTable } from './table';

type Columns<T> = readonly ColumnDraft<T>[];

/** Numbers of bodies that stand in columns of their own, with what the columns are called. */
const COUNTS: readonly (readonly [count: string, column: string])[] = [
  ['obliged', 'bodies_obliged'],
  ...OFFICER_STATUSES.filter((status) => status !== 'notOurs').map(
    (status) => [status, `bodies_${columnName(status)}`] as const,
  ),
  ['missing', 'bodies_missing'],
  ['notOurs', 'bodies_not_ours'],
  ['declared', 'bodies_declared'],
  ['consentAnswered', 'bodies_by_consent'],
];

interface Placed {
  readonly row: SummaryRow;
  readonly measure: Measure | undefined;
  readonly task: Task | undefined;
}

/** The summary, a row for each measure × period, without anything that only the ministry needs. */
export function summaryTable(consolidation: Consolidation, summary: Summary, texts: Texts): DataTable {
  const { plan, settings } = consolidation;
  const measures = new Map(activeMeasures(consolidation).map((measure) => [measure.id, measure]));
  const tasks = new Map(plan.tasks.flatMap((task) => task.measures.map(({ id }) => [id, task] as const)));
  const finals = new Map(summary.measures.map(({ measureId, final }) => [measureId, final]));
  const columns: Columns<Placed> = [
    ['key', 'text', ({ row }) => row.key],
    ['plan_id', 'text', () => plan.id],
    ['plan_number', 'text', () => plan.requisites.number],
    ['as_of', 'date', () => settings.round.asOf],
    ['round_id', 'text', () => settings.round.id],
    ...levelDrafts(consolidation),
    ['task_no', 'text', ({ task }) => task?.no],
    ['task_title', 'text', ({ task }) => task?.title],
    ['measure_no', 'text', ({ row }) => row.measureId],
    ['measure_text', 'text', ({ measure }) => measure?.text],
    ['deadline', 'text', ({ measure }) => measure?.deadline.text],
    ['executors', 'text', ({ measure }) => executorsOf(measure).split('\n').join('; ')],
    ...carriedColumns(consolidation, texts).map((column, i): ColumnDraft<Placed> => [
      `plan_column_${i + 1}`,
      'text',
      ({ measure }) => carriedText(column, measure),
      column.title,
    ]),
    ['period_id', 'text', ({ row }) => row.periodId],
    ['period_start', 'date', ({ row }) => periodFromId(row.periodId)?.start],
    ['period_end', 'date', ({ row }) => periodFromId(row.periodId)?.end],
    ['status_code', 'text', ({ row }) => finalStatus(row)],
    ['status', 'text', ({ row }) => texts.t(`status.${finalStatus(row)}`)],
    ['measure_status_code', 'text', ({ row }) => finals.get(row.measureId)],
    ['text', 'text', ({ row }) => finalText(row)],
    ...COUNTS.map(([count, name]) => [name, 'integer', ({ row }: Placed) => row.counts[count] ?? 0] as const),
    ['control_code', 'text', ({ row }) => row.edit?.control],
    ['extend_to', 'date', ({ row }) => row.edit?.extendTo],
  ];
  return dataTable(
    columns,
    summary.rows.map((row) => ({ row, measure: measures.get(row.measureId), task: tasks.get(row.measureId) })),
  );
}

/** Word, number and title of each level over the tasks, from the top down; none in a plan of tasks alone. */
function levelDrafts({ plan }: Pick<Consolidation, 'plan'>): Columns<Placed> {
  return levelColumns(plan).flatMap((level): Columns<Placed> =>
    (['kind', 'no', 'title'] as const).map((what) => [
      `level_${level.depth}_${what}`,
      'text',
      ({ task }) => levelAt(level, task)[what],
      level.kind,
    ]),
  );
}

/** Sums of the indicators, a row for each measure × period × indicator. */
export function indicatorTable({ plan }: Consolidation, summary: Summary): DataTable {
  const sums = summary.rows.flatMap((row) => row.indicators.map((indicator) => ({ row, indicator })));
  const columns: Columns<(typeof sums)[number]> = [
    ['key', 'text', ({ row }) => row.key],
    ['plan_id', 'text', () => plan.id],
    ['measure_no', 'text', ({ row }) => row.measureId],
    ['period_id', 'text', ({ row }) => row.periodId],
    ['indicator', 'text', ({ indicator }) => indicator.name],
    ['unit', 'text', ({ indicator }) => indicator.unit],
    ['total', 'number', ({ indicator }) => indicator.total],
    ['bodies', 'integer', ({ indicator }) => indicator.bodies],
  ];
  return dataTable(columns, sums);
}

/** Who reported: a row for each body. */
export function bodyTable({ plan, settings }: Consolidation, summary: Summary): DataTable {
  const columns: Columns<Summary['bodies'][number]> = [
    ['plan_id', 'text', () => plan.id],
    ['round_id', 'text', () => settings.round.id],
    ['body_id', 'text', ({ id }) => id],
    ['body_name', 'text', ({ name }) => name],
    ['state_code', 'text', ({ state }) => state],
    ['is_late', 'integer', ({ late }) => (late ? 1 : 0)],
    ['by_consent_only', 'integer', ({ consentOnly }) => (consentOnly ? 1 : 0)],
    ['duties', 'integer', ({ duties }) => duties],
    ['answered', 'integer', ({ answered }) => answered],
    ['received_on', 'date', ({ receivedOn }) => receivedOn],
  ];
  return dataTable(columns, summary.bodies);
}
