import { namesSheet, namesTable, renameSheets } from '../../../src/hosts/excel/formulaSheets';
import { sections } from '../../../src/hosts/excel/write/print';

const passing = (name: string): string | undefined => (name.toLowerCase() === 'дані' ? '_pz_new_1' : undefined);

describe('sheets in formulas', () => {
  it.each([
    ["'Дані'!$A$1:$A$3", "'_pz_new_1'!$A$1:$A$3"],
    ['SUM(дані!A1, Інші_дані!A1)', "SUM('_pz_new_1'!A1, Інші_дані!A1)"],
    ['IF(A1="Дані!A1","так ""Дані""!",Дані!B2)', 'IF(A1="Дані!A1","так ""Дані""!",\'_pz_new_1\'!B2)'],
    ["'Мої ''дані'''!A1", "'Мої ''дані'''!A1"],
    ['"незакрите Дані!A1', '"незакрите Дані!A1'],
  ])('renames them in %s', (formula, expected) => {
    expect(renameSheets(formula, passing)).toBe(expected);
  });

  it('does not find a sheet in a text', () => {
    expect(namesSheet('"Дані!A1"', (name) => name === 'Дані')).toBe(false);
    expect(namesSheet('A1+Дані!A1', (name) => name === 'Дані')).toBe(true);
  });
});

it.each([
  ['SUM(Подання[Подано])', true],
  ['ROWS(подання)', true],
  ['Подання[[#Totals],[Подано]]', true],
  ['"Подання[Подано]"', false],
  ['Подання!A1', false],
  ['Подання(1)', false],
  ['Подання_2[Подано]', false],
])('finds a table in %s: %s', (formula, expected) => {
  expect(namesTable(formula, (name) => name.toLowerCase() === 'подання')).toBe(expected);
});

describe('header and footer codes', () => {
  it.each([
    [
      '&LПлан&RРік && цикл',
      [
        ['left', 'План'],
        ['right', 'Рік && цикл'],
      ],
    ],
    ['Сторінка &P з &N', [['center', 'Сторінка &P з &N']]],
    ['&CА&&LБ', [['center', 'А&&LБ']]],
    ['', []],
  ])('are split into left, middle and right: %s', (code, expected) => {
    expect(sections(code)).toEqual(expected);
  });
});
