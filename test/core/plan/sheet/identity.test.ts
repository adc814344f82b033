import type { Registry } from '../../../../src/core/bodies/types';
import fc from 'fast-check';
import { planWorkbook } from '../../../../src/core/plan/sheet/planSheets';
import { readPlanSheets, type ReadPlanSheets } from '../../../../src/core/plan/sheet/readPlanSheets';
import type { Plan } from '../../../../src/core/plan/types';
import { arbitraryPlan } from '../../../support/arbitraryPlan';
import { goldSeedPlan } from '../../../support/goldPlan';
import { shippedRegistry } from '../../../support/registry';
import { contentOf } from '../../../support/specContent';
import { en, uk, vocabularies } from '../../../support/texts';

const { registry } = shippedRegistry;
const small: Registry = { ...registry, bodies: registry.bodies.slice(0, 3), successions: [] };

function through(plan: Plan, bodies = small, texts = uk): ReadPlanSheets {
  return readPlanSheets(contentOf(planWorkbook({ plan, registry: bodies, texts, created: '2020-01-01' })), {
    registry,
    vocabularies,
  });
}

describe('plan → sheets → plan', () => {
  it('is the identity, and finds nothing to say', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const read = through(plan);
        expect(read).toEqual({ kind: 'plan', plan, registry: small, issues: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('does not take letters that an invisible character kept apart for an edit', () => {
    const plan = goldSeedPlan();
    const odd = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, title: `${task.title} e\u00AD\u0301` })) };
    expect(through(odd)).toEqual({ kind: 'plan', plan: odd, registry: small, issues: [] });
  });

  it.each([
    ['uk', uk],
    ['en', en],
  ] as const)('gives the seed back with the whole registry, in %s', (_language, texts) => {
    const seed = goldSeedPlan();
    const read = through(seed, registry, texts);
    if (read.kind !== 'plan') throw new Error('the sheet is there');
    expect(read.plan).toEqual(seed);
    expect(read.issues).toEqual([]);
    expect(read.registry.bodies).toEqual(registry.bodies);
    const links = (all: typeof registry.successions): readonly string[] =>
      all.flatMap((step) => step.from.map((id) => [id, step.to, step.date, step.act, step.kind].join('|'))).sort();
    expect(links(read.registry.successions)).toEqual(links(registry.successions));
  });
});
