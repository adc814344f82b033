import { checkReturn } from '../../../src/core/checks/checkReturn';
import { returnVerdict } from '../../../src/core/checks/verdict';
import { carriedDigest } from '../../../src/core/template/carriedDigest';
import { KEYS, returnedWorkbook, returnOf, stampedDuties } from '../../support/sampleReturn';
import { vocabularies } from '../../support/texts';

const CARRIED = { status: 'виконано', narrative: 'Розділ оновлювався щомісяця' };
const duties = stampedDuties()
  .filter(({ key }) => key === KEYS.upkeep || key === KEYS.single)
  .map((duty) => (duty.key === KEYS.upkeep ? { ...duty, carried: carriedDigest(CARRIED) } : duty));

/** The report with these descriptions of the two rows. */
function checked(upkeep: string, single: string) {
  const status = single === '' ? '' : 'виконано';
  const rows = `
    | key | no | status | narrative |
    | ${KEYS.upkeep} | 4.1 | виконано | ${upkeep} |
    | ${KEYS.single} | 5 | ${status} | ${single} |`;
  const found = checkReturn(returnOf(returnedWorkbook(rows, { duties })), { vocabularies, today: '2020-02-10' });
  return {
    params: found.issues.find(({ code }) => code === 'rows-carried')?.params,
    codes: found.issues.map(({ code }) => code),
    verdict: returnVerdict(found),
  };
}

describe('answers that came over from an earlier report', () => {
  it('are distinguished from those that were changed or written again', () => {
    expect(checked(CARRIED.narrative, 'Проведено тренінг').params).toEqual({ carried: 1, changed: 0, fresh: 1 });
    expect(checked('Оновлено ще раз', 'Проведено тренінг').params).toBeUndefined();
  });
  it('are no report where nothing is new and something is owed', () => {
    const { codes, verdict } = checked(CARRIED.narrative, '');
    expect(codes).toContain('nothing-new');
    expect(verdict).toBe('invalid');
    expect(checked(CARRIED.narrative, 'Проведено тренінг').verdict).toBe('ready');
  });
});
