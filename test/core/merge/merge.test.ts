import { finding } from '../../../src/core/issues/issue';
import { held } from '../../../src/core/texts';
import type { Issue } from '../../../src/core/issues/issue';
import { decide, reverseDecision, undoReturn } from '../../../src/core/merge/decide';
import { brokenLaws } from '../../../src/core/merge/laws';
import type { Round } from '../../../src/core/duties/types';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation, FileLogEntry, ReadFile } from '../../../src/core/merge/types';
import {
  duty,
  INTERIM,
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  type MadeUpReturn,
  type MadeUpRow,
} from '../../support/madeUpReturns';
import { given } from '../../../src/core/given';
import { sha256Hex } from '../../../src/core/text/digest';

const plan = madeUpPlan();
const registry = madeUpRegistry();
const duties = madeUpDuties(plan, registry);

function mergeAll(files: readonly (MadeUpReturn | ReadFile)[], into?: Consolidation): Consolidation {
  return merge({
    plan,
    registry,
    duties,
    settings: madeUpSettings(),
    files: files.map((file) => ('kind' in file ? file : madeUpReturn(file))),
    ...given({ into }),
  });
}
const done = (key: string, narrative = 'Проведено брифінг.'): MadeUpRow => ({ key, status: 'done', narrative });
const counts = ({
  rowsRead,
  rowsAccepted,
  rowsSuperseded,
  rowsDuplicate,
  rowsQuarantined,
}: FileLogEntry): readonly number[] => [rowsRead, rowsAccepted, rowsSuperseded, rowsDuplicate, rowsQuarantined];
const verdicts = ({ log }: Consolidation): Record<string, string> =>
  Object.fromEntries(log.map(({ identity, verdict }) => [identity.file, verdict]));
const current = ({ records }: Consolidation, key: string, bodyId = 'minfin'): string | undefined =>
  records.find((record) => record.key === key && record.bodyId === bodyId && record.state === 'current')?.answer
    .narrative;

/** The file with a finding of its own, as the checks say it instead of those of its rows. */
function withFinding(file: ReadFile, issue: Issue): ReadFile {
  return file.kind === 'return' ? { ...file, checked: { ...file.checked, issues: [issue] } } : file;
}

