import { clean } from '../../text/clean';
import type { Texts } from '../../texts';
import type { Measure, Plan, Task } from '../types';
import { same } from './cellWords';
import { extraColumnsOf, levelsFrom, type SheetColumn } from './ownColumns';
import { measureKeys, rowTexts } from './planSheet';
import type { RowContext } from './readContext';
import { editedCell, measureFrom, type Remembered } from './readMeasure';
import { numberIn } from './readNumber';
import { inPlanOrder, isSorted } from './restoreOrder';
import { rowKeys } from './rowKeys';
import type { ReadCell, SheetRow } from './sheetTable';
import { given } from '../../given';

interface Draft {
  readonly before: Task | undefined;
  no: string;
  title: string;
  /** A row changed the title: the first change counts. */
  renamed: boolean;
  /** An edited cell of levels: the first change counts. */
  levels?: string;
  readonly measures: Measure[];
}

/**
 * Tasks and measures of the edited rows, in the order of the rows. A row is known by its key ({@link rowKeys}); a row
 * without one, or a copy of one, is a new measure. Measures whose rows are gone are reported.
 */
export function tasksFrom(
  rows: readonly SheetRow<SheetColumn>[],
  plan: Plan | undefined,
  texts: Texts,
  context: RowContext,
): readonly Task[] {
  const remembered = rememberedRows(plan, texts);
  const left = new Set(remembered.keys());
  const drafts: Draft[] = [];
  const ids = new Set<string>();
  const keys = rowKeys(rows, remembered);
  const reserved = untouchedNumbers(keys, remembered, context);
  const places = new Map<Measure, number>();
  const order = new Map([...remembered.keys()].map((key, i) => [key, i]));
  let renumbered = false;
  let above: Measure | undefined;
  for (const row of rows) {
    const key = keys.get(row) ?? '';
    const known = left.delete(key) ? remembered.get(key) : undefined;
    const draft = draftFor(row, known, drafts, plan, context);
    const measure = measureFrom(row, idFor(row, known, draft, { used: ids, reserved }, context), known, above, context);
    ids.add(measure.id);
    if (known !== undefined) {
      places.set(measure, order.get(key) ?? 0);
      renumbered ||= measure.id !== known.measure.id;
    }
    const levels = editedCell(row, 'levels', known, context);
    if (levels !== undefined) draft.levels ??= levels.text;
    draft.measures.push(measure);
    if (measure.exclusion === undefined) above = measure;
  }
  for (const key of left)
    context.report('plan-measure-removed', 'info', { measure: remembered.get(key)?.measure.id ?? key }, {});
  const tasks = withEmptyTasks(drafts, plan);
  // Rows that were only sorted are the same plan; whoever also gave new numbers moved measures on purpose.
  const read = drafts.flatMap((draft) => draft.measures);
  return !renumbered && isSorted(read, places) ? inPlanOrder(tasks, places) : tasks;
}

/** Numbers of rows that nobody touched: no other row may take them. */
function untouchedNumbers(
  rows: ReturnType<typeof rowKeys>,
  remembered: ReadonlyMap<string, Known>,
  context: RowContext,
): ReadonlySet<string> {
  const quiet: RowContext = { ...context, report: () => undefined };
  return new Set(
    [...rows].flatMap(([row, key]) => {
      const known = remembered.get(key);
      return known === undefined || editedCell(row, 'no', known, quiet) !== undefined ? [] : [known.measure.id];
    }),
  );
}

interface Known extends Remembered {
  readonly task: Task;
}

function rememberedRows(plan: Plan | undefined, texts: Texts): ReadonlyMap<string, Known> {
  if (plan === undefined) return new Map();
  const keys = measureKeys(plan);
  const extras = extraColumnsOf(plan, texts);
  return new Map(
    plan.tasks.flatMap((task) =>
      task.measures.map((measure) => {
        const key = keys.get(measure) ?? measure.id;
        return [key, { task, measure, texts: rowTexts(task, measure, key, extras, texts) }] as const;
      }),
    ),
  );
}

/** The draft of a remembered task, or of a new one by its number. */
function draftOf(before: Task | undefined, no: string, drafts: readonly Draft[]): Draft | undefined {
  return drafts.find((draft) =>
    before === undefined ? draft.before === undefined && draft.no === no : draft.before === before,
  );
}

