import { levelText } from '../plan/levels';
import type { PlanLevel, Task } from '../plan/types';
import { clean } from '../text/clean';

/** «Стратегічна ціль 1. Доступні бібліотеки»: a level over tasks as a heading. */
export function levelWords(level: PlanLevel): string {
  return levelText({ ...level, no: withoutStop(level.no), title: clean(level.title) });
}

/** «2. Проведення виставок»: a task as a heading. */
export function taskWords({ no, title }: Pick<Task, 'no' | 'title'>): string {
  // «… (далі — Ініціатива)» is for the text of the plan, not for a heading.
  const words = clean(title.replace(/\s*\(далі[^)]{0,200}\)/gu, ''));
  return no === '' || words === '' ? `${no}${words}` : `${withoutStop(no)}. ${words}`;
}

function withoutStop(no: string): string {
  return no.replace(/\.$/, '');
}
