import { diagnostic } from '../../../../src/core/issues/issue';
import { dateCell } from '../../../../src/core/workbook/cell';
import { anyWords } from '../../../../src/core/texts';
import fc from 'fast-check';
import { toExcelSerial } from '../../../../src/core/calendar/excelSerial';
import { PLAN_COLUMNS, type PlanColumn } from '../../../../src/core/plan/sheet/columns';
import { planWorkbook } from '../../../../src/core/plan/sheet/planSheets';
import { readPlanSheets } from '../../../../src/core/plan/sheet/readPlanSheets';
import type { Issue } from '../../../../src/core/issues/issue';
import type { Measure, Plan } from '../../../../src/core/plan/types';
import type { CellValue, RowContent, WorkbookContent } from '../../../../src/core/workbook/content';
import { columnLetters } from '../../../../src/core/workbook/reference';
import { goldSeedPlan } from '../../../support/goldPlan';
import { shippedRegistry } from '../../../support/registry';
import { contentOf } from '../../../support/specContent';
import { uk, vocabularies } from '../../../support/texts';

const seed = goldSeedPlan();
const { registry } = shippedRegistry;
const written = contentOf(planWorkbook({ plan: seed, registry, texts: uk, created: '2020-01-01' }));

type Cells = Partial<Record<PlanColumn, CellValue>>;

const columnOf = (id: PlanColumn): number => PLAN_COLUMNS.findIndex((column) => column.id === id);
/** A1 reference of a measure's cell in the workbook as written. */
function at(id: string, column: PlanColumn): string {
  const row = written.sheets[0]?.rows.find(({ cells }) => cells[0] === id)?.row ?? 0;
  return `${columnLetters(columnOf(column) + 1)}${row}`;
}

function withSheet(
  content: WorkbookContent,
  edit: (rows: readonly RowContent[]) => readonly RowContent[],
  name = 'План',
): WorkbookContent {
  return {
    ...content,
    sheets: content.sheets.map((sheet) => (sheet.name === name ? { ...sheet, rows: edit(sheet.rows) } : sheet)),
  };
}

function changed(row: RowContent, cells: Cells): RowContent {
  const next = Array.from({ length: PLAN_COLUMNS.length }, (_, i) => row.cells[i]);
  for (const [id, value] of Object.entries(cells)) next[columnOf(id as PlanColumn)] = value === '' ? undefined : value;
  return { ...row, cells: next };
}

/** The workbook with changed cells in a measure's row. */
const edit = (id: string, cells: Cells, content = written): WorkbookContent =>
  withSheet(content, (rows) => rows.map((row) => (row.cells[0] === id ? changed(row, cells) : row)));
/** With a row that a person typed under a measure's row. */
const insertAfter = (id: string, cells: Cells, content = written): WorkbookContent =>
  withSheet(content, (rows) =>
    rows
      .flatMap((row) => (row.cells[0] === id ? [row, changed({ row: row.row + 0.5, cells: [] }, cells)] : [row]))
      .map((row, i) => ({ ...row, row: i + 1 })),
  );
const remove = (id: string, content = written): WorkbookContent =>
  withSheet(content, (rows) => rows.filter((row) => row.cells[0] !== id));

function read(content: WorkbookContent): {
  readonly plan: Plan;
  readonly issues: readonly Issue[];
  measure(id: string): Measure | undefined;
} {
  const outcome = readPlanSheets(content, { registry, vocabularies });
  if (outcome.kind !== 'plan') throw new Error('there is a plan sheet');
  const measures = outcome.plan.tasks.flatMap((task) => task.measures);
  return { plan: outcome.plan, issues: outcome.issues, measure: (id) => measures.find((one) => one.id === id) };
}

