import { checkTable, codesOf, KEYS, sampleStamp } from '../../support/sampleReturn';

/** Codes for a row with the status, in a round that stands as of the day. */
function on(asOf: string, key: string, status: string): readonly string[] {
  const filled = {
    narrative: 'Проведено два брифінги 12.03.2019 та 04.06.2019 за участю керівництва органу.',
    reason: 'Не виділено коштів на захід',
    proposal: 'Продовжити строк',
  };
  return codesOf(
    checkTable(
      `
      | key | status | narrative | reason | proposal |
      | ${key} | ${status} | ${filled.narrative} | ${filled.reason} | ${filled.proposal} |`,
      { stamp: { ...sampleStamp, round: { id: '2019', asOf, due: asOf } } },
    ),
  );
}

// 6.2 is of May: 2019-05-01 … 2019-05-31, due on its last day.
describe('a status and the very day on which the round stands', () => {
  it.each([
    ['2019-05-30', ['not-done-before-end']],
    ['2019-05-31', []],
    ['2019-06-01', []],
  ])('«не виконано» of a month that ends on 31 May, on %s', (asOf, codes) => {
    expect(on(asOf, KEYS.month, 'не виконано').filter((code) => code.startsWith('not-done'))).toEqual(codes);
  });

  it.each([
    ['2019-05-30', 'not-due-but-begun'],
    ['2019-05-31', 'not-due-impossible'],
    ['2019-06-01', 'not-due-impossible'],
  ])('«строк не настав» of it, on %s', (asOf, code) => {
    expect(on(asOf, KEYS.month, 'строк не настав')).toContain(code);
  });

  it.each([
    ['2019-04-30', []],
    ['2019-05-01', ['not-due-but-begun']],
  ])('«строк не настав» of a period that begins on 1 May, on %s', (asOf, codes) => {
    expect(on(asOf, KEYS.month, 'строк не настав').filter((code) => code.startsWith('not-due'))).toEqual(codes);
  });

  it.each([
    ['2019-05-31', []],
    ['2019-06-01', ['not-started-after-end']],
  ])('«не розпочато», on %s', (asOf, codes) => {
    expect(on(asOf, KEYS.month, 'не розпочато').filter((code) => code.startsWith('not-started'))).toEqual(codes);
  });

  it.each([
    ['2019-05-31', []],
    ['2019-06-01', ['ongoing-after-end']],
  ])('«виконується», on %s', (asOf, codes) => {
    expect(on(asOf, KEYS.month, 'виконується').filter((code) => code.startsWith('ongoing'))).toEqual(codes);
  });

  it.each([
    ['2019-06-30', ['done-before-start']],
    ['2019-07-01', []],
  ])('«виконано» of the second half-year, on %s', (asOf, codes) => {
    expect(on(asOf, KEYS.secondHalf, 'виконано').filter((code) => code.startsWith('done-before'))).toEqual(codes);
  });
});
