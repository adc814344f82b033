import { merge } from '../../../src/core/merge/merge';
import type { ReadFile } from '../../../src/core/merge/types';
import { summarise } from '../../../src/core/summary/summarise';
import { madeUpDuties, madeUpPlan, madeUpRegistry, madeUpReturn, madeUpSettings } from '../../support/madeUpReturns';
import { uk } from '../../support/texts';

const plan = madeUpPlan();
const registry = madeUpRegistry();
const duties = madeUpDuties(plan, registry);
const lineOf = (files: readonly ReadFile[]) =>
  summarise(merge({ plan, registry, duties, settings: madeUpSettings(), files }), uk).bodies.find(
    ({ id }) => id === 'mon',
  );

const report = (receivedOn: string, key = '1.1@2019'): ReadFile =>
  madeUpReturn({
    file: `звіт ${receivedOn}.xlsx`,
    body: 'mon',
    receivedOn,
    rows: [{ key, status: 'done', narrative: `Виконано ${receivedOn}.` }],
  });
const other = (kind: 'foreign' | 'unreadable' | 'companion'): ReadFile => ({
  kind,
  identity: { file: 'лист.pdf', sha256: 'd'.repeat(64), bytes: 7, receivedOn: '2020-02-01' },
  body: 'mon',
  issues: [],
});

describe('the day on which a body reported', () => {
  it('is that of the first return of which something counts', () => {
    const [first, second] = [report('2020-02-12', '2.1@2019-H1'), report('2020-02-18')];
    expect(lineOf([second, first])).toMatchObject({ receivedOn: '2020-02-12', late: false });
    // Nothing of the first one counts after the second has replaced it.
    expect(lineOf([second, report('2020-02-12')])).toMatchObject({ receivedOn: '2020-02-18', late: true });
  });

  it('is late from the day after the due one on', () => {
    expect(lineOf([report('2020-02-15')])).toMatchObject({ receivedOn: '2020-02-15', late: false });
    expect(lineOf([report('2020-02-16')])).toMatchObject({ receivedOn: '2020-02-16', late: true });
  });

  it.each(['foreign', 'unreadable', 'companion'] as const)('is not that of a file that is %s', (kind) => {
    expect(lineOf([other(kind), report('2020-02-18')])).toMatchObject({ receivedOn: '2020-02-18', late: true });
    expect(lineOf([other(kind)])).not.toHaveProperty('receivedOn');
  });
});
