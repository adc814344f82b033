import { finding, type Issue, type IssuePlace } from '../../../src/core/issues/issue';
import { closingOfFindings } from '../../../src/core/merge/closedFindings';
import { undoReturn } from '../../../src/core/merge/decide';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation, ReadFile } from '../../../src/core/merge/types';
import {
  INTERIM,
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  type MadeUpReturn,
  type MadeUpRow,
} from '../../support/madeUpReturns';

const plan = madeUpPlan();
const registry = madeUpRegistry();
const done = (key: string, more: Partial<MadeUpRow> = {}): MadeUpRow => ({
  key,
  status: 'done',
  narrative: 'Було.',
  ...more,
});
const TWO = [done('1.1@2019'), done('2.1@2019-H1')];
const earlier: MadeUpReturn = { file: 'a.xlsx', body: 'minfin', receivedOn: '2020-02-10', rows: TWO };
/** The same rows, said otherwise. */
const later = (more: Partial<MadeUpReturn> = {}): MadeUpReturn => ({
  file: 'b.xlsx',
  body: 'minfin',
  receivedOn: '2020-02-12',
  rows: TWO.map((row) => ({ ...row, narrative: 'Було інакше.' })),
  ...more,
});

const merged = (...files: readonly (MadeUpReturn | ReadFile)[]): Consolidation =>
  merge({
    plan,
    registry,
    duties: madeUpDuties(plan, registry),
    settings: madeUpSettings(),
    files: files.map((file) => ('kind' in file ? file : madeUpReturn(file))),
  });
/** The file that settles a finding in `a.xlsx`. */
function closedBy(consolidation: Consolidation, at: IssuePlace = {}): string | undefined {
  const entry = consolidation.log.find(({ identity }) => identity.file === 'a.xlsx');
  if (entry === undefined) throw new Error('a.xlsx is in the log');
  const issue: Issue = finding('rows-missing', 'warning', at, { rows: 1, duties: '1.1' });
  const closing = closingOfFindings(consolidation)(entry, issue);
  return typeof closing === 'object' ? closing.file : closing;
}

describe('a finding in a file as a whole', () => {
  it('is settled by a later return of its body and round that answers all that it answered', () => {
    expect(closedBy(merged(earlier))).toBeUndefined();
    expect(closedBy(merged(earlier, later()))).toBe('b.xlsx');
    expect(closedBy(merged(earlier, later({ rows: later().rows.slice(0, 1) })))).toBeUndefined();
  });

  it.each<[string, Partial<MadeUpReturn>]>([
    ['came before it', { receivedOn: '2020-02-09' }],
    ['is of another body', { body: 'mon' }],
    ['is of another round', { round: INTERIM }],
    ['has no rows', { rows: [], declaration: 'Немає підстав.' }],
    ['has a row that is kept out', { rows: [...later().rows, { key: '2.1@2019-H2', error: 'status-missing' }] }],
  ])('is not settled by a return that %s', (_, more) => {
    expect(closedBy(merged(earlier, later(more)))).toBeUndefined();
  });

  it('of a return without rows is not settled by another one without rows', () => {
    const empty = later({ rows: [], declaration: 'Немає підстав.' });
    expect(closedBy(merged({ ...earlier, rows: [] }, empty))).toBeUndefined();
    expect(closedBy(merged({ ...earlier, rows: [] }, later()))).toBe('b.xlsx');
  });

  it.each(['foreign', 'unreadable', 'companion'] as const)('stays where the file is no return but %s', (kind) => {
    const file: ReadFile = {
      kind,
      body: 'minfin',
      round: '2019',
      identity: { file: 'a.xlsx', sha256: 'a'.repeat(64), bytes: 1, receivedOn: '2020-02-01' },
      issues: [],
    };
    expect(closedBy(merged(file, later()))).toBeUndefined();
  });

  it('is open again once the later return is undone', () => {
    const both = merged(earlier, later());
    const sha256 = both.log.find(({ identity }) => identity.file === 'b.xlsx')?.identity.sha256 ?? '';
    expect(closedBy(undoReturn(both, sha256, '2020-03-01'))).toBeUndefined();
  });

  it('names the first of several later returns', () => {
    expect(closedBy(merged(earlier, later({ file: 'c.xlsx', receivedOn: '2020-02-14' }), later()))).toBe('b.xlsx');
  });
});

describe('a finding in a row', () => {
  const at = { rowKey: '1.1@2019' };

  it('is settled by the later answer to that row, whatever else it lacks', () => {
    const one = later({ rows: later().rows.slice(0, 1) });
    expect(closedBy(merged(earlier, one), at)).toBe('b.xlsx');
    expect(closedBy(merged(earlier, one), { rowKey: '2.1@2019-H1' })).toBeUndefined();
    expect(closedBy(merged(earlier), at)).toBeUndefined();
    expect(closedBy(merged(earlier, later({ body: 'mon' })), at)).toBeUndefined();
  });

  it('of an indicator is settled only where the later answer has its value', () => {
    const figure = { rowKey: '2.1@2019-H1#1' };
    const rows = [done('2.1@2019-H1', { narrative: 'Було інакше.' })];
    expect(closedBy(merged(earlier, later({ rows })), figure)).toBeUndefined();
    const counted = merged(earlier, later({ rows: rows.map((row) => ({ ...row, value: 3 })) }));
    expect(closedBy(counted, figure)).toBe('b.xlsx');
    expect(closedBy(counted, { rowKey: '2.1@2019-H1#2' })).toBeUndefined();
  });
});
