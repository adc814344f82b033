import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookContent } from '../../../src/core/workbook/content';
import type { WorkbookSpec } from '../../../src/core/workbook/spec';
import type { Desk, OpenedWorkbook, PickedFile } from '../../../src/ports';
import { seedFiles } from '../../support/seed';
import { firstSamples } from '../../support/firstSamples';
import { closeDesks, merged, newDesk, silent } from './deskUnderTest';
import { withRemark, workbookOf } from './workbooks';

const NOTE = 'Уточнити в НАЗК';
const otherPlan = readFileSync(join(__dirname, '../../fixtures/plans/D01_pipe_sibling_2018.txt'), 'utf8');

afterAll(closeDesks);

function textOfMeasure(opened: OpenedWorkbook): string {
  if (opened.kind !== 'plan') throw new Error(opened.kind);
  return opened.plan.tasks[0]?.measures[0]?.text ?? '';
}

const textsIn = (spec: WorkbookSpec): readonly unknown[] =>
  spec.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.value)));

describe('the desk beside an open workbook', () => {
  let samples: readonly PickedFile[];
  beforeAll(async () => {
    samples = await firstSamples(6);
  });
  const mergeFirst = async (): Promise<Desk> => {
    const { desk } = newDesk();
    await desk.openShippedPlan();
    await merged(desk.merge(samples.slice(0, 3), silent));
    return desk;
  };

  it('keeps what was merged and not yet written, when the workbook holds the plan alone', async () => {
    const desk = await mergeFirst();
    await desk.openWorkbook(await workbookOf(await desk.planSpec()));
    expect((await merged(desk.merge(samples.slice(3), silent))).totals['files']).toBe(6);
  });

  it('keeps it beside what the ministry typed into an earlier consolidation', async () => {
    const desk = await mergeFirst();
    const workbook = withRemark(await workbookOf((await desk.consolidationSpec()).spec), NOTE);
    await desk.written();
    await merged(desk.merge(samples.slice(3, 5), silent));
    await desk.openWorkbook(workbook);
    expect((await merged(desk.merge(samples.slice(5), silent))).totals['files']).toBe(6);
    const { spec, expectedRevision } = await desk.consolidationSpec();
    expect(textsIn(spec)).toContain(NOTE);
    expect(expectedRevision).toBe(1);
    expect(
      (await workbookOf(spec)).sheets
        .find(({ name }) => name === '_planzvit')
        ?.rows.find(({ cells }) => cells[0] === 'revision')?.cells[1],
    ).not.toBe('1');
  });

  it('keeps it beside what another pane merged and wrote meanwhile, however often that is read', async () => {
    const first = await mergeFirst();
    const before = await workbookOf((await first.consolidationSpec()).spec);
    await first.written();
    const { desk: second } = newDesk();
    await second.openWorkbook(before);
    await merged(second.merge(samples.slice(3, 4), silent));
    await merged(first.merge(samples.slice(4, 5), silent));
    const { spec, expectedRevision } = await first.consolidationSpec();
    await first.written();
    const now = await workbookOf(spec);
    for (let times = 0; times < 2; times += 1)
      expect(await second.openWorkbook(now)).toMatchObject({ merged: { totals: { files: 5 }, unwritten: true } });
    expect((await second.consolidationSpec()).expectedRevision).toBe(expectedRevision + 1);
  });

  it('follows the workbook when everything merged here stands in it', async () => {
    const desk = await mergeFirst();
    const before = await workbookOf((await desk.consolidationSpec()).spec);
    await desk.written();
    await merged(desk.merge(samples.slice(3), silent));
    await desk.written();
    // Somebody put back the version before.
    await desk.openWorkbook(before);
    expect((await merged(desk.merge([], silent))).totals['files']).toBe(3);
  });

  it('says what was typed where it cannot stay, until it is written over', async () => {
    const desk = await mergeFirst();
    const workbook = await workbookOf((await desk.consolidationSpec()).spec);
    await desk.written();
    const sheets = workbook.sheets.map((sheet) =>
      sheet.rows.some(({ cells }) => cells.includes('summary.key'))
        ? {
            ...sheet,
            rows: [
              ...sheet.rows,
              { row: (sheet.rows.at(-1)?.row ?? 0) + 5, cells: [undefined, undefined, 'Зателефонувати в НАЗК'] },
            ],
          }
        : sheet,
    );
    expect(await desk.openWorkbook({ ...workbook, sheets })).toMatchObject({
      merged: { remarks: [{ code: 'merge-own-cells' }] },
    });
    expect((await merged(desk.merge(samples.slice(3, 4), silent))).remarks).toHaveLength(1);
    await desk.written();
    expect((await merged(desk.merge(samples.slice(4, 5), silent))).remarks).toEqual([]);
    expect(await desk.openWorkbook(workbook)).toMatchObject({ merged: { remarks: [] } });
  });

  it('keeps a choice that was made after a consolidation was opened', async () => {
    const workbook = await workbookOf((await (await mergeFirst()).consolidationSpec()).spec);
    const { desk } = newDesk();
    const opened = await desk.openWorkbook(workbook);
    if (opened.kind !== 'plan') throw new Error(opened.kind);
    await desk.choose({ ...opened.plan.choice, coordinator: 'mkms' });
    const again = await desk.openWorkbook(workbook);
    expect(again).toMatchObject({ kind: 'plan', plan: { choice: { coordinator: 'mkms' } } });
  });

  it('keeps the last word of the ministry about a return, however often it was changed and written', async () => {
    const desk = await mergeFirst();
    const sha256 = (await merged(desk.merge([], silent))).files[0]?.sha256 ?? '';
    const writeDown = async (): Promise<WorkbookContent> => {
      const workbook = await workbookOf((await desk.consolidationSpec()).spec);
      await desk.written();
      return workbook;
    };
    await desk.decide({ kind: 'undo', sha256 });
    await desk.openWorkbook(await writeDown());
    await desk.decide({ kind: 'redo', sha256 });
    const counted = await writeDown();
    await desk.openWorkbook(counted);
    await desk.decide({ kind: 'undo', sha256 });
    await desk.openWorkbook(counted);
    expect(
      (await merged(desk.merge([], silent))).files.filter(({ undone }) => undone === true).map((file) => file.sha256),
    ).toEqual([sha256]);
  });

  it('takes a new edition that a person opened for the plan of the workbook until it is written', async () => {
    const workbook = await workbookOf((await (await mergeFirst()).consolidationSpec()).spec);
    const { desk } = newDesk();
    const first = await desk.openWorkbook(workbook);
    const text = textOfMeasure(first);
    await desk.openPlanText(seedFiles.ordinance.replace(text, `${text} (у новій редакції)`));
    expect(textOfMeasure(await desk.openWorkbook(workbook))).toBe(`${text} (у новій редакції)`);
    await desk.planWritten();
    expect(textOfMeasure(await desk.openWorkbook(workbook))).toBe(text);
  });

  it('expects no consolidation where it has read none', async () => {
    expect((await (await mergeFirst()).consolidationSpec()).expectedRevision).toBe(0);
  });

  it('takes nothing from a workbook with another plan, and says which', async () => {
    const { desk: other } = newDesk();
    await other.openPlanText(otherPlan);
    const desk = await mergeFirst();
    const opened = await desk.openWorkbook(await workbookOf(await other.planSpec()));
    expect(opened).toEqual({ kind: 'other-plan', title: expect.stringMatching(/\S/) as string });
    expect((await merged(desk.merge([], silent))).totals['files']).toBe(3);
  });

  it('can write again what was written and taken back', async () => {
    const desk = await mergeFirst();
    await desk.written();
    await desk.unwritten();
    expect((await desk.consolidationSpec()).expectedRevision).toBe(0);
    await desk.openWorkbook(await workbookOf(await desk.planSpec()));
    expect((await merged(desk.merge(samples.slice(3), silent))).totals['files']).toBe(6);
  });
});
