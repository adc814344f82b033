import { levelText } from '../../plan/levels';
import type { NamedCell, PlanLevel } from '../../plan/types';
import { excerpt } from '../../text/excerpt';

/** What further columns of the plan say of a measure, each in a line: «Індикатор виконання: 100 книжок». */
export function columnsWords(columns: readonly NamedCell[] | undefined): string {
  return excerpt((columns ?? []).map(namedWords).join('\n'), LONGEST);
}

/** A cell under its name; where the document names no column, alone. */
function namedWords({ name, text }: NamedCell): string {
  return name === '' ? text : `${name.replace(/[:.\s]+$/, '')}: ${text}`;
}

/** The goals and directions over a task, from the top down, each in a line. */
export function levelsWords(path: readonly PlanLevel[] | undefined): string {
  return excerpt((path ?? []).map(levelText).join('\n'), LONGEST);
}

/** The column «Інше за планом»: what the measure is to bring comes before the goals, which many rows share. */
export function moreWords(columns: string, levels: string): string {
  return [columns, levels].filter((part) => part !== '').join('\n\n');
}

/** Two of them fit a cell. */
const LONGEST = 15_000;
