import type { SourceDocument } from '../../../src/core/plan/source';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { sourceFromText } from '../../../src/formats/plan/readSource';
import { shippedBodies } from '../../support/registry';

const TITLE = 'План заходів з розвитку бібліотек міста на 2021 рік';
const HEAD = ['№', 'Зміст заходу', 'Термін виконання', 'Відповідальні виконавці'];
const DEPARTMENTS = [
  'Департамент культури міської ради',
  'Департамент фінансів міської ради',
  'Департамент освіти міської ради',
];

function rowsOf(executors: readonly string[]): readonly (readonly string[])[] {
  return [
    HEAD,
    ['1', 'Опис фондів', 'до 1 березня 2021 р.', executors[0] ?? ''],
    ['2', 'Придбання книжок для дітей', 'протягом року', executors[1] ?? ''],
    ['3', 'Проведення тижня читання', 'жовтень 2021 року', executors[2] ?? ''],
  ];
}

/** Three rows and what stands behind them: a cell a line, or bars between cells. */
function planOf(executors: readonly string[], end: readonly string[], bars: boolean): string {
  const rows = rowsOf(executors);
  const lines = bars ? rows.map((row) => row.join(' | ')) : rows.flat().flatMap((cell) => cell.split('\n'));
  return [TITLE, ...lines.filter((line) => line !== ''), ...end].join('\n');
}

/** The same rows as a table of a document, and rows of it behind them. */
function tableOf(executors: readonly string[], last: readonly (readonly string[])[]): SourceDocument {
  const rows = [...rowsOf(executors), ...last].map((cells, i) => ({
    line: i + 2,
    cells: cells.map((text) => ({ text })),
  }));
  return {
    format: 'docx',
    blocks: [
      { kind: 'line', line: 1, text: TITLE },
      { kind: 'table', rows },
    ],
  };
}

function executorsOf(text: string): readonly string[] {
  return executorsIn(sourceFromText(text));
}

function executorsIn(source: SourceDocument): readonly string[] {
  const outcome = parsePlan(source, shippedBodies);
  if (outcome.kind !== 'plan') throw new Error(outcome.reason);
  return outcome.plan.tasks
    .flatMap(({ measures }) => measures)
    .map(({ executors }) =>
      executors.map(({ name }) => name.replace(/^./u, (first) => first.toUpperCase())).join(' + '),
    );
}

function lastWordsIn(source: SourceDocument): string | undefined {
  const outcome = parsePlan(source, shippedBodies);
  return outcome.kind === 'plan' ? outcome.plan.tasks.at(-1)?.measures.at(-1)?.text : undefined;
}

const ENDS: readonly (readonly string[])[] = [
  ['Начальник відділу культури Петренко О.О.'],
  ['Начальник відділу культури', 'Петренко О.О.'],
  ['Міський голова', 'Іван ПЕТРЕНКО'],
  ['Міський голова', 'І. Петренко'],
  ['Міський голова', 'Петренко І. В.'],
  ['Керуючий справами виконкому', 'Олена Іванівна Петренко'],
  ['Секретар міської ради                         І.В.ПЕТРЕНКО'],
  ['Заступник міського голови з питань', 'діяльності виконавчих органів ради', 'Олег ІВАНЕНКО'],
  ['Директор департаменту культури ______________ Олена ПЕТРЕНКО'],
  ['Начальник управління', '(підпис)', 'Петренко О. І.'],
  ['Начальник управління', '', '____________', 'М. П.', '', 'Петренко О. І.'],
  ['Державний секретар Міністерства', 'О. Руденко'],
  ['Голова обласної державної адміністрації — начальник обласної військової адміністрації', 'Ігор Петренко'],
  ['Т.в.о. начальника відділу', 'Н. КОВАЛЬ'],
  ['Погоджено', 'Перший заступник міського голови', 'Коваль Н.П.'],
  ['Міський голова', 'Петренко І. В.', '', 'Погоджено:', 'Начальник відділу', 'Коваль Н.П.'],
  ['Виконавець: Коваль Н.П., тел. 23-45-67'],
  ['Директор департаменту ______________ Петренко Олена Іванівна'],
  ['Директор департаменту (підпис) Олена ПЕТРЕНКО'],
];

