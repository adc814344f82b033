import { anyWords } from '../../../src/core/texts';
import { combine } from '../../../src/core/merge/combine';
import { decide, reverseDecision } from '../../../src/core/merge/decide';
import { EDIT_COLUMNS, RECEIPT_COLUMNS, refilled } from '../../../src/core/merge/ministryCells';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation, MinistryEdit } from '../../../src/core/merge/types';
import { en, uk } from '../../support/texts';
import { madeUpDuties, madeUpPlan, madeUpRegistry, madeUpReturn, madeUpSettings } from '../../support/madeUpReturns';

const plan = madeUpPlan();
const registry = madeUpRegistry();
const base = merge({
  plan,
  registry,
  duties: madeUpDuties(plan, registry),
  settings: madeUpSettings(),
  files: [
    madeUpReturn({ file: 'a.xlsx', body: 'minfin', rows: [{ key: '1.1@2019', status: 'done', narrative: 'Було.' }] }),
  ],
});
const withEdit = (edit: Partial<MinistryEdit>, on: Consolidation = base): Consolidation => {
  const before = on.edits[0] ?? { key: '1.1@2019' };
  const { values, ...states } = refilled(before, edit, EDIT_COLUMNS);
  return { ...on, edits: [{ key: '1.1@2019', ...(values as Partial<MinistryEdit>), ...states }] };
};
const withReceipt = (receivedOn: string | undefined, on: Consolidation = base): Consolidation => ({
  ...on,
  log: on.log.map((entry) => {
    const { values, ...states } = refilled(entry.ministry ?? {}, { receivedOn }, RECEIPT_COLUMNS);
    return { ...entry, ministry: { ...values, ...states } };
  }),
});
const combined = (
  mine: Consolidation,
  theirs: Consolidation,
): Extract<ReturnType<typeof combine>, { kind: 'combined' }> => {
  const outcome = combine(mine, theirs);
  if (outcome.kind !== 'combined') throw new Error(outcome.what);
  return outcome;
};
const content = ({ edits }: Consolidation): unknown => edits.map(({ lineage: _, ...edit }) => edit);

