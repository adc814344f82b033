import type { MeasureView, PlanView } from '../../ports';

/**
 * The measure that a line of the source belongs to: the one read from it, or the last one above it. Lines above all
 * measures (the act, its clauses) and those far below the last one belong to none.
 */
export function measureAt({ tasks }: Pick<PlanView, 'tasks'>, line: number): MeasureView | undefined {
  const measures = tasks.flatMap((task) => task.measures);
  return measures.filter((measure) => measure.line <= line && measure.line > 0).sort((a, b) => b.line - a.line)[0];
}

/** Where the table of measures begins in the source; undefined for a workbook of ours. */
export function firstLine({ tasks }: Pick<PlanView, 'tasks'>): number | undefined {
  const lines = tasks.flatMap(({ measures }) => measures.map(({ line }) => line)).filter((line) => line > 0);
  return lines.length === 0 ? undefined : Math.min(...lines);
}
