import type { Duty } from '../../src/core/duties/types';
import { finding } from '../../src/core/issues/issue';
import { decideMany } from '../../src/core/merge/decide';
import { merge } from '../../src/core/merge/merge';
import type { Consolidation, MinistryEdit, ReadFile } from '../../src/core/merge/types';
import type { Deadline, Executor, Measure, Plan } from '../../src/core/plan/types';
import {
  duty,
  INTERIM,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  measure,
  type MadeUpReturn,
  type MadeUpRow,
} from './madeUpReturns';

// Seventeen bodies and fifteen measures under goals: whatever an answer can be stands in it once at least, so that
// what is made of it shows whether a rule of the summary has changed. Figures worked out by hand are `smallPlan`'s.

const NAMED = ['minfin', 'mon', 'moz', 'dps'] as const;
const AGENCIES = Array.from({ length: 12 }, (_, i) => `body${i}`);
const GROUP = [...NAMED, ...AGENCIES];

const body = (name: string, role?: 'participant'): Executor => ({
  name,
  asWritten: name,
  kind: 'body',
  consent: role !== undefined,
  ...(role === undefined ? {} : { role }),
});
const group: Executor = { name: 'ЦОВВ', asWritten: 'центральні органи', kind: 'group', consent: false };

const DAY: Deadline = {
  text: 'до 1 жовтня 2019 р.',
  kind: 'by_date',
  due: '2019-10-01',
  periods: [{ id: '2019-10-01', start: '2019-01-01', end: '2019-10-01', due: '2019-10-01' }],
};
const HALVES: Deadline = {
  text: 'раз на півріччя',
  kind: 'recurring',
  periods: [
    { id: '2019-H1', start: '2019-01-01', end: '2019-06-30' },
    { id: '2019-H2', start: '2019-07-01', end: '2019-12-31' },
  ],
};
const INDICATORS = [
  { no: 1, name: 'проведено тематичних зустрічей', unit: 'од.' },
  { no: 2, name: 'Узяло участь працівників', unit: 'осіб' },
];
const funds = (text: string): Pick<Measure, 'columns'> => ({ columns: [{ name: 'Джерела фінансування', text }] });

const MEASURES: readonly Measure[] = [
  { ...measure('1.1'), executors: [group], ...funds('державний бюджет') },
  { ...measure('1.2'), executors: [group, body('НАБУ', 'participant')], condition: 'за наявності коштів' },
  { ...measure('1.3', DAY), executors: [body('Мінфін'), body('МОН')], ...funds('кошти грантів') },
  { ...measure('1.4', DAY), executors: [body('МОН')] },
  { ...measure('1.5'), exclusion: { act: 'Постанова КМ № 781', date: '2019-08-21' } },
  { ...measure('2.1', HALVES, INDICATORS), executors: [group] },
  { ...measure('2.2'), executors: [{ name: 'Рада', asWritten: 'рада', kind: 'collective', consent: false }] },
  { ...measure('2.3'), executors: [body('НАБУ', 'participant')] },
  { ...measure('2.4'), exclusion: { act: 'Постанова КМ № 12' } },
  { ...measure('3.1'), executors: [body('МОЗ'), body('ДПС')] },
  { ...measure('3.2'), executors: [body('ДПС')] },
  { ...measure('3.3'), executors: [body('МОЗ')] },
  { ...measure('3.4'), executors: [body('Мінфін')] },
  { ...measure('3.5'), executors: [group] },
  // Nobody that the registry knows.
  { ...measure('3.6'), executors: [] },
];

function richPlan(): Plan {
  const plan = madeUpPlan(MEASURES);
  const goal = { kind: 'стратегічна ціль', no: '1', title: 'Відкрите врядування' };
  const other = { kind: 'стратегічна ціль', no: '2', title: 'Доступні послуги' };
  const paths = [[goal, { kind: 'напрям', no: '1.1', title: 'Прозорість' }], [goal], [other]];
  return { ...plan, tasks: plan.tasks.map((task, i) => ({ ...task, path: paths[i] ?? [] })) };
}

const as = (role: Duty['role'], executor: string, one: Duty): Duty => ({ ...one, role, executor });
const DUTIES: readonly Duty[] = [
  ...GROUP.map((id) => duty('1.1@2019', id)),
  ...GROUP.map((id) => duty('1.2@2019', id)),
  as('participant', 'НАБУ', duty('1.2@2019', 'nabu', 'consent')),
  as('lead', 'Мінфін', duty('1.3@2019-10-01', 'minfin')),
  as('executor', 'МОН', duty('1.3@2019-10-01', 'mon')),
  as('executor', 'МОН', duty('1.4@2019-10-01', 'mon')),
  ...['2019-H1', '2019-H2'].flatMap((period) => GROUP.slice(0, 7).map((id) => duty(`2.1@${period}`, id))),
  as('executor', 'Рада', duty('2.2@2019~proxy', 'minfin', 'proxy')),
  as('participant', 'НАБУ', duty('2.3@2019', 'nabu', 'consent')),
  as('executor', 'МОЗ', duty('3.1@2019', 'moz')),
  as('executor', 'ДПС', duty('3.1@2019', 'dps')),
  as('executor', 'ДПС', duty('3.2@2019', 'dps')),
  as('executor', 'МОЗ', duty('3.3@2019', 'moz')),
  as('executor', 'Мінфін', duty('3.4@2019', 'minfin')),
  ...AGENCIES.slice(0, 3).map((id) => duty('3.5@2019', id)),
  duty('3.5@2019~old', 'body3', 'obliged', {
    bodyId: 'old',
    name: 'Державне агентство резерву України',
    act: 'постанова від 02.09.2019 № 829',
    date: '2019-09-02',
  }),
  duty('3.5@2019', 'body4', 'conditional'),
];

