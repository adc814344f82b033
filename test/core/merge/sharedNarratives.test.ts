import { anyWords } from '../../../src/core/texts';
import { combine } from '../../../src/core/merge/combine';
import { reverseDecision, undoReturn } from '../../../src/core/merge/decide';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation } from '../../../src/core/merge/types';
import { en, uk } from '../../support/texts';
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
const REPORTED = 'Проведено два брифінги 12.03.2019 та 04.06.2019 за участю керівництва.';
const OTHER = 'Проведено круглий стіл із громадськими організаціями міста.';

function mergeAll(files: readonly MadeUpReturn[], into?: Consolidation): Consolidation {
  return merge({
    plan,
    registry,
    duties: madeUpDuties(plan, registry),
    settings: madeUpSettings(),
    files: files.map(madeUpReturn),
    ...given({ into }),
  });
}
const from = (body: string, narrative = REPORTED, more: Partial<MadeUpReturn> = {}): MadeUpReturn => ({
  file: `${body}.xlsx`,
  body,
  rows: [{ key: '1.1@2019', status: 'done', narrative }],
  ...more,
});
const shared = ({ log }: Consolidation): Record<string, unknown> =>
  Object.fromEntries(
    log.flatMap(({ identity, issues }) =>
      issues.filter(({ code }) => code === 'narrative-shared').map(({ params }) => [identity.file, params]),
    ),
  );
const MINFIN = 'Міністерство фінансів України';
const MON = 'Міністерство освіти і науки України';

describe('a description that other bodies have word for word', () => {
  it('is reported to each, once, at its cell', () => {
    const merged = mergeAll([
      from('minfin', REPORTED, {
        rows: [
          { key: '1.1@2019', status: 'done', narrative: REPORTED },
          { key: '2.1@2019-H1', status: 'partly', narrative: REPORTED },
        ],
      }),
      from('mon'),
      from('moz', OTHER),
    ]);
    expect(shared(merged)).toEqual({
      'minfin.xlsx': { rows: 2, bodies: 1, names: MON },
      'mon.xlsx': { rows: 1, bodies: 1, names: MINFIN },
    });
    expect(merged.log[0]?.issues.find(({ code }) => code === 'narrative-shared')?.at).toEqual({
      sheet: 'Звіт',
      row: 8,
      cell: 'I8',
      field: 'narrative',
      rowKey: '1.1@2019',
    });
    for (const texts of [uk, en])
      expect(
        anyWords(texts)(
          'issue.narrative-shared',
          merged.log[0]?.issues.find(({ code }) => code === 'narrative-shared')?.params,
        ),
      ).toContain(MON);
  });

  it('is seen whenever the others came, so that batches say what one run says', () => {
    const [first, second] = [[from('minfin')], [from('mon'), from('moz')]];
    const batches = mergeAll(second, mergeAll(first));
    expect(batches.log).toEqual(mergeAll([...first, ...second]).log);
    expect(Object.keys(shared(batches))).toEqual(['minfin.xlsx', 'mon.xlsx', 'moz.xlsx']);
  });

  it('is seen across the consolidations of two coordinators', () => {
    const outcome = combine(mergeAll([from('minfin')]), mergeAll([from('mon')]));
    expect(outcome.kind === 'combined' ? Object.keys(shared(outcome.consolidation)) : outcome.what).toEqual([
      'minfin.xlsx',
      'mon.xlsx',
    ]);
  });

  it('is reported no more once a corrected return replaces it, or the return is undone', () => {
    const both = mergeAll([from('minfin'), from('mon')]);
    expect(shared(mergeAll([from('mon', OTHER, { file: 'mon (2).xlsx' })], both))).toEqual({});
    const undone = undoReturn(both, both.log[0]?.identity.sha256 ?? '', '2020-02-21');
    expect(shared(undone)).toEqual({});
    expect(Object.keys(shared(reverseDecision(undone, undone.decisions[0]?.id ?? '')))).toEqual([
      'minfin.xlsx',
      'mon.xlsx',
    ]);
  });

  it('is no copy in two returns of one body, in a short answer, or where nothing was done', () => {
    const cases: readonly (readonly MadeUpReturn[])[] = [
      [from('minfin'), from('minfin', REPORTED, { file: 'b.xlsx', signedOn: '2020-02-01' })],
      [from('minfin', 'Видано наказ'), from('mon', 'Видано наказ')],
      [
        from('minfin', '', { rows: [{ key: '1.1@2019', status: 'notDone', narrative: REPORTED }] }),
        from('mon', '', { rows: [{ key: '1.1@2019', status: 'notDone', narrative: REPORTED }] }),
      ],
    ];
    for (const files of cases) expect(shared(mergeAll(files))).toEqual({});
  });

  it('names three of many and says how many', () => {
    const many = merge({
      plan,
      registry: madeUpRegistry(5),
      duties: [],
      settings: madeUpSettings(),
      files: [0, 1, 2, 3, 4].map((n) => madeUpReturn(from(`body${n}`))),
    });
    expect(shared(many)).toMatchObject({
      'body0.xlsx': { bodies: 4, names: 'Державне агентство № 1; Державне агентство № 2; Державне агентство № 3…' },
    });
  });
});
