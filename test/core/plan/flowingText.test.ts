import { factRows, factsOf } from '../../support/knownPlans';
import { measured, NOTHING, together } from '../../support/measurePlan';
import { FLOWING, PLAN_RENDERINGS } from '../../support/planRenderings';
import { sourceFromText } from '../../../src/formats/plan/readSource';

const SEEDS = [1, 2, 3, 4];
const ROWS = 8;
const SHARE = 0.95;

describe('a plan of measures as real ones are, pasted as', () => {
  it.each(Object.entries({ ...PLAN_RENDERINGS, ...FLOWING }))(
    '%s has most facts right and none wrong in silence',
    (_, render) => {
      const found = SEEDS.map((seed) => {
        const rows = factRows(seed, ROWS);
        return measured(sourceFromText(render(rows)), rows.map(factsOf));
      }).reduce(together, NOTHING);
      expect(found.silent).toEqual([]);
      expect(found.right / found.facts).toBeGreaterThanOrEqual(SHARE);
    },
  );
});
