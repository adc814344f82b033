import { brokenLaws } from '../../../src/core/merge/laws';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation, FileLogEntry, MergeRecord } from '../../../src/core/merge/types';
import {
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  type MadeUpRow,
} from '../../support/madeUpReturns';

const plan = madeUpPlan();
const registry = madeUpRegistry();
const done = (key: string, narrative: string): MadeUpRow => ({ key, status: 'done', narrative });
/** Two files: in the first one row of each fate but «duplicate», in the second two that count. */
const sound = merge({
  plan,
  registry,
  duties: madeUpDuties(plan, registry),
  settings: madeUpSettings(),
  files: [
    madeUpReturn({
      file: 'a.xlsx',
      body: 'minfin',
      rows: [
        done('1.1@2019', 'Було.'),
        done('2.1@2019-H1', 'Було.'),
        { key: '2.1@2019-H2', narrative: 'Було.', error: 'status-missing' },
      ],
    }),
    madeUpReturn({ file: 'b.xlsx', body: 'minfin', receivedOn: '2020-02-12', rows: [done('1.1@2019', 'Інакше.')] }),
  ],
});
const line = (change: (entry: FileLogEntry) => Partial<FileLogEntry>, at = 0): Consolidation => ({
  ...sound,
  log: sound.log.map((entry, i) => (i === at ? { ...entry, ...change(entry) } : entry)),
});
const strange = <T extends Pick<MergeRecord, 'provenance'>>(row: T | undefined): readonly T[] =>
  row === undefined ? [] : [{ ...row, provenance: { ...row.provenance, sha256: 'f'.repeat(64) } }];

describe('what a merge must keep', () => {
  it('holds of a sound one', () => {
    expect(sound.log[0]).toMatchObject({ rowsRead: 3, rowsAccepted: 1, rowsSuperseded: 1, rowsQuarantined: 1 });
    expect(brokenLaws(sound)).toEqual([]);
  });

  it.each<[string, Consolidation, string]>([
    ['a row got lost', { ...sound, records: sound.records.slice(1) }, 'counts of b.xlsx are not those of its rows'],
    ['a row in quarantine got lost', { ...sound, quarantine: [] }, 'counts of a.xlsx are not those of its rows'],
    ['a count is wrong', line(({ rowsRead }) => ({ rowsRead: rowsRead + 1 })), 'rows of a.xlsx do not add up'],
    [
      'a row is counted as another kind',
      line(() => ({ rowsSuperseded: 0, rowsDuplicate: 1 })),
      'counts of a.xlsx are not those of its rows',
    ],
    [
      'a row too many was superseded',
      line(({ rowsRead, rowsSuperseded }) => ({ rowsRead: rowsRead + 1, rowsSuperseded: rowsSuperseded + 1 })),
      'counts of a.xlsx are not those of its rows',
    ],
    [
      'a row too many is kept out',
      line(({ rowsRead, rowsQuarantined }) => ({ rowsRead: rowsRead + 1, rowsQuarantined: rowsQuarantined + 1 })),
      'counts of a.xlsx are not those of its rows',
    ],
    [
      'what was superseded is counted as accepted',
      line(() => ({ rowsSuperseded: 0, rowsAccepted: 2 })),
      'counts of a.xlsx are not those of its rows',
    ],
    [
      'what is kept out is counted as superseded',
      line(() => ({ rowsSuperseded: 2, rowsQuarantined: 0 })),
      'counts of a.xlsx are not those of its rows',
    ],
    ['a file stands twice', { ...sound, log: [...sound.log, ...sound.log] }, 'a.xlsx stands twice in the log'],
    [
      'two answers count',
      { ...sound, records: sound.records.map((record) => ({ ...record, state: 'current' })) },
      'two current answers to 1.1@2019 of minfin in 2019',
    ],
    [
      'a record has no file',
      { ...sound, records: [...sound.records, ...strange(sound.records.at(-1))] },
      'a record of 2.1@2019-H1 names no file of the log',
    ],
    [
      'a row in quarantine has no file',
      { ...sound, quarantine: [...sound.quarantine, ...strange(sound.quarantine[0])] },
      'a quarantined row of a.xlsx names no file of the log',
    ],
    [
      'the file is only known as a copy',
      line(({ rowsRead }) => ({
        verdict: 'duplicate',
        rowsAccepted: 0,
        rowsSuperseded: 0,
        rowsQuarantined: 0,
        rowsDuplicate: rowsRead,
      })),
      'are counted nowhere',
    ],
  ])('is missed where %s', (_, broken, words) => {
    expect(brokenLaws(broken)).toEqual(expect.arrayContaining([expect.stringContaining(words)]));
  });
});
