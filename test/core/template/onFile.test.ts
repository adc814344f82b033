import { templateSpec } from '../../../src/core/template/templateSpec';
import { asText, expectOnFile, keysOnly } from '../../support/onFile';
import { DEADLINES, DUTIES, duty, inputOf, INTERIM, measure, PLAN, planOf } from './support';

const SHORT = { ...DEADLINES.year, text: 'постійно' };
const more = planOf([
  ...(PLAN.tasks[0]?.measures ?? []),
  {
    ...measure('1.1.1.4', 'придбання книжок', SHORT, [{ no: 1, name: 'книжок', unit: 'тис. грн' }]),
    columns: [{ name: 'Джерело фінансування', text: 'державний бюджет' }],
  },
]);

/** What a template says of itself but for its words: 75 ministries get it, so no cell changes unseen. */
describe('a template on file', () => {
  it('blank, of an interim round', () => {
    expectOnFile('template-blank.txt', asText(templateSpec(inputOf({ texts: keysOnly, round: INTERIM }))));
  });

  it('that goes back for correction, with carried answers, further columns, a unit’s consent and a predecessor', () => {
    const rows = new Map([
      [
        '1.1@2019-01-01..2019-11-15',
        { status: 'status.done', narrative: 'Подано.', doneOn: '2019-11-05', evidence: 'лист', newDue: '2020-05-01' },
      ],
      ['2.1@2019-H1', { status: 'status.notDone', reason: 'Бо.', proposal: 'слово '.repeat(400) }],
    ]);
    const input = inputOf({
      texts: keysOnly,
      plan: more,
      duties: [
        ...DUTIES,
        duty('1.1.1.4', '2019', {
          obligation: 'consent',
          role: 'lead',
          inheritedFrom: {
            bodyId: 'mip',
            name: 'Міністерство інформаційної політики',
            act: 'постанова',
            date: '2019-09-02',
          },
        }),
        duty('4.1', '2019', { key: '4.1@2019~proxy', obligation: 'proxy', executor: 'Комісія' }),
      ],
      earlier: {
        rows,
        indicators: new Map([['2.1@2019-H1#1', { value: 1.5, note: 'травень' }]]),
        contacts: { person: 'Леся Українка', letterDate: '2020-02-12', nothingToReport: 'так' },
      },
      correcting: {
        stamp: { no: 1, from: '2020-02-20' },
        accepted: new Set(['1.1@2019-01-01..2019-11-15']),
        faults: [
          { rowKey: '2.1@2019-H1', field: 'reason', words: 'Закоротко.', said: 'Бо.', source: 'а.xlsx' },
          { indicator: '2.1@2019-H1#2', words: 'Немає числа.', said: '', source: 'а.xlsx' },
          { words: 'Без підпису.', said: '', source: 'а.xlsx' },
        ],
      },
    });
    expectOnFile('template-corrected.txt', asText(templateSpec(input)));
  });
});
