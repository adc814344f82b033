import { shownNumber } from '../../../src/formats/xlsx/read/shownNumber';

it.each([
  [1.1, '0.00', '1.10'],
  [0.85, '0%', '85%'],
  [0.855, '0.0%', '85.5%'],
  [1.1, '[Red]0.00_);(0.00)', '1.10'],
  [1.1, '#.00', '1.10'],
  [1.1, '??0.0?', undefined],
  [1.1, '0.00##', '1.10'],
  [0.855, '0.##%', '85.5%'],
  [0.85, '#%', '85%'],
  [1.2, '# ##0.0#%', '120.0%'],
  [0.5, '0.##%', '50%'],
  [12, '#,##0.##', undefined],
  [12, '%', undefined],
  [12.5, '0.0', undefined],
  [12, '#,##0', undefined],
  [12, '@', undefined],
  [12, undefined, undefined],
  [5, '0.00E+00', undefined],
])('%d in «%s» stands as %s', (number, format, shown) => expect(shownNumber(number, format)).toBe(shown));
