import { verdictRemarks } from '../../../src/core/checks/verdictRemarks';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation } from '../../../src/core/merge/types';
import {
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  type MadeUpReturn,
} from '../../support/madeUpReturns';
import { uk } from '../../support/texts';

const plan = madeUpPlan();
const registry = madeUpRegistry();
const given = { plan, registry, duties: madeUpDuties(plan, registry), settings: madeUpSettings() };

const arrived = (file: string, receivedOn: string): MadeUpReturn => ({
  file,
  body: 'dps',
  receivedOn,
  rows: [{ key: '1.1@2019', status: 'done', narrative: `Проведено захід, звіт ${file}.` }],
});

const mergedFiles = (files: readonly MadeUpReturn[], into?: Consolidation): Consolidation =>
  merge({ ...given, files: files.map((file) => madeUpReturn(file)), ...(into === undefined ? {} : { into }) });

const lateIn = ({ log }: Consolidation) =>
  log.map(({ identity, issues }) => [identity.file, ...issues.filter(({ code }) => code === 'return-late')]);

describe('a return that arrived after the due day', () => {
  const { due } = given.settings.round;
  const late = {
    code: 'return-late',
    severity: 'warning',
    at: {},
    params: { received: '20.04.2020', due: due.split('-').reverse().join('.') },
  };
  const both = [arrived('a.xlsx', due), arrived('b.xlsx', '2020-04-20')];

  it('is reported at its own file, with both days, and once only when another run follows', () => {
    const merged = mergedFiles(both);
    expect(lateIn(merged)).toEqual([['a.xlsx'], ['b.xlsx', late]]);
    expect(lateIn(mergedFiles([], merged))).toEqual(lateIn(merged));
  });
  it('is named by the verdict', () => {
    const remarks = mergedFiles(both).log.map(({ issues }) => verdictRemarks(issues, uk));
    expect(remarks).toEqual([[], [`надійшов 20.04.2020, після строку (${late.params.due})`]]);
  });
});
