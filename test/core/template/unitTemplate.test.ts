import type { Stamp, StampedUnit } from '../../../src/core/template/stamp';
import { stampLine, stampPairs } from '../../../src/core/template/stamp';
import { readStampSheet, type StampSheet } from '../../../src/core/template/stampSheet';
import { fromStampPlan, unitTemplate } from '../../../src/core/template/unitTemplate';
import { contentOf } from '../../support/specContent';
import { uk } from '../../support/texts';
import { stampSheetAsWritten } from '../../../src/core/template/fromStamp';
import { BODY, cellAt, INTERIM, PLAN, ROUND, sheetOf, template } from './support';

const STAMP: Stamp = {
  kind: 'template',
  format: 1,
  planId: 'кабінет міністрів україни|розпорядження|2018-12-27|1105-р',
  edition: PLAN.edition,
  round: ROUND,
  body: { id: BODY.id, name: BODY.name },
  language: 'uk',
  registryDate: '2019-12-31',
  created: '2020-01-15',
};
const UNITS: readonly StampedUnit[] = [
  { id: 'u1', name: 'Відділ зв’язків', rows: ['2.1@2019-H2', '4.1@2019'] },
  { id: 'u2', name: 'Управління', email: 'u2@example.org', rows: ['2.1@2019-H1'] },
];
const read = stampSheetAsWritten(contentOf(template()));
if (read === undefined) throw new Error('a template has its stamp');
const own: StampSheet = read;

describe('the template of a unit', () => {
  const [unit] = UNITS as readonly [StampedUnit];
  const spec = unitTemplate(STAMP, own, unit, UNITS, { plan: 'з реалізації Стратегії' }, '2020-01-20', uk);

  it('has the rows that the unit answers, in the order of the body’s own, and blank', () => {
    const report = sheetOf(spec, 'report');
    expect([9, 10, 11].map((row) => cellAt(report, `A${row}`)?.value)).toEqual(['2.1@2019-H2', '4.1@2019', undefined]);
    expect(cellAt(report, 'D9')?.value).toBe('проведення медіа-брифінгів');
    expect(cellAt(report, 'H9')?.value).toBeUndefined();
    expect([5, 6, 7].map((row) => cellAt(sheetOf(spec, 'indicators'), `A${row}`)?.value)).toEqual([
      '2.1@2019-H2#1',
      '2.1@2019-H2#2',
      undefined,
    ]);
  });

  it('remembers its unit, the body that the unit reports to, and all units of the body', () => {
    const { stamp } = readStampSheet(
      sheetOf(spec, '_planzvit').rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? ''))),
    );
    expect(stamp).toMatchObject({
      body: 'mkms',
      unit: 'u1',
      unitName: 'Відділ зв’язків',
      parent: 'mkms',
      created: '2020-01-20',
      units: JSON.stringify(UNITS),
    });
  });

  it('names the body and the plan, the act from its id', () => {
    const head = sheetOf(spec, 'report')
      .rows.slice(0, 5)
      .flatMap(({ cells }) => cells.map((cell) => cell?.value));
    expect(head.join('\n')).toContain(BODY.name);
    expect(head.join('\n')).toContain('з реалізації Стратегії');
    expect(head.join('\n')).toMatch(/Розпорядження Кабінету Міністрів України від 27\sгрудня 2018\sр\. №\s1105-р/);
    expect(head.join('\n')).toContain('|mkms#u1]');
  });

  it('of a body that the stamp does not name has no parent', () => {
    const { body: _, ...nameless } = STAMP;
    const pairs = sheetOf(unitTemplate(nameless, own, unit, UNITS, {}, '2020-01-20', uk), '_planzvit').rows.map(
      ({ cells }) => cells[0]?.value,
    );
    expect(pairs).toContain('unit');
    expect(pairs).not.toContain('parent');
  });
});

