import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withIndicators } from '../../../src/core/plan/indicators';
import { readIndicators } from '../../../src/formats/plan/readIndicators';
import { goldSeedPlan } from '../../support/goldPlan';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('indicators beside a plan', () => {
  it('are attached to their measures and numbered from 1', () => {
    const plan = withIndicators(goldSeedPlan(), readIndicators(bytes('захід;показник;одиниця\n2.1;брифінгів;од.\n2.1;учасників;осіб\n2.1.;брифінгів;од.\n')));
    const measures = plan.tasks.flatMap((task) => task.measures);
    expect(measures.find((measure) => measure.id === '2.1')?.indicators).toEqual([{ no: 1, name: 'брифінгів', unit: 'од.' }, { no: 2, name: 'учасників', unit: 'осіб' }]);
    expect(measures.find((measure) => measure.id === '2.2')?.indicators).toEqual([]);
    expect(plan.edition).toBe(goldSeedPlan().edition);
  });

  it('for a measure that is not in force are reported', () => {
    const plan = withIndicators(goldSeedPlan(), [{ measure: '4.5', name: 'а', unit: 'од.' }, { measure: '99', name: 'б', unit: 'од.' }]);
    expect(plan.diagnostics.map((one) => [one.code, one.params['measure']])).toEqual([['indicator-measure-unknown', '4.5'], ['indicator-measure-unknown', '99']]);
  });

  it('may have columns in any order, quotes, a mark of encoding, or no header', () => {
    expect(readIndicators(bytes('\uFEFFunit,indicator,measure\nод.,"заходів, усіх",2.1\n,,\n'))).toEqual([{ measure: '2.1', name: 'заходів, усіх', unit: 'од.' }]);
    expect(readIndicators(bytes('2.1;заходів;од.\n2.2;осіб;осіб\n'))).toHaveLength(2);
    expect(readIndicators(new Uint8Array())).toEqual([]);
  });

  it('that are shipped belong to measures of the shipped plan, each with a unit', () => {
    const rows = readIndicators(readFileSync(join(__dirname, '../../../seeds/indicators-1105-r.csv')));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => row.unit === '')).toEqual([]);
    expect(withIndicators(goldSeedPlan(), rows).diagnostics).toEqual([]);
  });
});
