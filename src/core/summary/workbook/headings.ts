import type { Task } from '../../plan/types';
import { clean } from '../../text/clean';

/** The headings over the measures of a task, from the top down: the levels of the plan, then the task itself. */
export function levelsAbove({ no, title, path = [] }: Pick<Task, 'no' | 'title' | 'path'>): readonly string[] {
  return [
    ...path.map((level) => named([capital(level.kind), level.no].filter((part) => part !== '').join(' '), level.title)),
    named(no, withoutAbbreviation(title)),
  ].filter((text) => text !== '');
}

export interface HeadedTask<T> {
  /** Headings to be said before it: those that differ from the task above, and all under them. */
  readonly headings: readonly { readonly text: string; readonly level: number }[];
  /** How many headings it stands under. */
  readonly depth: number;
  readonly own: readonly T[];
}

/** The tasks that have something of their own, under the headings of the plan. */
export function headedTasks<T>(tasks: readonly Task[], ownOf: (task: Task) => readonly T[]): readonly HeadedTask<T>[] {
  let above: readonly string[] = [];
  return tasks.flatMap((task) => {
    const own = ownOf(task);
    if (own.length === 0) return [];
    const levels = levelsAbove(task);
    const same = levels.findIndex((text, index) => text !== above[index]);
    above = levels;
    const headings = levels.map((text, level) => ({ text, level })).slice(same < 0 ? levels.length : same);
    return [{ headings, depth: levels.length, own }];
  });
}

function named(no: string, title: string): string {
  const words = clean(title);
  return no === '' || words === '' ? `${no}${words}` : `${no.replace(/\.$/, '')}. ${words}`;
}

/** «… (далі — Ініціатива)» is for the text of the plan, not for a heading. */
function withoutAbbreviation(title: string): string {
  return title.replace(/\s*\(далі[^)]{0,200}\)/gu, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
