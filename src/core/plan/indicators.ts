import { diagnostic, type Diagnostic } from '../issues/issue';
import { clean, foldKey } from '../text/clean';
import type { Indicator, Plan } from './types';

/** An indicator of a file beside the plan. */
export interface IndicatorRow {
  /** Measure id (`2.1`). */
  readonly measure: string;
  readonly name: string;
  readonly unit: string;
}

/**
 * The plan with these indicators, numbered from 1 within each measure. A measure that the rows name gets
 * exactly theirs; others keep what they have. Rows for a measure that is not in force are reported.
 */
export function withIndicators(plan: Plan, rows: readonly IndicatorRow[]): Plan {
  const byMeasure = new Map<string, Indicator[]>();
  for (const row of rows) {
    const id = clean(row.measure).replace(/[.)]+$/, '');
    const name = clean(row.name);
    const own = byMeasure.get(id) ?? [];
    if (id === '' || name === '' || own.some((one) => foldKey(one.name) === foldKey(name))) continue;
    own.push({ no: own.length + 1, name, unit: clean(row.unit) });
    byMeasure.set(id, own);
  }
  const inForce = new Set(
    plan.tasks
      .flatMap((task) => task.measures)
      .filter((measure) => measure.exclusion === undefined)
      .map((measure) => measure.id),
  );
  const unknown = [...byMeasure.keys()].filter((id) => !inForce.has(id));
  const diagnostics: readonly Diagnostic[] = unknown.map((measure) =>
    diagnostic('indicator-measure-unknown', 'warning', 0, { measure }),
  );
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({
      ...task,
      measures: task.measures.map((measure) => {
        const indicators = byMeasure.get(measure.id);
        return indicators === undefined || measure.exclusion !== undefined ? measure : { ...measure, indicators };
      }),
    })),
    diagnostics: [...plan.diagnostics, ...diagnostics],
  };
}
