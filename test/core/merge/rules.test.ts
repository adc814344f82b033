import { finding } from '../../../src/core/issues/issue';
import { combine } from '../../../src/core/merge/combine';
import { decide } from '../../../src/core/merge/decide';
import { merge } from '../../../src/core/merge/merge';
import { reportedInLog } from '../../../src/core/merge/reportedInLog';
import type { Consolidation, ConsolidationSettings, Decision, ReadFile } from '../../../src/core/merge/types';
import { given } from '../../../src/core/given';
import {
  INTERIM,
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  type MadeUpReturn,
  type MadeUpRow,
} from '../../support/madeUpReturns';

const plan = madeUpPlan();
const registry = madeUpRegistry();

function mergeAll(
  files: readonly (MadeUpReturn | ReadFile)[],
  { into, settings = madeUpSettings() }: { into?: Consolidation; settings?: ConsolidationSettings } = {},
): Consolidation {
  return merge({
    plan,
    registry,
    duties: madeUpDuties(plan, registry),
    settings,
    files: files.map((file) => ('kind' in file ? file : madeUpReturn(file))),
    ...given({ into }),
  });
}
const row = (status: MadeUpRow['status'], more: Partial<MadeUpRow> = {}): MadeUpRow => ({
  key: '2.1@2019-H1',
  narrative: 'Було.',
  ...given({ status }),
  ...more,
});
const from = (file: string, rows: readonly MadeUpRow[], more: Partial<MadeUpReturn> = {}): MadeUpReturn => ({
  file,
  body: 'minfin',
  rows,
  ...more,
});
const reported = ({ log }: Consolidation, code: string) =>
  log.flatMap(({ identity, issues }) =>
    issues.filter((issue) => issue.code === code).map(({ at, params }) => ({ file: identity.file, at, params })),
  );

describe('a status', () => {
  const rounds = (before: MadeUpRow, after: MadeUpRow) =>
    mergeAll([from('липень.xlsx', [before], { round: INTERIM }), from('лютий.xlsx', [after])]);

  it('that is behind that of the round before is asked about, at its cell', () => {
    expect(reported(rounds(row('done'), row('ongoing')), 'merge-status-regressed')).toEqual([
      {
        file: 'лютий.xlsx',
        at: { sheet: 'Звіт', row: 8, rowKey: '2.1@2019-H1', field: 'status', cell: 'H8' },
        params: { key: '2.1', before: 'done', after: 'ongoing', round: '2019-H1' },
      },
    ]);
  });

  it.each<[MadeUpRow, MadeUpRow]>([
    [row('ongoing'), row('done')],
    [row('done'), row('done')],
    [row('notDone'), row('notStarted')],
    [row('done'), row('notOurs')],
    [row('done'), row('partly', { key: '2.1@2019-H2' })],
  ])('that is not is not: %j, %j', (before, after) => {
    expect(reported(rounds(before, after), 'merge-status-regressed')).toEqual([]);
  });

  it('that was understood is not changed by a spelling that was taught', () => {
    const merged = mergeAll([from('a.xlsx', [row('done', { statusTyped: 'виконано' })])]);
    const taught = decide(merged, {
      kind: 'alias',
      on: '2020-03-01',
      params: { written: 'виконано', status: 'partly' },
    });
    expect(taught.records.map(({ answer, beforeFix }) => [answer.status, beforeFix])).toEqual([['done', undefined]]);
  });
});

describe('a row that is kept out', () => {
  it('with a finding of its own has no second one for a measure that nobody knows', () => {
    const codes = ({ quarantine }: Consolidation) => quarantine.map(({ issues }) => issues.map(({ code }) => code));
    const error = 'row-unmatched';
    expect(codes(mergeAll([from('a.xlsx', [row('done', { key: '9.9@2019', error })])]))).toEqual([[error]]);
    expect(codes(mergeAll([from('a.xlsx', [row('done', { key: '9.9@2019' })])]))).toEqual([['merge-row-unknown']]);
  });

  it('names the member of the later file in whose row it is answered', () => {
    const merged = mergeAll([
      from('a.xlsx', [row(undefined, { error: 'status-missing' })], { receivedOn: '2020-02-10' }),
      from('архів.zip', [row('done')], { member: 'звіт.xlsx', receivedOn: '2020-02-12' }),
    ]);
    expect(merged.quarantine.map(({ closedBy }) => closedBy)).toEqual([{ file: 'архів.zip', member: 'звіт.xlsx' }]);
  });

  it('for a dispute and for an error of its own keeps the error when the dispute is decided', () => {
    const read = madeUpReturn(from('a.xlsx', [row(undefined, { error: 'status-missing', errorField: 'status' })]));
    if (read.kind !== 'return') throw new Error('a return was made');
    const params = {
      found: 'Міністерство освіти і науки України',
      stamped: 'Міністерство фінансів України',
      where: 'B1',
    };
    const dispute = finding('body-disputed', 'error', { sheet: 'Звіт', row: 3 }, params);
    const merged = mergeAll([{ ...read, checked: { ...read.checked, issues: [...read.checked.issues, dispute] } }]);
    const decision = { sha256: read.identity.sha256, body: 'mon', stamped: 'minfin' };
    const decided = decide(merged, { kind: 'belongs', on: '2020-03-01', params: decision });
    expect(decided.quarantine.map(({ bodyId, issues }) => [bodyId, ...issues.map(({ code }) => code)])).toEqual([
      ['mon', 'status-missing'],
    ]);
  });
});

