import { SharedFormulas } from '../../../../src/formats/xlsx/read/sharedFormulas';

/** A formula in row 10, column N, as it reads in row 12, column O. */
function moved(formula: string): string {
  const shared = new SharedFormulas();
  shared.formulaAt('0', formula, 10, 14);
  return shared.formulaAt('0', '', 12, 15);
}

describe('a formula that is stored once for many cells', () => {
  it.each([
    ['"лист № "&B10', '"лист № "&C12'],
    ['$B10+B$10+$B$10', '$B12+C$10+$B$10'],
    ['SUM(A1:XFD1)', 'SUM(B3:A3)'],
    ['\'Аркуш B10\'!B10&"B10"', '\'Аркуш B10\'!C12&"B10"'],
    ['LOG10(B10)+SIN1_B10', 'LOG10(C12)+SIN1_B10'],
    ['report_status', 'report_status'],
  ])('reads in another cell as Excel shows it there: %s', (formula, shown) => expect(moved(formula)).toBe(shown));
  it('is empty where nobody knows it', () => expect(new SharedFormulas().formulaAt('7', '', 1, 1)).toBe(''));
});