describe('what a person changes in a row', () => {
  it('is a deadline, read again with its periods', () => {
    const { plan, measure, issues } = read(edit('6.2', { deadline: 'до 1 червня' }));
    expect(measure('6.2')?.deadline).toMatchObject({
      text: 'до 1 червня',
      kind: 'by_date',
      due: '2019-06-01',
      periods: [{ start: '2019-01-01', end: '2019-06-01' }],
    });
    expect(plan.edition).not.toBe(seed.edition);
    expect(issues).toEqual([]);
  });

  it('is the day alone: the period that ended on the old day goes along', () => {
    const { measure } = read(edit('1.2', { due: '20.12.2019' }));
    expect(measure('1.2')?.deadline).toMatchObject({
      due: '2019-12-20',
      periods: [{ id: '2019-01-01..2019-12-20', end: '2019-12-20' }],
    });
    expect(read(edit('2.3', { due: '10.12.2019' })).measure('2.3')?.deadline.periods).toMatchObject([
      { id: '2019-12-10', start: '2019-12-10', end: '2019-12-10' },
    ]);
    expect(read(edit('7', { due: '01.12.2019' })).measure('7')?.deadline).toMatchObject({
      due: '2019-12-01',
      periods: [{ id: '2019' }],
    });
  });

  it('is a period that nobody can read: what was there stays, and the cell is reported', () => {
    const { measure, issues } = read(edit('4.2', { periods: '2019-13' }));
    expect(measure('4.2')?.deadline.periods).toMatchObject([{ id: '2019' }]);
    expect(issues).toMatchObject([{ code: 'plan-period-unreadable', at: { cell: at('4.2', 'periods') } }]);
  });

  it('is a new row whose number a spreadsheet took for a date, under a task that keeps its title', () => {
    const content = insertAfter('8.2', {
      no: dateCell(toExcelSerial('2026-03-08') ?? 0),
      taskNo: '8',
      task: 'Популяризація',
      measure: 'новий захід',
      deadline: dateCell(toExcelSerial('2019-11-15') ?? 0),
      executors: 'МОН',
    });
    const { plan, measure, issues } = read(content);
    expect([measure('8.3')?.text, measure('8.3')?.deadline.text, plan.tasks.at(-1)?.title]).toEqual([
      'новий захід',
      '15.11.2019',
      seed.tasks.at(-1)?.title,
    ]);
    expect(issues.map(({ code, params }) => [code, params])).toEqual([
      ['plan-task-titles-differ', { no: '8', text: 'Популяризація' }],
      ['plan-number-is-date', { id: '8.3' }],
    ]);
  });

  it('is a number that a row below has already: that one keeps it', () => {
    const { plan, issues } = read(edit('8.1', { no: '8.2' }));
    expect(plan.tasks.at(-1)?.measures.map((one) => [one.id, one.text.slice(0, 20)])).toEqual([
      ['8.2-2', seed.tasks.at(-1)?.measures[0]?.text.slice(0, 20)],
      ['8.2', seed.tasks.at(-1)?.measures[1]?.text.slice(0, 20)],
    ]);
    expect(issues).toMatchObject([{ code: 'plan-number-twice', at: { cell: at('8.1', 'no') } }]);
  });

  it('is the order of the rows alone: a sorted table is the same plan', () => {
    const header = written.sheets[0]?.rows.findIndex(({ cells }) => cells[0] === '1.1') ?? 0;
    const sorted = (content: WorkbookContent): WorkbookContent =>
      withSheet(content, (rows) => [
        ...rows.slice(0, header),
        ...rows
          .slice(header)
          .sort((a, b) => (String(a.cells[columnOf('measure')]) < String(b.cells[columnOf('measure')]) ? -1 : 1))
          .map((row, i) => ({ ...row, row: header + 1 + i })),
      ]);
    expect(read(sorted(written)).plan).toEqual(seed);
    const { plan } = read(
      sorted(
        insertAfter('2.5', {
          no: '2.6',
          taskNo: '2',
          measure: 'Ще один захід',
          deadline: 'протягом року',
          executors: 'МОН',
        }),
      ),
    );
    expect(plan.tasks.map((task) => task.no)).toEqual(seed.tasks.map((task) => task.no));
    expect(plan.tasks[1]?.measures.map((one) => one.id)).toEqual(['2.1', '2.2', '2.3', '2.4', '2.5', '2.6']);
  });

  it('is nothing where the visible columns alone were sorted: each row is the measure that it shows', () => {
    const isMeasure = ({ cells }: RowContent): boolean => seed.tasks.some(({ no }) => cells[columnOf('taskNo')] === no);
    const turned = (content: WorkbookContent): WorkbookContent =>
      withSheet(content, (rows) => {
        const measures = rows.filter(isMeasure);
        return rows.map((row) => {
          const other = measures.at(-1 - measures.indexOf(row)) ?? row;
          return isMeasure(row) ? { ...row, cells: [row.cells[0], ...other.cells.slice(1)] } : row;
        });
      });
    expect(read(turned(written))).toMatchObject({ plan: seed, issues: [] });
    const later = edit('2.2', { deadline: 'до 1 грудня 2019 року' });
    expect(read(turned(later)).plan).toEqual(read(later).plan);
  });

  it('is a deadline typed as a date', () => {
    const { measure } = read(edit('6.2', { deadline: dateCell(toExcelSerial('2019-06-01')) }));
    expect(measure('6.2')?.deadline).toMatchObject({ kind: 'on_date', due: '2019-06-01' });
  });

  it('are periods, whatever the words say', () => {
    const { measure } = read(edit('6.3', { periods: '2019-Q2; 2019-Q3; 2019-Q4' }));
    expect(measure('6.3')?.deadline).toMatchObject({
      text: 'II-IV квартали',
      periods: [{ id: '2019-Q2' }, { id: '2019-Q3' }, { id: '2019-Q4' }],
    });
  });

  it('is an executor less', () => {
    const { measure, issues } = read(edit('1.1', { executors: 'МКІП;\nінші центральні органи виконавчої влади' }));
    expect(measure('1.1')?.executors.map((one) => one.name)).toEqual([
      'МКІП',
      'інші центральні органи виконавчої влади',
    ]);
    expect(issues).toEqual([]);
  });

  it('is another executor, whom «інші» then leave out', () => {
    const { measure } = read(
      edit('1.1', {
        executors:
          'МКІП;\nМОН;\nінші центральні органи виконавчої влади;\nза участю: громадські організації (за згодою)',
      }),
    );
    const executors = measure('1.1')?.executors ?? [];
    expect(executors[2]?.expand).toEqual({ class: 'central', minus: ['МКІП', 'МОН'] });
    expect(executors[3]).toMatchObject({
      name: 'громадські організації',
      kind: 'group',
      consent: true,
      role: 'participant',
    });
  });

  it('is a text, a condition, indicators, an exclusion', () => {
    const { measure } = read(
      edit('6.2', {
        measure: 'Новий текст',
        condition: 'за наявності коштів',
        indicators: 'проведено заходів, усіх видів, од.; охоплено, осіб',
        exclusion: 'Постанова КМ № 1',
        excludedOn: dateCell(toExcelSerial('2019-10-01')),
      }),
    );
    expect(measure('6.2')).toMatchObject({
      text: 'Новий текст',
      condition: 'за наявності коштів',
      exclusion: { act: 'Постанова КМ № 1', date: '2019-10-01' },
      indicators: [
        { no: 1, name: 'проведено заходів, усіх видів', unit: 'од.' },
        { no: 2, name: 'охоплено', unit: 'осіб' },
      ],
    });
    expect(measure('6.2')?.textHash).not.toBe(seed.tasks[5]?.measures[1]?.textHash);
  });

  it('is a number: the measure stays itself', () => {
    const { measure, issues } = read(edit('6.2', { no: '6.4' }));
    expect(measure('6.4')?.textHash).toBe(seed.tasks[5]?.measures[1]?.textHash);
    expect(issues).toEqual([]);
  });

  it('leaves everything else as the document said', () => {
    const { plan } = read(edit('6.2', { deadline: 'червень' }));
    const others = (one: Plan): readonly Measure[] =>
      one.tasks.flatMap((task) => task.measures).filter((measure) => measure.id !== '6.2');
    expect(others(plan)).toEqual(others(seed));
    expect(plan.requisites).toEqual(seed.requisites);
  });
});

