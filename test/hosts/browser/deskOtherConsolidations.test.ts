import type { Desk, NamedBytes, PickedFile } from '../../../src/ports';
import { firstSamples } from '../../support/firstSamples';
import { closeDesks, merged, newDesk, newMachine, silent, type Machine } from './deskUnderTest';
import { withRemark, workbookOf } from './workbooks';

const MINE = 'Перевірено першим координатором';
const THEIRS = 'Перевірено другим координатором';

afterAll(closeDesks);

const picked = ({ name, bytes }: NamedBytes, as = name): PickedFile => ({ name: as, bytes, size: bytes.length });
const textsIn = async (desk: Desk): Promise<string> => JSON.stringify((await desk.consolidationSpec()).spec);

describe('a consolidation of another coordinator among the returns', () => {
  let samples: readonly PickedFile[];
  beforeAll(async () => {
    samples = await firstSamples(6);
  });
  const deskWith = async (files: readonly PickedFile[]): Promise<Desk> => {
    const { desk } = newDesk();
    await desk.openShippedPlan();
    if (files.length > 0) await merged(desk.merge(files, silent));
    return desk;
  };
  /** Their book: three returns, and a remark where a note is given. */
  const theirBook = async (note?: string): Promise<PickedFile> => {
    const desk = await deskWith(samples.slice(3));
    if (note !== undefined) {
      const content = await workbookOf((await desk.consolidationSpec()).spec);
      await desk.written();
      await desk.openWorkbook(withRemark(content, note));
    }
    return picked(await desk.exportSummary('whole'), 'Зведення сусіда.xlsx');
  };

  it('is united with what was merged here: its files, answers and remarks', async () => {
    const desk = await deskWith(samples.slice(0, 2));
    const view = await merged(desk.merge([samples[2] as PickedFile, await theirBook(THEIRS)], silent));
    const all = await merged((await deskWith([])).merge(samples, silent));
    expect(view.totals).toEqual(all.totals);
    expect(view.rows).toEqual(all.rows);
    expect(view.united).toEqual([{ file: 'Зведення сусіда.xlsx', conflicts: [], issues: [], sheetsLeft: [] }]);
    expect(await textsIn(desk)).toContain(THEIRS);
  });

  it('may be the first thing that comes', async () => {
    const desk = await deskWith([]);
    const view = await merged(desk.merge([await theirBook(THEIRS)], silent));
    expect(view.totals['files']).toBe(3);
    expect(view.united).toHaveLength(1);
    expect((await merged(desk.merge([samples[0] as PickedFile], silent))).united).toBeUndefined();
  });

  it('keeps its remarks over a new reading of the open workbook, which comes before every write', async () => {
    const desk = await deskWith(samples.slice(0, 3));
    const workbook = await workbookOf((await desk.consolidationSpec()).spec);
    await desk.written();
    await merged(desk.merge([await theirBook(THEIRS)], silent));
    await desk.openWorkbook(workbook);
    expect(await textsIn(desk)).toContain(THEIRS);
  });

  it('reports cells that both filled, keeps the one here and shows the other beside it', async () => {
    const desk = await deskWith(samples.slice(0, 3));
    const workbook = withRemark(await workbookOf((await desk.consolidationSpec()).spec), MINE);
    await desk.written();
    await desk.openWorkbook(workbook);
    const view = await merged(desk.merge([await theirBook(THEIRS)], silent));
    expect(view.united?.[0]?.conflicts).toMatchObject([{ mine: MINE, theirs: THEIRS }]);
    const words = await textsIn(desk);
    expect(words).toContain(MINE);
    expect(words).toContain(THEIRS);
  });

  it('is left out when it is of another round, and the returns beside it are merged', async () => {
    const { desk } = newDesk();
    const opened = await desk.openShippedPlan();
    if (opened.kind !== 'plan') throw new Error(opened.kind);
    await desk.choose({ ...opened.plan.choice, round: '2019-H1' });
    const view = await merged(desk.merge([await theirBook(), samples[0] as PickedFile], silent));
    expect(view.totals['files']).toBe(1);
    expect(view.united).toEqual([
      { file: 'Зведення сусіда.xlsx', differs: 'round', conflicts: [], issues: [], sheetsLeft: [] },
    ]);
  });
});

describe('windows of one browser that go on with one consolidation', () => {
  let samples: readonly PickedFile[];
  beforeAll(async () => {
    samples = await firstSamples(4);
  });
  const windowOn = (machine: Machine): Desk => newDesk(20_000, '2020-03-02', machine).desk;
  const mergeInto = (desk: Desk, at: number) => merged(desk.merge(samples.slice(at, at + 1), silent));
  const newestOf = async (machine: Machine): Promise<string> => {
    const kept = await machine.keeper.list('page');
    return (kept.kind === 'kept' ? kept.sittings[0]?.id : undefined) ?? 'nothing is kept';
  };
  const nameOf = (at: number): string | undefined => samples[at]?.name;

  it('hear before they save of returns that were merged in the other, until these are added', async () => {
    const machine = newMachine();
    const [one, two] = [windowOn(machine), windowOn(machine)];
    await one.openShippedPlan();
    await mergeInto(one, 0);
    const file = picked(await one.exportSummary('whole'), 'Зведення.xlsx');
    await Promise.all([one.openPlanFile(file), two.openPlanFile(file)]);
    expect(await two.mergedElsewhere()).toEqual([]);
    await mergeInto(one, 1);
    expect(await one.mergedElsewhere()).toEqual([]);
    await mergeInto(two, 2);
    expect(await one.mergedElsewhere()).toEqual([nameOf(2)]);
    expect(await two.mergedElsewhere()).toEqual([nameOf(1)]);
    const theirs = picked(await one.exportSummary('whole'), 'Зведення (1).xlsx');
    const both = await merged(two.merge([theirs], silent));
    expect([both.totals['files'], await two.mergedElsewhere()]).toEqual([3, []]);
    // What stood there before this one was opened is no news.
    const three = windowOn(machine);
    await three.openPlanFile(picked(await two.exportSummary('whole'), 'Зведення (2).xlsx'));
    expect(await three.mergedElsewhere()).toEqual([]);
  });

  it('never write over each other, also a copy of a copy', async () => {
    const machine = newMachine();
    const [one, two, three] = [windowOn(machine), windowOn(machine), windowOn(machine)];
    await one.openShippedPlan();
    await mergeInto(one, 0);
    await two.resume(await newestOf(machine));
    await mergeInto(two, 1);
    await three.resume(await newestOf(machine));
    await mergeInto(three, 2);
    await mergeInto(two, 3);
    const kept = await machine.keeper.list('page');
    expect(kept.kind === 'kept' && kept.sittings.map(({ files }) => files).sort()).toEqual([1, 3, 3]);
  });

  it('take a sitting before they read it, so that nothing is written in between', async () => {
    const log: string[] = [];
    const machine = newMachine(log);
    const one = windowOn(machine);
    await one.openShippedPlan();
    const id = await newestOf(machine);
    log.length = 0;
    await windowOn(machine).resume(id);
    expect(log.filter((line) => line.endsWith(id))).toEqual([`lock ${id}`, `read ${id}`]);
  });
});
