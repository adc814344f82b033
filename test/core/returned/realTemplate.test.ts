import { dateCell } from '../../../src/core/workbook/cell';
import { checkReturn } from '../../../src/core/checks/checkReturn';
import { returnVerdict } from '../../../src/core/checks/verdict';
import { expandDuties } from '../../../src/core/duties/expandDuties';
import { roundFor } from '../../../src/core/duties/round';
import type { Plan } from '../../../src/core/plan/types';
import { templateSpec } from '../../../src/core/template/templateSpec';
import { recognise } from '../../../src/core/returned/recognise';
import type { Return } from '../../../src/core/returned/types';
import type { SpecValue, WorkbookSpec } from '../../../src/core/workbook/spec';
import type { CellValue, WorkbookContent } from '../../../src/core/workbook/content';
import { toExcelSerial } from '../../../src/core/calendar/excelSerial';
import { goldSeedPlan } from '../../support/goldPlan';
import { shippedBodies, shippedRegistry } from '../../support/registry';
import { en, uk, vocabularies } from '../../support/texts';
import type { Texts } from '../../../src/core/texts';
import { given } from '../../../src/core/given';

/** What a reader sees of a workbook that was written as specified. */
function contentOf(spec: WorkbookSpec): WorkbookContent {
  const value = (found: SpecValue | undefined): CellValue | undefined => {
    if (found === '') return undefined;
    return typeof found === 'object' ? dateCell(toExcelSerial(found.date)) : found;
  };
  return {
    sheets: spec.sheets.map((sheet) => ({
      name: sheet.name,
      state: sheet.state ?? 'visible',
      merges: sheet.merges ?? [],
      rows: sheet.rows.map((row) => ({
        row: row.row,
        cells: row.cells.map((cell): CellValue | undefined => {
          if (cell?.formula === undefined) return value(cell?.value);
          const cached = value(cell.value);
          return {
            kind: 'formula',
            formula: cell.formula,
            ...given({
              value:
                cached === undefined || (typeof cached === 'object' && cached.kind === 'formula') ? undefined : cached,
            }),
          };
        }),
      })),
    })),
    properties: new Map(Object.entries(spec.properties?.custom ?? {})),
    hasMacros: false,
    externalLinks: 0,
  };
}

const gold = goldSeedPlan();
const plan: Plan = {
  ...gold,
  tasks: gold.tasks.map((task) => ({
    ...task,
    measures: task.measures.map((measure) =>
      measure.id === '2.1'
        ? { ...measure, indicators: [{ no: 1, name: 'медіа-брифінгів', unit: 'брифінгів' }] }
        : measure,
    ),
  })),
};
const round = roundFor(plan);
const { duties } = expandDuties(plan, shippedBodies, { coordinator: 'mkms' });

function template(texts: Texts, bodyId: string): WorkbookContent {
  const body = shippedBodies.byId(bodyId);
  if (body === undefined) throw new Error(`no body ${bodyId}`);
  return contentOf(
    templateSpec({
      plan,
      round,
      body,
      duties: duties.filter((duty) => duty.bodyId === bodyId),
      texts,
      registryDate: shippedRegistry.registry.date,
      created: '2020-01-10',
    }),
  );
}

const context = { plan, round, bodies: shippedBodies, duties, vocabularies };
const identity = { file: 'x.xlsx', sha256: '0', bytes: 1 };

function returned(content: WorkbookContent): Return {
  const outcome = recognise(content, identity, context);
  if (outcome.kind !== 'return') throw new Error(`${outcome.kind} ${outcome.issues.map(({ code }) => code).join()}`);
  return outcome.returned;
}

/** Answers every row of the report as an honest officer does. */
function filled(content: WorkbookContent, texts: Texts): WorkbookContent {
  const ids = content.sheets[0]?.rows.find(({ cells }) => cells[0] === 'key');
  const column = (field: string): number => ids?.cells.indexOf(field) ?? -1;
  return {
    ...content,
    sheets: content.sheets.map((sheet, i) =>
      i > 0
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) => {
              const key = row.cells[0];
              if (typeof key !== 'string' || !key.includes('@')) return row;
              const cells = [...row.cells];
              cells[column('status')] = texts.t('status.done');
              cells[column('narrative')] =
                `Проведено захід ${key}: нараду за участю представників громадськості, складено протокол.`;
              cells[column('doneOn')] = dateCell(toExcelSerial('2019-05-15'));
              return { ...row, cells };
            }),
          },
    ),
  };
}

