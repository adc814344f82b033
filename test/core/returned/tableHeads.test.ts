import type { ReturnRow } from '../../../src/core/returned/types';
import type { CellValue, WorkbookContent } from '../../../src/core/workbook/content';
import { markdownSheet, workbook } from '../../support/markdownWorkbook';
import { shippedBodies } from '../../support/registry';
import { KEYS, recogniseContext, returnedWorkbook, returnOf } from '../../support/sampleReturn';

const rowsOf = (table: string): readonly ReturnRow[] => returnOf(returnedWorkbook(table), recogniseContext).rows;
const answers = (table: string): unknown =>
  rowsOf(table).map(({ key, inputs }) => [key, inputs.status?.text, inputs.narrative?.text]);

describe('heads of official tables', () => {
  it('of two rows are read together: the lower one says what stands under a heading that spans it', () => {
    expect(
      answers(`
        | № | Найменування заходу | Інформація про виконання | |
        | | | Стан виконання | Стислий опис зробленого |
        | 4.1 | | виконано | Сайт оновлено |`),
    ).toEqual([[KEYS.upkeep, 'виконано', 'Сайт оновлено']]);
    expect(
      answers(`
        | № | Стан виконання | Підсумки | |
        | | | Стислий опис зробленого | Причини невиконання |
        | 4.1 | виконано | Сайт оновлено | |`),
    ).toEqual([[KEYS.upkeep, 'виконано', 'Сайт оновлено']]);
  });

  it('of two rows, and the name of the body over them, are no words that stand beside the answers', () => {
    const found = returnOf(
      workbook([
        markdownSheet(
          'Аркуш1',
          `
        | Мінфін | | | |
        | Просимо врахувати: сайт переїхав | | | |
        | № | Найменування заходу | Інформація про виконання | |
        | | | Стан виконання | Стислий опис зробленого |
        | 4.1 | підтримання актуальної інформації на веб-сайті органу | виконано | Сайт оновлено |`,
        ),
      ]),
      { ...recogniseContext, bodies: shippedBodies },
    );
    expect(found.issues.filter(({ code }) => code === 'words-beside').map(({ params }) => params['words'])).toEqual([
      'A2: «Просимо врахувати: сайт переїхав»',
    ]);
  });

  it('do not take the first row of answers for their second row', () => {
    expect(
      answers(`
        | № | Стан виконання | Стислий опис зробленого |
        | 4.1 | виконано | Стан виконання |`),
    ).toEqual([[KEYS.upkeep, 'виконано', 'Стан виконання']]);
  });

  it('are known beside what is no heading: a formula, a number, a day', () => {
    const content = returnedWorkbook(`
        | key | no | measure | status | narrative |
        | Ключ | № | Захід | Стан виконання | Стислий опис виконання |
        | ${KEYS.upkeep} | 4.1 | | виконано | Сайт оновлено |`);
    const beside: readonly CellValue[] = [
      { kind: 'formula', formula: 'CONCATENATE("a")', value: 'Просимо врахувати' },
      2019,
      { kind: 'date', number: 43_467, date: '2019-01-02' },
    ];
    const put = (value: CellValue): WorkbookContent => ({
      ...content,
      sheets: content.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => (row.cells[0] === 'Ключ' ? { ...row, cells: [...row.cells, value] } : row)),
      })),
    });
    for (const value of beside) {
      const { rows, issues } = returnOf(put(value), recogniseContext);
      expect(rows.map(({ key, inputs }) => [key, inputs.narrative?.text])).toEqual([[KEYS.upkeep, 'Сайт оновлено']]);
      expect(issues.map(({ code }) => code)).toEqual(['rows-missing', 'words-beside']);
    }
  });

  it('that come again on each page bring the numbers of their columns again', () => {
    const head = '| № | Найменування заходу | Стан виконання | Стислий опис зробленого |';
    expect(
      answers(`
        ${head}
        | 1 | 2 | 3 | 4 |
        | 4.1 | | виконано | Сайт оновлено |
        ${head}
        | (1) | (2) | (3) | (4) |`),
    ).toEqual([[KEYS.upkeep, 'виконано', 'Сайт оновлено']]);
  });
});
