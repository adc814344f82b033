import fc from 'fast-check';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import { sourceFromText } from '../../../src/formats/plan/readSource';
import { PLAN_RENDERINGS, type KnownRow } from '../../support/planRenderings';
import { shippedBodies } from '../../support/registry';

/** Measures, deadlines and executors as plans write them, with what they mean. */
const MEASURES = [
  'придбання книжок для дитячих бібліотек',
  'проведення виставки творів молодих авторів',
  'оновлення електронного каталогу',
  'навчання працівників роботи з базами даних',
] as const;
const DEADLINES: readonly (readonly [text: string, periods: string])[] = [
  ['до 1 червня', '2019-01-01..2019-06-01'],
  ['травень', '2019-05'],
  ['II квартал', '2019-Q2'],
  ['протягом року', '2019'],
  ['вересень - листопад', '2019-09-01..2019-11-30'],
  ['щокварталу', '2019-Q1 2019-Q2 2019-Q3 2019-Q4'],
];
const EXECUTORS: readonly (readonly [text: string, names: string])[] = [
  ['МОН', 'МОН'],
  ['МОН, Мінфін', 'МОН; Мінфін'],
  ['Мінекономрозвитку, обласні держадміністрації', 'Мінекономрозвитку; обласні держадміністрації'],
  ['Мінфін, СБУ (за згодою)', 'Мінфін; СБУ†'],
  ['Відділ освіти', 'Відділ освіти'],
];

interface Known extends KnownRow {
  readonly facts: readonly [measure: string, periods: string, executors: string];
}

const rowsOf = fc
  .array(fc.tuple(fc.nat(MEASURES.length - 1), fc.nat(DEADLINES.length - 1), fc.nat(EXECUTORS.length - 1)), {
    minLength: 3,
    maxLength: 8,
  })
  .map((picks) =>
    picks.map(([m, d, e], i): Known => {
      const measure = MEASURES[m] ?? '';
      const [deadline, periods] = DEADLINES[d] ?? ['', ''];
      const [executors, names] = EXECUTORS[e] ?? ['', ''];
      return { no: i + 1, measure, deadline, executors, facts: [measure, periods, names] };
    }),
  );

function factsIn(text: string): readonly (readonly string[])[] {
  const outcome = parsePlan(sourceFromText(text), shippedBodies);
  if (outcome.kind !== 'plan') return [[outcome.reason]];
  return outcome.plan.tasks.flatMap(({ measures }) =>
    measures.map(({ text: words, deadline, executors }) => [
      words.toLowerCase().replace(/\.$/, ''),
      deadline.periods.map(({ id }) => id).join(' '),
      executors.map(({ name, consent }) => `${name}${consent ? '†' : ''}`).join('; '),
    ]),
  );
}

describe('a plan of known facts, pasted as', () => {
  it.each(Object.keys(PLAN_RENDERINGS))('%s', (name) => {
    const render = PLAN_RENDERINGS[name];
    if (render === undefined) throw new Error(name);
    fc.assert(
      fc.property(rowsOf, (rows) => {
        expect(factsIn(render(rows))).toEqual(rows.map(({ facts }) => facts));
      }),
      { numRuns: 8 },
    );
  });
});