describe.each([uk, en])('a template as it is made', (texts) => {
  const blank = template(texts, 'minfin');
  it('comes back with every row by its key and the body from three stamps', () => {
    const found = returned(blank);
    expect(found.recoveredFrom).toEqual(['sheet', 'properties', 'title']);
    expect(found.stamp.body?.id).toBe('minfin');
    expect(found.rows.map(({ key, matchedBy }) => [key, matchedBy])).toEqual(
      duties.filter(({ bodyId }) => bodyId === 'minfin').map(({ key }) => [key, 'key']),
    );
    expect(found.issues).toEqual([]);
    expect(found.indicators.length).toBe(found.stampedIndicators.length);
    expect(found.contacts).toEqual({});
  });
  it('is not ready while it is blank', () => {
    const checked = checkReturn(returned(blank), { plan, today: '2020-02-20', vocabularies });
    expect(checked.issues.map(({ code }) => code)).toEqual(['return-empty']);
    expect(returnVerdict(checked)).toBe('invalid');
  });
  it('is ready, without an error, when it is filled in honestly', () => {
    const checked = checkReturn(returned(filled(blank, texts)), { plan, today: '2020-02-20', vocabularies });
    expect(checked.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(new Set(checked.issues.map(({ code }) => code))).toEqual(
      new Set(['date-before-period', 'contacts-missing']),
    );
    expect(checked.rows.every(({ answer }) => answer.status === 'done' && answer.doneOn === '2019-05-15')).toBe(true);
  });
});

it('reads the contacts of a template', () => {
  const blank = template(uk, 'minfin');
  const content: WorkbookContent = {
    ...blank,
    sheets: blank.sheets.map((sheet) =>
      sheet.name !== 'Реквізити'
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row.cells[0] === 'phone' || row.cells[0] === 'post'
                ? { ...row, cells: [row.cells[0], row.cells[1], `відповідь ${String(row.cells[0])}`, row.cells[3]] }
                : row,
            ),
          },
    ),
  };
  expect(returned(content).contacts).toMatchObject({
    phone: { text: 'відповідь phone' },
    post: { text: 'відповідь post' },
  });
});

it('reads what stands on «Друк» only when nothing else is left', () => {
  const content = filled(template(uk, 'minfin'), uk);
  const only = { ...content, sheets: content.sheets.filter(({ name }) => name === 'Друк' || name === '_planzvit') };
  expect(returned(content).rows.every(({ sheet }) => sheet === 'Звіт')).toBe(true);
  expect(returned(only).rows.every(({ sheet }) => sheet === 'Друк')).toBe(true);
});

