import { partialDateFormat, shownDate } from '../../../../src/formats/xlsx/read/shownDate';

it.each([
  ['dd.mm.yyyy', undefined],
  ['[$-422]d mmmm yyyy" р."', undefined],
  ['d/m', '12/3'],
  ['mmm-yy', 'бер-20'],
  ['yyyy" рік"', '2020 рік'],
])('%s shows of a date %p', (code, shown) => {
  const format = partialDateFormat(164, code);
  expect(format === undefined ? undefined : shownDate('2020-03-12', format)).toBe(shown);
});

it('knows the built-in formats', () => {
  expect(partialDateFormat(14, undefined)).toBeUndefined();
  expect(shownDate('2020-03-12', partialDateFormat(16, undefined) ?? '')).toBe('12-бер');
});
