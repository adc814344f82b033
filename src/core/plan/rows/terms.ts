import { clean } from '../../text/clean';
import type { Executor, Term } from '../types';
import type { DraftTask } from './draft';

const DEFINITION = /[([]\s*(?:далі|надалі)\s*[-–—:]?\s*/giu;

export interface Names {
  readonly executorsIn: (text: string) => readonly Executor[];
  /** Does the registry know exactly one body of this name? */
  readonly isBody: (name: string) => boolean;
}

/** Names of bodies are no longer than this. */
const LONGEST_NAME = 250;

/**
 * The document's own short names, «(далі - робоча група)». In an executors cell the last executor
 * before the brackets is meant; in running text the words from the term's own first word on. The act
 * in front of the plan defines what matters to its cells where it shortens the name of a known body.
 */
export function termsOf(
  act: readonly string[],
  tasks: readonly DraftTask[],
  { executorsIn, isBody }: Names,
): readonly Term[] {
  const terms = new Map<string, string>();
  const define = (term: string, means: string | undefined): void => {
    if (term !== '' && means !== undefined && !terms.has(term)) terms.set(term, means);
  };
  for (const text of act) {
    for (const { term, before } of definitions(text)) {
      const named = executorsIn(before.slice(-LONGEST_NAME)).at(-1)?.name;
      if (named !== undefined && isBody(named)) define(term, named);
    }
  }
  for (const task of tasks) {
    for (const { term, before } of definitions(task.title)) define(term, wordsFor(term, before));
    for (const measure of task.measures) {
      for (const { term, before } of definitions(measure.text)) define(term, wordsFor(term, before));
      for (const { term, before } of definitions(measure.executors)) define(term, executorsIn(before).at(-1)?.name);
    }
  }
  return [...terms].map(([term, means]) => ({ term, means }));
}

function definitions(written: string): readonly { term: string; before: string }[] {
  if (!/далі/i.test(written)) return [];
  const found: { term: string; before: string }[] = [];
  let from = 0;
  for (const match of written.matchAll(DEFINITION)) {
    const start = match.index + match[0].length;
    const end = written.slice(start, start + 200).search(/[)\]]/);
    if (end < 0) continue;
    found.push({
      term: clean(written.slice(start, start + end)).replace(/^["«“]|["»”]$/g, ''),
      before: written.slice(from, match.index),
    });
    from = start + end + 1;
  }
  return found;
}

/** «… проекту плану заходів на 2020 рік (далі - проект плану)» → `проект плану заходів на 2020 рік`. */
function wordsFor(term: string, before: string): string | undefined {
  const words = clean(before).split(' ');
  const first = term.split(' ')[0] ?? '';
  const stem = first.slice(0, Math.max(3, first.length - 3)).toLowerCase();
  const at = words.findIndex((word) => word.toLowerCase().startsWith(stem));
  return at < 0 ? undefined : [first, ...words.slice(at + 1)].join(' ');
}
