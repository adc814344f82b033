import type { ReturnRow } from '../../../src/core/returned/types';
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

  it('do not take the first row of answers for their second row', () => {
    expect(
      answers(`
        | № | Стан виконання | Стислий опис зробленого |
        | 4.1 | виконано | Стан виконання |`),
    ).toEqual([[KEYS.upkeep, 'виконано', 'Стан виконання']]);
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
