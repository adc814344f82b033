import fc from 'fast-check';
import { merge } from '../../../../src/core/merge/merge';
import { DRAFT_LIMIT } from '../../../../src/core/summary/draft/types';
import { recordId } from '../../../../src/core/summary/recordId';
import { summarise } from '../../../../src/core/summary/summarise';
import { textsFor } from '../../../../src/strings';
import { returnSets } from '../../../support/arbitraryReturns';
import { madeUpDuties, madeUpPlan, madeUpRegistry, madeUpReturn, madeUpSettings } from '../../../support/madeUpReturns';
import { unconfirmed } from '../../../support/recount';

const uk = textsFor('uk');
const plan = madeUpPlan();
const registry = madeUpRegistry();
const duties = madeUpDuties(plan, registry);

describe('laws of the summary', () => {
  it('count each answer once in the matrix and in one cluster, and draft nothing that a recount denies', () => {
    fc.assert(
      fc.property(returnSets(), (returns) => {
        const files = returns.map(madeUpReturn);
        const summary = summarise(merge({ plan, registry, duties, settings: madeUpSettings(), files }), uk);
        const { rows, cells, clusters } = summary;
        const counted = cells.flatMap(({ state, record }) =>
          state === 'answered' && record ? [recordId(record)] : [],
        );
        const stated = rows.flatMap(({ records }) => records.map(recordId));
        const clustered = clusters
          .filter(({ field }) => field === 'narrative')
          .flatMap(({ members }) => members.map(({ record }) => record));
        expect([...stated].sort()).toEqual([...counted].sort());
        expect([...clustered].sort()).toEqual([...counted].sort());
        expect(unconfirmed(summary)).toEqual([]);
        expect(rows.filter(({ text }) => text.length > DRAFT_LIMIT)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
