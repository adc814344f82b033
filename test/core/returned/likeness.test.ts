import { dutyIndex } from '../../../src/core/returned/match/dutyIndex';
import { matchRow } from '../../../src/core/returned/match/matchRow';
import { numberCell } from '../../../src/core/workbook/cell';
import { KEYS, returnedWorkbook, returnOf } from '../../support/sampleReturn';

const row = (text: string): { readonly key: string | undefined; readonly matchedBy: string } => {
  const [found] = returnOf(
    returnedWorkbook(`
      | no | measure | status | narrative |
      | 4.1 | ${text} | виконано | Зроблено |`),
  ).rows;
  return { key: found?.key, matchedBy: found?.matchedBy ?? '' };
};

// 4.1 is «підтримання актуальної інформації на веб-сайті органу».
describe('a legal number beside a text', () => {
  it.each(['оновлення інформації на сайті міністерства', 'перевірка інформації в органі'])(
    'is believed where the text is like enough: %s',
    (text) => {
      expect(row(text)).toEqual({ key: KEYS.upkeep, matchedBy: 'number-period' });
    },
  );

  it.each(['утримання приміщень органу', 'закупівля комп’ютерного обладнання', 'ремонт покрівлі будівлі суду'])(
    'is not believed where the text is plainly another: %s',
    (text) => {
      expect(row(text).key).toBeUndefined();
    },
  );

  it('is believed beside a text too short to say anything', () => {
    expect(row('закупівля')).toEqual({ key: KEYS.upkeep, matchedBy: 'number-period' });
  });
});

describe('1.1 in a cell of a body that owes 1.1 and 1.10', () => {
  const duties = [
    ['1.1', 'проведення обстеження будівель'],
    ['1.10', 'створення електронної черги'],
  ].map(([measureId = '', text]) => {
    const key = `${measureId}@2020`;
    return { key, measureId, periodId: '2020', text, task: undefined, periodText: undefined };
  });
  const keyOf = (no: number | string, shown?: string, measure?: string): string | undefined => {
    const value = typeof no === 'number' ? numberCell(no, 1900, shown) : no;
    const locked = {
      no: { value, text: shown ?? String(no), cell: 'B9' },
      ...(measure === undefined ? {} : { measure: { value: measure, text: measure, cell: 'D9' } }),
    };
    const row = { sheet: 'Звіт', row: 9, columns: {}, inputs: {}, locked, extra: [], merged: [], continued: [] };
    return matchRow(row, dutyIndex(duties)).key;
  };
  it.each([
    [undefined, 1.1, undefined, undefined],
    ['1.10@2020', 1.1, '1.10', undefined],
    ['1.10@2020', 1.1, undefined, 'створення електронної черги'],
    ['1.1@2020', 1.1, undefined, 'проведення обстеження будівель'],
    ['1.1@2020', '1.1', undefined, undefined],
    ['1.10@2020', '1.10', undefined, undefined],
  ])('is %s where it is %j shown as %s beside «%s»', (key, no, shown, measure) => {
    expect(keyOf(no, shown, measure)).toBe(key);
  });
});
