import { REPORT_FIELDS, STAMP_SHEET } from '../../../src/core/template/fields';
import { rulesFromStamp, standsAsMade, stampSheetAsWritten } from '../../../src/core/template/fromStamp';
import { REPORT_ROWS } from '../../../src/core/template/reportLayout';
import { stampOf } from '../../../src/core/returned/identity/stamps';
import { columnLetters } from '../../../src/core/workbook/reference';
import type { Measure } from '../../../src/core/plan/types';
import type { SheetSpec, WorkbookSpec } from '../../../src/core/workbook/spec';
import { contentOf } from '../../support/specContent';
import { uk } from '../../support/texts';
import { DEADLINES, duty, measure, planOf, sheetOf, template } from './support';

const PATH = [
  { kind: 'стратегічна ціль', no: '1', title: 'Доступні бібліотеки' },
  { kind: 'number2', no: '1.1', title: 'Нові книжки' },
];
const MEASURES: readonly Measure[] = [
  {
    ...measure('1.1.1.4.1', 'придбати книжки', DEADLINES.year),
    columns: [
      { name: 'Індикатор виконання', text: '100 книжок' },
      { name: 'Джерела фінансування:', text: 'місцевий бюджет' },
    ],
  },
  measure('1.1.1.4.2', 'описати фонди', DEADLINES.byDate),
];
const DUTIES = [duty('1.1.1.4.1', '2019'), duty('1.1.1.4.2', '2019-01-01..2019-11-15')];
const plan = planOf(MEASURES, {
  tasks: [{ no: '', title: 'Фонди', form: 'section', path: PATH, measures: MEASURES }],
});
const spec = template({ plan, duties: DUTIES });
const report = sheetOf(spec, 'report');
const [FIRST, SECOND] = [
  'Індикатор виконання: 100 книжок\nДжерела фінансування: місцевий бюджет\n\n' +
    'Стратегічна ціль 1. Доступні бібліотеки\n1.1. Нові книжки',
  'Стратегічна ціль 1. Доступні бібліотеки\n1.1. Нові книжки',
];

function columnOf(sheet: SheetSpec, field: string): readonly unknown[] {
  const at = sheet.rows.find(({ row }) => row === REPORT_ROWS.ids)?.cells.findIndex((cell) => cell?.value === field);
  return sheet.rows.filter(({ row }) => row >= REPORT_ROWS.first).map(({ cells }) => cells[at ?? -1]?.value);
}

function pixels({ columns, zoom = 100 }: SheetSpec): number {
  return columns.reduce(
    (sum, { width, hidden }) => sum + (hidden === true ? 0 : (Math.trunc(width * 7 + 5) * zoom) / 100),
    0,
  );
}

const LAST = columnLetters(REPORT_FIELDS.length);

describe('a template of a plan with levels and further columns', () => {
  it('says in a locked last column what else the plan says of each row', () => {
    expect(columnOf(report, 'more')).toEqual([FIRST, SECOND]);
    expect(report.rows.find(({ row }) => row === REPORT_ROWS.ids)?.cells.map((cell) => cell?.value)).toEqual(
      REPORT_FIELDS,
    );
    expect(report.rows.at(-1)?.cells.at(-1)?.style).toBe('locked');
    expect(report.autoFilter).toMatch(new RegExp(`^B8:${LAST}`));
    expect(report.print?.area).toMatch(new RegExp(`^B1:${LAST}`));
  });

  it('still fits a screen of 1,366 pixels, long numbers in one line', () => {
    expect(pixels(report)).toBeLessThan(1366 - 26 - 18);
    expect(report.columns[1]?.width).toBeGreaterThan(9);
    expect(sheetOf(spec, 'print').columns[0]?.width).toBeGreaterThan(9);
  });

  it('has the columns, but not the goals, under the measure on paper', () => {
    const words = sheetOf(spec, 'print').rows.map(({ cells }) => cells[1]?.value);
    expect(words).toContain('придбати книжки\nІндикатор виконання: 100 книжок\nДжерела фінансування: місцевий бюджет');
    expect(words).toContain('описати фонди');
  });

  it('remembers both, so that its rules are put back from itself alone', () => {
    const content = contentOf(spec);
    const stamped = stampSheetAsWritten(content);
    expect(stamped?.duties.map(({ locked }) => locked.more)).toEqual([FIRST, SECOND]);
    if (stamped === undefined) throw new Error('it has a stamp');
    const rules: WorkbookSpec = rulesFromStamp(stampOf(stamped.stamp), stamped, uk);
    expect(columnOf(sheetOf(rules, 'report'), 'more')).toEqual([FIRST, SECOND]);
    expect(sheetOf(rules, 'report').columns).toEqual(report.columns);
    expect(standsAsMade(rules, content)).toBe(true);
  });

  it('is the template of before where the plan says nothing more', () => {
    const bare = template();
    expect(sheetOf(bare, 'report').columns).toHaveLength(REPORT_FIELDS.length - 1);
    const stamp = bare.sheets.find(({ name }) => name === STAMP_SHEET);
    expect(stamp?.rows.some(({ cells }) => cells.some((cell) => cell?.value === 'levels'))).toBe(false);
  });
});