describe('the plan as a template remembers it', () => {
  const plan = fromStampPlan(STAMP, own);

  it('has each measure once, with all its periods and their days', () => {
    const [task] = plan.tasks;
    expect(plan.tasks).toHaveLength(1);
    expect([task?.no, task?.title]).toEqual(['', '']);
    expect(task?.measures.map(({ id, text, deadline: { kind, periods } }) => [id, text, kind, periods])).toEqual([
      [
        '1.1',
        'подання пропозицій до проекту плану',
        'by_date',
        [{ id: '2019-01-01..2019-11-15', start: '2019-01-01', end: '2019-11-15' }],
      ],
      [
        '2.1',
        'проведення медіа-брифінгів',
        'recurring',
        [
          { id: '2019-H1', start: '2019-01-01', end: '2019-06-30' },
          { id: '2019-H2', start: '2019-07-01', end: '2019-12-31' },
        ],
      ],
      ['4.1', 'підтримання актуальної інформації', 'year', [{ id: '2019', start: '2019-01-01', end: '2019-12-31' }]],
    ]);
    expect(task?.measures[1]?.indicators).toEqual([
      { no: 1, name: 'медіа-брифінгів', unit: 'од.' },
      { no: 2, name: 'учасників', unit: 'осіб' },
    ]);
  });

  it('reads issuer, kind, day and number of the act from the plan’s id', () => {
    expect(plan.requisites).toEqual({
      amendments: [],
      issuer: 'Кабінет Міністрів України',
      kind: 'розпорядження',
      date: '2018-12-27',
      number: '1105-р',
    });
    expect(fromStampPlan({ ...STAMP, planId: 'зібрання||торік|' }, own).requisites).toEqual({
      amendments: [],
      issuer: 'зібрання',
    });
    expect(fromStampPlan({ ...STAMP, planId: '' }, own).requisites).toEqual({ amendments: [] });
  });

  it('lasts from the year of its first duty to the end of its last', () => {
    expect(plan.period).toEqual({ start: '2019-01-01', end: '2019-12-31' });
    const first = own.duties.filter(({ periodId }) => periodId === '2019-01-01..2019-11-15');
    expect(fromStampPlan(STAMP, { ...own, duties: first }).period.end).toBe('2019-11-15');
    const [{ periodStart: _, periodEnd: __, ...timeless }] = first as [(typeof first)[number]];
    expect(fromStampPlan({ ...STAMP, round: INTERIM }, { ...own, duties: [timeless] }).period).toEqual({
      start: '2019-01-01',
      end: '2019-06-30',
    });
    expect(fromStampPlan(STAMP, { ...own, duties: [timeless] }).tasks[0]?.measures[0]?.deadline.periods).toEqual([]);
  });

  it('keeps the day by which a period is due', () => {
    const due = own.duties.map((duty) => ({ ...duty, due: '2019-11-20' }));
    expect(fromStampPlan(STAMP, { ...own, duties: due }).tasks[0]?.measures[0]?.deadline.periods[0]?.due).toBe(
      '2019-11-20',
    );
  });
});

describe('the stamp of a template', () => {
  it('says in its line whose it is: the body, and the unit where it is one’s', () => {
    expect(stampLine(STAMP)).toBe(`[PZ1|${STAMP.planId}|${'e'.repeat(12)}|2019|2020-02-15|2020-02-15|mkms]`);
    expect(stampLine({ ...STAMP, unit: 'u1' })).toMatch(/\|mkms#u1\]$/);
    const { body: _, ...nameless } = STAMP;
    expect(stampLine(nameless)).toMatch(/\|2020-02-15\|\]$/);
  });

  it('lists only what there is', () => {
    const keys = (stamp: Stamp) => stampPairs(stamp).map(([key]) => key);
    const { body: _, ...nameless } = STAMP;
    const rest = ['language', 'registryDate', 'created'];
    const first = ['kind', 'format', 'plan', 'edition', 'round', 'asOf', 'due'];
    expect(keys(nameless)).toEqual([...first, ...rest]);
    expect(keys(STAMP)).toEqual([...first, 'body', 'bodyName', ...rest]);
    expect(
      stampPairs({ ...STAMP, correction: { no: 2, from: '2020-03-01' }, unit: 'u', unitName: 'У', parent: 'mon' }),
    ).toEqual(
      expect.arrayContaining([
        ['unit', 'u'],
        ['unitName', 'У'],
        ['parent', 'mon'],
        ['correction', '2'],
        ['correctionFrom', '2020-03-01'],
      ]),
    );
  });
});
