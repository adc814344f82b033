import type { Registry } from '../../src/core/bodies/types';
import type { Duty } from '../../src/core/duties/types';
import { merge } from '../../src/core/merge/merge';
import type { Consolidation } from '../../src/core/merge/types';
import type { Executor, Measure, Plan } from '../../src/core/plan/types';
import {
  duty,
  INTERIM,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  measure,
  type MadeUpReturn,
} from './madeUpReturns';

// Five bodies, four measures: every status, consent, an heir, a joint event, a conflict of lead and co-executor, a
// proxy, a correction and two rounds, small enough to work the summary out by hand.

const named = (name: string, consent = false): Executor => ({ name, asWritten: name, kind: 'body', consent });
const group: Executor = { name: 'ЦОВВ', asWritten: 'центральні органи', kind: 'group', consent: false };
const team: Executor = { name: 'Робоча група', asWritten: 'робоча група', kind: 'collective', consent: false };

const MEASURES: readonly Measure[] = [
  { ...measure('1.1'), executors: [group, named('НАБУ', true)] },
  { ...measure('1.2'), executors: [named('Мінфін'), named('МОН')] },
  {
    ...measure('2.1', madeUpPlan().tasks[1]?.measures[0]?.deadline, [
      { no: 1, name: 'проведено медіа-брифінгів', unit: 'од.' },
    ]),
    executors: [group],
  },
  { ...measure('2.2'), executors: [team] },
];

const smallPlan: Plan = madeUpPlan(MEASURES);
const smallRegistry: Registry = {
  ...madeUpRegistry(),
  bodies: [
    ...madeUpRegistry().bodies,
    {
      id: 'daeu',
      name: 'Державне агентство з питань електронного урядування України',
      abbreviations: ['ДАЕУ'],
      cls: 'агентство',
      central: true,
      verified: true,
      validTo: '2019-09-02',
    },
  ],
};

const DAEU = { bodyId: 'daeu', name: 'Державне агентство з питань електронного урядування України' };
const CENTRAL = ['minfin', 'mon', 'moz', 'dps'] as const;
const of = (executor: string, role: Duty['role'], one: Duty): Duty => ({ ...one, executor, role });

const smallDuties: readonly Duty[] = [
  ...CENTRAL.map((body) => duty('1.1@2019', body)),
  duty('1.1@2019~daeu', 'moz', 'obliged', DAEU),
  of('НАБУ', 'participant', duty('1.1@2019', 'nabu', 'consent')),
  of('Мінфін', 'lead', duty('1.2@2019', 'minfin')),
  of('МОН', 'executor', duty('1.2@2019', 'mon')),
  ...CENTRAL.map((body) => duty('2.1@2019-H1', body)),
  ...CENTRAL.map((body) => duty('2.1@2019-H2', body)),
  of('Робоча група', 'executor', duty('2.2@2019~proxy', 'minfin', 'proxy')),
];

const EVENT = 'Проведено спільний брифінг «Відкритий бюджет» 12.03.2019.';

const smallReturns: readonly MadeUpReturn[] = [
  {
    file: 'Мінфін.xlsx',
    body: 'minfin',
    signedOn: '2020-02-03',
    rows: [
      { key: '1.1@2019', status: 'done', narrative: 'Матеріали розміщено на офіційному вебсайті.' },
      { key: '1.2@2019', status: 'done', narrative: 'Видано наказ від 05.04.2019 № 12 відповідно до п. 1.2 плану.' },
      { key: '2.1@2019-H1', status: 'done', narrative: EVENT, value: 1 },
      { key: '2.1@2019-H2', status: 'notStarted', reason: 'Брак коштів.' },
      { key: '2.2@2019~proxy', status: 'ongoing', narrative: 'Робоча група збиралася двічі.' },
    ],
  },
  {
    file: 'МОН.xlsx',
    body: 'mon',
    signedOn: '2020-02-04',
    rows: [
      { key: '1.1@2019', status: 'done', narrative: 'Матеріали розміщено на офіційному веб-сайті' },
      {
        key: '1.2@2019',
        status: 'notDone',
        narrative: 'Погодження не завершено.',
        reason: 'Не завершено погодження.',
        proposal: 'Продовжити строк.',
        newDue: '2020-06-30',
      },
      { key: '2.1@2019-H1', status: 'partly', narrative: EVENT, reason: 'Брак коштів', value: 1 },
      { key: '2.1@2019-H2', status: 'notDone', narrative: 'Брифінги не проводилися.', reason: 'Брак коштів' },
    ],
  },
  {
    file: 'МОЗ.xlsx',
    body: 'moz',
    signedOn: '2020-02-05',
    rows: [
      { key: '1.1@2019', status: 'done', narrative: 'Заходи не проводилися.' },
      {
        key: '1.1@2019~daeu',
        status: 'partly',
        narrative: 'Підготовлено проект порядку.',
        reason: 'Орган ліквідовано.',
      },
      { key: '2.1@2019-H1', status: 'notOurs', reason: 'Не має речника.' },
      { key: '2.1@2019-H2', status: 'notDue' },
    ],
  },
  // A correction: the later one counts.
  {
    file: 'МОЗ виправлений.xlsx',
    body: 'moz',
    signedOn: '2020-02-07',
    rows: [{ key: '2.1@2019-H2', status: 'ongoing', narrative: 'Триває підготовка брифінгу.' }],
  },
  { file: 'НАБУ.xlsx', body: 'nabu', rows: [{ key: '1.1@2019', status: 'done', narrative: 'Надано роз’яснення.' }] },
  // An earlier round: it counts only where the body says nothing in this one.
  {
    file: 'ДПС півріччя.xlsx',
    body: 'dps',
    round: INTERIM,
    rows: [{ key: '2.1@2019-H1', status: 'done', narrative: 'Проведено два брифінги.', value: 2 }],
  },
];

export function smallConsolidation(threshold?: number): Consolidation {
  const { threshold: _, ...settings } = madeUpSettings();
  return merge({
    plan: smallPlan,
    registry: smallRegistry,
    duties: smallDuties,
    settings: threshold === undefined ? settings : { ...settings, threshold },
    files: smallReturns.map(madeUpReturn),
  });
}
