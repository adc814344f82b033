import { yearsOf } from '../../calendar/period';
import { createBodyIndex, type BodyIndex } from '../../bodies/bodyIndex';
import type { Registry } from '../../bodies/types';
import { periodFromId } from '../../calendar/period';
import type { Diagnostic, Issue } from '../../issues/issue';
import { foldKey } from '../../text/clean';
import type { Texts } from '../../texts';
import type { WorkbookContent } from '../../workbook/content';
import { editionDigest, planId } from '../edition';
import type { Plan, PlanPeriod, Task } from '../types';
import { PLAN_COLUMNS, PLAN_TABLE } from './columns';
import { extraColumnsOf, OWN_IDS, type ExtraColumn, type SheetColumn } from './ownColumns';
import { readPlanData } from './planData';
import { readBodiesSheet, sameRegistry } from './readBodies';
import { reporter, type RowContext } from './readContext';
import { headFrom } from './readHead';
import { tasksFrom } from './readTasks';
import { findTable, type SheetTable } from './sheetTable';
import { given } from '../../given';

export interface Known {
  readonly registry: Registry;
  /** Words of every language in which the sheets may have been made. */
  readonly vocabularies: readonly Texts[];
  /**
   * The plan as it was when the sheets were made, where the workbook keeps it elsewhere than in rows of
   * `planDataRows`.
   */
  readonly before?: Plan;
}

export type ReadPlanSheets =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly registry: Registry; readonly issues: readonly Issue[] }
  | { readonly kind: 'no-plan-sheet' };

/**
 * The plan and the registry of a workbook with «План» and «Органи», as a person left them. Cells that
 * were not touched keep everything that the document said; edited ones are read again; mistakes are
 * issues that name their cell. Without «Органи» the given registry counts.
 */
export function readPlanSheets(content: WorkbookContent, known: Known): ReadPlanSheets {
  const { vocabularies } = known;
  const [texts] = vocabularies;
  const before = known.before ?? readPlanData(content);
  const extras = vocabularies.map((words) => (before === undefined ? [] : extraColumnsOf(before, words)));
  const table = planTable(content, vocabularies, extras.flat());
  if (table === undefined || texts === undefined) return { kind: 'no-plan-sheet' };
  const bodies = readBodiesSheet(content, stampedRegistryDate(content) ?? known.registry.date, vocabularies);
  // An untouched sheet gives the very registry back: its index is made already.
  const registry =
    bodies === undefined || sameRegistry(bodies.registry, known.registry) ? known.registry : bodies.registry;
  const issues: Issue[] = [];
  const findings = reporter(issues, table.sheet.name);
  const head = headFrom(table.head, before, findings.report);
  const period = head.period ?? periodOfRows(table);
  if (period === undefined) return { kind: 'no-plan-sheet' };
  const context: RowContext = {
    bodies: createBodyIndex(registry),
    terms: before?.terms ?? [],
    periodChanged: head.periodChanged,
    extras: namedNow(extras, table),
    ...findings,
    deadlines: {
      planYears: yearsOf(period),
      planPeriod: period,
      ...given({ adopted: head.requisites.date }),
    },
  };
  const tasks = tasksFrom(table.rows, before, texts, context);
  const plan = assembled(before, tasks, { ...head, period }, context.bodies);
  return { kind: 'plan', plan, registry, issues: [...issues, ...(bodies?.issues ?? [])] };
}

/** The document's further columns under the names that the sheet gives them: a person may have renamed one. */
function namedNow(
  languages: readonly (readonly ExtraColumn[])[],
  table: SheetTable<SheetColumn>,
): RowContext['extras'] {
  const [remembered = []] = languages;
  const own = remembered.length > 0 ? remembered : titledIn(table);
  return own.map((extra, i) => {
    const title = table.title(extra.id);
    const isOurs = title === undefined || title === '' || languages.some((one) => one[i]?.title === title);
    return { ...extra, now: isOurs ? extra.name : title };
  });
}