describe('rows', () => {
  it('that a person adds become measures, with ditto marks as in a plan', () => {
    const { plan, measure, issues } = read(
      insertAfter('6.3', {
        no: '6.4',
        taskNo: '6',
        measure: 'видання буклетів',
        deadline: 'IV квартал',
        executors: '-"-',
      }),
    );
    expect(measure('6.4')).toMatchObject({
      text: 'видання буклетів',
      deadline: { kind: 'quarter', periods: [{ id: '2019-Q4' }] },
      executorsDittoFrom: '6.3',
    });
    expect(measure('6.4')?.executors).toEqual(measure('6.3')?.executors);
    expect(plan.tasks[5]?.measures.map((one) => one.id)).toEqual(['6.1', '6.2', '6.3', '6.4']);
    expect(issues).toEqual([]);
  });

  it('without a task number continue the task above; with a new one they start a task', () => {
    expect(
      read(insertAfter('6.3', { no: '6.4', measure: 'захід', deadline: 'травень', executors: 'МОН' })).plan.tasks[5]
        ?.measures,
    ).toHaveLength(4);
    const { plan } = read(
      insertAfter('8.2', {
        no: '9',
        taskNo: '9',
        task: 'Нове завдання',
        measure: 'захід',
        deadline: 'травень',
        executors: 'МОН',
      }),
    );
    expect(plan.tasks.at(-1)).toMatchObject({
      no: '9',
      title: 'Нове завдання',
      form: 'measures',
      measures: [{ id: '9' }],
    });
  });

  it('that a person copies are new measures; the number that stands twice is reported at its cell', () => {
    const copied = withSheet(written, (rows) =>
      rows
        .flatMap((row) => (row.cells[0] === '6.3' ? [row, { ...row, row: row.row + 0.5 }] : [row]))
        .map((row, i) => ({ ...row, row: i + 1 })),
    );
    const { plan, issues } = read(copied);
    expect(plan.tasks[5]?.measures.map((one) => one.id)).toEqual(['6.1', '6.2', '6.3', '6.3-2']);
    expect(issues.map((one) => [one.code, one.params['id']])).toEqual([['plan-number-twice', '6.3']]);
  });

  it('that a person deletes are gone, and that is said', () => {
    const { measure, issues } = read(remove('6.2'));
    expect(measure('6.2')).toBeUndefined();
    expect(issues.map((one) => [one.code, one.severity, one.params])).toEqual([
      ['plan-measure-removed', 'info', { measure: '6.2' }],
    ]);
  });

  it('may be sorted, and columns moved', () => {
    const order = [...PLAN_COLUMNS.keys()].reverse();
    const moved = withSheet(written, (rows) =>
      rows.map((row) =>
        typeof row.cells[0] === 'string' && row.cells[0].startsWith('pzhead.')
          ? row
          : { ...row, cells: order.map((i) => row.cells[i]) },
      ),
    );
    expect(read(moved).plan.tasks).toEqual(seed.tasks);
  });
});

