import { combine } from '../../../src/core/merge/combine';
import { decide, reverseDecision } from '../../../src/core/merge/decide';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation, MinistryEdit } from '../../../src/core/merge/types';
import { madeUpDuties, madeUpPlan, madeUpRegistry, madeUpReturn, madeUpSettings } from '../../support/madeUpReturns';

const plan = madeUpPlan();
const registry = madeUpRegistry();
const base = merge({ plan, registry, duties: madeUpDuties(plan, registry), settings: madeUpSettings(), files: [madeUpReturn({ file: 'a.xlsx', body: 'minfin', rows: [{ key: '1.1@2019', status: 'done', narrative: 'Було.' }] })] });
const withEdit = (edit: Partial<MinistryEdit>): Consolidation => ({ ...base, edits: [{ key: '1.1@2019', ...edit }] });
const withReceipt = (receivedOn: string): Consolidation => ({ ...base, log: base.log.map((entry) => ({ ...entry, ministry: { receivedOn } })) });
const combined = (mine: Consolidation, theirs: Consolidation, from?: Consolidation): Extract<ReturnType<typeof combine>, { kind: 'combined' }> => {
  const outcome = combine(mine, theirs, from);
  if (outcome.kind !== 'combined') throw new Error(outcome.what);
  return outcome;
};

describe('combining two consolidations', () => {
  it('takes what only one of the two changed', () => {
    const start = withEdit({ status: 'partly', note: 'Перша.' });
    const { consolidation, conflicts } = combined(withEdit({ status: 'partly', note: 'Друга.' }), withEdit({ status: 'done', note: 'Перша.' }), start);
    expect(consolidation.edits).toEqual([{ key: '1.1@2019', status: 'done', note: 'Друга.' }]);
    expect(conflicts).toEqual([]);
  });

  it('takes over that one of the two cleared a cell', () => {
    expect(combined(withEdit({ status: 'done' }), base, withEdit({ status: 'done' })).consolidation.edits).toEqual([]);
  });

  it('keeps mine and shows theirs where both changed the same cell', () => {
    const { consolidation, conflicts } = combined(withEdit({ text: 'Моє.' }), withEdit({ text: 'Їхнє.' }));
    expect(consolidation.edits[0]).toMatchObject({ text: 'Моє.', conflicts: [{ field: 'finalText', mine: 'Моє.', theirs: 'Їхнє.' }] });
    expect(conflicts).toEqual([{ key: '1.1@2019', field: 'finalText', mine: 'Моє.', theirs: 'Їхнє.' }]);
  });

  it('shows a conflict no more once a person has settled it, and again when that is taken back', () => {
    const { consolidation, conflicts } = combined(withEdit({ text: 'Моє.' }), withEdit({ text: 'Їхнє.' }));
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error('a conflict was made');
    const settled = decide(consolidation, { kind: 'conflict', on: '2020-02-21', params: { ...conflict } });
    expect(settled.edits).toEqual([{ key: '1.1@2019', text: 'Моє.' }]);
    expect(reverseDecision(settled, settled.decisions[0]?.id ?? '').edits).toEqual(consolidation.edits);
  });

  it('combines the columns of the log, cell by cell', () => {
    expect(combined(base, withReceipt('2020-02-11'), base).consolidation.log[0]?.ministry).toEqual({ receivedOn: '2020-02-11' });
    expect(combined(withReceipt('2020-02-10'), withReceipt('2020-02-11'), base).conflicts).toEqual([{ key: 'a.xlsx', field: 'receivedOn', mine: '2020-02-10', theirs: '2020-02-11' }]);
  });

  it('keeps a decision that both took once, and one that was taken back as taken back', () => {
    const decided = decide(base, { kind: 'alias', on: '2020-02-21', params: { written: 'зробили', status: 'done' } });
    const again = decide(base, { kind: 'alias', on: '2020-02-20', params: { written: 'зробили', status: 'done' } });
    expect(combined(decided, again).consolidation.decisions).toMatchObject([{ on: '2020-02-20' }]);
    expect(combined(decided, reverseDecision(again, again.decisions[0]?.id ?? ''), decided).consolidation.decisions[0]?.reversed).toBe(true);
  });

  it('raises the revision only when something came', () => {
    expect(combined(base, base).consolidation.revision).toBe(1);
    expect(combined(base, withReceipt('2020-02-11')).consolidation.revision).toBe(2);
    expect(combined(base, { ...withReceipt('2020-02-11'), revision: 7 }).consolidation.revision).toBe(8);
  });

  it('never mixes plans or rounds', () => {
    expect(combine(base, { ...base, plan: { ...plan, id: 'інший' } })).toEqual({ kind: 'different', what: 'plan' });
    expect(combine(base, { ...base, settings: { ...base.settings, round: { ...base.settings.round, id: '2019-H1' } } })).toEqual({ kind: 'different', what: 'round' });
  });
});
