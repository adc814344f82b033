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
