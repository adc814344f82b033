import { indicatorPlaces, reportPlaces } from '../../../src/core/template/places';
import { planTitleIn } from '../../../src/core/template/planTitleIn';
import type { WorkbookContent } from '../../../src/core/workbook/content';
import { contentOf } from '../../support/specContent';
import { en, uk } from '../../support/texts';
import { planOf, prefilled, template } from './support';

const KEY = '1.1@2019-01-01..2019-11-15';
const { spec } = prefilled({
  rows: new Map([[KEY, { status: 'виконано', narrative: '  Подано. ', doneOn: '2019-11-05' }]]),
  indicators: new Map([['2.1@2019-H2#2', { value: 3 }]]),
});
const content = contentOf(spec);

/** The same workbook with so many rows put in above everything, and as many columns to the left. */
function moved(from: WorkbookContent, rows: number, columns: number): WorkbookContent {
  return {
    ...from,
    sheets: from.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map(({ row, cells }) => ({
        row: row + rows,
        cells: [...Array<undefined>(columns).fill(undefined), ...cells],
      })),
    })),
  };
}

describe('the inputs of a template', () => {
  it('are found by row key and field, with what stands there', () => {
    const places = reportPlaces(content);
    expect(places?.cell(KEY, 'status')).toEqual({ sheet: 'Звіт', cell: 'H9', text: 'виконано' });
    expect(places?.cell(KEY, 'narrative')).toEqual({ sheet: 'Звіт', cell: 'I9', text: 'Подано.' });
    expect(places?.cell(KEY, 'doneOn')).toEqual({ sheet: 'Звіт', cell: 'J9', text: '2019-11-05' });
    expect(places?.cell('4.1@2019', 'evidence')).toEqual({ sheet: 'Звіт', cell: 'N12', text: '' });
  });

  it('are found wherever the table stands now', () => {
    expect(reportPlaces(moved(content, 3, 2))?.cell(KEY, 'status')).toEqual({
      sheet: 'Звіт',
      cell: 'J12',
      text: 'виконано',
    });
  });

  it('are none for a row that is not there, and none in a workbook without the table', () => {
    expect(reportPlaces(content)?.cell('9.9@2019', 'status')).toBeUndefined();
    expect(reportPlaces({ ...content, sheets: content.sheets.filter(({ name }) => name !== 'Звіт') })).toBeUndefined();
    const without = content.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map(({ row, cells }) => ({ row, cells: cells.map((cell) => (cell === 'reason' ? 'x' : cell)) })),
    }));
    const places = reportPlaces({ ...content, sheets: without });
    expect(places?.cell(KEY, 'reason')).toBeUndefined();
    expect(places?.cell(KEY, 'proposal')?.cell).toBe('L9');
  });

  it('of «Показники» are those of each indicator', () => {
    const places = indicatorPlaces(content, uk);
    expect([...places.keys()]).toEqual(['2.1@2019-H1#1', '2.1@2019-H1#2', '2.1@2019-H2#1', '2.1@2019-H2#2']);
    expect(places.get('2.1@2019-H2#2')).toEqual({ sheet: 'Показники', value: 'G8', note: 'H8' });
    // Renamed, it is known by its columns.
    expect(indicatorPlaces(content, en).get('2.1@2019-H1#1')).toEqual({ sheet: 'Показники', value: 'G5', note: 'H5' });
    expect(indicatorPlaces(moved(content, 1, 1), uk).get('2.1@2019-H1#1')?.value).toBe('H6');
    expect(indicatorPlaces({ ...content, sheets: [] }, uk)).toEqual(new Map());
  });
});

describe('the title of the plan in a template', () => {
  const title = 'з реалізації Стратегії на 2019 рік';

  it('is the line under its own title, without the act', () => {
    expect(planTitleIn(content)).toContain(title);
    expect(planTitleIn(content)).not.toMatch(/Розпорядження|1105-р/);
    expect(planTitleIn(contentOf(template({ texts: en })))).not.toMatch(/Ordinance|1105-р/);
  });

  it('keeps full stops of its own', () => {
    const { requisites } = planOf([]);
    const plan = planOf([], { requisites: { ...requisites, planTitle: 'з розвитку м. Києва. Другий етап' } });
    expect(planTitleIn(contentOf(template({ plan, duties: [] })))).toMatch(/з розвитку м\. Києва\. Другий етап$/);
  });

  it('is found in a title block that was moved', () => {
    expect(planTitleIn(moved(content, 5, 0))).toBe(planTitleIn(content));
    expect(planTitleIn(moved(content, 0, 3))).toBe(planTitleIn(content));
  });

  it('is not known without the stamp’s line, or where that stands far down', () => {
    expect(planTitleIn({ ...content, sheets: content.sheets.slice(1) })).toBeUndefined();
    expect(planTitleIn(moved(content, 34, 0))).toBe(planTitleIn(content));
    expect(planTitleIn(moved(content, 35, 0))).toBeUndefined();
  });
});
