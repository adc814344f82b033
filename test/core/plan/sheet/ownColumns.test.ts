import { parsePlan } from '../../../../src/core/plan/parsePlan';
import { planWorkbook } from '../../../../src/core/plan/sheet/planSheets';
import { readPlanSheets } from '../../../../src/core/plan/sheet/readPlanSheets';
import type { Measure, Plan } from '../../../../src/core/plan/types';
import type { CellValue, WorkbookContent } from '../../../../src/core/workbook/content';
import { sourceFromText } from '../../../../src/formats/plan/readSource';
import { shippedBodies, shippedRegistry } from '../../../support/registry';
import { parseCellReference } from '../../../../src/core/workbook/reference';
import { contentOf } from '../../../support/specContent';
import { uk, vocabularies } from '../../../support/texts';

const TEXT = [
  'ПЛАН ЗАХОДІВ на 2019 рік',
  'Завдання | Захід | Строк виконання | Виконавці | Джерела фінансування | Показник | Умова',
  'Стратегічна ціль 1. Доступні бібліотеки | | | | | |',
  'Ціль 1.1. Нові книжки | | | | | |',
  '1. Фонди | 1) придбати книжки | травень | МОН | державний бюджет | 100 книжок | за згодою громад',
  ' | 2) описати фонди | червень | Мінкультури | | 20 описів |',
  'Ціль 1.2. Нові читачі | | | | | |',
  '2. Виставки | 1) провести виставку | липень | МОН | місцевий бюджет | |',
].join('\n');

const outcome = parsePlan(sourceFromText(TEXT), shippedBodies);
if (outcome.kind !== 'plan') throw new Error(outcome.reason);
const { plan } = outcome;
const small = { ...shippedRegistry.registry, bodies: shippedRegistry.registry.bodies.slice(0, 3), successions: [] };
const written = contentOf(planWorkbook({ plan, registry: small, texts: uk, created: '2019-01-01' }));

const header = written.sheets[0]?.rows.find(({ cells }) => cells.includes('Строк виконання'));
const columnOf = (title: string): number => header?.cells.indexOf(title) ?? -1;

/** The sheet with other words in the column of a title: over the table (`''`), or in a measure's row. */
function edited(title: string, measure: string, value: CellValue | undefined, content = written): WorkbookContent {
  const column = columnOf(title);
  return {
    ...content,
    sheets: content.sheets.map((sheet, i) =>
      i > 0
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) =>
              (measure === '' ? row.row === header?.row : row.cells[0] === measure)
                ? { ...row, cells: row.cells.map((cell, at) => (at === column ? value : cell)) }
                : row,
            ),
          },
    ),
  };
}

function read(content: WorkbookContent): Plan {
  const back = readPlanSheets(content, { registry: small, vocabularies });
  if (back.kind !== 'plan') throw new Error('there is a plan sheet');
  return back.plan;
}
const measureOf = ({ tasks }: Plan, id: string): Measure | undefined =>
  tasks.flatMap(({ measures }) => measures).find((one) => one.id === id);

describe('«План» of a plan with further columns and levels', () => {
  it('shows each under its own name, and a name that is ours already apart', () => {
    expect(header?.cells.slice(columnOf('Виключено з') + 1, columnOf('Строк у тексті'))).toEqual([
      'Цілі та напрями над завданням',
      'Джерела фінансування',
      'Показник',
      'Умова (2)',
    ]);
    const row = written.sheets[0]?.rows.find(({ cells }) => cells[0] === '1.1');
    expect(row?.cells[columnOf('Цілі та напрями над завданням')]).toBe(
      'Стратегічна ціль 1. Доступні бібліотеки\nЦіль 1.1. Нові книжки',
    );
    expect(row?.cells[columnOf('Показник')]).toBe('100 книжок');
  });

  it('gives back what nobody touched', () => {
    expect(read(written)).toEqual(plan);
  });

  it('takes a corrected cell, an emptied one and one that was empty', () => {
    expect(measureOf(read(edited('Показник', '1.1', '150 книжок')), '1.1')?.columns).toEqual([
      { name: 'Джерела фінансування', text: 'державний бюджет' },
      { name: 'Показник', text: '150 книжок' },
      { name: 'Умова', text: 'за згодою громад' },
    ]);
    expect(measureOf(read(edited('Показник', '1.2', undefined)), '1.2')?.columns).toBeUndefined();
    expect(measureOf(read(edited('Умова (2)', '2.1', 'після ремонту')), '2.1')?.columns).toContainEqual({
      name: 'Умова',
      text: 'після ремонту',
    });
  });

  it('takes another name of a column for every row', () => {
    const renamed = read(edited('Показник', '', 'Індикатор виконання'));
    expect(measureOf(renamed, '1.2')?.columns).toEqual([{ name: 'Індикатор виконання', text: '20 описів' }]);
    expect(renamed.edition).toBe(plan.edition);
  });

  it('takes other levels over a task', () => {
    const cell = 'Стратегічна ціль 1. Доступні бібліотеки\nЦіль 1.2. Більше читачів';
    expect(read(edited('Цілі та напрями над завданням', '2.1', cell)).tasks.at(-1)?.path).toEqual([
      { kind: 'стратегічна ціль', no: '1', title: 'Доступні бібліотеки' },
      { kind: 'ціль', no: '1.2', title: 'Більше читачів' },
    ]);
  });

  it('reads the columns also where the workbook has lost what it remembers', () => {
    const bare = { ...written, sheets: written.sheets.slice(0, 2) };
    expect(measureOf(read(bare), '1.1')?.columns).toContainEqual({ name: 'Показник', text: '100 книжок' });
    expect(read(bare).tasks[0]?.path).toHaveLength(2);
  });
});

describe('the sheet of the plan on paper', () => {
  const [sheet] = planWorkbook({ plan, registry: small, texts: uk, created: '2019-01-01' }).sheets;
  const ids = sheet?.rows.find(({ hidden }) => hidden === true)?.cells.map((cell) => String(cell?.value)) ?? [];

  it('has every column of the plan, its own too, and all its rows; where they come from is for the screen', () => {
    const [from, to = ''] = sheet?.print?.area?.split(':') ?? [];
    const corner = parseCellReference(to);
    expect(from).toBe('A1');
    expect(ids.slice(corner?.column)[0]).toBe('pzplan.sourceDeadline');
    expect(ids.slice(0, corner?.column).join()).not.toContain('source');
    expect(corner?.row).toBe(sheet?.rows.at(-1)?.row);
    expect(sheet?.print?.repeatRows).toEqual({ from: header?.row, to: header?.row });
  });
});
