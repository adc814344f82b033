import { finding } from '../../../src/core/issues/issue';
import { combine } from '../../../src/core/merge/combine';
import { decide, undoReturn } from '../../../src/core/merge/decide';
import { manualEntry, rememberedAliases, withDecisions } from '../../../src/core/merge/manual';
import { merge } from '../../../src/core/merge/merge';
import { reportedInLog } from '../../../src/core/merge/reportedInLog';
import type { SourceRow } from '../../../src/core/merge/source';
import type { Consolidation, ConsolidationSettings, Decision, ReadFile } from '../../../src/core/merge/types';
import { given } from '../../../src/core/given';
import {
  INTERIM,
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  measure,
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

  it('is answered by the first file that came later, never by its own or one that does not count', () => {
    const refused = row(undefined, { error: 'status-missing' });
    const first = from('a.xlsx', [refused], { receivedOn: '2020-02-10' });
    const done = (file: string, receivedOn: string) => from(file, [row('done')], { receivedOn });
    const closing = ({ quarantine }: Consolidation) => quarantine.map(({ closedBy }) => closedBy?.file);
    const both = mergeAll([first, done('b.xlsx', '2020-02-14'), done('c.xlsx', '2020-02-12')]);
    expect(closing(both)).toEqual(['c.xlsx']);
    const undone = both.log.find(({ identity }) => identity.file === 'c.xlsx')?.identity.sha256 ?? '';
    expect(closing(undoReturn(both, undone, '2020-03-01'))).toEqual(['b.xlsx']);
    expect(closing(mergeAll([first, done('b.xlsx', '2020-02-09')]))).toEqual([undefined]);
    expect(closing(mergeAll([from('a.xlsx', [refused, row('done')])]))).toEqual([undefined]);
  });

  it('for a measure that the plan lacked counts once the plan has it', () => {
    const early = mergeAll([from('a.xlsx', [row('done', { key: '3.1@2019' })])]);
    expect(early.quarantine).toHaveLength(1);
    const grown = madeUpPlan([measure('1.1'), measure('3.1')]);
    const later = merge({
      plan: grown,
      registry,
      duties: madeUpDuties(grown, registry),
      settings: madeUpSettings(),
      files: [],
      into: early,
    });
    expect(later.quarantine).toEqual([]);
    expect(later.records.map(({ key, state }) => [key, state])).toEqual([['3.1@2019', 'current']]);
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

describe('an answer from a letter', () => {
  const entry = (params: Decision['params']) =>
    manualEntry({ id: 'd1', kind: 'manual-entry', on: '2020-02-13', params }, '2019');

  it('has what fits as an answer, all of it word for word, and a day in any case', () => {
    const typed = { status: 'done', narrative: 'З листа.', doneOn: '2020-02-12', newDue: '30.06.2020' };
    expect(entry({ key: '1.1@2019', body: 'mon', letterDate: 'скоро', proposal: '', ...typed })).toEqual({
      bodyId: 'mon',
      roundId: '2019',
      row: {
        key: '1.1@2019',
        answer: { status: 'done', narrative: 'З листа.', doneOn: '2020-02-12' },
        verbatim: typed,
        indicators: [],
        issues: [],
        provenance: {
          file: 'd1',
          sha256: '',
          sheet: '',
          row: 0,
          cells: {},
          letter: { no: '', date: '2020-02-13' },
        },
      },
    });
    const other = entry({ key: '1.1@2019', body: 'mon', round: '2019-H1', letterNo: '7', letterDate: '2020-02-01' });
    expect(other?.roundId).toBe('2019-H1');
    expect(other?.row.provenance.letter).toEqual({ no: '7', date: '2020-02-01' });
    expect(entry({ key: '1.1@2019', body: 'mon', status: 'виконано' })?.row.answer).toEqual({});
  });

  it('is none without its row or its body', () => {
    expect(entry({ body: 'mon', status: 'done' })).toBeUndefined();
    expect(entry({ key: '1.1@2019', status: 'done' })).toBeUndefined();
  });
});

describe('a decision about a row that is kept out', () => {
  const at = { sheet: 'Звіт', row: 8 };
  const issues = (['status', 'doneOn', 'narrative'] as const).map((field) =>
    finding('narrative-missing', 'error', { ...at, field }, { status: 'виконано' }),
  );
  const kept: SourceRow = {
    answer: {},
    verbatim: { status: 'Зробили' },
    indicators: [],
    issues,
    provenance: { file: 'a.xlsx', sha256: 'abc', ...at, cells: {} },
  };
  const said = { sha256: 'abc', sheet: 'Звіт', row: '8', field: 'doneOn', value: '2019-05-05' };
  const fixed = (params: Decision['params'], row: SourceRow = kept) =>
    withDecisions(row, [{ id: 'd1', kind: 'accept-suggestion', on: '2020-03-01', params }], new Map());

  it('settles the cell that it names, and keeps what stood there before', () => {
    const row = fixed(said);
    expect(row.answer).toEqual({ doneOn: '2019-05-05' });
    expect(row.issues.map((issue) => issue.at.field)).toEqual(['status', 'narrative']);
    expect(row.beforeFix).toEqual({ answer: {}, issues });
  });

  it.each([
    ['other bytes', { sha256: 'abd' }],
    ['another sheet', { sheet: 'Звіт (2)' }],
    ['another row', { row: '9' }],
    ['no field of a report', { field: 'measure' }],
    ['a value that does not fit', { value: 'торік' }],
    ['no value', { value: '' }],
  ])('does nothing where it names %s', (_, other) => {
    expect(fixed({ ...said, ...other })).toBe(kept);
  });

  it.each(['field', 'value'] as const)('does nothing without its %s', (missing) => {
    const { [missing]: _, ...rest } = { ...said, field: 'narrative' };
    expect(fixed(rest)).toBe(kept);
  });

  it('settles no cell beside it by a value that does not fit', () => {
    const all = [said, { ...said, field: 'status', value: 'готово' }].map((params, i): Decision => ({
      id: `d${i}`,
      kind: 'accept-suggestion',
      on: '2020-03-01',
      params,
    }));
    expect(withDecisions(kept, all, new Map()).issues.map((issue) => issue.at.field)).toEqual(['status', 'narrative']);
  });

  it('does nothing to a row that counts', () => {
    const sound = { ...kept, issues: [] };
    expect(fixed(said, sound)).toBe(sound);
  });

  it('takes a spelling that was taught only where the row says what was done, too', () => {
    const aliases = new Map([['зробили', 'done']]);
    expect(withDecisions(kept, [], aliases)).toBe(kept);
    const done = { ...kept, answer: { narrative: 'Було.' } };
    expect(withDecisions(done, [], aliases)).toMatchObject({ answer: { status: 'done', narrative: 'Було.' } });
    expect(withDecisions({ ...done, verbatim: {} }, [], aliases).answer).toEqual(done.answer);
    expect(withDecisions(done, [], new Map([['зробили', 'готово']]))).toBe(done);
  });
});

describe('spellings that were taught', () => {
  const alias = (params: Decision['params'], more: Partial<Decision> = {}): Decision => ({
    id: 'd1',
    kind: 'alias',
    on: '2020-03-01',
    params,
    ...more,
  });
  const known = (...decisions: readonly Decision[]) => [
    ...rememberedAliases({ ...madeUpSettings(), aliases: new Map([['Зробили', 'done']]) }, decisions),
  ];

  it('are those of the settings and of decisions, in one order, each until it is taken back', () => {
    const [b, a] = [alias({ written: 'Робимо', status: 'ongoing' }), alias({ written: 'Є', status: 'done' })];
    const all = [
      ['зробили', 'done'],
      ['робимо', 'ongoing'],
      ['є', 'done'],
    ];
    expect(known(b, a)).toEqual(all);
    expect(known(a, b)).toEqual(all);
    expect(known(alias({ written: 'зробили', status: 'done' }, { reversed: true }))).toEqual([]);
  });

  it('are no others', () => {
    const written = { written: 'робимо', status: 'ongoing' };
    expect(
      known(alias(written, { kind: 'membership' }), alias({ status: 'done' }), alias({ written: 'робимо' })).map(
        ([text]) => text,
      ),
    ).toEqual(['зробили']);
  });
});

describe('what lasts', () => {
  it('are spellings of the settings, which let in rows, and those of every run before', () => {
    const unknown = row(undefined, { statusTyped: 'Зробили', error: 'status-unknown', errorField: 'status' });
    const taught = (written: string) => ({ ...madeUpSettings(), aliases: new Map([[written, 'done']]) });
    const first = mergeAll([from('a.xlsx', [unknown])], { settings: taught('зробили') });
    expect(first.records.map(({ answer }) => answer.status)).toEqual(['done']);
    const second = mergeAll([], { into: first, settings: taught('усе є') });
    expect([...second.settings.aliases.keys()]).toEqual(['зробили', 'усе є']);
    expect(second.quarantine).toEqual([]);
  });

  it('are the rounds before, each once, in the order of their days, without the one that is gathered', () => {
    const [spring, summer] = [
      { id: '2019-Q1', asOf: '2019-03-31', due: '2019-04-10' },
      { id: '2019-H1', asOf: '2019-06-30', due: '2019-07-15' },
    ];
    const rounds = ({ settings }: Consolidation) => settings.earlierRounds?.map(({ id }) => id);
    const first = mergeAll([], { settings: madeUpSettings(summer) });
    expect(rounds(first)).toBeUndefined();
    const back = mergeAll([], { into: first, settings: madeUpSettings(spring) });
    expect(rounds(back)).toEqual(['2019-H1']);
    const last = mergeAll([], { into: back });
    expect(rounds(last)).toEqual(['2019-Q1', '2019-H1']);
    expect(rounds(mergeAll([], { into: last }))).toEqual(['2019-Q1', '2019-H1']);
    expect(rounds(mergeAll([], { into: last, settings: madeUpSettings(summer) }))).toEqual(['2019-Q1', '2019']);
  });

  it('is the paper that was chosen first', () => {
    const paper = (name: string) => ({ letterhead: { name, sha256: 'a'.repeat(64) } });
    const first = mergeAll([], { settings: { ...madeUpSettings(), paper: paper('бланк.docx') } });
    expect(mergeAll([], { into: first }).settings.paper).toEqual(paper('бланк.docx'));
    const other = mergeAll([], { into: first, settings: { ...madeUpSettings(), paper: paper('інший.docx') } });
    expect(other.settings.paper).toEqual(paper('бланк.docx'));
    const later = mergeAll([], { into: mergeAll([]), settings: { ...madeUpSettings(), paper: paper('інший.docx') } });
    expect(later.settings.paper).toEqual(paper('інший.docx'));
  });

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
