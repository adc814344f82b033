import fc from 'fast-check';
import { bodiesThatOwe } from '../../../src/core/followUp/owing';
import { returnsForCorrection } from '../../../src/core/followUp/returnsForCorrection';
import type { Duty } from '../../../src/core/duties/types';
import { merge } from '../../../src/core/merge/merge';
import type { GatheredFile } from '../../../src/core/merge/slim';
import type { Consolidation } from '../../../src/core/merge/types';
import { readReturned, type Collection } from '../../../src/core/pipeline';
import { summarise } from '../../../src/core/summary/summarise';
import type { Correcting } from '../../../src/core/template/correction';
import type { InputField } from '../../../src/core/template/fields';
import { NO_ANSWERS, type EarlierAnswers } from '../../../src/core/template/prefill';
import { templateSpec } from '../../../src/core/template/templateSpec';
import { sha256Hex } from '../../../src/core/text/digest';
import { given } from '../../../src/core/given';
import { returnSets } from '../../support/arbitraryReturns';
import { contentOf } from '../../support/specContent';
import {
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  ROUND,
} from '../../support/madeUpReturns';
import { uk, vocabularies } from '../../support/texts';

const plan = madeUpPlan();
const registry = madeUpRegistry();
const duties = madeUpDuties(plan, registry);
const expansion = { on: '2019-12-31', duties, unassigned: [], diagnostics: [] };
const collection: Collection = { plan, registry, round: ROUND, expansion, options: {} };
const body = registry.bodies.find(({ id }) => id === 'mon') ?? registry.bodies[0];

function mergeOf(files: readonly GatheredFile[], into?: Consolidation): Consolidation {
  return merge({ plan, registry, duties, settings: madeUpSettings(), files, ...given({ into }) });
}

/** A return of the body as it is read back from its own workbook. */
function returned(file: string, earlier: EarlierAnswers, correcting: Correcting): GatheredFile {
  if (body === undefined) throw new Error('no body');
  const own = duties.filter(({ bodyId }) => bodyId === body.id);
  const common = {
    plan,
    round: ROUND,
    body,
    duties: own,
    texts: uk,
    registryDate: '2019-12-31',
    created: '2020-02-20',
  };
  const content = contentOf(templateSpec({ ...common, earlier, correcting }));
  const identity = { file, sha256: sha256Hex(file), bytes: 1 };
  return readReturned(content, identity, { collection, today: '2020-02-20', vocabularies });
}

const said = fc.record(
  {
    status: fc.constantFrom('виконано', 'виконано частково', 'не виконано', 'зроблено майже', 'викон. част.'),
    narrative: fc.constantFrom('Проведено захід.', 'інформація додається', 'Проведено три заходи в регіонах.'),
    doneOn: fc.constantFrom('2019-06-03', '14.11.2019', 'влітку'),
    reason: fc.constantFrom('Карантин.', '-'),
  },
  { requiredKeys: [] },
);

const rows: fc.Arbitrary<EarlierAnswers> = fc
  .record({ '1.1@2019': said, '2.1@2019-H1': said, '2.1@2019-H2': said }, { requiredKeys: [] })
  .map((answers) => ({
    ...NO_ANSWERS,
    rows: new Map(Object.entries(answers) as [string, Readonly<Partial<Record<InputField, string>>>][]),
  }));

/** What counts, and what is still to be fixed, row by row. */
function standing(consolidation: Consolidation): unknown {
  const { cells, rows: summary } = summarise(consolidation, uk);
  const open = consolidation.quarantine.filter(({ closedBy }) => closedBy === undefined);
  return {
    summary: summary.map(({ key, proposed, counts, text }) => [key, proposed, counts, text]),
    current: cells.map(({ key, state, record }) => [key, state, record?.provenance.file, record?.answer]),
    open: [...new Set(open.map(({ key }) => key))].sort(),
  };
}

describe('laws of what follows a merge', () => {
  it('a report that goes back and comes again as it went changes nothing', () => {
    fc.assert(
      fc.property(rows, (answers) => {
        const first: Correcting = { stamp: { no: 1, from: '2020-02-10' }, accepted: new Set(), faults: [] };
        const before = mergeOf([returned('перший.xlsx', answers, first)]);
        const [back] = returnsForCorrection(before, '2020-02-20', 'так');
        if (back === undefined) return;
        const correcting: Correcting = { stamp: back.stamp, accepted: new Set(back.accepted), faults: [] };
        const after = mergeOf([returned('другий.xlsx', back.answers, correcting)], before);
        expect(standing(after)).toEqual(standing(before));
        expect(returnsForCorrection(after, '2020-02-21', 'так')[0]?.answers.rows).toEqual(back.answers.rows);
      }),
      { numRuns: 25 },
    );
  });

  it('reminders go to exactly the bodies that owe, recounted from the records', () => {
    fc.assert(
      fc.property(returnSets(), (returns) => {
        const consolidation = mergeOf(returns.map(madeUpReturn));
        const summary = summarise(consolidation, uk);
        const inOtherForm = new Set(summary.bodies.flatMap(({ id, state }) => (state === 'otherForm' ? [id] : [])));
        const { records, quarantine, log } = consolidation;
        const declared = new Set(
          log.flatMap(({ declaration, bodyId, roundId }) =>
            declaration !== undefined && (roundId ?? ROUND.id) === ROUND.id ? [bodyId] : [],
          ),
        );
        const owes = ({ bodyId, key }: Duty): boolean => {
          const own = records.filter((one) => one.bodyId === bodyId && one.key === key && one.state === 'current');
          const counts = own.find(({ roundId }) => roundId === ROUND.id) ?? own[0];
          // What was taken back is owed again; what was refused goes back for correction instead.
          if (counts !== undefined) return counts.withdrawn === true;
          const isRefused = quarantine.some((row) => row.bodyId === bodyId && row.key === key);
          return !isRefused && !declared.has(bodyId);
        };
        const owed = duties.filter((duty) => duty.obligation === 'obliged' && owes(duty));
        const listed = new Set(summary.bodies.map(({ id }) => id));
        const expected = [...new Set(owed.map(({ bodyId }) => bodyId))].filter(
          (id) => listed.has(id) && !inOtherForm.has(id),
        );
        const reminded = bodiesThatOwe(summary).filter(({ isAsked }) => !isAsked);
        expect(reminded.map(({ bodyId }) => bodyId).sort()).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });
});
