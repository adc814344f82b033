import { excerpt } from '../../text/excerpt';
import type { DiagnosticCode, ParamsOf } from '../../texts';
import type { DraftMeasure, DraftTask } from './draft';
import { sectionOf } from '../marks/lead';

type Report = <C extends DiagnosticCode>(code: C, line: number, params: ParamsOf<C>) => void;

/**
 * Gives every measure an id of its own: the task's number to a single unnumbered measure, the place in the task to
 * others.
 */
export function settleNumbers(tasks: readonly DraftTask[], report: Report): void {
  numberTasks(tasks, report);
  for (const task of tasks) numberMeasures(task, report);
  putGoalsBefore(tasks, report);
  separate(tasks, report);
}

/** A task without number among numbered ones takes the next number. */
function numberTasks(tasks: readonly DraftTask[], report: Report): void {
  const ordinary = tasks.filter((task) => task.form === 'measures' || task.form === 'task_is_measure');
  if (ordinary.length === 0) return;
  if (runsThrough(ordinary)) {
    for (const task of ordinary) {
      const { no, title } = sectionOf(task.title);
      [task.no, task.title, task.form] = [no, title, 'section'];
    }
    return;
  }
  const taken = new Set(ordinary.map((task) => task.no));
  let last = 0;
  for (const task of ordinary) {
    if (task.no === '') {
      const prefix = commonPrefix(task.measures);
      let next = prefix ?? String(last + 1);
      if (prefix === undefined) while (taken.has(next)) next = String(Number(next) + 1);
      task.no = next;
      taken.add(next);
      for (const measure of task.measures)
        if (measure.numbered && !measure.id.includes('.') && task.form === 'measures')
          measure.id = `${next}.${measure.id}`;
      if (prefix === undefined) report('task-number-assumed', task.line, { task: next, text: excerpt(task.title) });
    }
    last = /^\d+$/.test(task.no) ? Number(task.no) : last;
  }
}

/** Several tasks without numbers, and numbers of measures that go on from one to the next: sections. */
function runsThrough(tasks: readonly DraftTask[]): boolean {
  const ids = tasks
    .flatMap((task) => task.measures)
    .map((measure) => (measure.numbered && /^\d+$/.test(measure.id) ? Number(measure.id) : NaN));
  return (
    tasks.length > 1 &&
    tasks.every((task) => task.no === '' && task.form === 'measures') &&
    ids.every((id, i) => (i === 0 ? id === 1 : id > (ids[i - 1] ?? NaN)))
  );
}

/** `1.2` of measures 1.2.1, 1.2.2. */
function commonPrefix(measures: readonly DraftMeasure[]): string | undefined {
  const first = measures.find((measure) => measure.numbered && measure.id.includes('.'))?.id;
  const prefix = first?.slice(0, first.lastIndexOf('.'));
  return prefix !== undefined && measures.every((measure) => !measure.numbered || measure.id.startsWith(`${prefix}.`))
    ? prefix
    : undefined;
}

function numberMeasures(task: DraftTask, report: Report): void {
  const active = task.measures.filter((measure) => measure.exclusion === undefined);
  const only = active.length === 1 && task.measures.length === 1 ? active[0] : undefined;
  if (task.form === 'task_is_measure' && only !== undefined) {
    only.id = task.no;
    return;
  }
  if (only !== undefined && !only.numbered && task.form === 'measures') {
    task.form = 'single_unnumbered_measure';
    only.id = task.no;
    return;
  }
  if (task.form === 'task_is_measure') task.form = 'measures';
  countOn(task, report);
}

/** Measures without a number get the one after that of the measure above. */
function countOn(task: DraftTask, report: Report): void {
  let count = 0;
  for (const measure of task.measures) {
    count += 1;
    if (measure.numbered && measure.id !== '') {
      const own = Number(/(\d+)$/.exec(measure.id)?.[1]);
      if (Number.isFinite(own)) count = own;
      continue;
    }
    measure.id = task.form === 'measures' && task.no !== '' ? `${task.no}.${count}` : String(count);
    report('measure-number-assumed', measure.line, { measure: measure.id, text: excerpt(measure.text) });
  }
}

/** Numbers of tasks that start again under each goal get the goal's number in front, their measures too. */
function putGoalsBefore(tasks: readonly DraftTask[], report: Report): void {
  const ordinary = tasks.filter(({ form, no }) => form !== 'section' && form !== 'no_tasks' && no !== '');
  const numbers = ordinary.map(({ no }) => no);
  if (new Set(numbers).size === numbers.length || !ordinary.every(({ path }) => (path?.length ?? 0) > 0)) return;
  const goals = [...new Set(ordinary.map(goalKey))];
  const isUnique = new Set(ordinary.map((task) => `${goalKey(task)} ${task.no}`)).size === ordinary.length;
  if (goals.length < 2 || !isUnique) return;
  for (const task of ordinary) {
    const goal = task.path?.at(-1)?.no ?? '';
    const before = goal === '' ? String(goals.indexOf(goalKey(task)) + 1) : goal;
    task.no = `${before}.${task.no}`;
    for (const measure of task.measures) measure.id = `${before}.${measure.id}`;
  }
  report('numbering-restarts', ordinary[1]?.line ?? 1, { count: goals.length });
}

function goalKey({ path }: DraftTask): string {
  return (path ?? []).map(({ kind, no, title }) => `${kind} ${no} ${title}`).join(' / ');
}

/** Numbering that starts again in each section gets the section's number in front; other repeats get a suffix. */
function separate(tasks: readonly DraftTask[], report: Report): void {
  const repeated = repeats(tasks);
  if (repeated.length === 0) return;
  const sections = tasks.filter((task) => task.form === 'section');
  if (sections.length > 1) {
    for (const [i, task] of sections.entries())
      for (const measure of task.measures) measure.id = `${task.no === '' ? i + 1 : task.no}.${measure.id}`;
    report('numbering-restarts', sections[1]?.line ?? 1, { count: sections.length });
  }
  const seen = new Map<string, number>();
  for (const task of tasks) {
    for (const measure of task.measures) {
      const times = (seen.get(measure.id) ?? 0) + 1;
      seen.set(measure.id, times);
      if (times === 1) continue;
      const id = `${measure.id}/${times}`;
      report('number-repeated', measure.line, { measure: measure.id, id });
      measure.id = id;
    }
  }
}

function repeats(tasks: readonly DraftTask[]): readonly string[] {
  const ids = tasks.flatMap((task) => task.measures.map((measure) => measure.id));
  return ids.length === new Set(ids).size ? [] : ids;
}
