import { extraColumnsOf } from '../core/plan/sheet/ownColumns';
import type { Plan } from '../core/plan/types';
import { refused } from '../core/refused';
import { columnsNamed } from '../core/summary/planColumns';
import type { Texts } from '../core/texts';
import { UsageError } from './environment';

/** Further columns of the plan for the summary: names with commas, `all`; `false`: none of those chosen before. */
export interface ColumnOptions {
  readonly columns?: string | false;
}

/** The names that the option means; undefined where it was not given. A name that no column has ends the run. */
export function columnsGiven({ columns }: ColumnOptions, plan: Plan, texts: Texts): readonly string[] | undefined {
  if (columns === undefined || columns === false) return columns === false ? [] : undefined;
  const known = extraColumnsOf(plan, texts);
  if (known.length === 0) throw new UsageError(refused('cli.no-plan-columns'));
  const outcome = columnsNamed(columns, known);
  if (outcome.kind === 'columns') return outcome.names;
  const titles = known.map(({ title }) => `«${title}»`);
  const { value, nearest } = outcome;
  throw new UsageError(refused('cli.bad-column', { value, nearest, known: titles.join(', ') }));
}
