import { finding } from '../../../src/core/issues/issue';
import { decide } from '../../../src/core/merge/decide';
import { sourcesOf } from '../../../src/core/merge/earlierSources';
import { sortIssues } from '../../../src/core/merge/findings';
import { sourceOfFile } from '../../../src/core/merge/fileSource';
import { merge } from '../../../src/core/merge/merge';
import { slimForMerge, sourceOf } from '../../../src/core/merge/slim';
import type { Source } from '../../../src/core/merge/source';
import type { ReadFile } from '../../../src/core/merge/types';
import { uniteSources } from '../../../src/core/merge/unite';
import type { Return } from '../../../src/core/returned/types';
import { madeUpDuties, madeUpPlan, madeUpRegistry, madeUpReturn, madeUpSettings } from '../../support/madeUpReturns';

const { id } = madeUpPlan();
const made = madeUpReturn({
  file: 'a.xlsx',
  body: 'minfin',
  rows: [{ key: '1.1@2019', status: 'done', narrative: 'Було.' }],
});
function changed(change: (returned: Return) => Partial<Return>): ReadFile {
  if (made.kind !== 'return') throw new Error('a return was made');
  const { returned } = made.checked;
  return { ...made, checked: { ...made.checked, returned: { ...returned, ...change(returned) } } };
}
const typed = (texts: Readonly<Record<string, string>>): Return['contacts'] =>
  Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, { cell: 'C3', value: text, text }]));

describe('what a file brings to the merge', () => {
  it('is a return, with its body, its round and its rows, the same once it is slim', () => {
    const source = sourceOfFile(made, id);
    expect(source).toMatchObject({ kind: 'return', bodyId: 'minfin', roundId: '2019', rows: [{ key: '1.1@2019' }] });
    expect(sourceOf(slimForMerge(made, id), id)).toEqual(source);
    const scan: ReadFile = { kind: 'companion', identity: made.identity, issues: [] };
    expect(slimForMerge(scan, id)).toBe(scan);
  });

  it('is none of ours where its stamp names another plan, or it is the report of a unit', () => {
    const alien = sourceOfFile(
      changed(({ stamp }) => ({ stamp: { ...stamp, planId: 'інший' } })),
      id,
    );
    expect([alien.kind, alien.rows]).toEqual(['foreign', []]);
    expect(alien.issues).toMatchObject([{ code: 'merge-other-plan', severity: 'error', params: { plan: 'інший' } }]);
    const part = sourceOfFile(
      changed(({ stamp }) => ({ stamp: { ...stamp, unit: 'Департамент' } })),
      id,
    );
    expect([part.kind, part.rows]).toEqual(['foreign', []]);
    expect(part.issues).toMatchObject([
      { code: 'merge-unit-report', severity: 'error', params: { unit: 'Департамент' } },
    ]);
    expect(
      sourceOfFile(
        changed(({ stamp }) => ({ stamp: { ...stamp, planId: '' } })),
        id,
      ).kind,
    ).toBe('return');
  });

  it('are the people of «Реквізити», as they are typed; a dash is nobody', () => {
    const contacts = typed({ person: ' Леся  Українка', phone: '—', email: '', letterNo: '12' });
    expect(
      sourceOfFile(
        changed(() => ({ contacts })),
        id,
      ).people,
    ).toEqual({ person: 'Леся Українка' });
    expect(
      sourceOfFile(
        changed(() => ({ contacts: typed({ phone: '-' }) })),
        id,
      ).people,
    ).toBeUndefined();
  });

  it('is signed on the day of the signature, else of the letter', () => {
    const signed = (texts: Readonly<Record<string, string>>) =>
      sourceOfFile(
        changed(() => ({ contacts: typed(texts) })),
        id,
      ).signedOn;
    expect(signed({ signedOn: '12.02.2020', letterDate: '14.02.2020' })).toBe('2020-02-12');
    expect(signed({ letterDate: '14.02.2020' })).toBe('2020-02-14');
    expect(signed({ signedOn: 'скоро' })).toBeUndefined();
  });

  it('has each value of an indicator whose row is blank, word for word, in one finding', () => {
    if (made.kind !== 'return') throw new Error('a return was made');
    const at = { sheet: 'Показники', cell: 'E5' };
    const indicators = [
      { key: '2.1@2019-H1#1', value: 3, note: 'травень', ...at },
      { key: '2.1@2019-H1#2', value: 5, ...at },
      { key: '2.1@2019-H2#1', note: 'буде', ...at },
      { key: '1.1@2019#1', value: 7, ...at },
    ];
    const source = sourceOfFile({ ...made, checked: { ...made.checked, indicators } }, id);
    expect(source.issues).toMatchObject([
      {
        code: 'indicators-alone',
        severity: 'warning',
        at: { ...at, rowKey: '2.1@2019-H1' },
        params: { rows: 2, values: '2.1: 3 (травень), 5; 2.1: (буде)' },
      },
    ]);
    expect(source.rows.map((row) => row.indicators.map(({ value }) => value))).toEqual([[7]]);
  });

  it('has its errors first, then its warnings, each finding once', () => {
    const [error, warning, note] = (['error', 'warning', 'info'] as const).map((severity, i) =>
      finding('rows-missing', severity, { sheet: `Аркуш ${3 - i}` }, { rows: 1, duties: '1.1' }),
    );
    if (error === undefined || warning === undefined || note === undefined) throw new Error('three were made');
    for (const issues of [
      [note, warning, error, note],
      [warning, error, note],
    ])
      expect(sortIssues(issues)).toEqual([error, warning, note]);
  });
});

