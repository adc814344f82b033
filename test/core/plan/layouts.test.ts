import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Plan } from '../../../src/core/plan/types';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { readSource, sourceFromHtml, sourceFromText } from '../../../src/formats/plan/readSource';
import {
  cellPerLine,
  clipboardHtml,
  csv,
  docx,
  everyLabel,
  labelledParagraphs,
  markdown,
  oneParagraph,
  plainParagraphs,
  planRows,
  sheetOf,
  tabs,
  windows1251,
  type PlanRow,
} from '../../support/planLayouts';
import { shippedBodies } from '../../support/registry';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const rows = planRows();

async function parsed(bytes: Uint8Array, name: string): Promise<Plan> {
  const source = await readSource(bytes, name);
  if (source.kind !== 'document') throw new Error(`${name}: ${source.kind}`);
  const outcome = parsePlan(source.document, shippedBodies);
  if (outcome.kind !== 'plan') throw new Error(`${name}: ${outcome.reason}`);
  return outcome.plan;
}

const outline = (plan: Plan): unknown =>
  plan.tasks.map((task) => ({
    no: task.no,
    title: task.title,
    form: task.form,
    measures: task.measures.map((m) => ({
      id: m.id,
      text: m.text,
      exclusion: m.exclusion,
      deadline: m.deadline,
      ditto: m.executorsDittoFrom,
      executors: m.executors.map(({ asWritten: _, ...e }) => e),
    })),
  }));

const broken = (row: PlanRow): PlanRow => ({
  ...row,
  executors: row.executors
    .replace('влади Націон', 'влади\nНаціон')
    .replace('МКІП інші', 'МКІП\nінші')
    .replace('МКІПробоча', 'МКІП\nробоча'),
});

const LAYOUTS: readonly (readonly [string, Uint8Array, string])[] = [
  ['a Markdown table', utf8(markdown(rows)), 'plan.md'],
  ['a Markdown table with line breaks in its cells', utf8(markdown(rows.map(broken))), 'plan.md'],
  ['one cell per line', utf8(cellPerLine(rows)), 'plan.txt'],
  ['one cell per line with blank lines between', utf8(cellPerLine(rows, true)), 'plan.txt'],
  ['one cell per line, executors in several lines', utf8(cellPerLine(rows.map(broken))), 'plan.txt'],
  ['paragraphs with labels', utf8(labelledParagraphs(rows)), 'plan.txt'],
  ['paragraphs without labels', utf8(plainParagraphs(rows)), 'plan.txt'],
  ['paragraphs with a label before everything', utf8(everyLabel(rows)), 'plan.txt'],
  [
    'a measure to a paragraph, with labels in it',
    utf8(
      oneParagraph(
        rows,
        (what, deadline, executors) => `${what}. Строк виконання: ${deadline}. Відповідальні виконавці: ${executors}.`,
      ),
    ),
    'plan.txt',
  ],
  [
    'a measure to a paragraph, with long dashes in it',
    utf8(oneParagraph(rows, (what, deadline, executors) => `${what} — ${deadline} — ${executors}`)),
    'plan.txt',
  ],
  ['.csv with semicolons in UTF-8', utf8(csv(rows.map(broken), ';')), 'plan.csv'],
  ['.csv with commas in UTF-8', utf8(csv(rows, ',')), 'plan.csv'],
  ['.csv with semicolons in windows-1251', windows1251(csv(rows, ';')), 'plan.csv'],
  [
    '.csv whose signature has signs of a table',
    utf8(csv(rows, ';').replace(/^(Прем'єр-міністр України) (.*)$/m, '$1 | $2 |')),
    'plan.csv',
  ],
  ['.csv under a wrong name', utf8(csv(rows, ';')), 'plan.txt'],
  ['tabs with empty cells', utf8(tabs(rows)), 'plan.tsv'],
  ['text in windows-1251', windows1251(tabs(rows)), 'plan.txt'],
  [
    'text in UTF-16',
    Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from([...cellPerLine(rows)], (c) => c.charCodeAt(0)).buffer),
    ]),
    'plan.txt',
  ],
  ['a Word document with merged cells', docx(rows.map(broken)), 'plan.docx'],
  ['a Word document under a wrong name', docx(rows), 'plan.dat'],
  ['HTML of the clipboard', utf8(clipboardHtml(rows.map(broken))), 'clipboard'],
];

describe('the shipped plan in other layouts', () => {
  let seed: Plan;
  beforeAll(async () => {
    seed = await parsed(
      new Uint8Array(readFileSync(join(__dirname, '../../../seeds/ordinance-1105-r.txt'))),
      'ordinance.txt',
    );
  });

  it.each(LAYOUTS)('%s gives the same plan', async (_, bytes, name) => {
    const plan = await parsed(bytes, name);
    expect(outline(plan)).toEqual(outline(seed));
    expect(plan.edition).toBe(seed.edition);
    expect(plan.id).toBe(seed.id);
    expect(plan.reporting).toEqual(seed.reporting);
    expect(plan.requisites.planTitle).toBe(seed.requisites.planTitle);
    expect(plan.diagnostics.map((d) => d.code)).toEqual(seed.diagnostics.map((d) => d.code));
  });

  it.each([
    ['cell signs', '|'],
    ['tabs', '\t'],
  ])('is read from rows with %s when the head is lost, and says that the columns are guessed', async (_, sign) => {
    const text = tabs(rows)
      .split('\n')
      .filter((line) => !line.includes('Строк виконання'))
      .join('\n')
      .replaceAll('\t', sign);
    const plan = await parsed(utf8(text), 'plan.txt');
    expect(outline(plan)).toEqual(outline(seed));
    expect(plan.diagnostics.map((d) => d.code)).toContain('columns-guessed');
  });

  it.each([
    ['tabs', tabs],
    ['Markdown', markdown],
  ] as const)('takes a task that is its own measure from under the head of measures (%s)', async (_, layout) => {
    const plan = await parsed(
      utf8(
        layout(
          rows.map((row) =>
            row.task !== undefined && row.measure === undefined ? { ...row, task: '', measure: row.task } : row,
          ),
        ),
      ),
      'plan.txt',
    );
    expect(outline(plan)).toEqual(outline(seed));
  });

  it('is read from a sheet with merged cells, as Excel would save it', async () => {
    const { spec } = sheetOf(rows.map(broken));
    const plan = await parsed(await writeWorkbook(spec), 'plan.xlsx');
    expect(plan.edition).toBe(seed.edition);
    expect(plan.id).toBe(seed.id);
  });

  it('is read from pasted text and pasted HTML alike', () => {
    for (const document of [
      sourceFromText(markdown(rows)),
      sourceFromText(clipboardHtml(rows)),
      sourceFromHtml(clipboardHtml(rows)),
    ]) {
      const outcome = parsePlan(document, shippedBodies);
      expect(outcome.kind === 'plan' && outcome.plan.edition).toBe(seed.edition);
    }
  });
});
