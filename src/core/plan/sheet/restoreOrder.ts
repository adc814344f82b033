import type { Measure, Task } from '../types';

/** What the plan knew of a measure that was read back: its place there. */
export type Places = ReadonlyMap<Measure, number>;

/** Were the rows sorted, so that measures stand otherwise than in the plan? */
export function isSorted(read: readonly Measure[], places: Places): boolean {
  const known = read.map((measure) => places.get(measure)).filter((place) => place !== undefined);
  return known.some((place, i) => place < (known[i - 1] ?? 0));
}

/** Tasks and measures in the plan's order again; a new measure stands behind the one that its number follows. */
export function inPlanOrder(tasks: readonly Task[], places: Places): readonly Task[] {
  return byPlace(
    tasks.map((task) => {
      const measures = byPlace(
        task.measures.map((measure) => ({ item: measure, no: measure.id, place: places.get(measure) })),
      );
      return {
        item: { ...task, measures },
        no: task.no,
        place: measures.map((measure) => places.get(measure)).find((place) => place !== undefined),
      };
    }),
  );
}

interface Placed<T> {
  readonly item: T;
  readonly no: string;
  readonly place: number | undefined;
}

function byPlace<T>(items: readonly Placed<T>[]): readonly T[] {
  const known = items.filter((one) => one.place !== undefined).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const fresh = items.filter((one) => one.place === undefined).sort((a, b) => compareNumbers(a.no, b.no));
  for (const one of fresh)
    known.splice(known.findLastIndex((other) => compareNumbers(other.no, one.no) <= 0) + 1, 0, one);
  return known.map((one) => one.item);
}

/** `2.9` before `2.10`. */
function compareNumbers(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = Number.parseInt(left[i] ?? '-1', 10) - Number.parseInt(right[i] ?? '-1', 10);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}
