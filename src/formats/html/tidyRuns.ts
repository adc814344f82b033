import { appendRun } from '../document/appendRun';
import type { Run } from '../document/document';

/** The runs of a paragraph as a browser shows them: one space between words, none at the ends of its lines. */
export function tidyRuns(all: readonly Run[]): readonly Run[] {
  const runs = all.filter((run) => !hangs(run));
  const tidied: Run[] = [];
  let isAfterSpace = true;
  for (const run of runs) {
    const text = isAfterSpace ? run.text.replace(/^ +/, '') : run.text;
    if (text === '') continue;
    if (text.startsWith('\n')) dropSpace(tidied);
    isAfterSpace = /[ \n]$/.test(text);
    tidied.push({ ...run, text });
  }
  dropEnd(tidied);
  // Pictures and comments are none of the words: where among them they stand does not count.
  return [...joined(tidied), ...all.filter(hangs)];
}

function hangs({ thing, aside }: Run): boolean {
  return thing !== undefined || aside !== undefined;
}

/** The space before a line break. */
function dropSpace(runs: Run[]): void {
  const last = runs.pop();
  if (last === undefined) return;
  const text = last.text.replace(/ +$/, '');
  if (text !== '') runs.push({ ...last, text });
}

/** Spaces and line breaks behind the last word, and lines before the first. */
function dropEnd(runs: Run[]): void {
  for (let last = runs.pop(); last !== undefined; last = runs.pop()) {
    const text = last.text.replace(/[ \n]+$/, '');
    if (text === '') continue;
    runs.push({ ...last, text });
    break;
  }
  while (/^\n+$/.test(runs[0]?.text ?? '')) runs.shift();
}

/** Neighbours of one look are one run. */
function joined(runs: readonly Run[]): readonly Run[] {
  const found: Run[] = [];
  for (const run of runs) appendRun(found, run);
  return found;
}
