import { compareNames, compareStanding, ruleBetween, type Standing } from '../../../src/core/merge/precedence';

const standing: Standing = { answers: true, file: 'звіт.xlsx', member: '', sha256: 'a', row: 9, manual: false };

/** From the weakest reason to the strongest; each beats everything that stands above it in the other answer. */
const REASONS: readonly (readonly [rule: string, stronger: Partial<Standing>])[] = [
  ['row', { row: 10 }],
  ['name', { file: 'звіт (2).xlsx', sha256: 'b' }],
  ['manual', { manual: true }],
  ['saved', { savedAt: '2020-02-10T08:00:00Z' }],
  ['signed', { signedOn: '2020-02-10' }],
  ['received', { receivedOn: '2020-02-11' }],
];

describe('which of two answers counts', () => {
  it.each(REASONS)('is decided by «%s» where nothing else differs, whichever comes first', (rule, stronger) => {
    const winner = { ...standing, ...stronger };
    expect(compareStanding(winner, standing)).toBeGreaterThan(0);
    expect(compareStanding(standing, winner)).toBeLessThan(0);
    expect(ruleBetween(winner, standing)).toBe(rule);
  });

  it.each(REASONS.slice(1).map(([rule, stronger], index) => [rule, stronger, REASONS[index]?.[1] ?? {}] as const))(
    '«%s» goes before the reason below it',
    (_, stronger, weaker) => {
      expect(compareStanding({ ...standing, ...stronger }, { ...standing, ...weaker })).toBeGreaterThan(0);
    },
  );

  it('an answer that the ministry entered from a letter is called so, whatever else stood for it', () => {
    const entered: Standing = { ...standing, manual: true, receivedOn: '2020-02-12', file: 'лист № 5', sha256: 'c' };
    expect(ruleBetween(entered, standing)).toBe('manual');
    expect(ruleBetween({ ...entered, receivedOn: '2020-02-13' }, { ...standing, receivedOn: '2020-02-12' })).toBe(
      'manual',
    );
  });

  it('a row without a status never replaces one that has it', () => {
    const blank: Standing = { ...standing, answers: false, receivedOn: '2020-03-01', manual: true };
    expect(compareStanding(blank, standing)).toBeLessThan(0);
    expect(ruleBetween(standing, blank)).toBe('blank');
  });

  it('a file without a day of receipt counts as received on its day of sign-off', () => {
    const signed: Standing = { ...standing, signedOn: '2020-02-12' };
    const received: Standing = { ...standing, receivedOn: '2020-02-11' };
    expect(compareStanding(signed, received)).toBeGreaterThan(0);
    expect(ruleBetween(signed, received)).toBe('received');
    expect(ruleBetween(signed, { ...standing, signedOn: '2020-02-11' })).toBe('signed');
  });

  it('the same file read twice is known by its row, another by its name', () => {
    expect(ruleBetween({ ...standing, row: 12 }, standing)).toBe('row');
    expect(ruleBetween({ ...standing, sha256: 'b', file: 'б.xlsx' }, standing)).toBe('name');
  });
});

describe('file names', () => {
  it.each([
    ['звіт.xlsx', 'звіт (2).xlsx'],
    ['v2.xlsx', 'v10.xlsx'],
    ['v002.xlsx', 'v10.xlsx'],
    ['v09.xlsx', 'v10.xlsx'],
    ['а.xlsx', 'б.xlsx'],
  ])('%s stands before %s', (earlier, later) => {
    expect(compareNames(earlier, later)).toBeLessThan(0);
    expect(compareNames(later, earlier)).toBeGreaterThan(0);
  });
});