/** The further columns of a sheet whose workbook has lost the plan's data. */
function titledIn(table: SheetTable<SheetColumn>): readonly ExtraColumn[] {
  return OWN_IDS.flatMap((id) => {
    const title = id === 'levels' ? undefined : table.title(id);
    return title === undefined || title === '' ? [] : [{ id, name: title, title }];
  });
}

function planTable(
  content: WorkbookContent,
  vocabularies: readonly Texts[],
  extras: readonly ExtraColumn[],
): SheetTable<SheetColumn> | undefined {
  const ids: readonly SheetColumn[] = [...PLAN_COLUMNS.map(({ id }) => id), ...OWN_IDS];
  const words = new Map<string, SheetColumn>([
    ...extras.map(({ title, id }) => [foldKey(title), id] as const),
    ...vocabularies.flatMap((texts) =>
      [...PLAN_COLUMNS.map(({ id }) => id), 'levels' as const].map(
        (id) => [foldKey(texts.t(`plan.column.${id}`)), id] as const,
      ),
    ),
  ]);
  return findTable<SheetColumn>(
    content,
    PLAN_TABLE,
    ids,
    vocabularies.map((texts) => texts.t('plan.sheet.plan')),
    (header) => words.get(foldKey(header)),
    new Set(['due', 'excludedOn']),
  );
}

/** Where nothing was changed the plan is the remembered one, to the last member. */
function assembled(
  before: Plan | undefined,
  tasks: readonly Task[],
  head: ReturnType<typeof headFrom> & { readonly period: PlanPeriod },
  bodies: BodyIndex,
): Plan {
  const edition = editionDigest(tasks);
  if (before === undefined) {
    return {
      id: planId(head.requisites),
      edition,
      requisites: head.requisites,
      ...given({ reporting: head.reporting }),
      period: head.period,
      tasks,
      terms: [],
      diagnostics: [],
      dittoCells: 0,
    };
  }
  const touched = editionDigest(before.tasks) !== edition;
  const { reporting: _, ...rest } = before;
  return {
    ...rest,
    ...given({ reporting: head.reporting }),
    id: head.changed ? planId(head.requisites) : before.id,
    edition: touched ? edition : before.edition,
    requisites: head.requisites,
    period: head.period,
    tasks,
    diagnostics: before.diagnostics.filter(
      (finding) => !settled(finding.line, finding.code, before, tasks) && !nowKnown(finding, bodies),
    ),
  };
}

/** A finding about a cell that a person has since written again is settled; the sheet's own issues say what is left. */
function settled(line: number, code: string, before: Plan, tasks: readonly Task[]): boolean {
  const ofExecutors = /^(?:executor|consent)/.test(code) ? 'executors' : undefined;
  const part = code.startsWith('deadline') ? 'deadline' : ofExecutors;
  if (part === undefined) return false;
  const measure = before.tasks.flatMap((task) => task.measures).find((one) => one.source.line === line);
  const now = tasks.flatMap((task) => task.measures).find((one) => one.source.line === line);
  return measure !== undefined && now !== undefined && JSON.stringify(measure[part]) !== JSON.stringify(now[part]);
}

/** An unknown executor whom a person has since added to «Органи». */
function nowKnown({ code, params }: Diagnostic, bodies: BodyIndex): boolean {
  const name = params['name'];
  return code.startsWith('executor-unknown') && typeof name === 'string' && bodies.find(name).length > 0;
}

/** When the block above the table is lost: from the first to the last day of the periods. */
function periodOfRows(table: SheetTable<SheetColumn>): PlanPeriod | undefined {
  const periods = table.rows
    .flatMap((row) => (row.cell('periods')?.text ?? '').split(/[;,\s]+/))
    .map(periodFromId)
    .filter((period) => period !== undefined);
  const starts = periods.map((period) => period.start).sort();
  const ends = periods.map((period) => period.end).sort();
  const start = starts[0];
  const end = ends.at(-1);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** The day of the registry's data, from the stamp. */
function stampedRegistryDate(content: WorkbookContent): string | undefined {
  for (const sheet of content.sheets) {
    const row = sheet.state === 'visible' ? undefined : sheet.rows.find(({ cells }) => cells[0] === 'registryDate');
    if (typeof row?.cells[1] === 'string') return row.cells[1];
  }
  return undefined;
}
