import { finding } from '../../../src/core/issues/issue';
import { combine } from '../../../src/core/merge/combine';
import { closeConsolidation } from '../../../src/core/merge/close';
import { decideMany, undoReturn } from '../../../src/core/merge/decide';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation, Decision, ReadFile } from '../../../src/core/merge/types';
import { given } from '../../../src/core/given';
import { expectOnFile } from '../../support/onFile';
import {
  duty,
  INTERIM,
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  measure,
  type MadeUpReturn,
} from '../../support/madeUpReturns';

const plan = madeUpPlan();
const registry = madeUpRegistry();
const LONG = 'Проведено два брифінги 12.03.2019 та 04.06.2019 за участю керівництва.';
const done = (key: string, narrative = LONG) => ({ key, status: 'done' as const, narrative });

function mergeAll(files: readonly (MadeUpReturn | ReadFile)[], into?: Consolidation): Consolidation {
  return merge({
    plan,
    registry,
    duties: [...madeUpDuties(plan, registry).filter(({ bodyId }) => bodyId !== 'dps'), duty('1.1@2019', 'dps')],
    settings: madeUpSettings(),
    files: files.map((file) => ('kind' in file ? file : madeUpReturn(file))),
    ...given({ into }),
  });
}

/** All that is said of each row and of each file, one a line; of a digest its beginning. */
function asLines({ revision, log, records, quarantine, decisions, edits, reminders }: Consolidation): string {
  const line = (kind: string) => (one: object) => `${kind} ${JSON.stringify(one)}`;
  return [
    `revision ${revision}`,
    ...log.map(line('file')),
    ...records.map(line('record')),
    ...quarantine.map(line('quarantine')),
    ...decisions.map(line('decision')),
    ...edits.map(line('edit')),
    ...(reminders ?? []).map(line('reminder')),
    '',
  ]
    .join('\n')
    .replace(/[0-9a-f]{64}/g, (digest) => digest.slice(0, 8));
}

const other = (kind: 'companion' | 'foreign' | 'unreadable', file: string, more: Partial<ReadFile> = {}) =>
  ({ kind, identity: { file, sha256: file.padEnd(64, '0'), bytes: 1 }, issues: [], ...more }) as ReadFile;
const signature = finding('file-companion-signature', 'info', {}, { file: 'мон.xlsx' });
const faulty = {
  key: '2.1@2019-H2',
  statusTyped: 'зробили',
  narrative: 'Було.',
  error: 'status-unknown',
  errorField: 'status',
} as const;

const FILES: readonly (MadeUpReturn | ReadFile)[] = [
  {
    file: 'лютий/мінфін.xlsx',
    body: 'minfin',
    receivedOn: '2020-02-10',
    signedOn: '2020-02-09',
    savedAt: '2020-02-09T10:00:00Z',
    rows: [done('1.1@2019'), { ...done('2.1@2019-H1'), value: 3, unit: 'од.' }, faulty, done('9.9@2019', 'Зайве.')],
  },
  {
    file: 'лютий/мінфін (2).xlsx',
    body: 'minfin',
    receivedOn: '2020-03-02',
    rows: [
      { key: '1.1@2019', status: 'partly', narrative: 'Уточнено.', reason: 'Триває.' },
      { ...done('2.1@2019-H1'), value: 3, unit: 'од.' },
    ],
  },
  { file: 'архів.zip', member: 'мон.xlsx', body: 'mon', rows: [done('1.1@2019'), done('2.1@2019-H1', 'Інше.')] },
  { file: 'копія мон.xlsx', body: 'mon', rows: [done('1.1@2019'), done('2.1@2019-H1', 'Інше.')] },
  { file: 'моз.xlsx', body: 'moz', rows: [], declaration: 'Заходи не належать до повноважень.' },
  { file: 'моз порожній.xlsx', body: 'moz', rows: [] },
  { file: 'моз проміжний.xlsx', body: 'moz', round: INTERIM, rows: [done('2.1@2019-H1', 'Раніше.')] },
  { file: 'дпс.xlsx', body: 'dps', form: 'otherForm', rows: [done('1.1@2019', 'Так.'), done('2.1@2019-H1', 'Ще.')] },
  { file: 'хтось.xlsx', rows: [done('1.1@2019', 'Хтось.'), done('2.1@2019-H1', 'Хтось.')] },
  other('companion', 'дпс.pdf', { body: 'dps' }),
  other('companion', 'набу.pdf', { body: 'nabu' }),
  other('companion', 'хтозна.pdf'),
  other('companion', 'архів.zip'),
  other('companion', 'підпис.p7s', { issues: [signature] }),
  other('foreign', 'план.docx', { issues: [finding('merge-other-plan', 'error', {}, { plan: '1-р' })] }),
  other('unreadable', 'зламаний.xlsx', { body: 'moz', round: '2019' }),
];