describe('merge', () => {
  it('accepts a return and names file, digest, sheet and cell of every record', () => {
    const merged = mergeAll([{ file: 'a.xlsx', body: 'minfin', rows: [done('1.1@2019'), done('2.1@2019-H1')] }]);
    expect(merged.log[0]).toMatchObject({ verdict: 'accepted', rowsRead: 2, rowsAccepted: 2 });
    expect(merged.records[0]?.provenance).toMatchObject({
      file: 'a.xlsx',
      sheet: 'Звіт',
      row: 8,
      cells: { status: 'H8', narrative: 'I8' },
    });
    expect(merged.records[0]?.provenance.sha256).toHaveLength(64);
    expect(merged.revision).toBe(1);
  });

  it('puts a row with an error into quarantine, word for word, and accepts the others', () => {
    const merged = mergeAll([
      {
        file: 'a.xlsx',
        body: 'minfin',
        rows: [
          done('1.1@2019'),
          {
            key: '2.1@2019-H1',
            statusTyped: 'зробили  все',
            narrative: 'Було.',
            error: 'status-unknown',
            errorField: 'status',
          },
        ],
      },
    ]);
    expect(merged.log[0]).toMatchObject({ verdict: 'partial', rowsRead: 2, rowsAccepted: 1, rowsQuarantined: 1 });
    expect(merged.quarantine[0]).toMatchObject({
      key: '2.1@2019-H1',
      bodyId: 'minfin',
      verbatim: { status: 'зробили  все', narrative: 'Було.' },
    });
  });

  it('puts rows without a key, of an unknown measure and of an unknown body into quarantine', () => {
    const merged = mergeAll([
      { file: 'a.xlsx', body: 'minfin', rows: [{ status: 'done', narrative: 'Без ключа.' }, done('9.9@2019')] },
      { file: 'b.xlsx', rows: [done('1.1@2019')] },
    ]);
    expect(merged.quarantine.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      ['merge-row-unknown'],
      ['merge-row-unknown'],
      ['merge-body-unknown'],
    ]);
    expect(verdicts(merged)).toEqual({ 'a.xlsx': 'rejected', 'b.xlsx': 'rejected' });
  });

  it('puts rows of a body that the registry does not have into quarantine, word for word', () => {
    const merged = mergeAll([{ file: 'a.xlsx', body: 'nobody', rows: [done('1.1@2019')] }]);
    expect(
      merged.quarantine.map(({ issues, verbatim }) => [issues.map(({ code }) => code), verbatim.narrative]),
    ).toEqual([[['merge-body-unknown'], 'Проведено брифінг.']]);
  });

  it('keeps the answer of a body that the plan does not ask, as one that counts against nobody', () => {
    const merged = merge({
      plan,
      registry,
      duties: duties.filter(({ bodyId }) => bodyId !== 'dps'),
      settings: madeUpSettings(),
      files: [madeUpReturn({ file: 'a.xlsx', body: 'dps', rows: [done('1.1@2019')] })],
    });
    expect(merged.records[0]).toMatchObject({ bodyId: 'dps', obligation: 'consent', state: 'current' });
    expect(merged.log[0]?.issues.map(({ code }) => code)).toEqual(['merge-not-obliged']);
  });

  it('takes the later receipt, then the later signature, then the later saving, then the name', () => {
    const cases: readonly (readonly [Partial<MadeUpReturn>, Partial<MadeUpReturn>, string])[] = [
      [
        { receivedOn: '2020-02-10', signedOn: '2020-02-01' },
        { receivedOn: '2020-02-11', signedOn: '2020-01-01' },
        'received',
      ],
      [
        { signedOn: '2020-02-01', savedAt: '2020-02-09T10:00:00Z' },
        { signedOn: '2020-02-02', savedAt: '2020-02-01T10:00:00Z' },
        'signed',
      ],
      [{ savedAt: '2020-02-01T10:00:00Z' }, { savedAt: '2020-02-01T10:00:01Z' }, 'saved'],
      [{ file: 'звіт v2.xlsx' }, { file: 'звіт v10.xlsx' }, 'name'],
      [{ file: 'звіт.xlsx' }, { file: 'звіт (2).xlsx' }, 'name'],
    ];
    for (const [older, newer, rule] of cases) {
      const merged = mergeAll([
        { file: 'b.xlsx', body: 'minfin', rows: [done('1.1@2019', 'Нове.')], ...newer },
        { file: 'a.xlsx', body: 'minfin', rows: [done('1.1@2019', 'Старе.')], ...older },
      ]);
      expect(current(merged, '1.1@2019')).toBe('Нове.');
      expect(merged.records.find(({ state }) => state === 'superseded')).toMatchObject({
        rule,
        changes: [{ field: 'narrative', before: 'Старе.', after: 'Нове.' }],
      });
    }
  });

  it('takes a file with only the corrected rows and leaves the other rows as they were', () => {
    const merged = mergeAll([
      {
        file: 'a.xlsx',
        body: 'minfin',
        signedOn: '2020-02-01',
        rows: [done('1.1@2019'), done('2.1@2019-H1', 'Старе.')],
      },
      { file: 'b.xlsx', body: 'minfin', signedOn: '2020-02-02', rows: [done('2.1@2019-H1', 'Виправлене.')] },
    ]);
    expect(merged.log.map(counts)).toEqual([
      [2, 1, 1, 0, 0],
      [1, 1, 0, 0, 0],
    ]);
    expect(verdicts(merged)).toEqual({ 'a.xlsx': 'accepted', 'b.xlsx': 'accepted' });
    expect([current(merged, '1.1@2019'), current(merged, '2.1@2019-H1')]).toEqual([
      'Проведено брифінг.',
      'Виправлене.',
    ]);
  });

  it('calls a return superseded when all its rows were replaced, duplicate when all say the same', () => {
    const merged = mergeAll([
      { file: 'a.xlsx', body: 'minfin', signedOn: '2020-02-01', rows: [done('1.1@2019', 'Старе.')] },
      { file: 'b.xlsx', body: 'minfin', signedOn: '2020-02-02', rows: [done('1.1@2019', 'Нове.')] },
      { file: 'c.xlsx', body: 'minfin', signedOn: '2020-02-03', rows: [done('1.1@2019', 'Нове.')] },
    ]);
    expect(verdicts(merged)).toEqual({ 'a.xlsx': 'superseded', 'b.xlsx': 'accepted', 'c.xlsx': 'duplicate' });
    expect(merged.log.map(counts)).toEqual([
      [1, 0, 1, 0, 0],
      [1, 1, 0, 0, 0],
      [1, 0, 0, 1, 0],
    ]);
  });

  it('calls the same bytes under another name a duplicate, and logs both', () => {
    const made: MadeUpReturn = {
      file: 'a.xlsx',
      body: 'minfin',
      rows: [done('1.1@2019'), { key: '2.1@2019-H1', narrative: 'Без стану.', error: 'status-missing' }],
    };
    const merged = mergeAll([{ ...made, file: 'копія.xlsx' }, made]);
    expect(verdicts(merged)).toEqual({ 'a.xlsx': 'partial', 'копія.xlsx': 'duplicate' });
    expect(merged.log.map(counts)).toEqual([
      [2, 1, 0, 0, 1],
      [2, 0, 0, 2, 0],
    ]);
    expect(merged.quarantine).toHaveLength(1);
  });

  it('takes a numbered copy of the same bytes for the copy, not for the original', () => {
    const sha256 = 'a'.repeat(64);
    const copies = ['звіт (2).xlsx', 'звіт.xlsx', 'звіт (копія).xlsx'].map((file) => ({
      file,
      sha256,
      body: 'minfin',
      rows: [done('1.1@2019')],
    }));
    expect(verdicts(mergeAll(copies))).toEqual({
      'звіт.xlsx': 'accepted',
      'звіт (2).xlsx': 'duplicate',
      'звіт (копія).xlsx': 'duplicate',
    });
  });

  it('never lets a row without a status replace an answer', () => {
    const merged = mergeAll([
      { file: 'a.xlsx', body: 'minfin', signedOn: '2020-02-01', rows: [done('1.1@2019', 'Відповідь.')] },
      {
        file: 'b.docx',
        form: 'otherForm',
        body: 'minfin',
        signedOn: '2020-02-09',
        rows: [{ key: '1.1@2019', narrative: 'Без стану.' }],
      },
    ]);
    expect(current(merged, '1.1@2019')).toBe('Відповідь.');
    expect(merged.records.find(({ state }) => state === 'superseded')?.rule).toBe('blank');
  });

  it('takes an answer back only when the row says so in words', () => {
    const merged = mergeAll([
      { file: 'a.xlsx', body: 'minfin', signedOn: '2020-02-01', rows: [done('1.1@2019')] },
      {
        file: 'b.xlsx',
        body: 'minfin',
        signedOn: '2020-02-02',
        rows: [{ key: '1.1@2019', statusTyped: 'Відкликано.', error: 'status-unknown' }],
      },
    ]);
    expect(merged.records.map(({ state, withdrawn }) => [state, withdrawn])).toEqual([
      ['current', true],
      ['superseded', undefined],
    ]);
    expect(merged.quarantine).toEqual([]);
  });

  it('keeps the answers of an interim round beside those of the final one', () => {
    const merged = mergeAll([
      { file: 'h1.xlsx', body: 'minfin', round: INTERIM, rows: [done('2.1@2019-H1', 'За півріччя.')] },
      { file: 'year.xlsx', body: 'minfin', signedOn: '2020-02-02', rows: [done('2.1@2019-H1', 'За рік.')] },
    ]);
    expect(merged.records.map(({ roundId, state }) => [roundId, state])).toEqual([
      ['2019', 'current'],
      ['2019-H1', 'current'],
    ]);
  });

  it('puts the answer of a dissolved body to its heir and keeps who answered', () => {
    const inherited = { bodyId: 'daeu', name: 'ДАЕУ', date: '2019-09-02' };
    const merged = merge({
      plan,
      registry,
      duties: [...duties, duty('1.1@2019~daeu', 'mon', 'obliged', inherited)],
      settings: madeUpSettings(),
      files: [madeUpReturn({ file: 'a.xlsx', body: 'daeu', rows: [done('1.1@2019')] })],
    });
    expect(merged.records[0]).toMatchObject({
      key: '1.1@2019~daeu',
      bodyId: 'mon',
      answeredBy: 'daeu',
      inheritedFrom: inherited,
    });
  });

  it('puts the answer of a body that is asked as one of a group to whoever took over from it', () => {
    const daeu = {
      id: 'daeu',
      name: 'ДАЕУ',
      abbreviations: [],
      cls: 'агентство',
      central: true,
      verified: true,
      validTo: '2019-09-02',
    };
    const merged = merge({
      plan,
      registry: {
        ...registry,
        bodies: [...registry.bodies, daeu],
        successions: [{ from: ['daeu'], to: 'mon', date: '2019-09-02', kind: 'liquidate' }],
      },
      duties,
      settings: madeUpSettings(),
      files: [madeUpReturn({ file: 'a.xlsx', body: 'daeu', rows: [done('1.1@2019')] })],
    });
    expect(merged.records).toMatchObject([{ key: '1.1@2019', bodyId: 'mon', answeredBy: 'daeu' }]);
    expect(merged.log.flatMap(({ issues }) => issues.map(({ code }) => code))).toEqual([]);
  });

  it('never lets bodies of one heir replace each other: the heir speaks for itself, the others beside it', () => {
    const bodies = ['daeu', 'old'].map((id) => ({
      id,
      name: id,
      abbreviations: [],
      cls: 'агентство',
      central: true,
      verified: true,
      validTo: '2019-09-02',
    }));
    const grown = { ...registry, bodies: [...registry.bodies, ...bodies], successions: [] };
    const heirs = [...duties, duty('1.1@2019~daeu', 'mon', 'obliged', { bodyId: 'daeu', name: 'ДАЕУ' })];
    const all = (files: readonly MadeUpReturn[]): Consolidation =>
      merge({ plan, registry: grown, duties: heirs, settings: madeUpSettings(), files: files.map(madeUpReturn) });
    const heir: MadeUpReturn = { file: 'a.xlsx', body: 'mon', rows: [done('1.1@2019~daeu', 'Від спадкоємця.')] };
    const former: MadeUpReturn = {
      file: 'b.xlsx',
      body: 'daeu',
      signedOn: '2020-02-14',
      rows: [done('1.1@2019', 'Від ліквідованого.')],
    };
    const both = all([heir, former]);
    expect(both.records.map(({ bodyId, key, state, answeredBy }) => [bodyId, key, state, answeredBy])).toEqual([
      ['mon', '1.1@2019~daeu', 'current', undefined],
      ['daeu', '1.1@2019', 'current', undefined],
    ]);
    expect(both.records[1]?.obligation).toBe('consent');
    expect(brokenLaws(both)).toEqual([]);
    expect(merge({ plan, registry: grown, duties: heirs, settings: madeUpSettings(), files: [], into: both })).toBe(
      both,
    );
    const undone = undoReturn(both, both.log[0]?.identity.sha256 ?? '', '2020-02-21');
    expect(
      undone.records.filter(({ state }) => state === 'current').map(({ bodyId, answeredBy }) => [bodyId, answeredBy]),
    ).toEqual([['mon', 'daeu']]);
  });

  it('leaves a return without any row rejected, unless it declares that there is nothing to report', () => {
    const merged = mergeAll([
      { file: 'a.xlsx', body: 'minfin', rows: [] },
      { file: 'b.xlsx', body: 'mon', rows: [], declaration: 'функцій не передано' },
    ]);
    expect(verdicts(merged)).toEqual({ 'a.xlsx': 'rejected', 'b.xlsx': 'accepted' });
  });

  it('logs what could not be read, is foreign or only comes along', () => {
    const identity = (file: string): FileLogEntry['identity'] => ({ file, sha256: '0'.repeat(64), bytes: 0 });
    const merged = mergeAll(
      (['unreadable', 'foreign', 'companion'] as const).map((kind): ReadFile => ({
        kind,
        identity: { ...identity(`${kind}.pdf`), sha256: kind.padEnd(64, '0') },
        issues: [],
      })),
    );
    expect(verdicts(merged)).toEqual({
      'companion.pdf': 'companion',
      'foreign.pdf': 'foreign',
      'unreadable.pdf': 'unreadable',
    });
  });

  it('reports indicator values whose row was left blank', () => {
    const file = madeUpReturn({
      file: 'a.xlsx',
      body: 'minfin',
      rows: [done('1.1@2019'), { ...done('2.1@2019-H1'), value: 12 }],
    });
    if (file.kind !== 'return') throw new Error('a return was made');
    const merged = mergeAll([{ ...file, checked: { ...file.checked, rows: file.checked.rows.slice(0, 1) } }]);
    expect(merged.log[0]?.issues).toMatchObject([{ code: 'indicators-alone', params: { rows: 1, values: '2.1: 12' } }]);
  });
});