/** Rows of the plan's own table behind its measures. */
const LAST_ROWS: readonly (readonly (readonly string[])[])[] = [
  [['', 'Начальник відділу культури', '', 'Петренко О. О.']],
  [['Начальник відділу', '', '', 'Петренко Олена Олегівна']],
  [['Начальник відділу культури Петренко О. О.', '', '', '']],
  [
    ['', 'Міський голова', '', ''],
    ['', '', '', 'Іван Петренко'],
  ],
  [['', 'Заступник міського голови\nз питань освіти', '(підпис)', 'Коваль Н.П.']],
  [
    ['', 'Перший заступник міського голови', '', 'Петро ГНАТЮК'],
    ['', 'тел. 22-33-44', '', ''],
  ],
  [
    ['', 'Начальник відділу освіти', '', 'Гнатюк П. П.'],
    ['', 'Вик. Коваль Н. П.', '', 'тел.: (044) 222-33-44'],
    ['', 'osvita@example.gov.ua', '', ''],
  ],
  [
    ['Погоджено', '', '', ''],
    ['Начальник управління', '', '________', 'О. Руденко'],
    ['Керуючий справами', '', '________', 'Коваль Н. П.'],
  ],
];

describe('who signs a plan', () => {
  it.each(ENDS.flatMap((end) => [false, true].map((bars) => [end.join(' / '), bars, end] as const)))(
    'answers for none of its measures: %s (bars: %s)',
    (_, bars, end) => {
      expect(executorsOf(planOf(DEPARTMENTS, end, bars))).toEqual(DEPARTMENTS);
    },
  );

  it.each(LAST_ROWS.map((rows) => [rows.map((row) => row.join(' | ')).join(' / '), rows] as const))(
    'answers for none in rows of its table: %s',
    (_, rows) => {
      expect(executorsIn(tableOf(DEPARTMENTS, rows))).toEqual(DEPARTMENTS);
      expect(lastWordsIn(tableOf(DEPARTMENTS, rows))).toBe('Проведення тижня читання');
    },
  );

  it('is not who answers for a row with a time', () => {
    const last = ['', 'Директор школи проводить збори', 'до 1 травня 2021 р.', 'Петренко О.О.'];
    expect(executorsIn(tableOf(DEPARTMENTS, [last]))).toHaveLength(4);
  });

  it('is kept as a note', () => {
    const outcome = parsePlan(
      sourceFromText(planOf(DEPARTMENTS, ['Міський голова', 'Петренко І. В.'], true)),
      shippedBodies,
    );
    const notes = outcome.kind === 'plan' ? outcome.notes.map(({ place, text }) => `${place}: ${text}`) : [];
    expect(notes).toEqual(expect.arrayContaining(['behind: Міський голова', 'behind: Петренко І. В.']));
  });
});

describe('persons who answer for a row', () => {
  it.each([false, true])('are not taken for those who sign, in the last row neither (bars: %s)', (bars) => {
    const persons = ['Заступник директора Коваль Н.П.', 'Бібліотекар Руденко О.О.', 'Директор Петренко І. В.'];
    expect(executorsOf(planOf(persons, [], bars)).map((names) => names.split(' ').slice(-2, -1)[0])).toHaveLength(3);
    expect(executorsOf(planOf(persons, [], bars)).at(-1)).toMatch(/Директор.*Петренко/);
  });

  it('are found where the last row would have nobody without them', () => {
    const last = executorsOf(
      planOf([...DEPARTMENTS.slice(0, 2), ''], ['Начальник управління', 'Петренко О. І.'], false),
    );
    expect(last.at(-1)).toMatch(/Начальник управління/);
  });
});
