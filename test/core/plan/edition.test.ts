import { editionDigest, measureTextHash, planId } from '../../../src/core/plan/edition';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { sourceFromText } from '../../../src/formats/plan/readSource';
import { shippedBodies } from '../../support/registry';

const plan = (deadline: string) => {
  const outcome = parsePlan(
    sourceFromText(
      [
        'ПЛАН ЗАХОДІВ',
        'на 2019 рік',
        'Завдання | Захід | Строк | Виконавці |',
        `1. | А | 1) перший захід | ${deadline} | МОН |`,
      ].join('\n'),
    ),
    shippedBodies,
  );
  if (outcome.kind !== 'plan') throw new Error(outcome.reason);
  return outcome.plan;
};

describe('the identity of a plan and of its editions', () => {
  it('is the same plan in every edition: issuer, kind, date, number, folded', () => {
    expect(
      planId({
        issuer: 'Кабінет Міністрів України',
        kind: 'розпорядження',
        date: '2018-12-27',
        number: '1105-р',
        amendments: [],
      }),
    ).toBe('кабінет міністрів україни|розпорядження|2018-12-27|1105-р');
  });

  it('falls back to the title where an act has neither date nor number', () => {
    expect(planId({ planTitle: 'з підготовки до зими', amendments: [] })).not.toBe(
      planId({ planTitle: 'з підготовки до літа', amendments: [] }),
    );
  });

  it('is another edition when a deadline changes, not when its spaces do', () => {
    expect(editionDigest(plan('травень').tasks)).toBe(editionDigest(plan(' травень\u00A0').tasks));
    expect(editionDigest(plan('травень').tasks)).not.toBe(editionDigest(plan('червень').tasks));
  });

  it('gives one hash to the same words in other quotes, apostrophes and spaces', () => {
    expect(measureTextHash('Захід «про зв’язок»')).toBe(measureTextHash('захід  "про зв\'язок"'));
    expect(measureTextHash('перший захід')).not.toBe(measureTextHash('другий захід'));
  });
});
