import type { Task } from '../../plan/types';
import { clean } from '../../text/clean';

/** The headings over the measures of a task, from the top down: the levels of the plan, then the task itself. */
export function levelsAbove({ no, title, path = [] }: Pick<Task, 'no' | 'title' | 'path'>): readonly string[] {
  return [
    ...path.map((level) => named([capital(level.kind), level.no].filter((part) => part !== '').join(' '), level.title)),
    named(no, withoutAbbreviation(title)),
  ].filter((text) => text !== '');
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