describe('merge into an earlier consolidation', () => {
  it('carries the answers of an interim round into the final one, beside its own', () => {
    const half = merge({
      plan,
      registry,
      duties,
      settings: madeUpSettings(INTERIM),
      files: [
        madeUpReturn({ file: 'h1.xlsx', body: 'minfin', round: INTERIM, rows: [done('2.1@2019-H1', 'За півріччя.')] }),
      ],
    });
    const year = mergeAll([{ file: 'year.xlsx', body: 'minfin', rows: [done('2.1@2019-H1', 'За рік.')] }], half);
    expect(year.records.map(({ roundId, state, answer }) => [roundId, state, answer.narrative])).toEqual([
      ['2019', 'current', 'За рік.'],
      ['2019-H1', 'current', 'За півріччя.'],
    ]);
    expect(year.settings.round.id).toBe('2019');
  });

  it('comes to the same when a return of an earlier round is late', () => {
    const early: MadeUpReturn = {
      file: 'h1.xlsx',
      body: 'minfin',
      round: INTERIM,
      rows: [done('2.1@2019-H1', 'За півріччя.')],
    };
    const year: MadeUpReturn = { file: 'year.xlsx', body: 'minfin', rows: [done('2.1@2019-H1', 'За рік.')] };
    const half = merge({ plan, registry, duties, settings: madeUpSettings(INTERIM), files: [madeUpReturn(early)] });
    const late = mergeAll([early, year]);
    const continued = mergeAll([year], half);
    expect([continued.records, continued.log]).toEqual([late.records, late.log]);
    expect(late.log.map(({ verdict, issues }) => [verdict, issues.map(({ code }) => code)])).toEqual([
      ['accepted', ['merge-earlier-round']],
      ['accepted', []],
    ]);
    expect(half.log[0]?.issues).toEqual([]);
  });

  it('says plainly of a round with a name of its own, or of a later one, that it is another', () => {
    const named: Round = { id: 'повторний', asOf: '2020-03-01', due: '2020-03-15' };
    const rows = [done('2.1@2019-H1', 'За півріччя.')];
    const files = [
      madeUpReturn({ file: 'again.xlsx', body: 'minfin', round: named, rows }),
      madeUpReturn({ file: 'year.xlsx', body: 'mon', rows }),
    ];
    const { log } = merge({ plan, registry, duties, settings: madeUpSettings(INTERIM), files });
    expect(log.map(({ issues }) => issues.map(({ code, params }) => [code, params['found']]))).toEqual([
      [['merge-other-round', 'повторний']],
      [['merge-other-round', '2019']],
    ]);
  });

  it('reports each cause once in the log: a body that is not known, a column that a table lacks', () => {
    const [nameless, short] = mergeAll([
      { file: 'a.xlsx', rows: [done('1.1@2019'), done('2.1@2019-H1')] },
      withFinding(
        madeUpReturn({
          file: 'b.xlsx',
          body: 'minfin',
          rows: ['1.1@2019', '2.1@2019-H1'].map((key) => ({
            key,
            narrative: 'Було.',
            error: 'status-missing',
            errorField: 'status' as const,
          })),
        }),
        { code: 'column-missing', severity: 'error', at: { sheet: 'Звіт', field: 'status' }, params: held({}) },
      ),
    ]).log;
    expect(nameless?.issues.map(({ code }) => code)).toEqual(['merge-body-unknown']);
    expect(short?.issues.map(({ code }) => code)).toEqual(['column-missing']);
  });

  const a: MadeUpReturn = {
    file: 'returns/a.xlsx',
    body: 'minfin',
    signedOn: '2020-02-01',
    rows: [done('1.1@2019', 'Старе.'), { key: '2.1@2019-H1', narrative: 'Без стану.', error: 'status-missing' }],
  };
  const b: MadeUpReturn = {
    file: 'returns/b.xlsx',
    body: 'minfin',
    signedOn: '2020-02-02',
    rows: [done('1.1@2019', 'Нове.')],
  };

  it('changes nothing, not even the revision, when the same files come again', () => {
    const once = mergeAll([a, b]);
    expect(mergeAll([b, a], once)).toBe(once);
    expect(mergeAll([{ ...a, file: '/home/user/returns/a.xlsx' }], once)).toBe(once);
  });

  it('keeps the rows of a return whose bytes cannot be read today, and takes them once they can', () => {
    const once = mergeAll([a]);
    const failed: ReadFile = {
      kind: 'unreadable',
      identity: madeUpReturn(a).identity,
      issues: [finding('file-timeout', 'error', {}, { file: 'звіт.xlsx' })],
    };
    expect(mergeAll([failed], once)).toBe(once);
    expect(mergeAll([a], mergeAll([failed])).log).toEqual(once.log);
  });

  it('gives what one merge of all files gives', () => {
    const { revision, ...rest } = mergeAll([b], mergeAll([a]));
    expect(rest).toEqual((({ revision: _, ...all }) => all)(mergeAll([a, b])));
    expect(revision).toBe(2);
  });

  it('undoes one return without its file, and redoes it', () => {
    const both = mergeAll([a, b]);
    const sha256 = both.log.find(({ identity }) => identity.file === b.file)?.identity.sha256 ?? '';
    const undone = undoReturn(both, sha256, '2020-02-21');
    expect(current(undone, '1.1@2019')).toBe('Старе.');
    expect(undone.log.map(({ undone: out, rowsRead, rowsSuperseded }) => [out, rowsRead, rowsSuperseded])).toEqual([
      [undefined, 2, 0],
      [true, 1, 1],
    ]);
    const redone = reverseDecision(undone, undone.decisions[0]?.id ?? '');
    expect(redone.records).toEqual(both.records);
    expect(redone.log).toEqual(both.log);
  });

  it('accepts a suggestion for a quarantined row without its file, and takes it back', () => {
    const merged = mergeAll([
      {
        file: 'a.xlsx',
        body: 'minfin',
        rows: [
          {
            key: '1.1@2019',
            statusTyped: 'зробили',
            narrative: 'Було.',
            error: 'status-unknown',
            errorField: 'status',
          },
        ],
      },
    ]);
    const { sha256 } = merged.quarantine[0]?.provenance ?? { sha256: '' };
    const fixed = decide(merged, {
      kind: 'accept-suggestion',
      on: '2020-02-21',
      params: { sha256, sheet: 'Звіт', row: '8', field: 'status', value: 'done' },
    });
    expect(fixed.log[0]).toMatchObject({ verdict: 'accepted', rowsAccepted: 1 });
    expect(fixed.records[0]).toMatchObject({ answer: { status: 'done' }, verbatim: { status: 'зробили' } });
    const back = reverseDecision(fixed, fixed.decisions[0]?.id ?? '');
    expect(back.quarantine).toEqual(merged.quarantine);
  });

  it('gives a row that stays in quarantine back what a reversed decision had fixed', () => {
    const merged = mergeAll([
      {
        file: 'a.xlsx',
        body: 'minfin',
        rows: [
          {
            key: '1.1@2019',
            statusTyped: 'зробили',
            narrative: 'Було.',
            error: 'status-unknown',
            errorField: 'status' as const,
          },
        ],
      },
    ]);
    const [row] = merged.quarantine;
    if (row === undefined) throw new Error('nothing in quarantine');
    const at = { ...row.issues[0]?.at, field: 'doneOn' };
    const other = finding('done-date-missing', 'error', at, { deadline: '31.12.2019' });
    const twice: Consolidation = { ...merged, quarantine: [{ ...row, issues: [...row.issues, other] }] };
    const params = {
      sha256: row.provenance.sha256,
      sheet: row.provenance.sheet,
      row: String(row.provenance.row),
      field: 'status',
      value: 'done',
    };
    const half = decide(twice, { kind: 'accept-suggestion', on: '2020-02-21', params });
    expect(half.quarantine[0]?.issues.map(({ code }) => code)).toEqual(['done-date-missing']);
    expect(half.log[0]?.issues.map(({ code }) => code)).not.toContain('status-unknown');
    const back = reverseDecision(half, half.decisions[0]?.id ?? '');
    expect(back.quarantine[0]?.issues.map(({ code }) => code).sort()).toEqual(['done-date-missing', 'status-unknown']);
    expect(back.quarantine[0]?.answer).toEqual(row.answer);
  });

  it('reports the errors of a row no more once a decision has fixed it', () => {
    const merged = mergeAll([
      {
        file: 'a.xlsx',
        body: 'minfin',
        rows: [
          {
            key: '1.1@2019',
            statusTyped: 'Зроблено',
            narrative: 'Було.',
            error: 'status-unknown',
            errorField: 'status' as const,
          },
        ],
      },
    ]);
    const taught = decide(merged, { kind: 'alias', on: '2020-02-21', params: { written: 'зроблено', status: 'done' } });
    expect(taught.log[0]).toMatchObject({ verdict: 'accepted', issues: [] });
    expect(reverseDecision(taught, taught.decisions[0]?.id ?? '').log).toEqual(merged.log);
  });

  it('keeps the revision when someone only sorted the rows of the workbook', () => {
    const merged = mergeAll([
      { file: 'a.xlsx', body: 'minfin', rows: [done('1.1@2019')] },
      { file: 'b.xlsx', body: 'mon', rows: [done('1.1@2019')] },
    ]);
    const sorted: Consolidation = { ...merged, records: [...merged.records].reverse(), log: [...merged.log].reverse() };
    expect(mergeAll([], sorted)).toEqual(merged);
  });

  it('learns a spelling of a status for all quarantined rows', () => {
    const merged = mergeAll(
      ['minfin', 'mon'].map((body) => ({
        file: `${body}.xlsx`,
        body,
        rows: [
          {
            key: '1.1@2019',
            statusTyped: 'Зроблено',
            narrative: 'Було.',
            error: 'status-unknown',
            errorField: 'status' as const,
          },
        ],
      })),
    );
    const taught = decide(merged, { kind: 'alias', on: '2020-02-21', params: { written: 'зроблено', status: 'done' } });
    expect(taught.quarantine).toEqual([]);
    expect(taught.settings.aliases.get('зроблено')).toBe('done');
  });

  it('takes an answer that the ministry entered from a letter, and names the letter', () => {
    const letter = {
      key: '1.1@2019',
      body: 'mon',
      letterNo: '12-34/5',
      letterDate: '2020-02-12',
      status: 'partly',
      narrative: 'З листа.',
      reason: 'Брак коштів.',
    };
    const merged = decide(mergeAll([a]), { kind: 'manual-entry', on: '2020-02-13', params: letter });
    expect(merged.records.find(({ bodyId }) => bodyId === 'mon')).toMatchObject({
      answer: { status: 'partly', narrative: 'З листа.' },
      provenance: { letter: { no: '12-34/5', date: '2020-02-12' } },
    });
    expect(brokenLaws(merged)).toEqual([]);
  });
});

