import { linkText } from '../../../../src/formats/xlsx/read/linkFormula';

it.each([
  ['HYPERLINK("https://example.org/1","звіт")', 'звіт', 'звіт (https://example.org/1)'],
  ['HYPERLINK("https://example.org/1";"звіт ""А""")', 0, 'звіт "А" (https://example.org/1)'],
  ['HYPERLINK("https://example.org/1",A1)', 'перелік', 'перелік (https://example.org/1)'],
  ['HYPERLINK("https://example.org/1",A1)', 0, 'https://example.org/1'],
  ['HYPERLINK("https://example.org/1")', undefined, 'https://example.org/1'],
  ['HYPERLINK("mailto:zvit@example.org","zvit@example.org")', '', 'zvit@example.org (mailto:zvit@example.org)'],
  ['HYPERLINK("https://example.org/1","див. https://example.org/1")', '', 'див. https://example.org/1'],
])('%s with the stored %j shows %s', (formula, stored, shown) => {
  expect(linkText(formula, stored)).toBe(shown);
});

it.each(['HYPERLINK("#Звіт!A1","рядок 1")', 'HYPERLINK(A1,"звіт")', 'A1&HYPERLINK("https://example.org/1","x")'])(
  '%s is a formula like any other',
  (formula) => {
    expect(linkText(formula, 'x')).toBeUndefined();
  },
);
