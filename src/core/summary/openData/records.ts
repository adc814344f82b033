import { createBodyIndex } from '../../bodies/bodyIndex';
import { periodFromId } from '../../calendar/period';
import { groupBy } from '../../groups';
import type { Consolidation, MergedIndicator, MergeRecord } from '../../merge/types';
import { INPUT_FIELDS, isDate } from '../../template/fields';
import { recordId } from '../recordId';
import { levelAt } from '../levelColumns';
import { levelWords } from '../levelWords';
import { columnName, dataTable, type ColumnDraft, type DataTable } from './table';

/** Records and indicators of one plan in one year, in long form. */
export interface RecordsPartition {
  /** Safe as a name of a folder: `1105-р_2018-12-27`. */
  readonly plan: string;
  /** In which the period of the records ends. */
  readonly year: string;
  readonly records: DataTable;
  readonly indicators: DataTable;
}

type Column<T> = ColumnDraft<T>;
type Columns<T> = readonly Column<T>[];
interface Measured {
  readonly record: MergeRecord;
  readonly indicator: MergedIndicator;
}

/**
 * Every accepted row, also those that others have replaced, and every indicator value: a row each, by plan and year.
 * Contact persons are not in them; what a body wrote is.
 */
export function recordsPartitions(consolidation: Consolidation): readonly RecordsPartition[] {
  const { plan, records } = consolidation;
  const columns = recordColumns(consolidation);
  const byYear = groupBy(records, (record) => yearOf(record, consolidation));
  const { number, date } = plan.requisites;
  const name = [number, date].filter((part) => part !== undefined).join('_') || plan.id;
  return [...byYear].map(([year, own]) => ({
    plan: name.replace(/[\\/:*?"<>|=\s]+/g, '-'),
    year,
    records: dataTable(columns, own),
    indicators: dataTable(
      indicatorColumns(consolidation, columns),
      own.flatMap((record) => record.indicators.map((indicator) => ({ record, indicator }))),
    ),
  }));
}

/** A deadline without a period counts for the year in which the plan ends. */
function yearOf({ periodId }: MergeRecord, { plan }: Consolidation): string {
  return (periodFromId(periodId)?.end ?? plan.period.end).slice(0, 4);
}

function recordColumns({ plan, registry, log }: Consolidation): Columns<MergeRecord> {
  const bodies = createBodyIndex(registry);
  const received = new Map(
    log.map(({ identity, ministry }) => [identity.sha256, ministry?.receivedOn ?? identity.receivedOn]),
  );
  const nameOf = (id: string | undefined): string | undefined =>
    id === undefined ? id : (bodies.byId(id)?.name ?? id);
  return [
    ['record_id', 'text', (record) => recordId(record)],
    ['plan_id', 'text', () => plan.id],
    ['plan_number', 'text', () => plan.requisites.number],
    ['plan_date', 'date', () => plan.requisites.date],
    ['round_id', 'text', ({ roundId }) => roundId],
    ['measure_no', 'text', ({ measureId }) => measureId],
    ['period_id', 'text', ({ periodId }) => periodId],
    ['period_start', 'date', ({ periodId }) => periodFromId(periodId)?.start],
    ['period_end', 'date', ({ periodId }) => periodFromId(periodId)?.end],
    ['body_id', 'text', ({ bodyId }) => bodyId],
    ['body_name', 'text', ({ bodyId }) => nameOf(bodyId)],
    ['obligation', 'text', ({ obligation }) => obligation],
    ['inherited_from', 'text', ({ inheritedFrom }) => inheritedFrom?.bodyId],
    ['answered_by', 'text', ({ answeredBy }) => answeredBy],
    ...INPUT_FIELDS.map((field): Column<MergeRecord> => [
      columnName(field),
      isDate(field) ? 'date' : 'text',
      ({ answer }) => answer[field],
    ]),
    ['state', 'text', ({ state, withdrawn }) => (withdrawn === true ? 'withdrawn' : state)],
    ['rule', 'text', ({ rule }) => rule],
    ['received_on', 'date', ({ provenance }) => received.get(provenance.sha256)],
    ['file', 'text', ({ provenance }) => provenance.file],
    ['member', 'text', ({ provenance }) => provenance.member],
    ['file_sha256', 'text', ({ provenance }) => provenance.sha256],
    ['sheet', 'text', ({ provenance }) => provenance.sheet],
    ['row', 'integer', ({ provenance }) => provenance.row],
    ['letter_no', 'text', ({ provenance }) => provenance.letter?.no],
    ['letter_date', 'date', ({ provenance }) => provenance.letter?.date],
    ...placeColumns(plan),
  ];
}

/** Levels that have columns of their own in every file, so that many plans make one table; `levels` has them all. */
const LEVELS = [1, 2, 3, 4];

/** Where in the plan the measure stands: its task, and what stands over it. */
function placeColumns({ tasks }: Consolidation['plan']): Columns<MergeRecord> {
  const byMeasure = new Map(tasks.flatMap((task) => task.measures.map(({ id }) => [id, task] as const)));
  const at = (depth: number, { measureId }: MergeRecord): ReturnType<typeof levelAt> =>
    levelAt({ depth, kind: '' }, byMeasure.get(measureId));
  return [
    ['task_no', 'text', ({ measureId }) => byMeasure.get(measureId)?.no || undefined],
    ['task_title', 'text', ({ measureId }) => byMeasure.get(measureId)?.title || undefined],
    ...LEVELS.flatMap((depth): Columns<MergeRecord> => [
      [`level_${depth}_no`, 'text', (record) => at(depth, record).no || undefined],
      [`level_${depth}_title`, 'text', (record) => at(depth, record).title || undefined],
    ]),
    ['levels', 'text', ({ measureId }) => byMeasure.get(measureId)?.path?.map(levelWords).join(' › ')],
  ];
}

/** Columns of a record that stand beside each of its indicators, too. */
const SHARED: ReadonlySet<string> = new Set([
  'record_id',
  'plan_id',
  'plan_number',
  'round_id',
  'measure_no',
  'period_id',
  'period_start',
  'period_end',
  'body_id',
  'body_name',
  'state',
]);

function indicatorColumns({ plan }: Consolidation, columns: Columns<MergeRecord>): Columns<Measured> {
  const named = new Map<string, { readonly name: string; readonly unit: string }>(
    plan.tasks
      .flatMap(({ measures }) => measures)
      .flatMap(({ id, indicators }) => indicators.map((one) => [`${id}#${one.no}`, one] as const)),
  );
  const planned = ({ record, indicator }: Measured): { name: string; unit: string } | undefined =>
    named.get(`${record.measureId}#${numberOf(indicator) ?? ''}`);
  return [
    ...columns
      .filter(([name]) => SHARED.has(name))
      .map(([name, type, of]) => [name, type, ({ record }: Measured) => of(record)] as const),
    ['indicator_no', 'integer', ({ indicator }) => numberOf(indicator)],
    ['indicator', 'text', (one) => planned(one)?.name],
    ['unit', 'text', (one) => one.indicator.unit ?? planned(one)?.unit],
    ['value', 'number', ({ indicator }) => indicator.value],
    ['note', 'text', ({ indicator }) => indicator.note],
  ];
}

/** `1` of `2.1@2019-H1#1`. */
function numberOf({ key }: MergedIndicator): number | undefined {
  const no = Number(key.slice(key.lastIndexOf('#') + 1));
  return key.includes('#') && Number.isInteger(no) ? no : undefined;
}