describe('mistakes', () => {
  const found = (content: WorkbookContent): readonly (readonly [string, string | undefined])[] =>
    read(content).issues.map((one) => [one.code, one.at.cell]);

  it.each<[string, PlanColumn, CellValue, string]>([
    ['deadline-not-understood', 'deadline', 'коли рак свисне', 'a deadline that nobody understands'],
    ['deadline-missing', 'deadline', '', 'no deadline'],
    ['plan-period-unreadable', 'periods', '2019-Q5', 'a period that does not exist'],
    ['plan-date-unreadable', 'due', '31.02.2019', 'a day that does not exist'],
    ['plan-date-unreadable', 'excludedOn', 'восени', 'a day in words'],
    ['executor-unknown-alike', 'executors', 'Мінюсти', 'an executor whom nobody knows'],
    ['executors-missing', 'executors', '', 'no executors'],
    ['plan-text-missing', 'measure', '', 'no text'],
    ['plan-indicator-without-unit', 'indicators', 'заходів', 'an indicator without a unit'],
    ['plan-cell-error', 'measure', { kind: 'error', error: '#REF!' }, 'an error of a formula'],
    ['plan-number-missing', 'no', '', 'no number'],
    ['plan-number-twice', 'no', '6.1', 'a number that stands already'],
  ])('%s at the cell (%s)', (code, column, value) => {
    expect(found(edit('6.2', { [column]: value }))).toEqual([[code, at('6.2', column)]]);
    expect(read(edit('6.2', { [column]: value })).issues[0]?.at.sheet).toBe('План');
  });

  it('have words in both languages', () => {
    for (const texts of vocabularies) {
      const { issues } = read(
        edit('6.2', {
          no: '',
          deadline: 'казна-коли',
          periods: 'x',
          due: 'y',
          executors: 'Мінюсти',
          measure: '',
          indicators: 'а',
          excludedOn: 'z',
        }),
      );
      expect(issues.length).toBeGreaterThan(6);
      for (const issue of issues) expect(anyWords(texts)(`issue.${issue.code}`, issue.params)).not.toContain('{{');
    }
  });

  it('in a formula cell leave the measure as it was', () => {
    expect(read(edit('6.2', { measure: { kind: 'error', error: '#REF!' } })).measure('6.2')).toEqual(
      seed.tasks[5]?.measures[1],
    );
  });

  it('in titles of one task are reported where they differ', () => {
    const content = edit('6.2', { task: 'Друга назва' }, edit('6.1', { task: 'Перша назва' }));
    expect(read(content).plan.tasks[5]?.title).toBe('Перша назва');
    expect(found(content)).toEqual([['plan-task-titles-differ', at('6.2', 'task')]]);
  });
});

