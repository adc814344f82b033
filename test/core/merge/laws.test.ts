import fc from 'fast-check';
import { closingOfFindings, type Closing } from '../../../src/core/merge/closedFindings';
import { combine } from '../../../src/core/merge/combine';
import { reverseDecision, undoReturn } from '../../../src/core/merge/decide';
import { brokenLaws } from '../../../src/core/merge/laws';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation } from '../../../src/core/merge/types';
import { returnSets } from '../../support/arbitraryReturns';
import {
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  type MadeUpReturn,
} from '../../support/madeUpReturns';
import { given } from '../../../src/core/given';

const plan = madeUpPlan();
const registry = madeUpRegistry();
const duties = madeUpDuties(plan, registry);
const mergeOf = (returns: readonly MadeUpReturn[], into?: Consolidation): Consolidation =>
  merge({
    plan,
    registry,
    duties,
    settings: madeUpSettings(),
    files: returns.map(madeUpReturn),
    ...given({ into }),
  });
const content = ({ revision: _, ...rest }: Consolidation): Omit<Consolidation, 'revision'> => rest;
/** What the summary is made from. */
const counted = ({ records, log }: Consolidation): unknown => {
  const out = new Set(log.filter(({ undone }) => undone === true).map(({ identity }) => identity.sha256));
  return records.filter(({ provenance, state }) => state !== 'superseded' && !out.has(provenance.sha256));
};

describe('laws of the merge', () => {
  it('the order of files does not matter', () => {
    fc.assert(
      fc.property(
        returnSets().chain((returns) =>
          fc.tuple(fc.constant(returns), fc.shuffledSubarray([...returns], { minLength: returns.length })),
        ),
        ([returns, shuffled]) => {
          expect(mergeOf(shuffled)).toEqual(mergeOf(returns));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('rows are conserved: what was read is accepted, superseded, duplicate or quarantined, and kept', () => {
    fc.assert(
      fc.property(returnSets(), (returns) => {
        const merged = mergeOf(returns);
        expect(brokenLaws(merged)).toEqual([]);
        const distinct = new Map(
          returns.map((made) => [`${made.file}|${made.member ?? ''}|${madeUpReturn(made).identity.sha256}`, made]),
        );
        expect(merged.log).toHaveLength(distinct.size);
        expect(merged.log.reduce((sum, { rowsRead }) => sum + rowsRead, 0)).toBe(
          [...distinct.values()].reduce((sum, { rows }) => sum + rows.length, 0),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('the same files again change nothing', () => {
    fc.assert(
      fc.property(returnSets(), (returns) => {
        const merged = mergeOf(returns);
        expect(mergeOf(returns, merged)).toBe(merged);
        expect(mergeOf([], merged)).toBe(merged);
      }),
      { numRuns: 100 },
    );
  });

  it('merging in two steps gives what one merge gives', () => {
    fc.assert(
      fc.property(returnSets(), fc.nat(), (returns, cut) => {
        // Bytes that are known under the same file name are not new: their folder may have been renamed in between.
        const named = returns.map((made, i) => ({ ...made, file: `${i}/${i} ${made.file.replace('/', ' ')}` }));
        const at = cut % (named.length + 1);
        expect(content(mergeOf(named.slice(at), mergeOf(named.slice(0, at))))).toEqual(content(mergeOf(named)));
      }),
      { numRuns: 100 },
    );
  });

  it('any order and any split into runs gives the same consolidation, its open findings included', () => {
    const open = (merged: Consolidation): unknown => {
      const closedBy = closingOfFindings(merged);
      const fileOf = (closing: Closing | undefined): unknown => (typeof closing === 'object' ? closing.file : closing);
      return merged.log.map((entry) => [
        entry.identity,
        entry.issues.map((issue) => [issue.code, issue.at, fileOf(closedBy(entry, issue))]),
      ]);
    };
    const runs = returnSets().chain((returns) => {
      const named = returns.map((made, i) => ({ ...made, file: `${i}/${i} ${made.file.replace('/', ' ')}` }));
      return fc.tuple(
        fc.constant(named),
        fc.shuffledSubarray([...named], { minLength: named.length }),
        fc.array(fc.nat(named.length), { maxLength: 4 }),
      );
    });
    fc.assert(
      fc.property(runs, ([returns, shuffled, cuts]) => {
        const at = [0, ...[...cuts].sort((a, b) => a - b), shuffled.length];
        const inRuns = at
          .slice(1)
          .reduce<Consolidation | undefined>((into, to, i) => mergeOf(shuffled.slice(at[i], to), into), undefined);
        const whole = mergeOf(returns);
        expect(content(inRuns ?? whole)).toEqual(content(whole));
        expect(open(inRuns ?? whole)).toEqual(open(whole));
      }),
      { numRuns: 100 },
    );
  });

  it('undo is a merge without the return, redo brings it back', () => {
    fc.assert(
      fc.property(
        returnSets().filter((returns) => returns.length > 0),
        fc.nat(),
        (returns, pick) => {
          const merged = mergeOf(returns);
          const { sha256 } = merged.log[pick % merged.log.length]?.identity ?? { sha256: '' };
          const undone = undoReturn(merged, sha256, '2020-02-21');
          expect(brokenLaws(undone)).toEqual([]);
          expect(counted(undone)).toEqual(
            counted(mergeOf(returns.filter((made) => madeUpReturn(made).identity.sha256 !== sha256))),
          );
          expect(undone.log.filter((entry) => entry.undone === true).length).toBeGreaterThan(0);
          const redone = reverseDecision(undone, undone.decisions[0]?.id ?? '');
          expect({ ...content(redone), decisions: [] }).toEqual(content(merged));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('two halves combined are the whole', () => {
    fc.assert(
      fc.property(returnSets(), fc.nat(), (returns, cut) => {
        const named = returns.map((made, i) => ({ ...made, file: `${i} ${made.file.replace('/', ' ')}` }));
        const at = cut % (named.length + 1);
        const [mine, theirs] = [mergeOf(named.slice(0, at)), mergeOf(named.slice(at))];
        const [one, other] = [combine(mine, theirs), combine(theirs, mine)];
        if (one.kind !== 'combined' || other.kind !== 'combined') throw new Error('same plan and round');
        expect(content(one.consolidation)).toEqual(content(mergeOf(named)));
        expect(content(other.consolidation)).toEqual(content(one.consolidation));
      }),
      { numRuns: 100 },
    );
  });

  it('the runtime guard sees a lost row, a row counted twice and a file that stands twice', () => {
    const merged = mergeOf([
      { file: 'a.xlsx', body: 'minfin', rows: [{ key: '1.1@2019', status: 'done', narrative: 'Було.' }] },
    ]);
    expect(brokenLaws({ ...merged, records: [] })).toHaveLength(1);
    expect(brokenLaws({ ...merged, records: [...merged.records, ...merged.records] })).not.toHaveLength(0);
    expect(brokenLaws({ ...merged, log: [...merged.log, ...merged.log] })).not.toHaveLength(0);
    expect(brokenLaws({ ...merged, log: merged.log.map((entry) => ({ ...entry, rowsRead: 5 })) })).not.toHaveLength(0);
  });
});
