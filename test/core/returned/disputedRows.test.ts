import { checkReturn } from '../../../src/core/checks/checkReturn';
import type { Duty } from '../../../src/core/duties/types';
import { shippedBodies } from '../../support/registry';
import {
  KEYS,
  recogniseContext,
  recogniseWorkbook,
  returnedWorkbook,
  samplePlan,
  stampedDuties,
} from '../../support/sampleReturn';
import { vocabularies } from '../../support/texts';

const duty = (bodyId: string, key: string): Duty => {
  const [measureId = '', periodId = ''] = key.split('@');
  return { bodyId, key, measureId, periodId, obligation: 'obliged', role: 'executor', executor: bodyId };
};

/** The template of minfin, who is asked for 4.1 only, with a row of measure 5 typed in. */
function read(title: string) {
  const stamped = stampedDuties().filter(({ measureId }) => measureId === '4.1');
  const rows = `
  | key | no | status | narrative |
  | ${KEYS.upkeep} | 4.1 | виконано | Розділ оновлювався щомісяця |
  | | 5 | виконано | Проведено 3 тренінги для 40 працівників |`;
  const content = returnedWorkbook(rows, { duties: stamped });
  const sheets = content.sheets.map((sheet, i) =>
    i > 0 ? sheet : { ...sheet, rows: [{ row: 1, cells: [title] }, ...sheet.rows] },
  );
  const ofOther = [KEYS.upkeep, KEYS.single, KEYS.byDate, KEYS.onDate].map((key) => duty('moz', key));
  const duties = [duty('minfin', KEYS.upkeep), ...ofOther];
  const context = { ...recogniseContext, plan: samplePlan, bodies: shippedBodies, duties };
  const outcome = recogniseWorkbook({ ...content, sheets }, context);
  if (outcome.kind !== 'return') throw new Error(outcome.kind);
  return checkReturn(outcome.returned, { vocabularies, today: '2020-02-10', plan: samplePlan });
}

describe('a return of which nobody knows whose it is', () => {
  it('is read by the duties of both bodies: whoever decides gets every row', () => {
    const { rows, issues } = read('Міністерство охорони здоров’я України');
    expect(rows.map(({ row: { key } }) => key)).toEqual([KEYS.upkeep, KEYS.single]);
    expect(rows.flatMap((row) => row.issues.map(({ code }) => code))).not.toContain('measure-not-assigned');
    expect(issues.map(({ code }) => code)).toContain('body-disputed');
    expect(issues.map(({ code }) => code)).not.toContain('measure-not-assigned');
  });
  it('is read by its own duties alone where its own name stands', () => {
    const { rows, issues } = read('Міністерство фінансів України');
    expect(rows.map(({ row: { key } }) => key)).toEqual([KEYS.upkeep, undefined]);
    expect(issues.map(({ code }) => code)).toContain('measure-not-assigned');
  });
});