describe('combining two consolidations', () => {
  it('takes what only one of the two changed since they were one', () => {
    const start = withEdit({ status: 'partly', note: 'Перша.' });
    const [mine, theirs] = [
      withEdit({ status: 'partly', note: 'Друга.' }, start),
      withEdit({ status: 'done', note: 'Перша.' }, start),
    ];
    for (const { consolidation, conflicts } of [combined(mine, theirs), combined(theirs, mine)]) {
      expect(content(consolidation)).toEqual([{ key: '1.1@2019', status: 'done', note: 'Друга.' }]);
      expect(conflicts).toEqual([]);
    }
  });

  it('takes over that one of the two cleared a cell', () => {
    const start = withEdit({ status: 'done' });
    expect(content(combined(start, withEdit({}, start)).consolidation)).toEqual([{ key: '1.1@2019' }]);
    expect(content(combined(withEdit({}, start), start).consolidation)).toEqual([{ key: '1.1@2019' }]);
  });

  it('takes the later of several changes in turn, and a blank cell for one that nobody has filled', () => {
    const start = withEdit({ status: 'partly' });
    const later = withEdit({ status: 'done' }, withEdit({ status: 'ongoing' }, start));
    expect(content(combined(start, later).consolidation)).toMatchObject([{ status: 'done' }]);
    expect(content(combined(base, later).consolidation)).toMatchObject([{ status: 'done' }]);
    expect(
      content(combined(withEdit({ status: 'partly' }, withEdit({ status: 'done' }, start)), start).consolidation),
    ).toMatchObject([{ status: 'partly' }]);
  });

  it('meets a conflict once: united again with the same copy, the cell stays as it is', () => {
    const start = withEdit({ text: 'Спільне.' });
    const [first, second, third] = ['Перше.', 'Друге.', 'Третє.'].map((text) => withEdit({ text }, start));
    if (first === undefined || second === undefined || third === undefined) throw new Error('three were made');
    const two = combined(first, second);
    const three = combined(two.consolidation, third);
    expect(three.consolidation.edits).toMatchObject([
      {
        text: 'Перше.',
        conflicts: expect.arrayContaining([
          { field: 'finalText', mine: 'Перше.', theirs: 'Друге.' },
          { field: 'finalText', mine: 'Перше.', theirs: 'Третє.' },
        ]) as unknown,
      },
    ]);
    for (const copy of [first, second, third, start]) {
      const again = combined(three.consolidation, copy);
      expect([again.conflicts, again.consolidation]).toEqual([[], three.consolidation]);
    }
    const settled = withEdit({ text: 'Узгоджене.' }, three.consolidation);
    expect(content(combined(settled, second).consolidation)).toEqual([{ key: '1.1@2019', text: 'Узгоджене.' }]);
    expect(content(combined(second, settled).consolidation)).toEqual([{ key: '1.1@2019', text: 'Узгоджене.' }]);
  });

  it('does not dispute what both wrote alike', () => {
    const start = withEdit({ status: 'partly' });
    const { consolidation, conflicts } = combined(withEdit({ status: 'done' }, start), withEdit({ status: 'done' }));
    expect([content(consolidation), conflicts]).toEqual([[{ key: '1.1@2019', status: 'done' }], []]);
  });

  it('keeps mine and shows theirs where both changed the same cell', () => {
    const { consolidation, conflicts } = combined(withEdit({ text: 'Моє.' }), withEdit({ text: 'Їхнє.' }));
    expect(consolidation.edits[0]).toMatchObject({
      text: 'Моє.',
      conflicts: [{ field: 'finalText', mine: 'Моє.', theirs: 'Їхнє.' }],
    });
    expect(conflicts).toEqual([{ key: '1.1@2019', field: 'finalText', mine: 'Моє.', theirs: 'Їхнє.' }]);
  });

  it('shows a conflict no more once a person has settled it, and again when that is taken back', () => {
    const { consolidation, conflicts } = combined(withEdit({ text: 'Моє.' }), withEdit({ text: 'Їхнє.' }));
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error('a conflict was made');
    const settled = decide(consolidation, { kind: 'conflict', on: '2020-02-21', params: { ...conflict } });
    expect(content(settled)).toEqual([{ key: '1.1@2019', text: 'Моє.' }]);
    expect(reverseDecision(settled, settled.decisions[0]?.id ?? '').edits).toEqual(consolidation.edits);
  });

  it('settles the cell that was meant, and no other', () => {
    const { consolidation, conflicts } = combined(
      withEdit({ text: 'Моє.', note: 'Моя.' }),
      withEdit({ text: 'Їхнє.', note: 'Їхня.' }),
    );
    const [first] = conflicts;
    if (first === undefined) throw new Error('two were made');
    const settled = decide(consolidation, { kind: 'conflict', on: '2020-02-21', params: { ...first } });
    expect(settled.edits[0]?.conflicts).toEqual([{ field: 'ministryNote', mine: 'Моя.', theirs: 'Їхня.' }]);
    const other = { ...first, key: '2.1@2019-H1' };
    expect(decide(consolidation, { kind: 'conflict', on: '2020-02-21', params: other }).edits).toEqual(
      consolidation.edits,
    );
  });

  it('settles of several differences the one that was meant, also where one side is blank', () => {
    const differences = [
      { field: 'finalText', mine: 'А', theirs: 'Б' },
      { field: 'finalText', mine: 'А', theirs: 'В' },
      { field: 'finalText', mine: 'Г', theirs: 'Б' },
      { field: 'ministryNote', mine: 'А', theirs: 'Б' },
      { field: 'ministryNote', mine: '', theirs: 'Б' },
      { field: 'ministryNote', mine: 'А', theirs: '' },
    ] as const;
    const open = { ...base, edits: [{ key: '1.1@2019', conflicts: differences }] };
    for (const settled of differences) {
      const said = Object.fromEntries(Object.entries(settled).filter(([, text]) => text !== ''));
      const decided = decide(open, { kind: 'conflict', on: '2020-02-21', params: { key: '1.1@2019', ...said } });
      expect(decided.edits[0]?.conflicts).toEqual(differences.filter((one) => one !== settled));
    }
  });

  it('shows nothing again where a decision of another kind is taken back', () => {
    const params = { key: '1.1@2019', status: 'done' };
    const decided = decide(withEdit({ text: 'Моє.' }), { kind: 'membership', on: '2020-02-21', params });
    expect(content(reverseDecision(decided, decided.decisions[0]?.id ?? ''))).toEqual([
      { key: '1.1@2019', text: 'Моє.' },
    ]);
  });

  it('combines the columns of the log, cell by cell, and reports a conflict until it is settled', () => {
    const start = withReceipt('2020-02-10');
    expect(combined(base, start).consolidation.log[0]?.ministry).toEqual({ receivedOn: '2020-02-10' });
    expect(combined(start, withReceipt('2020-02-11', start)).consolidation.log[0]?.ministry).toMatchObject({
      receivedOn: '2020-02-11',
    });
    expect(combined(withReceipt(undefined, start), start).consolidation.log[0]?.ministry?.receivedOn).toBeUndefined();
    const { consolidation, conflicts } = combined(start, withReceipt('2020-02-11'));
    expect(conflicts).toEqual([{ key: 'a.xlsx', field: 'receivedOn', mine: '2020-02-10', theirs: '2020-02-11' }]);
    const reported = consolidation.log[0]?.issues.find(({ code }) => code === 'merge-receipt-conflict');
    for (const texts of [uk, en])
      expect(anyWords(texts)('issue.merge-receipt-conflict', reported?.params)).toMatch(
        /(Дата надходження|Received on).*10\.02\.2020.*11\.02\.2020/,
      );
    expect(withReceipt('2020-02-11', consolidation).log[0]?.ministry?.conflicts).toBeUndefined();
  });

  it('keeps a decision that both took once; of one that was taken back or renewed, the last word counts', () => {
    const decided = decide(base, { kind: 'alias', on: '2020-02-21', params: { written: 'зробили', status: 'done' } });
    const again = decide(base, { kind: 'alias', on: '2020-02-20', params: { written: 'зробили', status: 'done' } });
    const id = decided.decisions[0]?.id ?? '';
    expect(combined(decided, again).consolidation.decisions).toMatchObject([{ on: '2020-02-20' }]);
    const back = reverseDecision(decided, id);
    expect(combined(decided, back).consolidation.decisions[0]?.reversed).toBe(true);
    const renewed = decide(back, { kind: 'alias', on: '2020-02-22', params: { written: 'зробили', status: 'done' } });
    expect(combined(back, renewed).consolidation.decisions[0]?.reversed).toBeUndefined();
    expect(combined(renewed, back).consolidation.decisions[0]?.reversed).toBeUndefined();
  });

  it('raises the revision only when something came', () => {
    expect(combined(base, base).consolidation.revision).toBe(1);
    expect(combined(base, withReceipt('2020-02-11')).consolidation.revision).toBe(2);
    expect(combined(base, { ...withReceipt('2020-02-11'), revision: 7 }).consolidation.revision).toBe(8);
  });

  it('never mixes plans or rounds', () => {
    expect(combine(base, { ...base, plan: { ...plan, id: 'інший' } })).toEqual({ kind: 'different', what: 'plan' });
    expect(
      combine(base, { ...base, settings: { ...base.settings, round: { ...base.settings.round, id: '2019-H1' } } }),
    ).toEqual({ kind: 'different', what: 'round' });
  });
});
