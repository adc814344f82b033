import { closeConsolidation, reopenConsolidation } from '../../../src/core/merge/close';
import { choose, type ResubmissionChoice } from '../../../src/core/merge/chooseAnswer';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation } from '../../../src/core/merge/types';
import { given } from '../../../src/core/given';
import {
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  type MadeUpReturn,
} from '../../support/madeUpReturns';

const plan = madeUpPlan();
const registry = madeUpRegistry();

function mergeAll(files: readonly MadeUpReturn[], into?: Consolidation): Consolidation {
  const duties = madeUpDuties(plan, registry);
  return merge({
    plan,
    registry,
    duties,
    settings: madeUpSettings(),
    files: files.map(madeUpReturn),
    ...given({ into }),
  });
}
const from = (file: string, receivedOn: string, narrative: string): MadeUpReturn => ({
  file,
  body: 'minfin',
  receivedOn,
  rows: [{ key: '1.1@2019', status: 'done', narrative }],
});
const first = from('a.xlsx', '2020-02-10', 'Проведено брифінг.');
const later = from('b.xlsx', '2020-03-02', 'Проведено ще один брифінг.');
/** What became of each answer, the one that counts first. */
const states = ({ records }: Consolidation) =>
  records.map(({ provenance, state, rule }) => [provenance.file, state, ...(rule === undefined ? [] : [rule])]);
const COUNTS_LATER = [
  ['b.xlsx', 'current'],
  ['a.xlsx', 'superseded', 'received'],
];

describe('a consolidation that was closed', () => {
  const open = mergeAll([first]);
  const closed = closeConsolidation(open, { on: '2020-03-01', archive: 'архів.zip', reason: 'подано' });

  it('keeps what comes later apart, as a clarification', () => {
    const merged = mergeAll([later], closed);
    expect(states(merged)).toEqual([
      ['a.xlsx', 'current'],
      ['b.xlsx', 'superseded', 'closed'],
    ]);
    expect(merged.log.map(({ identity, clarifies }) => [identity.file, clarifies])).toEqual([
      ['a.xlsx', undefined],
      ['b.xlsx', true],
    ]);
    expect(merged.log[1]?.issues.map(({ code }) => code)).toContain('merge-after-closing');
  });

  it('knows what it had before, however often it comes', () => {
    expect(states(mergeAll([first], closed))).toEqual([['a.xlsx', 'current']]);
    expect(mergeAll([first], closed).log[0]?.clarifies).toBeUndefined();
  });

  it('says in «Рішення» which revision was closed, when, where it was archived, and why', () => {
    const said = ({ decisions }: Consolidation) => decisions.map(({ kind, on, params }) => [kind, on, params]);
    const params = { revision: String(open.revision + 1), archive: 'архів.zip', on: '2020-03-01' };
    expect(said(closed)).toEqual([['close', '2020-03-01', { ...params, reason: 'подано' }]]);
    expect(said(closeConsolidation(open, { on: '2020-03-01', archive: 'архів.zip' }))).toEqual([
      ['close', '2020-03-01', params],
    ]);
  });

  it('counts what came later once it is open again; both steps stay in «Рішення»', () => {
    const reopened = reopenConsolidation(mergeAll([later], closed), '2020-03-05', 'помилка');
    expect(states(reopened)).toEqual(COUNTS_LATER);
    const [closing] = closed.decisions;
    expect(reopened.decisions.map(({ kind, reversed, params }) => [kind, reversed, params])).toEqual([
      ['close', true, closing?.params],
      ['reopen', undefined, { closing: closing?.id, on: '2020-03-05', reason: 'помилка' }],
    ]);
    expect(states(mergeAll([later], reopenConsolidation(closed, '2020-03-05', 'помилка')))).toEqual(COUNTS_LATER);
  });

  it('is not opened where it is open', () => {
    expect(reopenConsolidation(open, '2020-03-05', 'помилка')).toBe(open);
  });
});

describe('a later answer', () => {
  const both = mergeAll([first, later]);
  const sha256 = both.log.find(({ identity }) => identity.file === 'b.xlsx')?.identity.sha256 ?? '';
  const row = { sha256, key: '1.1@2019', body: 'minfin' };
  const chosen = (choice: ResubmissionChoice, on = both) => choose(on, [row], choice, '2020-03-03');
  const COUNTS_FIRST = [
    ['a.xlsx', 'current'],
    ['b.xlsx', 'superseded', 'kept'],
  ];

  it('counts where the ministry accepts it, and does not where it keeps the earlier one or asks', () => {
    expect(states(both)).toEqual(COUNTS_LATER);
    expect(states(chosen('accept'))).toEqual(COUNTS_LATER);
    expect(states(chosen('keep'))).toEqual(COUNTS_FIRST);
    expect(states(chosen('ask'))).toEqual(COUNTS_FIRST);
  });

  it('is chosen anew as often as wanted; each choice stands once, those before it are taken back', () => {
    const standing = ({ decisions }: Consolidation) =>
      decisions.map(({ kind, params, reversed }) => [kind, params['choice'], reversed]);
    const turned = chosen('accept', chosen('keep'));
    expect(states(turned)).toEqual(COUNTS_LATER);
    expect(standing(turned)).toEqual([
      ['resubmission', 'keep', true],
      ['resubmission', 'accept', undefined],
    ]);
    const back = chosen('keep', turned);
    expect(states(back)).toEqual(COUNTS_FIRST);
    expect(standing(back)).toEqual([
      ['resubmission', 'keep', undefined],
      ['resubmission', 'accept', true],
    ]);
    expect(chosen('keep', back)).toBe(back);
  });

  it('of another row or another return is not touched', () => {
    expect(states(choose(both, [{ ...row, key: '2.1@2019-H1' }], 'keep', '2020-03-03'))).toEqual(COUNTS_LATER);
    expect(states(choose(both, [{ ...row, sha256: 'f'.repeat(64) }], 'keep', '2020-03-03'))).toEqual(COUNTS_LATER);
    expect(choose(both, [], 'keep', '2020-03-03')).toBe(both);
  });
});

it('of the members of one archive the later by name counts, with numbers read as numbers', () => {
  const member = (name: string) => ({
    file: 'архів.zip',
    member: name,
    body: 'minfin',
    rows: [{ key: '1.1@2019', status: 'done' as const, narrative: name }],
  });
  const { records } = mergeAll([member('звіт v10.xlsx'), member('звіт v2.xlsx')]);
  expect(records.map(({ answer, state, rule }) => [answer.narrative, state, rule])).toEqual([
    ['звіт v10.xlsx', 'current', undefined],
    ['звіт v2.xlsx', 'superseded', 'name'],
  ]);
});