const SITE = 'Матеріали щодо запобігання корупції розміщено на офіційному вебсайті органу у розділі новин';
const ORDER = 'Видано наказ від 05.11.2019 № 12';

/** What all sixteen say of 1.1: they did it, in the same words, nearly the same, or in their own. */
function deeds(i: number): string {
  if (i < 6) return `${SITE}.`;
  if (i < 9) return `${SITE} та оновлено.`;
  return i < 13 ? `${ORDER}/${i}.` : `Проведено власний захід ${i} з ${i * 3}.`;
}

/** Their statuses of 1.2, one after the other; the others say nothing of it. */
const MIXED: readonly (Omit<MadeUpRow, 'key'> | undefined)[] = [
  { status: 'done', narrative: 'Затверджено порядок.' },
  { status: 'partly', narrative: 'Підготовлено проект порядку.', reason: 'Брак коштів.' },
  { status: 'ongoing', narrative: 'Триває погодження.', reason: 'брак коштів', newDue: '2020-06-30' },
  { status: 'notDone', reason: 'Брак фахівців.', proposal: 'Продовжити строк.', newDue: '2020-06-30' },
  { status: 'notStarted', reason: 'Не визначено відповідальних.', newDue: '2020-09-01' },
  { status: 'notDue' },
  { status: 'notOurs', reason: 'Не має територіальних органів.' },
  { status: 'notOurs' },
  { status: 'done', narrative: 'Робота не проводилася.' },
  { statusTyped: 'зробили', narrative: 'Щось зробили.', error: 'status-missing' },
  { statusTyped: 'відкликано' },
  { narrative: 'Надано роз’яснення громадянам.' },
];

/** Meetings and people in the first half of the year: what two say of one event may be counted twice. */
const MEETINGS = [3, 1, 1, 12, 1250, 0, 2];

const LONG = Array.from(
  { length: 16 },
  (_, i) => `Проведено нараду ${i + 1} з керівниками територіальних органів щодо виконання завдань плану.`,
).join(' ');

function rowsOf(id: string, i: number): readonly MadeUpRow[] {
  const mixed = MIXED[i];
  const meetings = MEETINGS[i];
  const event =
    i === 1 || i === 2 ? 'Проведено спільну зустріч «Чесний діалог» 12.03.2019.' : `Проведено зустрічі ${i}.`;
  return [
    { key: '1.1@2019', status: 'done', narrative: deeds(i), doneOn: '2019-05-20' },
    ...(mixed === undefined ? [] : [{ key: '1.2@2019', ...mixed }]),
    ...(meetings === undefined || i === 3
      ? []
      : [
          {
            key: '2.1@2019-H1',
            status: i === 5 ? ('notDone' as const) : ('done' as const),
            narrative: event,
            value: meetings,
            ...(i === 5 ? { reason: 'Карантин.' } : {}),
          },
        ]),
    ...(OWN[id] ?? []),
  ];
}

const OWN: Readonly<Record<string, readonly MadeUpRow[]>> = {
  minfin: [
    { key: '1.3@2019-10-01', status: 'done', narrative: ORDER, doneOn: '2019-11-05', evidence: 'наказ' },
    { key: '2.2@2019~proxy', status: 'ongoing', narrative: 'Рада збиралася двічі.' },
    { key: '3.4@2019', status: 'done' },
  ],
  mon: [
    {
      key: '1.3@2019-10-01',
      status: 'notDone',
      narrative: 'Погодження не завершено.',
      reason: 'Не завершено погодження.',
      proposal: 'Продовжити строк; визначити відповідальних.',
      newDue: '2020-12-31',
    },
    { key: '1.4@2019-10-01', status: 'partly', narrative: 'Підготовлено проект.', reason: 'Триває погодження.' },
  ],
  moz: [
    { key: '3.1@2019', status: 'done', narrative: LONG },
    { key: '3.3@2019', statusTyped: 'хтозна', narrative: 'Було.', error: 'status-missing' },
  ],
  dps: [
    { key: '3.1@2019', status: 'partly', narrative: LONG, reason: LONG.replaceAll('. ', ' і ') },
    { key: '3.2@2019', status: 'notOurs', reason: 'Не належить до компетенції.' },
  ],
  body0: [{ key: '3.5@2019', status: 'notDone', narrative: 'Не проведено.', reason: 'Брак коштів' }],
  body1: [{ key: '3.5@2019', status: 'notDone', reason: 'Брак коштів' }],
  body2: [{ key: '3.5@2019', status: 'notDone', reason: 'Немає приміщення; немає обладнання.' }],
  body3: [{ key: '3.5@2019~old', status: 'notDone', reason: 'Орган ліквідовано.' }],
};

