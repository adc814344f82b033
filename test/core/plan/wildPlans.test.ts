import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { SourceDocument } from '../../../src/core/plan/source';
import type { Measure, PlanOutcome } from '../../../src/core/plan/types';
import { readSource, sourceFromText } from '../../../src/formats/plan/readSource';
import { actLines, HEADS, planRows, type PlanRow } from '../../support/planLayouts';
import { shippedBodies } from '../../support/registry';

const FOLDER = join(__dirname, '../../fixtures/wild_plans');
const files = readdirSync(FOLDER).filter((file) => !file.endsWith('.json'));

async function documentOf(file: string): Promise<SourceDocument> {
  const source = await readSource(new Uint8Array(readFileSync(join(FOLDER, file))), file);
  if (source.kind !== 'document') throw new Error(`${file}: ${source.kind}`);
  return source.document;
}

function factsOf({ id, text, deadline, executors, columns }: Measure): unknown {
  return {
    id,
    text,
    deadline: deadline.kind,
    periods: deadline.periods.map(({ start, end }) => `${start}..${end}`),
    executors: executors.map(({ name, consent }) => (consent ? `${name} (за згодою)` : name)),
    ...(columns === undefined ? {} : { columns: columns.map((cell) => `${cell.name}: ${cell.text}`) }),
  };
}

function outlineOf(outcome: PlanOutcome): unknown {
  if (outcome.kind !== 'plan') return { refused: outcome.reason };
  const { plan, doubt } = outcome;
  return {
    title: plan.requisites.planTitle ?? plan.requisites.title ?? null,
    doubt: doubt.level,
    tasks: plan.tasks.map(({ no, title, measures }) => ({ no, title, measures: measures.map(factsOf) })),
  };
}

describe('a plan as somebody copied it', () => {
  it.each(files)('%s gives every fact', async (file) => {
    const expected = JSON.parse(
      readFileSync(join(FOLDER, file.replace(/\.\w+$/, '.expected.json')), 'utf8'),
    ) as unknown;
    expect(outlineOf(parsePlan(await documentOf(file), shippedBodies))).toEqual(expected);
  });

  it.each(files)('%s loses no word', async (file) => {
    const outcome = parsePlan(await documentOf(file), shippedBodies);
    if (outcome.kind !== 'plan') return expect(outcome.hints.length).toBeGreaterThan(0);
    expect(outcome.plan.diagnostics.filter(({ code }) => code === 'text-left-over')).toEqual([]);
    const { tasks } = outcome.plan;
    const kept = JSON.stringify([outcome.notes, outcome.plan.diagnostics, tasks]).toLowerCase();
    const words = sourceWords(await documentOf(file));
    expect(words.filter((word) => !kept.includes(word))).toEqual([]);
  });
});

/** All words of a source, read without the parser's help. */
function sourceWords(document: SourceDocument): readonly string[] {
  const texts = document.blocks.flatMap((block) =>
    block.kind === 'line' ? [block.text] : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
  return [...new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))];
}

type Rendering = readonly [name: string, render: (rows: readonly PlanRow[]) => string];
const cellsOf = ({ no, task, measure, deadline, executors, note }: PlanRow): readonly string[] =>
  note === undefined ? [no ?? '', task ?? '', measure ?? '', deadline, executors] : [note];
const filled = (row: PlanRow): readonly string[] => cellsOf(row).filter((cell) => cell !== '');
const inText = (lines: readonly string[]): string => [...actLines(), ...lines].join('\n');

const RENDERINGS: readonly Rendering[] = [
  [
    'a cell to a line, each closed by a bar',
    (rows) => inText([...HEADS, ...rows.flatMap(filled)].map((cell) => `${cell} |`)),
  ],
  ['bars on lines of their own', (rows) => inText([...HEADS, ...rows.flatMap(filled)].flatMap((cell) => [cell, '|']))],
  [
    'rows opened by a bar',
    (rows) => inText([...[HEADS, ...rows.map(filled)].flatMap((cells) => ['|', ...cells.map((cell) => `${cell} |`)])]),
  ],
  [
    'rows of tabs, cells with line breaks in quotes',
    (rows) =>
      inText([
        ['№', ...HEADS].join('\t'),
        ...rows.map((row) =>
          cellsOf(row)
            .map((cell, i) =>
              i === 4 && cell.length > 20 ? `"${cell.replaceAll('"', '""').replace(/ (інші|Націон)/, '\n$1')}"` : cell,
            )
            .join('\t'),
        ),
      ]),
  ],
  [
    'rows of tabs, cells with bare line breaks',
    (rows) =>
      inText([
        ['№', ...HEADS].join('\t'),
        ...rows.map((row) =>
          cellsOf(row)
            .map((cell, i) => (i === 4 ? cell.replace(/ (Націон|Міжвідомча)/, '\n$1') : cell))
            .join('\t'),
        ),
      ]),
  ],
];

describe('the shipped plan, copied in other ways', () => {
  const read = (text: string): PlanOutcome => parsePlan(sourceFromText(text), shippedBodies);
  const seed = read(readFileSync(join(__dirname, '../../../seeds/ordinance-1105-r.txt'), 'utf8'));

  it.each(RENDERINGS)('%s gives the same measures', (_, render) => {
    const outcome = read(render(planRows()));
    expect(outcome).toMatchObject({ kind: 'plan', doubt: { level: 'none' } });
    expect(outlineOf(outcome)).toEqual(outlineOf(seed));
  });
});
