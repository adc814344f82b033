import { checkReturn } from '../../../src/core/checks/checkReturn';
import { recognise } from '../../../src/core/returned/recognise';
import type { InputField } from '../../../src/core/template/fields';
import type { OfficerStatus } from '../../../src/core/template/statuses';
import { contentOf } from '../../support/specContent';
import { uk, vocabularies } from '../../support/texts';
import { DEADLINES, duty, measure, planOf, prefilled, ROUND, sheetOf } from './support';

const STATUSES: readonly OfficerStatus[] = ['done', 'partly', 'ongoing', 'notStarted', 'notDone', 'notOurs'];
const FIELDS: readonly InputField[] = ['narrative', 'doneOn', 'reason', 'proposal'];
const KINDS = [DEADLINES.byDate, DEADLINES.year];

/** Every status with every choice of filled fields, for a deadline with a day and for one without. */
const CASES = KINDS.flatMap((due) =>
  STATUSES.flatMap((status) =>
    Array.from({ length: 2 ** FIELDS.length }, (_, choice) => ({
      due,
      status,
      filled: FIELDS.filter((_field, bit) => (choice >> bit) % 2 === 1),
    })),
  ),
);

const TEXT: Readonly<Partial<Record<InputField, (no: number) => string>>> = {
  narrative: (no) => `Проведено захід номер ${no} ${'абвгґдеєжзиіїй'.slice(no % 14)} ${no * 7919}.`,
  doneOn: () => '2019-11-05',
  reason: (no) => `Брак коштів у кварталі ${no} ${no * 104729}.`,
  proposal: (no) => `Продовжити строк заходу ${no}.`,
};

const plan = planOf(CASES.map(({ due }, index) => measure(String(index + 1), `захід ${index + 1}`, due)));
const duties = CASES.map(({ due }, index) => duty(String(index + 1), due.periods[0]?.id ?? ''));
const rows = new Map(
  CASES.map(({ status, filled }, index) => [
    duties[index]?.key ?? '',
    {
      status: uk.t(`status.${status}`),
      ...Object.fromEntries(filled.map((field) => [field, TEXT[field]?.(index + 1) ?? ''])),
    },
  ]),
);
const { spec } = prefilled(
  { rows, contacts: { person: 'Леся Українка', phone: '(044) 123-45-67', email: 'lesia@body.gov.ua' } },
  { plan, duties },
);

it.each([
  ['2009-11-05', false],
  ['2018-12-26', false],
  ['2019-01-20', true],
  ['2020-01-20', true],
  ['2091-11-05', false],
])('agrees with the checks about a completion on %s', (doneOn, isReady) => {
  const [first] = duties;
  const answer = {
    status: uk.t('status.done'),
    narrative: 'Проведено засідання робочої групи, протокол від 12.03.2019 № 4.',
    doneOn,
  };
  const { spec: made } = prefilled(
    { rows: new Map([[first?.key ?? '', answer]]), contacts: {} },
    { plan, duties: duties.slice(0, 1) },
  );
  const outcome = recognise(
    contentOf(made),
    { file: 'a.xlsx', sha256: '0'.repeat(64), bytes: 1 },
    { plan, vocabularies },
  );
  if (outcome.kind !== 'return') throw new Error(outcome.kind);
  const errors = checkReturn(outcome.returned, { plan, today: ROUND.due, vocabularies }).rows.flatMap(({ issues }) =>
    issues.filter(({ severity }) => severity === 'error'),
  );
  expect([sheetOf(made, 'report').rows.at(-1)?.cells.at(-1)?.value === 'Готово', errors.length === 0]).toEqual([
    isReady,
    isReady,
  ]);
});

it('says «Готово» of no row in which the checks find an error, and of every row in which they find nothing', () => {
  const outcome = recognise(
    contentOf(spec),
    { file: 'a.xlsx', sha256: '0'.repeat(64), bytes: 1 },
    { plan, vocabularies },
  );
  if (outcome.kind !== 'return') throw new Error(outcome.kind);
  const checked = checkReturn(outcome.returned, { plan, today: ROUND.due, vocabularies });
  const hints = new Map(
    sheetOf(spec, 'report')
      .rows.filter(({ row }) => row >= 9)
      .map(({ cells }) => [cells[0]?.value, cells.at(-1)?.value]),
  );
  const disagreeing = checked.rows.flatMap(({ row, issues }) => {
    const isReady = hints.get(row.key) === 'Готово';
    const errors = issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    return (isReady && errors.length > 0) || (!isReady && issues.length === 0)
      ? [
          `${row.inputs.status?.text ?? ''} + ` +
            `${CASES[Number(row.key?.split('@')[0]) - 1]?.filled.join(', ') ?? ''}: ` +
            `«${String(hints.get(row.key))}», ${issues.map(({ code }) => code).join(', ')}`,
        ]
      : [];
  });
  expect(checked.rows).toHaveLength(CASES.length);
  expect(disagreeing).toEqual([]);
});
