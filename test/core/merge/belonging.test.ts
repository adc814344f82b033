import { finding } from '../../../src/core/issues/issue';
import { closingOfFindings } from '../../../src/core/merge/closedFindings';
import { decide, reverseDecision } from '../../../src/core/merge/decide';
import { brokenLaws } from '../../../src/core/merge/laws';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation, Decision, ReadFile } from '../../../src/core/merge/types';
import { given } from '../../../src/core/given';
import {
  madeUpDuties,
  madeUpPlan,
  madeUpRegistry,
  madeUpReturn,
  madeUpSettings,
  type MadeUpReturn,
} from '../../support/madeUpReturns';

const plan = madeUpPlan();
const registry = madeUpRegistry();

function mergeAll(files: readonly ReadFile[], into?: Consolidation): Consolidation {
  const duties = madeUpDuties(plan, registry);
  return merge({ plan, registry, duties, settings: madeUpSettings(), files, ...given({ into }) });
}

const DISPUTE = finding(
  'body-disputed',
  'error',
  { sheet: 'Звіт', row: 3, cell: 'C3' },
  { found: 'Міністерство освіти і науки України', stamped: 'Міністерство фінансів України', where: 'B1' },
);

/** The stamps of minfin under the title of mon. */
function disputed(more: Partial<MadeUpReturn> = {}): ReadFile {
  const file = madeUpReturn({
    file: 'звіт.xlsx',
    body: 'minfin',
    rows: [
      { key: '1.1@2019', status: 'done', narrative: 'Проведено нараду з керівниками закладів 14.05.2019.' },
      { key: '2.1@2019-H1', status: 'partly', narrative: 'Підготовлено проєкт наказу.', reason: 'Триває погодження.' },
    ],
    ...more,
  });
  return file.kind === 'return'
    ? { ...file, checked: { ...file.checked, issues: [...file.checked.issues, DISPUTE] } }
    : file;
}
const sound = (): ReadFile =>
  madeUpReturn({
    file: 'минфін.xlsx',
    body: 'minfin',
    rows: [{ key: '1.1@2019', status: 'done', narrative: 'Надано роз’яснення платникам 02.03.2019.' }],
  });

const current = ({ records }: Consolidation): readonly string[] =>
  records.filter(({ state }) => state === 'current').map(({ bodyId, key }) => `${bodyId} ${key}`);

function belongs(consolidation: Consolidation, body: string): Omit<Decision, 'id'> {
  const sha256 = consolidation.log.find(({ identity }) => identity.file === 'звіт.xlsx')?.identity.sha256 ?? '';
  return { kind: 'belongs', on: '2020-03-01', params: { sha256, body, stamped: 'minfin' } };
}

describe('a return whose title names another body than its stamps', () => {
  it('waits row by row, word for word, and supersedes nothing', () => {
    const merged = mergeAll([sound(), disputed({ receivedOn: '2020-02-20' })]);
    expect(current(merged)).toEqual(['minfin 1.1@2019']);
    expect(merged.records.filter(({ state }) => state !== 'current')).toEqual([]);
    expect(merged.quarantine.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      ['body-disputed'],
      ['body-disputed'],
    ]);
    expect(merged.quarantine[0]?.issues[0]?.params).toEqual(DISPUTE.params);
    expect(brokenLaws(merged)).toEqual([]);
  });

  it('is rejected in the log, with one finding', () => {
    const [entry] = mergeAll([disputed()]).log;
    expect(entry).toMatchObject({ verdict: 'rejected', rowsRead: 2, rowsQuarantined: 2, rowsAccepted: 0 });
    expect(entry?.issues.filter(({ code }) => code === 'body-disputed')).toHaveLength(1);
  });

  it.each(['mon', 'minfin'])(
    'counts for %s once the coordinator has said so, and waits again when that is taken back',
    (body) => {
      const merged = mergeAll([disputed()]);
      const decision = belongs(merged, body);
      const after = decide(merged, decision);
      expect(current(after)).toEqual([`${body} 1.1@2019`, `${body} 2.1@2019-H1`]);
      expect(after.quarantine).toEqual([]);
      expect(after.log[0]?.bodyId).toBe(body);
      const back = reverseDecision(after, after.decisions[0]?.id ?? '');
      expect(current(back)).toEqual([]);
      expect(back.quarantine.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
        ['body-disputed'],
        ['body-disputed'],
      ]);
      expect(back.log[0]).toMatchObject({ bodyId: 'minfin', verdict: 'rejected' });
    },
  );

  it('is a finding that is settled by the decision, and open again without it', () => {
    const merged = mergeAll([disputed()]);
    const after = decide(merged, belongs(merged, 'mon'));
    const settled = (consolidation: Consolidation): unknown =>
      consolidation.log.flatMap((entry) =>
        entry.issues
          .filter(({ code }) => code === 'body-disputed')
          .map((issue) => closingOfFindings(consolidation)(entry, issue)),
      );
    expect(settled(merged)).toEqual([undefined]);
    expect(settled(after)).toEqual(['decided']);
    expect(settled(reverseDecision(after, after.decisions[0]?.id ?? ''))).toEqual([undefined]);
  });

  it('stays decided when the same file comes again', () => {
    const merged = mergeAll([disputed()]);
    const after = decide(merged, belongs(merged, 'mon'));
    expect(mergeAll([disputed()], after)).toBe(after);
  });

  it('does not declare for anybody that there is nothing to report', () => {
    const merged = mergeAll([disputed({ rows: [], declaration: 'Заходи не належать до компетенції.' })]);
    expect(merged.log[0]).toMatchObject({ verdict: 'rejected' });
    expect(merged.log[0]?.declaration).toBeUndefined();
  });
});
