import { given } from '../../core/given';
import { groupBy } from '../../core/groups';
import { baseKey } from '../../core/merge/placement';
import type { Consolidation } from '../../core/merge/types';
import type { ProposedStatus, Summary, SummaryRow } from '../../core/summary/types';
import { finalStatus, summarise } from '../../core/summary/summarise';
import { whatChanged } from '../../core/summary/workbook/changed';
import { STATUS_TABLE } from '../../core/template/statuses';
import { periodWords } from '../../core/template/words/periodWords';
import type { Texts } from '../../core/texts';
import { countedLevels } from '../../core/summary/levelStandings';
import { taskWords } from '../../core/summary/levelWords';
import type { LevelLine, MergedView, StackedBar, SummaryDetail, SummaryLine } from '../../ports';
import { answerView } from './matrixView';

/** The rows of the summary without their texts: those come with the detail of one. */
export function summaryLines({ plan }: Consolidation, { rows }: Summary, texts: Texts): readonly SummaryLine[] {
  const known = new Map(
    plan.tasks.flatMap(({ no, measures }) => measures.map(({ id, text }) => [id, { taskNo: no, text }] as const)),
  );
  return rows.map((row) => lineOf(row, known.get(row.measureId) ?? { taskNo: '', text: '' }, texts));
}

function lineOf(row: SummaryRow, known: { readonly taskNo: string; readonly text: string }, texts: Texts): SummaryLine {
  const { key, measureId, periodId, proposed, reason, counts, edit } = row;
  return {
    key,
    measureId,
    periodId,
    proposed,
    reason,
    counts,
    ...known,
    ...given({
      decided: edit?.status,
      hasChanged: whatChanged(row, texts) === '' ? undefined : (true as const),
    }),
  };
}

/** One row with the answers behind it; undefined where the plan has no such row any more. */
export function summaryDetail(consolidation: Consolidation, key: string, texts: Texts): SummaryDetail | undefined {
  const summary = summarise(consolidation, texts);
  const row = summary.rows.find((one) => one.key === key);
  const task = consolidation.plan.tasks.find(({ measures }) => measures.some(({ id }) => id === row?.measureId));
  const measure = task?.measures.find(({ id }) => id === row?.measureId);
  if (row === undefined || task === undefined || measure === undefined) return undefined;
  const { status, text, control, extendTo, note } = row.edit ?? {};
  return {
    line: lineOf(row, { taskNo: task.no, text: measure.text }, texts),
    measure: measure.text,
    task: task.title,
    deadline: measure.deadline.text,
    executors: measure.executors.map(({ name }) => name),
    draft: row.text,
    edit: given({ status, text, control, extendTo, note }),
    changed: whatChanged(row, texts),
    answers: summary.cells.filter((cell) => baseKey(cell.key) === key).map((cell) => answerView(cell, consolidation)),
  };
}

/** How the rows divide by task, and by the end of their periods. */
export function barsOf({ plan }: Consolidation, { rows }: Summary, texts: Texts): MergedView['bars'] {
  const taskOf = new Map(plan.tasks.flatMap((task) => task.measures.map(({ id }) => [id, task] as const)));
  const tasks = groupBy(rows, ({ measureId }) => taskOf.get(measureId));
  const periods = [...groupBy(rows, ({ periodId }) => periodId)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    tasks: [...tasks].map(([task, own], i) => ({
      ...barOf(`${i} ${task?.no ?? ''}`, task === undefined ? '' : taskWords(task), own),
      measures: [...new Set(own.map(({ measureId }) => measureId))],
    })),
    periods: periods.map(([id, own]) => barOf(id, periodWords(id, texts), own)),
  };
}

/** So many lines can be looked through; of more the tasks are left to the list of rows. */
const MOST_LEVELS = 120;

/** The levels of the plan with the measures under each by where they stand. */
export function levelLines({ plan }: Consolidation, summary: Summary): readonly LevelLine[] {
  const finals = new Map(summary.measures.map(({ measureId, final }) => [measureId, final]));
  const all = countedLevels(plan, summary);
  const lines = all.length > MOST_LEVELS ? all.filter(({ isTask }) => !isTask) : all;
  return lines.map(({ key, text, depth, measures }) => {
    const by = groupBy(measures, (id) => finals.get(id) ?? 'needsDecision');
    return {
      key,
      text,
      depth,
      measures: measures.length,
      parts: ORDER.flatMap((status) => {
        const own = by.get(status) ?? [];
        return own.length === 0 ? [] : [{ status, measures: own }];
      }),
    };
  });
}

const ORDER = Object.keys(STATUS_TABLE) as readonly ProposedStatus[];

function barOf(id: string, title: string, rows: readonly SummaryRow[]): StackedBar {
  const by = groupBy(rows, finalStatus);
  return {
    id,
    title,
    parts: ORDER.flatMap((status) => {
      const count = by.get(status)?.length ?? 0;
      return count === 0 ? [] : [{ status, count }];
    }),
  };
}