describe('a letter or a scan', () => {
  const letter = (file: string, body?: string): ReadFile => ({
    kind: 'companion',
    identity: { file, sha256: sha256Hex(file), bytes: 1 },
    issues: [],
    ...given({ body }),
  });
  const reported = (files: readonly ReadFile[]) =>
    Object.fromEntries(
      mergeAll(files).log.map(({ identity, issues }) => [identity.file, issues.map(({ code }) => code)]),
    );
  const own = madeUpReturn({ file: 'a.xlsx', body: 'minfin', rows: [done('1.1@2019')] });
  it('is reported as all that a body sent, and goes with its return in silence', () => {
    expect(reported([letter('скан.pdf', 'minfin')])['скан.pdf']).toEqual(['merge-other-form']);
    expect(reported([own, letter('скан.pdf', 'minfin'), letter('скан мон.pdf', 'mon')])).toMatchObject({
      'скан.pdf': [],
      'скан мон.pdf': ['merge-other-form'],
    });
    expect(reported([own, letter('хтозна.pdf')])['хтозна.pdf']).toEqual(['merge-companion-unknown']);
  });
});

describe('files without a byte', () => {
  it('speak each of itself, whatever another one of them is', () => {
    const empty = (file: string): ReadFile['identity'] => ({ file, bytes: 0, sha256: sha256Hex(new Uint8Array(0)) });
    const system = finding('file-companion-system', 'info', {}, { file: '.DS_Store' });
    const files: readonly ReadFile[] = [
      { kind: 'companion', identity: empty('.DS_Store'), issues: [system] },
      {
        kind: 'unreadable',
        identity: empty('МОЗ.xlsx'),
        issues: [finding('file-empty', 'error', {}, { file: 'МОЗ.xlsx' })],
      },
    ];
    const merged = mergeAll(files);
    expect(merged.log.map(({ verdict }) => verdict)).toEqual(['companion', 'unreadable']);
    expect(mergeAll(files, merged)).toBe(merged);
  });
});
