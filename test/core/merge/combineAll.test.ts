import { combineAll, type OtherConsolidation } from '../../../src/core/merge/combineAll';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation } from '../../../src/core/merge/types';
import {
  INTERIM,
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
} from '../../support/madeUpReturns';

const plan = madeUpPlan();
const registry = madeUpRegistry();

const of = (body: string, settings = madeUpSettings()): Consolidation =>
  merge({
    plan,
    registry,
    duties: madeUpDuties(plan, registry),
    settings,
    files: [madeUpReturn({ file: `${body}.xlsx`, body, rows: [{ key: '1.1@2019', status: 'done', narrative: body }] })],
  });
const named = (file: string, consolidation: Consolidation, sha256 = file): OtherConsolidation => ({
  file,
  sha256,
  consolidation,
});
const files = (consolidation: Consolidation | undefined) => consolidation?.log.map(({ identity }) => identity.file);
const noted = (consolidation: Consolidation, note: string): Consolidation => ({
  ...consolidation,
  edits: [{ key: '1.1@2019', note }],
});

describe('consolidations of several coordinators', () => {
  const others = [named('зведення 10.xlsx', of('moz')), named('зведення 2.xlsx', of('mon'))];

  it('are added to ours in the order of their names, whatever order they are given in', () => {
    for (const given of [others, [...others].reverse()]) {
      const { consolidation, united: added } = combineAll(of('minfin'), given);
      expect(files(consolidation)).toEqual(['minfin.xlsx', 'mon.xlsx', 'moz.xlsx']);
      expect(added).toEqual([
        { file: 'зведення 2.xlsx', conflicts: [] },
        { file: 'зведення 10.xlsx', conflicts: [] },
      ]);
    }
  });

  it('are added to the first of them where there is none of ours', () => {
    expect(files(combineAll(undefined, others).consolidation)).toEqual(['mon.xlsx', 'moz.xlsx']);
    expect(combineAll(undefined, others.slice(0, 1)).consolidation).toBe(others[0]?.consolidation);
    expect(combineAll(undefined, [])).toEqual({ consolidation: undefined, united: [] });
  });

  it('of another plan or round give nothing, and are named; the others are added', () => {
    const ours = of('minfin');
    const other = { ...of('mon'), plan: { ...plan, id: 'інший' } };
    const { consolidation, united: added } = combineAll(ours, [
      named('а.xlsx', other),
      named('б.xlsx', of('mon', madeUpSettings(INTERIM))),
      named('в.xlsx', of('moz')),
    ]);
    expect(added).toEqual([
      { file: 'а.xlsx', differs: 'plan', conflicts: [] },
      { file: 'б.xlsx', differs: 'round', conflicts: [] },
      { file: 'в.xlsx', conflicts: [] },
    ]);
    expect(files(consolidation)).toEqual(['minfin.xlsx', 'moz.xlsx']);
  });

  it('keep ours where a cell was filled differently; of one name the lesser digest comes first', () => {
    const one = named('зведення.xlsx', noted(of('mon'), 'Одне.'), 'a');
    const two = named('зведення.xlsx', noted(of('moz'), 'Друге.'), 'b');
    for (const given of [
      [one, two],
      [two, one],
    ]) {
      const { consolidation, united: added } = combineAll(undefined, given);
      expect(consolidation?.edits).toMatchObject([{ note: 'Одне.' }]);
      expect(added.map(({ conflicts }) => conflicts)).toEqual([
        [],
        [{ key: '1.1@2019', field: 'ministryNote', mine: 'Одне.', theirs: 'Друге.' }],
      ]);
    }
  });
});
