import fc from 'fast-check';
import { closingOfFindings } from '../../../src/core/merge/closedFindings';
import { brokenLaws } from '../../../src/core/merge/laws';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation, ReadFile } from '../../../src/core/merge/types';
import { readConsolidation } from '../../../src/core/summary/workbook/readConsolidation';
import { summarise } from '../../../src/core/summary/summarise';
import { given } from '../../../src/core/given';
import { fileSets } from '../../support/arbitraryFiles';
import { madeUpDuties, madeUpPlan, madeUpRegistry, madeUpSettings } from '../../support/madeUpReturns';
import { contentOf } from '../../support/specContent';
import { uk, vocabularies } from '../../support/texts';
import { wholeConsolidation } from '../../support/wholeConsolidation';

const plan = madeUpPlan();
const registry = madeUpRegistry();
const duties = madeUpDuties(plan, registry);

const mergeOf = (files: readonly ReadFile[], into?: Consolidation): Consolidation =>
  merge({ plan, registry, duties, settings: madeUpSettings(), files, ...given({ into }) });
const content = ({ revision: _, ...rest }: Consolidation): Omit<Consolidation, 'revision'> => rest;

/** As `--into` finds it: written into a workbook and read out of it. */
function kept(consolidation: Consolidation): Consolidation {
  const whole = wholeConsolidation(consolidation, summarise(consolidation, uk), uk);
  const back = readConsolidation(contentOf(whole), vocabularies);
  if (back.kind !== 'consolidation') throw new Error(back.reason);
  return back.consolidation;
}

function openFindings(merged: Consolidation): unknown {
  const closingOf = closingOfFindings(merged);
  return merged.log.map((entry) => [
    entry.identity,
    entry.verdict,
    entry.issues.map((issue) => [issue, closingOf(entry, issue)]),
  ]);
}

/** Files, the same in another order, and where that order is cut into runs. */
const inRuns = fileSets().chain((files) =>
  fc.tuple(
    fc.constant(files),
    fc.shuffledSubarray([...files], { minLength: files.length }),
    fc.array(fc.nat(files.length), { maxLength: 3 }),
  ),
);

describe('whatever comes to the ministry', () => {
  it('gives one consolidation in any order and any split into runs, open findings included', () => {
    fc.assert(
      fc.property(inRuns, ([files, shuffled, cuts]) => {
        const at = [0, ...[...cuts].sort((a, b) => a - b), shuffled.length];
        const runs = at.slice(1).map((to, i) => shuffled.slice(at[i], to));
        const whole = mergeOf(files);
        expect(brokenLaws(whole)).toEqual([]);
        const split = runs.reduce<Consolidation | undefined>(
          (into, run) => mergeOf(run, into === undefined ? undefined : kept(into)),
          undefined,
        );
        expect(content(split ?? whole)).toEqual(content(whole));
        expect(openFindings(split ?? whole)).toEqual(openFindings(whole));
      }),
      { numRuns: 60 },
    );
  });
});