describe('the log', () => {
  const at = (field: string, sheet = 'Звіт') => ({ sheet, field, row: 8 });
  const missing = finding('narrative-missing', 'error', at('narrative'), { status: 'виконано' });

  it('leaves out what the finding of a lacking column or of many rows says already', () => {
    const column = finding('column-missing', 'error', at('narrative'), {
      column: 'narrative',
      rows: 2,
      measures: '1.1',
    });
    expect(reportedInLog([missing], [column])).toEqual([]);
    expect(reportedInLog([missing], [{ ...column, at: at('narrative', 'Інший') }])).toEqual([missing]);
    expect(reportedInLog([missing], [{ ...column, code: 'date-as-text' }])).toEqual([missing]);
    const many = finding('findings-more', 'error', at('narrative'), {
      code: 'narrative-missing',
      count: 9,
      rows: '8–16',
    });
    expect(reportedInLog([missing], [many])).toEqual([]);
    expect(reportedInLog([{ ...missing, code: 'status-missing' }], [many])).toHaveLength(1);
  });

  it('speaks of bytes that nobody could read by the name that they have', () => {
    const scan = (file: string): ReadFile => ({
      kind: 'unreadable',
      identity: { file, sha256: 'a'.repeat(64), bytes: 1 },
      issues: [finding('file-companion-signature', 'info', {}, { file: 'a.pdf' })],
    });
    expect(reported(mergeAll([scan('a.pdf'), scan('b.pdf')]), 'file-companion-signature')).toEqual([
      { file: 'a.pdf', at: {}, params: { file: 'a.pdf' } },
      { file: 'b.pdf', at: {}, params: { file: 'b.pdf' } },
    ]);
  });

  it('does not measure a report of another round by the day of this one', () => {
    const late = (more: Partial<MadeUpReturn>) =>
      reported(mergeAll([from('a.xlsx', [row('done')], { receivedOn: '2020-04-20', ...more })]), 'return-late');
    expect(late({})).toHaveLength(1);
    expect(late({ round: INTERIM })).toEqual([]);
  });

  it('names a body that the registry does not have by its id', () => {
    const letter: ReadFile = {
      kind: 'companion',
      body: 'nobody',
      identity: { file: 'лист.pdf', sha256: 'b'.repeat(64), bytes: 1 },
      issues: [],
    };
    expect(reported(mergeAll([letter]), 'merge-other-form')).toMatchObject([{ params: { body: 'nobody' } }]);
  });
});

describe('what lasts', () => {
  it('is the share of answers that counts, until another one is set', () => {
    const { threshold: _, ...unset } = madeUpSettings();
    const first = mergeAll([], { settings: { ...unset, threshold: 0.4 } });
    expect(mergeAll([], { into: first, settings: unset }).settings.threshold).toBe(0.4);
    expect(mergeAll([], { into: first, settings: { ...unset, threshold: 0.6 } }).settings.threshold).toBe(0.6);
    expect('threshold' in mergeAll([], { settings: unset }).settings).toBe(false);
  });

  it('are the decisions that only one of two coordinators took', () => {
    const base = mergeAll([from('a.xlsx', [row('done')])]);
    const alias = (written: string): Omit<Decision, 'id'> => ({
      kind: 'alias',
      on: '2020-03-01',
      params: { written, status: 'done' },
    });
    const outcome = combine(decide(base, alias('зробили')), decide(base, alias('зроблено все')));
    if (outcome.kind !== 'combined') throw new Error(outcome.what);
    expect(outcome.consolidation.decisions.map(({ params }) => params['written'])).toEqual(['зробили', 'зроблено все']);
  });

  it('is the proposal on which my text was written, where the other wrote none', () => {
    const base = mergeAll([]);
    const mine = { ...base, edits: [{ key: '1.1@2019', note: 'Моя.', baseText: 'Перше.' }] };
    const theirs = { ...base, edits: [{ key: '1.1@2019', baseText: 'Друге.' }] };
    const outcome = combine(mine, theirs);
    if (outcome.kind !== 'combined') throw new Error(outcome.what);
    expect(outcome.consolidation.edits).toMatchObject([{ note: 'Моя.', baseText: 'Перше.' }]);
  });
});
