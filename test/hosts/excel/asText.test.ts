import { asText } from '../../../src/hosts/excel/write/values';

describe('an apostrophe before a text', () => {
  it.each([
    '=1+1',
    '+380 44',
    '-5',
    '@я',
    "'так",
    '#N/A',
    '12/3',
    '09.12.2019',
    '5 травня',
    '1e5',
    ' 7 ',
    'TRUE',
    'істина',
    '1 234,50',
    '85%',
  ])('stands where Excel could take it for something else: %s', (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  it.each(['виконано', 'Проведено нараду.', 'а=б', `Наказ від 12.03.2020 № 5. ${'Проведено засідання. '.repeat(4)}`])(
    'does not stand before %s',
    (text) => {
      expect(asText(text)).toBe(text);
    },
  );
});
