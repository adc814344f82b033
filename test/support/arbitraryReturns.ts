import fc from 'fast-check';
import { OFFICER_STATUSES } from '../../src/core/template/statuses';
import type { MadeUpReturn, MadeUpRow } from './madeUpReturns';
import { INTERIM, ROUND } from './madeUpReturns';

/** Few bodies, rows, days and words, so that returns of one set often meet. */
const day = fc.constantFrom('2020-02-01', '2020-02-10', '2020-02-20');
const text = fc.oneof(
  fc.constantFrom('Проведено.', 'Відкликано', '=1+1', 'Рядок\nдругий', '…[⇒1]'),
  fc
    .string({ minLength: 1, maxLength: 20 })
    .map((s) => s.replace(/[\u0000-\u001f\u007f]/g, ' ').trim())
    .filter((s) => s !== ''),
);

const row: fc.Arbitrary<MadeUpRow> = fc.record(
  {
    key: fc.constantFrom('1.1@2019', '2.1@2019-H1', '2.1@2019-H2', '9.9@2019'),
    status: fc.constantFrom(...OFFICER_STATUSES),
    narrative: text,
    reason: text,
    doneOn: day,
    newDue: day,
    statusTyped: fc.constantFrom('зробили', 'Виконано'),
    error: fc.constant('status-missing'),
    errorField: fc.constant('status' as const),
    value: fc.integer({ min: 0, max: 50 }),
    unit: fc.constantFrom('од.', 'осіб'),
  },
  { requiredKeys: ['narrative'] },
);

const oneReturn: fc.Arbitrary<MadeUpReturn> = fc.record(
  {
    file: fc.constantFrom('a.xlsx', 'b.xlsx', 'тека/a.xlsx', 'звіт (2).xlsx', 'звіт.xlsx'),
    rows: fc.array(row, { maxLength: 4 }),
    body: fc.constantFrom('minfin', 'mon', 'nabu', 'хтось'),
    round: fc.constantFrom(ROUND, ROUND, INTERIM),
    receivedOn: day,
    signedOn: day,
    savedAt: day.map((d) => `${d}T09:00:00Z`),
    declaration: text,
    form: fc.constant('otherForm' as const),
    member: fc.constantFrom('x.xlsx', 'y.xlsx'),
  },
  { requiredKeys: ['file', 'rows'] },
);

/** Sets of returns; some bytes come several times under other names. */
export function returnSets(): fc.Arbitrary<readonly MadeUpReturn[]> {
  return fc
    .array(oneReturn, { maxLength: 7 })
    .chain((returns) =>
      fc
        .subarray(returns)
        .map((again) => [...returns, ...again.map((made) => ({ ...made, file: `копія ${made.file}` }))]),
    );
}