/** The task of a row: the remembered one unless the number changed; a blank number continues the task above. */
function draftFor(
  row: SheetRow<SheetColumn>,
  known: Known | undefined,
  drafts: Draft[],
  plan: Plan | undefined,
  context: RowContext,
): Draft {
  const noCell = editedCell(row, 'taskNo', known, context);
  const titleCell = editedCell(row, 'task', known, context);
  const no = noCell === undefined ? (known?.task.no ?? '') : numberIn(noCell, context);
  const before = known !== undefined && noCell === undefined ? known.task : taskNumbered(no, plan);
  const goesOn = no === '' && known === undefined && titleCell === undefined;
  const held = goesOn ? drafts.at(-1) : draftOf(before, no, drafts);
  if (held === undefined) {
    const draft = newDraft(before, no, titleCell);
    drafts.push(draft);
    return draft;
  }
  // A row that is added says under which task it stands: it does not rename the task of the others.
  const isAdded = known === undefined && held.before !== undefined;
  if (titleCell !== undefined) rename(held, titleCell, row.row, isAdded, context);
  return held;
}

function taskNumbered(no: string, plan: Plan | undefined): Task | undefined {
  return no === '' ? undefined : plan?.tasks.find((task) => task.no === no);
}

function newDraft(before: Task | undefined, no: string, titleCell: ReadCell | undefined): Draft {
  const was = before?.title ?? '';
  const title = titleCell === undefined ? was : clean(titleCell.text);
  return { before, no, title, renamed: title !== was, measures: [] };
}

/** The first other title in an edited cell counts for the task; what differs from it is reported. */
function rename(held: Draft, cell: ReadCell, row: number, isAdded: boolean, context: RowContext): void {
  const title = clean(cell.text);
  if (title === '' || same(title, held.title)) return;
  if (held.renamed || isAdded) {
    context.report('plan-task-titles-differ', 'warning', { cell: cell.at, row }, { no: held.no, text: title });
    return;
  }
  held.title = title;
  held.renamed = true;
}

interface Numbers {
  readonly used: ReadonlySet<string>;
  readonly reserved: ReadonlySet<string>;
}

/** The legal number of a row. A missing one is made up, one that stands already is distinguished; both are reported. */
function idFor(
  row: SheetRow<SheetColumn>,
  known: Known | undefined,
  task: Draft,
  { used, reserved }: Numbers,
  context: RowContext,
): string {
  const taken = (no: string): boolean => used.has(no) || reserved.has(no);
  const cell = editedCell(row, 'no', known, context);
  const at = row.cell('no')?.at;
  const place = { row: row.row, ...given({ cell: at }) };
  let id = cell === undefined ? (known?.measure.id ?? '') : numberIn(cell, context).replace(/[.)]+$/, '');
  if (id === '') {
    let n = task.measures.length + 1;
    while (taken(`${task.no || '0'}.${n}`)) n += 1;
    id = `${task.no || '0'}.${n}`;
    context.report('plan-number-missing', 'error', place, { id });
  }
  // A plan may have come with a number twice: that was reported when it was read.
  if ((known !== undefined && cell === undefined) || !taken(id)) return id;
  let n = 2;
  while (taken(`${id}-${n}`)) n += 1;
  context.report('plan-number-twice', 'error', { ...place, measure: id }, { id, given: `${id}-${n}` });
  return `${id}-${n}`;
}

function withEmptyTasks(drafts: readonly Draft[], plan: Plan | undefined): readonly Task[] {
  const tasks = drafts.map(taskOf);
  // Tasks that had no measures have no row: they keep their place after the task that stood before them.
  plan?.tasks.forEach((task, i) => {
    if (task.measures.length > 0) return;
    const previous = plan.tasks
      .slice(0, i)
      .findLast((one) => one.measures.length === 0 || drafts.some((draft) => draft.before === one));
    const at =
      previous === undefined
        ? 0
        : tasks.findIndex((one) => one === previous || (one.no === previous.no && previous.measures.length > 0)) + 1;
    tasks.splice(at, 0, task);
  });
  return tasks;
}

function taskOf({ before, no, title, measures, levels }: Draft): Task {
  const path = levels === undefined ? before?.path : levelsFrom(levels, before?.path);
  if (before === undefined) return { no, title, form: 'measures', measures, ...given({ path }) };
  const single = before.form === 'task_is_measure' || before.form === 'single_unnumbered_measure';
  const { path: _, goal, ...rest } = before;
  return {
    ...rest,
    ...given({ path, goal: levels === undefined ? goal : path?.at(-1)?.title }),
    title,
    form: single && measures.length > 1 ? 'measures' : before.form,
    measures,
  };
}