describe('the block above the table', () => {
  const head = (field: string, value: CellValue | undefined): WorkbookContent =>
    withSheet(written, (rows) =>
      rows.map((row) =>
        row.cells[0] === `pzhead.${field}` ? { ...row, cells: [...row.cells.slice(0, 4), value] } : row,
      ),
    );

  it('changes requisites, and the identity of the plan with them', () => {
    const { plan } = read(head('number', '1106-р'));
    expect(plan.requisites).toEqual({ ...seed.requisites, number: '1106-р' });
    expect(plan.id).toContain('1106-р');
  });

  it('changes the day of reporting', () => {
    expect(read(head('step0', dateCell(toExcelSerial('2020-02-20')))).plan.reporting?.steps[0]?.due).toEqual([
      '2020-02-20',
    ]);
  });

  it('changes the period of the plan, and reads the deadlines again', () => {
    const { measure } = read(
      withSheet(head('periodStart', '01.01.2020'), (rows) =>
        rows.map((row) =>
          row.cells[0] === 'pzhead.periodEnd' ? { ...row, cells: [...row.cells.slice(0, 4), '31.12.2020'] } : row,
        ),
      ),
    );
    expect(measure('1.1')?.deadline).toMatchObject({ text: 'до 15 листопада', due: '2020-11-15' });
  });

  it('reports what is no date and a period that ends before it begins', () => {
    expect(read(head('date', 'учора')).issues.map((one) => one.code)).toEqual(['plan-date-unreadable']);
    expect(read(head('periodEnd', '2018-01-01')).issues.map((one) => one.code)).toEqual(['plan-period-crossed']);
    expect(read(head('periodEnd', '2018-01-01')).plan.period).toEqual(seed.period);
  });
});

describe('a body that a person adds to «Органи»', () => {
  it('is known from then on: the finding about its name is settled', () => {
    const finding = diagnostic('executor-unknown', 'warning', 17, { name: 'Асоціація міст України' });
    const other = diagnostic('executor-unknown', 'warning', 17, { name: 'Спілка ректорів' });
    const content = contentOf(
      planWorkbook({ plan: { ...seed, diagnostics: [finding, other] }, registry, texts: uk, created: '2020-01-01' }),
    );
    const added = withSheet(
      content,
      (rows) => [...rows, { row: 999, cells: [undefined, 'Асоціація міст України', 'АМУ', 'асоціація'] }],
      'Органи',
    );
    const outcome = readPlanSheets(added, { registry, vocabularies });
    if (outcome.kind !== 'plan') throw new Error('there is a plan sheet');
    expect(outcome.plan.diagnostics).toEqual([other]);
    expect(outcome.registry.bodies.at(-1)).toEqual({
      id: 'asotsiatsiia-mist-ukrainy',
      name: 'Асоціація міст України',
      abbreviations: ['АМУ'],
      cls: 'асоціація',
      central: false,
      verified: false,
    });
    expect(outcome.issues).toEqual([]);
  });

  it('with a mistake is reported at its cell', () => {
    const content = withSheet(
      written,
      (rows) => [
        ...rows,
        { row: 999, cells: ['mon', 'Ще одне міністерство'] },
        { row: 1000, cells: ['x', 'Служба', undefined, undefined, undefined, 'колись'] },
      ],
      'Органи',
    );
    const outcome = readPlanSheets(content, { registry, vocabularies });
    expect(outcome.kind === 'plan' && outcome.issues.map((one) => [one.code, one.at.sheet, one.at.cell])).toEqual([
      ['registry-id-twice', 'Органи', 'A999'],
      ['registry-date-unreadable', 'Органи', 'F1000'],
    ]);
  });
});

