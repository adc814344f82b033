import type { MeasureView, PlanView } from '../../ports';

/** The measure that a finding is about. */
export type MeasureOf = (finding: {
  readonly line: number;
  /** The measure that its words name. */
  readonly measure?: string | undefined;
}) => string | undefined;

/**
 * The measure that a finding names, else the one that its line of the source belongs to: the one read from it, or the
 * last one above it. Lines above all measures (the act, its clauses) belong to none. A plan of thousands of measures
 * may have as many findings, hence the index.
 */
export function measureIndex({ tasks }: Pick<PlanView, 'tasks'>): MeasureOf {
  const measures = tasks.flatMap((task) => task.measures);
  const known = new Set(measures.map(({ id }) => id));
  const byLine = measures.filter(({ line }) => line > 0).sort((a, b) => a.line - b.line);
  return ({ line, measure }) => (measure !== undefined && known.has(measure) ? measure : lastAbove(byLine, line)?.id);
}

/** By halving: the last that begins at the line or above it; the first of those that begin at the same line. */
function lastAbove(byLine: readonly MeasureView[], line: number): MeasureView | undefined {
  let [from, to] = [0, byLine.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((byLine[middle]?.line ?? 0) <= line) from = middle + 1;
    else to = middle;
  }
  while (from > 1 && byLine[from - 2]?.line === byLine[from - 1]?.line) from -= 1;
  return byLine[from - 1];
}

/** Where the table of measures begins in the source; undefined for a workbook of ours. */
export function firstLine({ tasks }: Pick<PlanView, 'tasks'>): number | undefined {
  const lines = tasks.flatMap(({ measures }) => measures.map(({ line }) => line)).filter((line) => line > 0);
  return lines.length === 0 ? undefined : lines.reduce((least, line) => Math.min(least, line));
}
