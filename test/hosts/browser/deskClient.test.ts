import { anyWords } from '../../../src/core/texts';
import type { MergeProgress, PickedFile } from '../../../src/ports';
import { textsFor } from '../../../src/strings';
import { firstSamples } from '../../support/firstSamples';
import { closeDesks, merged, newDesk, silent } from './deskUnderTest';

afterAll(closeDesks);

describe('the desk in workers', () => {
  let samples: readonly PickedFile[];
  beforeAll(async () => {
    samples = await firstSamples(6);
  });

  it('opens the shipped plan and gives counts, not records', async () => {
    const opened = await newDesk().desk.openShippedPlan();
    expect(opened).toMatchObject({ kind: 'plan', plan: { totals: { tasks: 8, measures: 21, excluded: 1 } } });
  });

  it('refuses a letter with a key that has words', async () => {
    const opened = await newDesk().desk.openPlanText('Шановні колеги!');
    if (opened.kind !== 'refused') throw new Error('a letter was taken for a plan');
    expect(anyWords(textsFor('uk'))(opened.key, opened.params)).toMatch(/\.$/);
  });

  it('gives the plan as a file that it takes back as it is', async () => {
    const { desk } = newDesk();
    await desk.openShippedPlan();
    const file = await desk.exportPlan();
    expect(file.name).toBe('План_1105-р.xlsx');
    expect(await newDesk().desk.openPlanFile({ ...file, size: file.bytes.length })).toMatchObject({
      kind: 'plan',
      plan: { totals: { tasks: 8, measures: 21, excluded: 1 } },
    });
  });

  it('makes other templates for other choices', async () => {
    const { desk } = newDesk();
    const opened = await desk.openShippedPlan();
    if (opened.kind !== 'plan') throw new Error('refused');
    const chosen = await desk.choose({ ...opened.plan.choice, coordinator: 'mkms' });
    expect(chosen.totals.duties).toBeGreaterThan(opened.plan.totals.duties);
  });

  it('merges, then adds to what was merged; the same files again change nothing', async () => {
    const { desk } = newDesk();
    await desk.openShippedPlan();
    const reported: MergeProgress[] = [];
    const first = await merged(desk.merge(samples.slice(0, 3), (at) => reported.push(at)));
    expect(reported.at(-1)).toMatchObject({ filesDone: 3, filesTotal: 3 });
    const both = await merged(desk.merge(samples.slice(3), silent));
    expect(both.totals['files']).toBe(6);
    // As many as the annex says: a measure with two half-years counts once.
    expect(both.measures.reduce((sum, { count }) => sum + count, 0)).toBe(21);
    expect(both.totals['rowsAccepted'] ?? 0).toBeGreaterThan(first.totals['rowsAccepted'] ?? 0);
    const again = await merged(desk.merge(samples, silent));
    expect(again.totals['rowsAccepted']).toBe(both.totals['rowsAccepted']);
    expect((await desk.exportSummary('csv')).bytes.length).toBeGreaterThan(1_000);
  });

  it('leaves the earlier merge as it was when the next one is cancelled', async () => {
    const { desk } = newDesk();
    await desk.openShippedPlan();
    await merged(desk.merge(samples.slice(0, 2), silent));
    const before = (await desk.exportSummary('csv')).bytes;
    const run = desk.merge([...samples.slice(2), { name: 'hangs.xlsx', size: 1, bytes: new Uint8Array(1) }], silent);
    run.cancel();
    expect(await run.done).toEqual({ kind: 'cancelled' });
    expect((await desk.exportSummary('csv')).bytes).toEqual(before);
  });

  it('reports a file that hangs as unreadable, with its reason, and merges the others', async () => {
    const { desk } = newDesk(3_000);
    await desk.openShippedPlan();
    const view = await merged(
      desk.merge([{ name: 'hangs.xlsx', size: 1, bytes: new Uint8Array(1) }, ...samples.slice(0, 2)], silent),
    );
    expect(view.files.find(({ file }) => file === 'hangs.xlsx')).toMatchObject({
      verdict: 'unreadable',
    });
    expect(await desk.fileDetail(view.files.findIndex(({ file }) => file === 'hangs.xlsx'))).toMatchObject({
      groups: [{ issues: [{ code: 'file-timeout' }] }],
    });
    expect(view.files.filter(({ verdict }) => verdict !== 'unreadable')).toHaveLength(2);
  });

  it('checks a file from the file alone and gives back a corrected copy', async () => {
    const { desk } = newDesk();
    const all = await Promise.all(samples.map((file) => desk.checkFile(file)));
    const at = all.findIndex(({ findings }) => findings.some(({ changes }) => changes.length > 0));
    const file = samples[at];
    const finding = all[at]?.findings.find(({ changes }) => changes.length > 0);
    if (file === undefined || finding === undefined) throw new Error('no sample has a finding that can be mended');
    const outcome = await desk.correct(file, finding.changes);
    if (outcome.kind !== 'corrected') throw new Error('refused');
    const after = await desk.checkFile({ ...outcome.file, size: outcome.file.bytes.length });
    expect(after.findings.length).toBeLessThan(all[at]?.findings.length ?? 0);
  });

  it('says which files cannot be corrected in place', async () => {
    expect(await newDesk().desk.correct({ name: 'zvit.ods', size: 1, bytes: new Uint8Array(1) }, [])).toMatchObject({
      kind: 'refused',
      key: 'pane.check.cannotPatch',
    });
  });
});
