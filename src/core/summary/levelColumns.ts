import { isLevelWord } from '../plan/levels';
import type { Plan, Task } from '../plan/types';
import { clean } from '../text/clean';

/** A level over the tasks as columns of a table. */
export interface LevelColumn {
  /** 1 for the top. */
  readonly depth: number;
  /** Its word in the plan, «стратегічна ціль»; '' where it has none or several. */
  readonly kind: string;
}

/** As many as the task has that lies deepest; none in a plan of tasks alone. */
export function levelColumns({ tasks }: Pick<Plan, 'tasks'>): readonly LevelColumn[] {
  const deepest = tasks.reduce((most, { path = [] }) => Math.max(most, path.length), 0);
  return Array.from({ length: deepest }, (_, i) => {
    const kinds = new Set(tasks.flatMap(({ path = [] }) => path[i]?.kind ?? []));
    const [kind = ''] = kinds;
    return { depth: i + 1, kind: kinds.size === 1 && isLevelWord(kind) ? kind : '' };
  });
}

/** Number and title of that level over a task; both are '' where nothing stands there. */
export function levelAt(
  { depth }: LevelColumn,
  task: Pick<Task, 'path'> | undefined,
): { readonly no: string; readonly title: string; readonly kind: string } {
  const { no = '', title = '', kind = '' } = task?.path?.[depth - 1] ?? {};
  return { no: no.replace(/\.$/, ''), title: clean(title), kind: isLevelWord(kind) ? kind : '' };
}
