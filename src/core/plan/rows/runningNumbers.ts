import type { DraftTask } from './draft';
import { isDitto } from '../marks/dittoMark';
import { leadOf, numberOf } from '../marks/lead';
import type { RowRecord } from './rowRecord';

/**
 * Does the number column count measures, not tasks: are rows that go on with a task numbered too, 1, 2, 3 … to the
 * end?
 */
export function numbersMeasures(records: readonly RowRecord[]): boolean {
  const rows = records.filter(({ text }) => text.measure !== undefined && text.number !== undefined);
  const goesOn = rows.some(({ text }) => text.task === undefined || isDitto(text.task));
  // «4. | Розміщення … | 1) підтримання …»: the measure has a number of its own already.
  const numbered = rows.some(({ text }) => leadOf(text.measure ?? '').lead?.form === 'item');
  return goesOn && !numbered && ascends(rows.map(({ text }) => numberOf(text.number)));
}

/**
 * Measures numbered through all tasks keep their own numbers: «1. Завдання | 1. Захід», «2. Захід»,
 * «2. Завдання | 3. Захід». In rows that leave out the task's cell such a measure may have been taken for a
 * task of its own; the numbers decide.
 */
export function runningOn(tasks: readonly DraftTask[]): readonly DraftTask[] {
  const gathered = withPointsBack(tasks);
  const measures = gathered.flatMap((task) => task.measures);
  const holders = gathered.filter((task) => task.form === 'measures');
  if (holders.length < 2 || holders.length !== gathered.length || !ascends(measures.map((measure) => measure.own)))
    return gathered;
  for (const measure of measures) measure.id = measure.own ?? measure.id;
  return gathered;
}

/** Points between «1. Завдання | 1. Захід» and «2. Завдання | 4. Захід» that are measures 2 and 3 of the first task. */
function withPointsBack(tasks: readonly DraftTask[]): readonly DraftTask[] {
  const holders = tasks.filter((task) => task.form === 'measures');
  const isBroken =
    !ascends(
      tasks.map((task) => task.no),
      Number.NEGATIVE_INFINITY,
    ) &&
    ascends(
      holders.map((task) => task.no),
      Number.NEGATIVE_INFINITY,
    );
  if (
    tasks[0]?.form !== 'measures' ||
    !isBroken ||
    tasks.some((task) => task.form !== 'measures' && task.form !== 'task_is_measure')
  )
    return tasks;
  if (!ascends(tasks.flatMap((task) => task.measures.map((measure) => measure.own)))) return tasks;
  const kept: DraftTask[] = [];
  for (const task of tasks) {
    if (task.form === 'measures') kept.push(task);
    else kept.at(-1)?.measures.push(...task.measures);
  }
  return kept;
}

/** Whole numbers, each greater than the one before it, the first at most `start`. */
function ascends(numbers: readonly (string | undefined)[], start = 1): boolean {
  const values = numbers.map((number) => (number !== undefined && /^\d{1,3}$/.test(number) ? Number(number) : NaN));
  return (
    values.length > 1 &&
    values.every((value, i) =>
      i === 0
        ? !Number.isNaN(value) && (start === Number.NEGATIVE_INFINITY || value === start)
        : value > (values[i - 1] ?? NaN),
    )
  );
}