const returns: readonly MadeUpReturn[] = [
  ...GROUP.map((id, i) => ({
    file: `${id}.xlsx`,
    body: id,
    signedOn: i < 4 ? '2020-02-03' : '2020-02-14',
    receivedOn: i % 5 === 4 ? '2020-02-18' : '2020-02-10',
    rows: rowsOf(id, i),
  })),
  // The earlier round: it counts where the body says nothing in this one.
  {
    file: 'ДПС півріччя.xlsx',
    body: 'dps',
    round: INTERIM,
    rows: [{ key: '2.1@2019-H1', status: 'done', narrative: 'Проведено дванадцять зустрічей.', value: 12 }],
  },
  {
    file: 'МОН виправлений.xlsx',
    body: 'mon',
    signedOn: '2020-02-12',
    receivedOn: '2020-02-13',
    rows: [
      { key: '2.1@2019-H2', status: 'partly', narrative: 'Проведено одну зустріч.', reason: 'Хвороба.', value: 1 },
    ],
  },
  { file: 'НАБУ.xlsx', body: 'nabu', rows: [{ key: '2.3@2019', status: 'done', narrative: 'Надано довідку.' }] },
  { file: 'МОЗ немає.xlsx', body: 'moz', receivedOn: '2020-02-17', rows: [], declaration: 'Немає підстав.' },
  { file: 'чужий.xlsx', form: 'otherForm', rows: [{ status: 'done', narrative: 'Без ключа.' }] },
];

/** What came beside the returns: found in a sheet's row, in a cell, in no place of a file. */
const OTHERS: readonly ReadFile[] = [
  {
    kind: 'unreadable',
    identity: { file: 'порожній.xlsx', sha256: 'a'.repeat(64), bytes: 10 },
    issues: [finding('file-empty', 'error', { sheet: 'Звіт', row: 3 }, { file: 'порожній.xlsx' })],
  },
  {
    kind: 'foreign',
    identity: { file: 'листи.zip', member: 'кошторис.xlsx', sha256: 'b'.repeat(64), bytes: 20 },
    issues: [finding('file-empty', 'warning', { sheet: 'Кошторис', cell: 'B2', row: 2 }, { file: 'кошторис.xlsx' })],
    text: 'Кошторис на 2019 рік.',
  },
  {
    kind: 'companion',
    identity: { file: '.DS_Store', sha256: 'c'.repeat(64), bytes: 30 },
    issues: [finding('file-companion-system', 'info', {}, { file: '.DS_Store' })],
  },
];

/** What the ministry wrote beside the proposals, everything once, in the order of the keys. */
const EDITS: readonly MinistryEdit[] = [
  { key: '1.1@2019', status: 'done', control: 'remove', note: 'Перевірено.' },
  { key: '1.2@2019', note: 'Уточнити.', conflicts: [{ field: 'finalStatus', mine: '', theirs: 'partly' }] },
  { key: '1.3@2019-10-01', status: 'notDone', control: 'extend', extendTo: '2020-12-31' },
  { key: '1.4@2019-10-01', extendTo: '2020-07-01' },
  { key: '2.1@2019-H1', text: 'Зустрічі проведено.\nЗокрема 12.03.2019.', control: 'keep' },
  { key: '3.1@2019', control: 'extend' },
  {
    key: '3.5@2019',
    status: 'notDone',
    baseStatus: 'noReport',
    baseText: 'Інформації про виконання заходу не подано.',
    baseAnswers: 'body0:z74e8d',
  },
];

export function richConsolidation(): Consolidation {
  const registry = madeUpRegistry(12);
  const { threshold: _, ...settings } = madeUpSettings();
  const merged = merge({
    plan: richPlan(),
    registry,
    duties: DUTIES,
    settings: {
      ...settings,
      coordinator: 'minfin',
      planColumns: ['Джерела фінансування'],
      shiftsRestDays: true,
      membership: new Map([['Рада', []]]),
      aliases: new Map([['готово', 'done']]),
      paper: { post: 'Міністр', signatory: 'Олена ПЕТРЕНКО' },
    },
    files: [...returns.map(madeUpReturn), ...OTHERS],
  });
  const letter = { round: '2019', letterNo: '12-3', letterDate: '2020-02-10' };
  const decided = decideMany(merged, [
    {
      kind: 'manual-entry',
      on: '2020-02-22',
      params: { ...letter, key: '2.1@2019-H2', body: 'dps', status: 'done', narrative: 'Проведено чотири зустрічі.' },
    },
    { kind: 'membership', on: '2020-02-23', params: { executor: 'ЦОВВ', bodies: GROUP.join(',') } },
  ]);
  return { ...decided, edits: EDITS, reminders: [{ bodyId: 'dps', words: '17.02.2020 № 5; 20.02.2020' }] };
}
