import { diagnostic, type Diagnostic } from '../issues/issue';
import type { ParamsOf } from '../texts';
import type { LooksLikeDeadline } from './likeness/likeness';
import type { Aside, Grid, Part } from './layout/types';
import { leadOf } from './marks/lead';
import { recordsOf, type Records } from './rows/records';
import type { RowRecord } from './rows/rowRecord';
import type { Role } from './columns/roles';

export interface ChosenPlan {
  readonly records: readonly RowRecord[];
  readonly roles: ReadonlySet<Role>;
  /** Line of the table's head. */
  readonly line: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Heads, also of other tables, and the rows of tables that are no part of the plan. */
  readonly asides: readonly Aside[];
  /** Words that only name the cells behind them. */
  readonly labels: readonly Aside[];
  /** Lines of rows whose cells are a guess. */
  readonly unsure: readonly number[];
}

/**
 * The plan among the document's tables: the one with the most rows that have a deadline; tables with the same columns
 * that go on with its numbers belong to it.
 */
export function choosePlan(parts: readonly Part[], looksLikeDeadline: LooksLikeDeadline): ChosenPlan | undefined {
  const tables = parts
    .filter((part): part is Grid => part.kind === 'grid')
    .map((grid) => recordsOf(grid, looksLikeDeadline))
    .filter((records): records is Records => records !== undefined && weight(records) > 0);
  const headed = tables.filter((table) => table.guessed === undefined);
  const candidates = headed.length > 0 ? headed : tables;
  const groups = groupsOf(candidates);
  const chosen = groups.reduce<readonly Records[] | undefined>(
    (best, group) => (best === undefined || total(group) > total(best) * 1.5 ? group : best),
    undefined,
  );
  const first = chosen?.[0];
  if (chosen === undefined || first === undefined) return undefined;
  const diagnostics: Diagnostic[] = [];
  if (first.guessed !== undefined)
    diagnostics.push(diagnostic('columns-guessed', 'warning', first.header, placesOf(first.guessed)));
  if (chosen.length > 1)
    diagnostics.push(
      diagnostic('tables-joined', 'info', first.header, {
        count: chosen.length,
        lines: chosen.map((t) => t.header).join(', '),
      }),
    );
  const others = groups.filter((group) => group !== chosen);
  if (others.length > 0)
    diagnostics.push(
      diagnostic('plan-chosen', 'warning', first.header, {
        count: groups.length,
        chosen: first.header,
        others: others.map((group) => group[0]?.header ?? 0).join(', '),
      }),
    );
  return {
    records: chosen.flatMap((table) => table.records),
    roles: first.roles,
    line: first.header,
    diagnostics,
    labels: chosen.flatMap(({ grid }) => grid.labels ?? []),
    unsure: chosen.flatMap(({ grid }) => grid.unsure ?? []),
    asides: [...chosen.flatMap(({ heads }) => heads), ...otherTables(parts, chosen)],
  };
}

/** Rows of grids that are no part of the plan, as text. */
function otherTables(parts: readonly Part[], chosen: readonly Records[]): ChosenPlan['asides'] {
  const own = new Set(chosen.map(({ grid }) => grid));
  return parts.flatMap((part) =>
    part.kind === 'grid' && !own.has(part)
      ? part.rows.map(({ line, cells }) => ({
          line,
          text: cells
            .map(({ text }) => text.trim())
            .filter((text) => text !== '')
            .join(' | '),
        }))
      : [],
  );
}

/** Which columns, counted from 1, were taken for what every plan has. */
function placesOf(roles: NonNullable<Records['guessed']>): ParamsOf<'columns-guessed'> {
  return {
    measure: roles.indexOf('measure') + 1,
    deadline: roles.indexOf('deadline') + 1,
    executors: roles.indexOf('executors') + 1,
  };
}

function weight(records: Records): number {
  return records.records
    .filter((record) => record.text.measure !== undefined || record.text.task !== undefined)
    .filter(
      (record) =>
        record.text.deadline !== undefined ||
        record.text.deadline_start !== undefined ||
        record.text.deadline_end !== undefined ||
        record.text.executors !== undefined,
    ).length;
}

function total(group: readonly Records[]): number {
  return group.reduce((sum, records) => sum + weight(records), 0);
}

/** Tables with the same columns, as long as the numbering goes on instead of starting again. */
function groupsOf(tables: readonly Records[]): readonly (readonly Records[])[] {
  const groups: Records[][] = [];
  for (const table of tables) {
    const last = groups.at(-1);
    const same = last?.[0] !== undefined && [...table.roles].join() === [...last[0].roles].join();
    if (last !== undefined && same && goesOn(last, table)) last.push(table);
    else groups.push([table]);
  }
  return groups;
}

function goesOn(group: readonly Records[], table: Records): boolean {
  const seen = new Set(group.flatMap((records) => records.records.map(firstNumber)).filter((n) => n !== ''));
  const own = table.records.map(firstNumber).filter((n) => n !== '');
  return own.length === 0 || own.filter((n) => seen.has(n)).length * 2 < own.length;
}

function firstNumber(record: RowRecord): string {
  const number = record.text.number ?? '';
  return number !== '' ? number : (leadOf(record.text.task ?? '').lead?.number ?? '');
}