describe('whatever stands in the cells', () => {
  const value: fc.Arbitrary<CellValue | undefined> = fc.oneof(
    fc.constantFrom<CellValue | undefined>(
      undefined,
      '',
      '-"-',
      '#',
      '=1',
      'МКІП',
      'до 15 листопада',
      '2019-H1',
      0,
      -1,
      1e300,
      true,
      { kind: 'error', error: '#N/A' },
      dateCell(43800),
      dateCell(-5),
      { kind: 'formula', formula: 'A1' },
      { kind: 'formula', formula: 'A1', value: 'текст' },
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.double(),
  );

  it('a row stays a measure, and nothing throws', () => {
    const measures = written.sheets[0]?.rows.filter(({ row }) => row > 14) ?? [];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(measures.length - 1), fc.integer({ min: 1, max: PLAN_COLUMNS.length - 1 }), value), {
          maxLength: 8,
        }),
        (changes) => {
          const rows = new Map(changes.map(([i, column, cell]) => [measures[i]?.row, { column, cell }] as const));
          const content = withSheet(written, (all) =>
            all.map((row) => {
              const change = row.row > 14 ? rows.get(row.row) : undefined;
              return change === undefined
                ? row
                : { ...row, cells: row.cells.map((cell, i) => (i === change.column ? change.cell : cell)) };
            }),
          );
          const { plan } = read(content);
          expect(plan.tasks.flatMap((task) => task.measures)).toHaveLength(measures.length);
          const ids = plan.tasks.flatMap((task) => task.measures.map((measure) => measure.id));
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a workbook that lost something', () => {
  const without = (...names: readonly string[]): WorkbookContent => ({
    ...written,
    sheets: written.sheets.filter((sheet) => !names.includes(sheet.name)),
  });

  it('without its memory is read from the cells alone', () => {
    const { plan, issues } = read(without('_planzvit'));
    const essence = (one: Plan): unknown =>
      one.tasks.map((task) => [
        task.no,
        task.title,
        task.measures.map((measure) => [
          measure.id,
          measure.text,
          measure.deadline.kind,
          measure.deadline.periods.map((period) => period.id),
          measure.deadline.due,
          measure.exclusion,
          measure.executors.map(({ name, kind, consent, expand }) => ({ name, kind, consent, expand })),
        ]),
      ]);
    expect(essence(plan)).toEqual(essence(seed));
    expect(plan.id).toBe(seed.id);
    expect(plan.period).toEqual(seed.period);
    expect(plan.reporting?.steps[0]?.due).toEqual(['2020-02-15']);
    expect(issues).toEqual([]);
  });

  it('without its hidden row is found by the header words of any language', () => {
    const bare = withSheet(written, (rows) => rows.filter((row) => row.cells[1] !== 'pzplan.no'));
    expect(read(bare).plan).toEqual(seed);
  });

  it('without «Органи» takes the given registry', () => {
    const outcome = readPlanSheets(without('Органи'), { registry, vocabularies });
    expect(outcome.kind === 'plan' && outcome.registry).toBe(registry);
  });

  it('with a damaged memory does not take it', () => {
    const damaged = {
      ...written,
      sheets: written.sheets.map((sheet) =>
        sheet.name !== '_planzvit'
          ? sheet
          : {
              ...sheet,
              rows: sheet.rows.map((row) =>
                row.cells[0] === 'planData/0' ? { ...row, cells: ['planData/0', '{"id":1'] } : row,
              ),
            },
      ),
    };
    expect(read(damaged).plan.tasks).toHaveLength(8);
  });

  it('without a plan sheet is no plan', () => {
    expect(readPlanSheets(without('План'), { registry, vocabularies })).toEqual({ kind: 'no-plan-sheet' });
    expect(readPlanSheets({ ...written, sheets: [] }, { registry, vocabularies })).toEqual({ kind: 'no-plan-sheet' });
  });
});
