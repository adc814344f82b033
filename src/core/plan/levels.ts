import type { LevelNode, PlanLevel, Task } from './types';

/**
 * What stands over the tasks, as a tree in the order of the plan: strategic goals, goals, directions. Tasks are named
 * by their numbers, those without one by their titles. Empty for a plan of tasks alone.
 */
export function levelsOf(tasks: readonly Task[]): readonly LevelNode[] {
  const roots: Growing[] = [];
  for (const task of tasks) {
    let children = roots;
    let last: Growing | undefined;
    for (const level of task.path ?? []) {
      last = childOf(children, level);
      children = last.children;
    }
    last?.tasks.push(task.no === '' ? task.title : task.no);
  }
  return roots;
}

interface Growing extends PlanLevel {
  readonly children: Growing[];
  readonly tasks: string[];
}

/** The last child, when it is the same level going on. */
function childOf(children: Growing[], { kind, no, title }: PlanLevel): Growing {
  const last = children.at(-1);
  if (last !== undefined && last.kind === kind && last.no === no && last.title === title) return last;
  const child: Growing = { kind, no, title, children: [], tasks: [] };
  children.push(child);
  return child;
}

/** A level as its heading had it: «Ціль 1.1. Назва». Stand-ins for a missing word are no words. */
export function levelText({ kind, no, title }: PlanLevel): string {
  const word = isLevelWord(kind) ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` : '';
  const number = no === '' ? '' : `${no}.`;
  return [word, number, title].filter((part) => part !== '').join(' ');
}

/** Is the kind a word of the document («напрям»), or a stand-in for none? */
export function isLevelWord(kind: string): boolean {
  return /^\p{Script=Cyrillic}/u.test(kind);
}
