import type { MeasureView, PlanView } from '../../ports';

export type OutlineFilter = 'all' | 'doubtful' | 'corrected';

/** A line of the outline: a level, a task or a measure. */
export interface OutlineRow {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  /** What stands under it in small letters. */
  readonly under: string;
  readonly isLevel: boolean;
  /** How many levels stand over it. */
  readonly depth: number;
  readonly measure?: MeasureView;
  /** Filters under which it is shown. */
  readonly in: readonly OutlineFilter[];
}

/** Levels, tasks and measures from the top down; each level once, where it begins. */
export function outlineOf(plan: PlanView): readonly OutlineRow[] {
  const doubtful = doubtfulLines(plan);
  const corrected = new Set(plan.corrections.map(({ measureId }) => measureId));
  const named = new Set(
    plan.diagnostics.flatMap(({ params }) => (params['measure'] === undefined ? [] : [String(params['measure'])])),
  );
  let above: readonly string[] = [];
  return plan.tasks.flatMap((task, at): readonly OutlineRow[] => {
    // A direction of the same name under another goal is another one.
    const same = task.levels.findIndex((title, depth) => above[depth] !== title);
    const levels = (same < 0 ? [] : task.levels.slice(same)).map((title, i): OutlineRow => {
      const depth = same + i;
      return { id: `level ${at} ${depth}`, no: '', title, under: '', isLevel: true, depth, in: ['all'] };
    });
    above = task.levels;
    const depth = task.levels.length;
    const isNamed = task.no !== '' || task.title !== '';
    const heading: OutlineRow = {
      id: `task ${at}`,
      no: task.no === '' ? '' : `${task.no.replace(/\.$/, '')}.`,
      title: task.title,
      under: '',
      isLevel: false,
      depth,
      in: ['all'],
    };
    return [
      ...levels,
      ...(isNamed ? [heading] : []),
      ...task.measures.map((measure): OutlineRow => {
        const { id, text, deadline, excluded, executors } = measure;
        const filters: OutlineFilter[] = ['all'];
        if (isDoubtful(measure, doubtful) || named.has(id)) filters.push('doubtful');
        if (corrected.has(id)) filters.push('corrected');
        return {
          id: `measure ${id}`,
          no: id,
          title: excluded === undefined ? text : excluded.act,
          under: [deadline, executors.map(({ name }) => name).join('; ')].filter((part) => part !== '').join(' · '),
          isLevel: false,
          depth: isNamed ? depth + 1 : depth,
          measure,
          in: filters,
        };
      }),
    ];
  });
}

function doubtfulLines({ diagnostics, doubt }: PlanView): ReadonlySet<number> {
  return new Set([
    ...diagnostics.filter(({ severity }) => severity !== 'info').map(({ line }) => line),
    ...(doubt?.reasons.flatMap(({ lines }) => lines) ?? []),
  ]);
}

/** It has a remark of its own, or nothing was read where a deadline or executors should stand. */
function isDoubtful({ line, excluded, periods, executors }: MeasureView, doubtful: ReadonlySet<number>): boolean {
  if (excluded !== undefined) return false;
  return doubtful.has(line) || periods === '' || executors.length === 0;
}