describe('what an earlier consolidation was made of', () => {
  const copy = { ...made, identity: { ...made.identity, file: 'копія.xlsx' } } as ReadFile;
  const remark = finding('rows-missing', 'warning', { sheet: 'Звіт' }, { rows: 1, duties: '1.1' });
  const earlier = merge({
    plan: madeUpPlan(),
    registry: madeUpRegistry(),
    duties: madeUpDuties(madeUpPlan(), madeUpRegistry()),
    settings: madeUpSettings(),
    files: [made, copy].map((file) =>
      file.kind === 'return' ? { ...file, checked: { ...file.checked, issues: [remark] } } : file,
    ),
  });

  it('is one source for bytes that came twice, with the findings of the first, however sorted', () => {
    for (const log of [earlier.log, [...earlier.log].reverse()]) {
      const [source, ...others] = sourcesOf({ ...earlier, log });
      expect(others).toEqual([]);
      expect(source).toMatchObject({ kind: 'return', bodyId: 'minfin', issues: [remark], rows: [{ key: '1.1@2019' }] });
      expect(source?.arrivals.map(({ identity }) => identity.file)).toEqual(['a.xlsx', 'копія.xlsx']);
    }
  });

  it('keeps what the ministry wrote down of a file, and that an answer was carried over', () => {
    const ministry = { incomingNo: '7/12', receivedOn: '2020-02-11' };
    const [source] = sourcesOf({
      ...earlier,
      log: earlier.log.map((entry) => (entry.identity.file === 'a.xlsx' ? { ...entry, ministry } : entry)),
      records: earlier.records.map((record) => ({ ...record, carried: true as const })),
    });
    expect(source?.arrivals.map((arrival) => arrival.ministry)).toEqual([ministry, undefined]);
    expect(source?.rows.map(({ carried }) => carried)).toEqual([true]);
    expect(sourcesOf(earlier)[0]?.arrivals.some((arrival) => 'ministry' in arrival)).toBe(false);
  });

  it('has no row of a letter that was typed in', () => {
    const letter = { key: '2.1@2019-H1', body: 'mon', status: 'done', narrative: 'З листа.' };
    const decided = decide(earlier, { kind: 'manual-entry', on: '2020-02-13', params: letter });
    expect(decided.records).toHaveLength(2);
    expect(sourcesOf(decided).flatMap(({ rows }) => rows.map(({ key }) => key))).toEqual(['1.1@2019']);
  });
});

describe('the same bytes', () => {
  const source = (...names: readonly string[]): Source => {
    const { identity } = made;
    return { ...sourceOfFile(made, id), arrivals: names.map((file) => ({ identity: { ...identity, file } })) };
  };
  const names = (sources: readonly Source[]) =>
    sources.map(({ arrivals }) => arrivals.map(({ identity }) => identity.file));

  it('are one source under all the names that they came by', () => {
    expect(names(uniteSources([], [source('b.xlsx'), source('a.xlsx'), source('b.xlsx')]))).toEqual([
      ['a.xlsx', 'b.xlsx'],
    ]);
    expect(names(uniteSources([source('a.xlsx')], [source('b.xlsx')]))).toEqual([['a.xlsx', 'b.xlsx']]);
    expect(names(uniteSources([source('a.xlsx')], []))).toEqual([['a.xlsx']]);
  });

  it('came once where only the folder is called otherwise today, and keep the name that they had', () => {
    expect(names(uniteSources([source('лютий/a.xlsx')], [source('звіти/a.xlsx')]))).toEqual([['лютий/a.xlsx']]);
    expect(names(uniteSources([source('лютий/a.xlsx')], [source('лютий/a.xlsx', 'звіти/a.xlsx')]))).toEqual([
      ['звіти/a.xlsx', 'лютий/a.xlsx'],
    ]);
    expect(names(uniteSources([source('1/a.xlsx')], [source('2/a.xlsx', '3/a.xlsx')]))[0]).toHaveLength(2);
  });

  it('keep what the ministry wrote down of them, and stay the return that they were', () => {
    const known = {
      ...source('a.xlsx'),
      arrivals: [{ ...source('a.xlsx').arrivals[0], ministry: { incomingNo: '7' } }],
    };
    const earlier = known as Source;
    const failed: Source = { ...source('a.xlsx'), kind: 'unreadable', rows: [] };
    expect(uniteSources([earlier], [failed])).toMatchObject([
      { kind: 'return', rows: [{ key: '1.1@2019' }], arrivals: [{ ministry: { incomingNo: '7' } }] },
    ]);
    expect(uniteSources([{ ...failed, arrivals: earlier.arrivals }], [source('a.xlsx')])).toMatchObject([
      { kind: 'return', arrivals: [{ ministry: { incomingNo: '7' } }] },
    ]);
    expect(uniteSources([{ ...failed, kind: 'foreign' }], [failed])).toMatchObject([{ kind: 'unreadable' }]);
  });
});
