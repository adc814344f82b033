import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withIndicators } from '../../../src/core/plan/indicators';
import { readIndicators } from '../../../src/formats/plan/readIndicators';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { goldSeedPlan } from '../../support/goldPlan';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('indicators beside a plan', () => {
  it('are attached to their measures and numbered from 1', () => {
    const plan = withIndicators(
      goldSeedPlan(),
      readIndicators(bytes('захід;показник;одиниця\n2.1;брифінгів;од.\n2.1;учасників;осіб\n2.1.;брифінгів;од.\n')),
    );
    const measures = plan.tasks.flatMap((task) => task.measures);
    expect(measures.find((measure) => measure.id === '2.1')?.indicators).toEqual([
      { no: 1, name: 'брифінгів', unit: 'од.' },
      { no: 2, name: 'учасників', unit: 'осіб' },
    ]);
    expect(measures.find((measure) => measure.id === '2.2')?.indicators).toEqual([]);
    expect(plan.edition).toBe(goldSeedPlan().edition);
  });

  it('for a measure that is not in force are reported', () => {
    const plan = withIndicators(goldSeedPlan(), [
      { measure: '4.5', name: 'а', unit: 'од.' },
      { measure: '99', name: 'б', unit: 'од.' },
    ]);
    expect(plan.diagnostics.map((one) => [one.code, one.params['measure']])).toEqual([
      ['indicator-measure-unknown', '4.5'],
      ['indicator-measure-unknown', '99'],
    ]);
  });

  it('may have columns in any order, quotes, a mark of encoding, or no header', () => {
    expect(readIndicators(bytes('\uFEFFunit,indicator,measure\nод.,"заходів, усіх",2.1\n,,\n'))).toEqual([
      { measure: '2.1', name: 'заходів, усіх', unit: 'од.' },
    ]);
    expect(readIndicators(bytes('2.1;заходів;од.\n2.2;осіб;осіб\n'))).toHaveLength(2);
    expect(readIndicators(new Uint8Array())).toEqual([]);
  });

  it('may have a title above, a column of numbers, and the measure in the first of its rows only', () => {
    expect(
      readIndicators(
        bytes(
          'Показники плану\n\n№ з/п;Захід;Показник;Од. виміру\n1;2.1;брифінгів;од.\n2;;учасників;осіб\n3;2.2;;од.\n',
        ),
      ),
    ).toEqual([
      { measure: '2.1', name: 'брифінгів', unit: 'од.' },
      { measure: '2.1', name: 'учасників', unit: 'осіб' },
    ]);
  });

  it('may stand on a sheet of a workbook', async () => {
    const rows = [
      ['Захід', 'Показник', 'Одиниця'],
      ['2.1', 'брифінгів', 'од.'],
      ['', 'учасників', 'осіб'],
    ].map((cells, i) => ({ row: i + 1, cells: cells.map((value) => ({ value })) }));
    const file = await writeWorkbook({
      sheets: [{ name: 'Показники', state: 'visible', columns: [], rows }],
      styles: {},
      properties: { title: '', creator: '', created: '2020-01-01', language: 'uk', custom: {} },
    });
    expect(readIndicators(file)).toEqual([
      { measure: '2.1', name: 'брифінгів', unit: 'од.' },
      { measure: '2.1', name: 'учасників', unit: 'осіб' },
    ]);
    expect(readIndicators(bytes('PK\u0003\u0004 not a workbook'))).toEqual([]);
  });

  it('that are shipped belong to measures of the shipped plan, each with a unit', () => {
    const rows = readIndicators(readFileSync(join(__dirname, '../../../seeds/indicators-1105-r.csv')));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => row.unit === '')).toEqual([]);
    expect(withIndicators(goldSeedPlan(), rows).diagnostics).toEqual([]);
  });
});
