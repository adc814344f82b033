import type { CellValue } from '../../../src/core/workbook/content';
import { KEYS, returnedWorkbook, returnOf, samplePlan } from '../../support/sampleReturn';
import { markdownSheet } from '../../support/markdownWorkbook';
import { vocabularies } from '../../support/texts';

const codesOf = (issues: readonly { readonly code: string; readonly severity: string }[]) =>
  issues
    .filter(({ code }) => code.startsWith('row') && code !== 'rows-missing')
    .map(({ code, severity }) => [code, severity]);

describe('rows under the table that answer nothing', () => {
  const withRows = (values: readonly CellValue[]) => {
    const content = returnedWorkbook(`
      | key | no | status | narrative |
      | ${KEYS.upkeep} | 4.1 | виконано | Розділ оновлювався |`);
    const [first, ...others] = content.sheets;
    if (first === undefined) throw new Error('a workbook has a sheet');
    const rows = values.map((value, i) => ({ row: 60 + i, cells: [undefined, undefined, undefined, value] }));
    return returnOf({ ...content, sheets: [{ ...first, rows: [...first.rows, ...rows] }, ...others] });
  };
  it('are one piece of information where they hold errors or formulas that give 0', () => {
    const zero: CellValue = { kind: 'formula', formula: 'A1*0', value: 0 };
    expect(codesOf(withRows([{ kind: 'error', error: '#REF!' }]).issues)).toEqual([['rows-stray', 'info']]);
    const found = withRows(Array.from({ length: 500 }, () => zero));
    expect(codesOf(found.issues)).toEqual([['rows-stray', 'info']]);
    expect(found.issues.find(({ code }) => code === 'rows-stray')?.params).toMatchObject({
      where: '60–559',
      rows: 500,
    });
  });
  it('are refused word for word where they say something', () => {
    expect(codesOf(withRows(['Проведено ще один захід']).issues)).toEqual([['row-unmatched', 'error']]);
  });
});

describe('a column whose heading was reworded', () => {
  it('is the status where it holds nothing but statuses', () => {
    const table = `
      | № | Найменування заходу | Що маємо | Стислий опис зробленого |
      | 4.1 | підтримання актуальної інформації на веб-сайті органу | виконано | Розділ оновлювався |
      | 5 | Проведення тренінгів для працівників | не виконано | Немає коштів |`;
    const content = returnedWorkbook('', { stamps: ['properties'] });
    const found = returnOf({ ...content, sheets: [markdownSheet('Звіт', table)] }, { plan: samplePlan, vocabularies });
    expect(found.rows.map(({ inputs }) => inputs.status?.text)).toEqual(['виконано', 'не виконано']);
    expect(found.issues.find(({ code }) => code === 'column-renamed')?.params).toEqual({
      column: 'status',
      found: 'Що маємо',
    });
  });
});