describe('«Друк»', () => {
  type Cells = readonly (CellValue | undefined)[];
  const onPrint = (content: WorkbookContent, change: (cells: Cells, row: number) => Cells): WorkbookContent => ({
    ...content,
    sheets: content.sheets.map((sheet) =>
      sheet.name !== 'Друк'
        ? sheet
        : { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: change(row.cells, row.row) })) },
    ),
  });
  const typing = (content: WorkbookContent, texts: Readonly<Record<number, string>>): WorkbookContent =>
    onPrint(content, (cells, row) => cells.map((cell, i) => (i === 3 ? (texts[row] ?? cell) : cell)));
  const reported = (content: WorkbookContent) => {
    const found = returned(content);
    return found.issues.map(({ code, at, params }) => [code, at.cell, params['words']]);
  };
  const blank = template(uk, 'minfin');
  const full = filled(blank, uk);
  const narrative = (content: WorkbookContent): string =>
    returned(content).rows[0]?.inputs.narrative?.text ?? 'no narrative';

  it('that was typed over is quoted where it differs from the report, whose answers count', () => {
    const own = narrative(full);
    const changed = typing(full, { 6: `виконано, 15.05.2019\n${own} Видано 100 буклетів.`, 9: 'Ще один захід.' });
    expect(reported(changed)).toEqual([
      [
        'print-typed-over',
        'D6',
        expect.stringMatching(/\(D6\): «Видано 100 буклетів\.»; .*\(D9\): «Ще один захід\.»$/),
      ],
    ]);
    expect(returned(changed).rows).toEqual(returned(full).rows);
  });
  it.each(['не виконано', 'виконано, 16.05.2019'])('that says «%s» over another status or date is reported', (text) =>
    expect(reported(typing(full, { 6: text }))).toHaveLength(1),
  );
  it('that a program saved as values says nothing new', () => {
    const own = narrative(full);
    expect(reported(full)).toEqual([]);
    expect(reported(typing(full, { 6: `виконано, 15.05.2019\n${own}` }))).toEqual([]);
    const nothing = uk.t('template.print.nothing');
    const declared = typing(blank, { 6: `${nothing}наказ від 01.02.2019 № 5`, 8: nothing.trim() });
    expect(reported(declared)).toEqual([]);
    expect(returned(declared).rows.every(({ inputs }) => Object.keys(inputs).length === 0)).toBe(true);
  });
  const printed = 'виконано частково, 15.05.2019\nПроведено нараду.\nДодано: 2 листи.';
  const headed = 'Причини невиконання: Брак коштів.\nНовий строк: 30.06.2020';
  const parts = `${printed}\n${headed}\nмедіа-брифінгів: 3 брифінгів (у Києві)`;
  const inParts = {
    status: 'виконано частково',
    narrative: 'Проведено нараду.\nДодано: 2 листи.\nмедіа-брифінгів: 3 брифінгів (у Києві)',
    doneOn: '2019-05-15',
    reason: 'Брак коштів.',
    newDue: '2020-06-30',
  };
  const textsOf = ({ rows }: Return): readonly unknown[] =>
    rows
      .filter(({ inputs }) => inputs.status !== undefined)
      .map(({ key, inputs }) => [
        key,
        Object.fromEntries(Object.entries(inputs).map(([field, { text }]) => [field, text])),
      ]);
  it('alone, as values, is read in its parts', () => {
    const typed = typing(blank, { 6: parts });
    const values = onPrint(typed, (cells) => cells.map((cell) => (typeof cell === 'object' ? undefined : cell)));
    const alone = { ...values, sheets: values.sheets.filter(({ name }) => name === 'Друк') };
    expect(textsOf(returned(alone))).toEqual([['1.1@2019-01-01..2019-11-15', inParts]]);
  });
  it('on pages of a document, without keys and names, repeats the report and says what its pages part', () => {
    const [head, ...pages] = [
      ['№', 'Найменування заходу', 'Строк, період', 'Стан виконання'],
      ['2.1', plan.tasks[1]?.measures[0]?.text, 'раз на півріччя II півріччя 2019 р.', parts.replaceAll('\n', ' ')],
    ];
    const own = [
      ['№', 'Найменування заходу', 'Звітний період', 'Стан виконання', 'Стислий опис зробленого'],
      ['2.1', plan.tasks[1]?.measures[0]?.text, 'II півріччя 2019 р.', 'виконано частково', 'Проведено нараду.'],
    ];
    const examples = [
      ['Захід', 'Стан', 'Що написати'],
      [`2.3. ${plan.tasks[1]?.measures[2]?.text ?? ''}`, 'виконано', 'Опис: «Проведено нараду»'],
    ];
    const sheets = [own, [head, ...pages], examples].map((rows, i) => ({
      name: String(i + 1),
      state: 'visible' as const,
      merges: [],
      rows: rows.map((cells = [], row) => ({ row: row + 1, cells })),
    }));
    const found = returned({ ...blank, sheets, properties: new Map(), headings: ['Міністерство фінансів України'] });
    const [texts] = textsOf(found);
    expect(texts).toEqual(['2.1@2019-H2', { ...inParts, narrative: 'Проведено нараду.' }]);
    expect(textsOf(found)).toHaveLength(1);
    expect(found.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
  it('that was filled in place of the report is one sentence, also where an answer goes on in the row below', () => {
    const typed = typing(blank, { 6: 'Проведено нараду.', 7: 'Складено протокол.', 9: 'Видано буклет.' });
    expect(reported(typed)).toEqual([['answers-on-print', undefined, undefined]]);
    const answers = returned(typed).rows.filter(({ sheet }) => sheet === 'Друк');
    expect(
      answers.map(({ matchedBy, inputs }) => [matchedBy, ...Object.values(inputs).map(({ text }) => text)]),
    ).toEqual([
      ['key', 'Проведено нараду.\nСкладено протокол.'],
      ['key', 'Видано буклет.'],
    ]);
  });
});

describe('words where nothing is asked', () => {
  /** The template with a text more in a cell (0-based column). */
  function noted(content: WorkbookContent, name: string, at: number, column: number, text: string): WorkbookContent {
    const put = (cells: readonly (CellValue | undefined)[]): readonly (CellValue | undefined)[] =>
      Array.from({ length: Math.max(cells.length, column + 1) }, (_, i) => (i === column ? text : cells[i]));
    return {
      ...content,
      sheets: content.sheets.map((sheet) =>
        sheet.name !== name
          ? sheet
          : {
              ...sheet,
              rows: sheet.rows.some(({ row }) => row === at)
                ? sheet.rows.map((row) => (row.row === at ? { ...row, cells: put(row.cells) } : row))
                : [...sheet.rows, { row: at, cells: put([]) }],
            },
      ),
    };
  }
  const reported = (content: WorkbookContent) =>
    returned(content)
      .issues.filter(({ code }) => code === 'words-beside')
      .map(({ params }) => [params['sheet'], params['words']]);

  it.each([[uk], [en]])('are none in a template as it was sent', (texts) =>
    expect(reported(filled(template(texts, 'mkms'), texts))).toEqual([]),
  );
  it.each([
    ['Звіт', 2, 9, 'J2'],
    ['Звіт', 3, 3, 'D3'],
    ['Звіт', 6, 9, 'J6'],
    ['Звіт', 8, 16, 'Q8'],
    ['Як заповнити', 18, 6, 'G18'],
    ['Як заповнити', 4, 2, 'C4'],
    ['Друк', 7, 1, 'B7'],
    ['Друк', 9, 5, 'F9'],
    ['Показники', 5, 8, 'I5'],
    ['Показники', 1, 4, 'E1'],
    ['Показники', 40, 2, 'C40'],
    ['Показники', 50, 7, 'H50'],
  ] as const)('are reported word for word: «%s», row %i, column %i', (name, row, column, cell) => {
    const text = 'Прохання врахувати лист від 10.02.2020 № 15/1-220';
    expect(reported(noted(filled(template(uk, 'mkms'), uk), name, row, column, text))).toEqual([
      [name, `${cell}: «${text}»`],
    ]);
  });
});

describe('words beside the cells of «Реквізити»', () => {
  it.each([
    [6, 3, 'D6'],
    [7, 5, 'F7'],
    [24, 1, 'B24'],
  ])('are reported by their cell alone, for they are about people: row %i, column %i', (at, column, cell) => {
    const content = filled(template(uk, 'mkms'), uk);
    const put = (cells: readonly (CellValue | undefined)[]) =>
      Array.from({ length: Math.max(cells.length, column + 1) }, (_, i) =>
        i === column ? 'Петренко, тел. 044 200 00 00' : cells[i],
      );
    const noted = {
      ...content,
      sheets: content.sheets.map((sheet) =>
        sheet.name !== 'Реквізити'
          ? sheet
          : {
              ...sheet,
              rows: [
                ...sheet.rows.filter(({ row }) => row !== at),
                { row: at, cells: put(sheet.rows.find(({ row }) => row === at)?.cells ?? []) },
              ],
            },
      ),
    };
    const { issues } = returned(noted);
    expect(issues.filter(({ code }) => code === 'contacts-words-beside').map(({ params }) => params)).toEqual([
      { sheet: 'Реквізити', count: 1, cells: cell },
    ]);
    expect(JSON.stringify(issues)).not.toContain('Петренко');
  });
});

describe('templates of two bodies in one workbook', () => {
  const [ours, theirs] = [filled(template(uk, 'mkms'), uk), filled(template(uk, 'minfin'), uk)];
  const answered = (content: WorkbookContent): number =>
    returned(content).rows.filter(({ inputs }) => inputs.status !== undefined).length;
  const besideIt: WorkbookContent = {
    ...ours,
    sheets: [...ours.sheets, ...theirs.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} (2)` }))],
  };
  const below = (rows: WorkbookContent['sheets'][number]['rows']) =>
    rows.map((row) => ({ ...row, row: row.row + 200 }));
  const underIt: WorkbookContent = {
    ...ours,
    sheets: ours.sheets.map((sheet, i) =>
      i > 0 ? sheet : { ...sheet, rows: [...sheet.rows, ...below(theirs.sheets[0]?.rows ?? [])] },
    ),
  };

  it.each([
    ['on sheets beside', besideIt],
    ['under its own', underIt],
  ])("%s: takes those of the body, keeps the other's word for word, and says so once", (_, content) => {
    const checked = checkReturn(returned(content), { plan, today: '2020-02-20', vocabularies });
    const kept = checked.rows.filter(({ issues }) => issues.some(({ code }) => code === 'row-of-other-body'));
    expect(checked.rows.filter(({ issues }) => issues.every(({ severity }) => severity !== 'error')).length).toBe(
      answered(ours),
    );
    expect(kept.filter(({ row }) => row.key !== undefined).length).toBe(answered(theirs));
    expect(
      checked.issues.filter(({ severity }) => severity === 'error').map(({ code, params }) => [code, params['body']]),
    ).toEqual([['row-of-other-body', 'Міністерство фінансів України']]);
    for (const texts of [uk, en]) expect(texts.t('issue.row-of-other-body', { body: 'Мінфін' })).toContain('Мінфін');
  });
});
