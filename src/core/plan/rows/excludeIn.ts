import type { DraftMeasure, DraftTask } from './draft';
import type { ExcludedIds } from './exclusions';

/** Puts what a note excludes into its tasks, in place. Gives the id, and whether the note named it. */
export function excludeIn(
  tasks: DraftTask[],
  { task, items, wholeTask, exclusion }: ExcludedIds,
  line: number,
  note: string,
): { readonly id: string; readonly named: boolean } {
  const last = tasks.at(-1);
  if (items.length === 0) {
    const target = last ?? open(tasks, '', line);
    const id = nextIn(target);
    add(target, id, line, note, exclusion);
    return { id, named: false };
  }
  const ids = items.map((item) => {
    const named = task === undefined ? last : tasks.find((t) => t.no === task);
    const home = wholeTask ? homeOf(tasks, item, line) : (named ?? open(tasks, task ?? '', line));
    const isFlat = home.no === '' || home.form === 'section';
    const id = item.includes('.') || isFlat || (wholeTask && home.no === item) ? item : `${home.no}.${item}`;
    add(home, id, line, note, exclusion, item);
    return id;
  });
  return { id: ids.join(', '), named: true };
}

/** A whole point: a task of its own where there are tasks, a measure in the running section else. */
function homeOf(tasks: DraftTask[], no: string, line: number): DraftTask {
  const last = tasks.at(-1);
  if (last !== undefined && (last.form === 'section' || last.form === 'no_tasks')) return last;
  if (no.includes('.') && last !== undefined) return last;
  return tasks.find((task) => task.no === no) ?? open(tasks, no, line);
}

function open(tasks: DraftTask[], no: string, line: number): DraftTask {
  const task: DraftTask = { no, title: '', form: no === '' ? 'no_tasks' : 'measures', line, measures: [] };
  tasks.push(task);
  return task;
}

/** The same point may be excluded with its text kept: the exclusion joins the measure that is there. */
function add(
  task: DraftTask,
  id: string,
  line: number,
  note: string,
  exclusion: DraftMeasure['exclusion'],
  own?: string,
): void {
  const there = task.measures.find((measure) => measure.id === id);
  if (there !== undefined && exclusion !== undefined) there.exclusion = exclusion;
  else
    task.measures.push({
      id,
      text: '',
      line,
      cells: [note],
      deadline: '',
      executors: '',
      deadlineAbove: false,
      executorsAbove: false,
      numbered: true,
      ...(own !== undefined && { own }),
      ...(exclusion !== undefined && { exclusion }),
    });
}

function nextIn(task: DraftTask): string {
  const last = task.measures.at(-1)?.id ?? '';
  const count = Number(/(\d+)$/.exec(last)?.[1] ?? '0') + 1;
  return task.no === '' || task.form === 'section' ? String(count) : `${task.no}.${count}`;
}
