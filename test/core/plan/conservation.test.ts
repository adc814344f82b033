import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Measure, PlanOutcome, Task } from '../../../src/core/plan/types';
import { sourceFromHtml, sourceFromText } from '../../../src/formats/plan/readSource';
import { HTML, plantedPlans, type Planted } from '../../support/plantedPlans';
import { shippedBodies } from '../../support/registry';

type Read = Extract<PlanOutcome, { kind: 'plan' }>;

/** What a measure says once it is read; its cells as written do not count. */
function ofMeasure({ id, text, deadline, executors, condition, columns, exclusion }: Measure): readonly string[] {
  return [
    id,
    text,
    deadline.text,
    ...executors.flatMap(({ name, asWritten }) => [name, asWritten]),
    ...[condition, exclusion?.act].flatMap((words) => words ?? []),
    ...(columns ?? []).flatMap((column) => [column.name, column.text]),
  ];
}

function ofTask({ no, title, condition = '', goal = '', path = [], measures }: Task): readonly string[] {
  return [no, title, condition, goal, ...path.map((level) => level.title), ...measures.flatMap(ofMeasure)];
}

/** All that the plan, its notes and its findings say, as letters. */
function saidIn({ plan, notes }: Read): string {
  const texts = [
    JSON.stringify(plan.requisites),
    ...plan.tasks.flatMap(ofTask),
    ...notes.map(({ text }) => text),
    ...plan.diagnostics.flatMap(({ params }) => Object.values(params).map(String)),
  ];
  return texts.map(lettersOf).join('\n');
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Words that nobody is told of: not in the plan, in no note, and their line in no finding that it was left over. */
function lostIn(text: string, words: readonly string[], outcome: Read): readonly string[] {
  const said = saidIn(outcome);
  const lines = text.toLowerCase().split('\n');
  const told = new Set(outcome.plan.diagnostics.flatMap(({ code, line }) => (code === 'text-left-over' ? [line] : [])));
  return words.filter((word) => !said.includes(word) && !told.has(lines.findIndex((one) => one.includes(word)) + 1));
}

/** «МКІПробоча»: two names that ran together are read apart. */
function isGlued(word: string, said: string): boolean {
  return [...word].some((_, i) => i > 2 && i < word.length - 2 && bothIn(word.slice(0, i), word.slice(i), said));
}

function bothIn(head: string, rest: string, said: string): boolean {
  return said.includes(head) && said.includes(rest);
}

function read({ layout, text }: Planted): PlanOutcome {
  return parsePlan(layout === HTML ? sourceFromHtml(text) : sourceFromText(text), shippedBodies);
}

const RUNS = process.env['PROOFS'] === 'all' ? 400 : 50;

describe('every word of the source', () => {
  it('is in the plan, in a note or in a finding, in any layout, with lines planted anywhere', () => {
    let refused = 0;
    fc.assert(
      fc.property(plantedPlans, (planted) => {
        const outcome = read(planted);
        if (outcome.kind !== 'plan') refused += 1;
        else expect(lostIn(planted.text, planted.words, outcome)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    // A refusal loses nothing, but a law that reads nothing holds nothing.
    expect(refused).toBeLessThan(RUNS / 10);
  });

  const FIXTURES = join(__dirname, '../../fixtures');
  const files = ['public_plans', 'wild_plans', 'pdf_text'].flatMap((folder) =>
    readdirSync(join(FIXTURES, folder)).flatMap((name) => (name.endsWith('.txt') ? [join(folder, name)] : [])),
  );

  it.each(files)('of %s', (file) => {
    const text = readFileSync(join(FIXTURES, file), 'utf8');
    const outcome = parsePlan(sourceFromText(text), shippedBodies);
    if (outcome.kind !== 'plan') return;
    const words = text
      .toLowerCase()
      // A mark that repeats the cell above is read as that cell.
      .replaceAll('те саме', ' ')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3);
    const said = saidIn(outcome);
    expect(lostIn(text, words, outcome).filter((word) => !isGlued(word, said))).toEqual([]);
  });
});
