import type { Desk, NamedBytes, PickedFile } from '../../../src/ports';
import { firstSamples } from '../../support/firstSamples';
import { closeDesks, merged, newDesk, silent } from './deskUnderTest';
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