describe('a merge on file', () => {
  const merged = mergeAll(FILES);
  const sha256Of = (name: string): string =>
    merged.log.find(({ identity }) => identity.file === name)?.identity.sha256 ?? '';
  const letter = { body: 'nabu', letterNo: '12-3', letterDate: '2020-02-12', status: 'done', narrative: 'За листом.' };
  const decisions: readonly Omit<Decision, 'id'>[] = [
    { kind: 'alias', on: '2020-03-03', params: { written: 'Зробили', status: 'done' } },
    { kind: 'manual-entry', on: '2020-03-03', params: { key: '1.1@2019', ...letter, doneOn: 'скоро', reason: '' } },
    { kind: 'manual-entry', on: '2020-03-04', params: { key: '9.9@2019', ...letter } },
    { kind: 'manual-entry', on: '2020-03-05', params: { key: '2.1@2019-H1', body: 'nabu', narrative: 'Без листа.' } },
  ];

  it('says of every file and row what became of it', () => {
    expectOnFile('merge.txt', asLines(merged));
  });

  it('is the same from its own sources, whatever is read again', () => {
    expect(mergeAll([], merged)).toBe(merged);
    expect(mergeAll([...FILES].reverse(), merged)).toBe(merged);
  });

  it('is the same where somebody only sorted the rows of the workbook', () => {
    const { log, records, quarantine } = merged;
    const sorted = { log: [...log].reverse(), records: [...records].reverse(), quarantine: [...quarantine].reverse() };
    const again = mergeAll([], { ...merged, ...sorted });
    expect([again.revision, again.log]).toEqual([merged.revision, merged.log]);
    expect(again.records).toEqual(merged.records);
  });

  it('with decisions says what follows from them', () => {
    const decided = decideMany(undoReturn(merged, sha256Of('архів.zip'), '2020-03-03'), decisions);
    const closed = closeConsolidation(decided, { on: '2020-03-06', archive: 'архів.zip' });
    const more: MadeUpReturn = { file: 'запізно.xlsx', body: 'moz', rows: [done('1.1@2019', 'Запізно.')] };
    expectOnFile('merge-decided.txt', asLines(mergeAll([more], closed)));
  });

  it('of two coordinators has what both wrote', () => {
    const mine: Consolidation = {
      ...mergeAll(FILES.slice(0, 3)),
      edits: [{ key: '1.1@2019', text: 'Моє.', baseText: 'Було.', baseStatus: 'done' }],
      reminders: [
        { bodyId: 'mon', words: '10.02' },
        { bodyId: 'moz', words: '11.02' },
        { bodyId: 'dps', words: '12.02' },
      ],
    };
    const theirs: Consolidation = {
      ...mergeAll(FILES.slice(2)),
      edits: [
        { key: '1.1@2019', status: 'partly', text: 'Їхнє.', baseText: 'Інше.', baseStatus: 'partly' },
        { key: '2.1@2019-H1', note: 'Примітка.', baseText: 'Текст.' },
        { key: '2.1@2019-H2' },
      ],
      reminders: [
        { bodyId: 'mon', words: '10.02, 20.02' },
        { bodyId: 'moz', words: '21.02' },
        { bodyId: 'nabu', words: '22.02' },
      ],
    };
    const outcome = combine(mine, theirs);
    if (outcome.kind !== 'combined') throw new Error(outcome.what);
    expectOnFile('merge-combined.txt', `${asLines(outcome.consolidation)}${JSON.stringify(outcome.conflicts)}\n`);
  });
});

describe('names of indicators', () => {
  it('are kept only where the plan does not have the indicator', () => {
    const named = madeUpReturn({
      file: 'a.xlsx',
      body: 'minfin',
      rows: [{ ...done('2.1@2019-H1'), value: 3, unit: 'од.' }],
    });
    const names = (of: ReturnType<typeof madeUpPlan>) =>
      merge({
        plan: of,
        registry,
        duties: madeUpDuties(of, registry),
        settings: madeUpSettings(),
        files: [named],
      }).records.flatMap(({ indicators }) => indicators.map(({ name }) => name));
    expect(names(plan)).toEqual([undefined]);
    const [first] = plan.tasks.flatMap(({ measures }) => measures.slice(0, 1));
    const halves = plan.tasks[1]?.measures[0]?.deadline;
    expect(first).toBeDefined();
    expect(names(madeUpPlan([measure('1.1'), measure('2.1', halves, [])]))).toEqual(['показник']);
  });
});
