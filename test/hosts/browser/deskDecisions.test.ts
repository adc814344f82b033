import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { inputCell, reportSheet } from '../../../src/app/samples/inputCells';
import { patchWorkbook } from '../../../src/formats/xlsx/patch/patchWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { readPlan, setUp, templates } from '../../../src/core/pipeline';
import type { Plan } from '../../../src/core/plan/types';
import { sourceFromText } from '../../../src/formats/plan/readSource';
import type { Desk, PickedFile, TemplatesMade } from '../../../src/ports';
import { textsFor } from '../../../src/strings';
import { seedRegistry, seedSetup } from '../../support/seed';
import { closeDesks, decided, merged, newDesk, silent } from './deskUnderTest';
import { workbookOf } from './workbooks';

const uk = textsFor('uk');
const KEY = '2.1@2019-H1';
/** A plan of three bodies. */
const FEW = readFileSync(join(__dirname, '../../fixtures/uses/act.txt'), 'utf8').replace(/ ЦОВВ, послуги[^|]*/, ' ');

function planOf(text: string): Plan {
  const outcome = readPlan(sourceFromText(text), seedRegistry);
  if (outcome.kind !== 'plan') throw new Error(outcome.reason);
  return outcome.plan;
}

afterAll(closeDesks);

async function openDesk(): Promise<Desk> {
  const { desk } = newDesk();
  await desk.openShippedPlan();
  return desk;
}

/** A return of one body that answers one row. */
async function returnOf(bodyId: string, status: string, collection = seedSetup({}), key = KEY): Promise<PickedFile> {
  const [template] = templates(collection, uk, { created: '2020-01-10', only: [bodyId] });
  if (template === undefined) throw new Error(`no template for ${bodyId}`);
  const sheet = reportSheet(template.spec, uk);
  const cell = (field: string): string => inputCell(sheet, key, field) ?? '';
  const bytes = patchWorkbook(await writeWorkbook(template.spec), [
    { sheet: sheet.name, cell: cell('status'), value: status },
    {
      sheet: sheet.name,
      cell: cell('narrative'),
      value: `Проведено три брифінги для установ, що належать до сфери управління (${bodyId}).`,
    },
  ]);
  return { name: template.fileName, bytes, size: bytes.length };
}

describe('decisions of the ministry at the desk', () => {
  it('take one return out of the count and bring it back, without its file', async () => {
    const desk = await openDesk();
    const before = await merged(
      desk.merge([await returnOf('minfin', 'виконано'), await returnOf('moz', 'виконано')], silent),
    );
    const sha256 = before.files[0]?.sha256 ?? '';
    const without = await decided(desk, { kind: 'undo', sha256 });
    expect(without.files.find((file) => file.sha256 === sha256)).toMatchObject({ undone: true });
    expect(without.bodies.filter(({ state }) => state !== 'missing' && state !== 'consentMissing')).toHaveLength(1);
    const again = await decided(desk, { kind: 'redo', sha256 });
    expect(again.files.some(({ undone }) => undone === true)).toBe(false);
    expect(again.rows).toEqual(before.rows);
  });

  it('explain a spelling of a status once, for the rows that wait and for those still to come', async () => {
    const desk = await openDesk();
    const before = await merged(desk.merge([await returnOf('minfin', 'зроблено по-своєму')], silent));
    expect(before.unknownStatuses).toEqual([{ written: 'зроблено по-своєму', rows: 1 }]);
    const after = await decided(desk, { kind: 'alias', written: 'зроблено по-своєму', status: 'done' });
    expect(after.unknownStatuses).toEqual([]);
    expect(after.totals['rowsAccepted']).toBe(1);
    const later = await merged(desk.merge([await returnOf('moz', 'Зроблено по-своєму')], silent));
    expect(later.totals['rowsAccepted']).toBe(2);
  });

  it('enter an answer that came by letter, even before any file came', async () => {
    const desk = await openDesk();
    expect((await desk.dutyLines('minfin')).find(({ key }) => key === KEY)).toMatchObject({
      measureId: '2.1',
      periodId: '2019-H1',
      answered: false,
    });
    const view = await decided(desk, {
      kind: 'enter',
      answer: {
        body: 'minfin',
        key: KEY,
        letterNo: '12/345',
        letterDate: '2020-02-10',
        status: 'done',
        narrative: 'Проведено брифінг.',
      },
    });
    expect(view.bodies.find(({ id }) => id === 'minfin')?.state).not.toBe('missing');
    expect((await desk.dutyLines('minfin')).find(({ key }) => key === KEY)?.answered).toBe(true);
  });
});

describe('a decision of the ministry', () => {
  it('about a spelling is taken back and stands again', async () => {
    const desk = await openDesk();
    await merged(desk.merge([await returnOf('minfin', 'зроблено по-своєму')], silent));
    const { decisions } = await decided(desk, { kind: 'alias', written: 'зроблено по-своєму', status: 'done' });
    expect(decisions).toMatchObject([
      { kind: 'alias', written: 'зроблено по-своєму', status: 'done', reversed: false },
    ]);
    const id = decisions[0]?.id ?? '';
    const without = await decided(desk, { kind: 'reverse', id });
    expect(without).toMatchObject({
      totals: { rowsQuarantined: 1 },
      unknownStatuses: [{ rows: 1 }],
      decisions: [{ id, reversed: true }],
    });
    expect(await decided(desk, { kind: 'renew', id })).toMatchObject({
      totals: { rowsAccepted: 1 },
      unknownStatuses: [],
      decisions: [{ id, reversed: false }],
    });
  });

  it('about a letter is taken back, and the row is open again', async () => {
    const desk = await openDesk();
    const { decisions } = await decided(desk, {
      kind: 'enter',
      answer: {
        body: 'minfin',
        key: KEY,
        letterNo: '12/345',
        letterDate: '2020-02-10',
        status: 'done',
        narrative: 'Проведено брифінг.',
      },
    });
    expect(decisions).toMatchObject([
      {
        kind: 'manual-entry',
        measureId: '2.1',
        letterNo: '12/345',
        letterDate: '2020-02-10',
        bodyName: expect.stringMatching(/фінанс/) as string,
      },
    ]);
    const view = await decided(desk, { kind: 'reverse', id: decisions[0]?.id ?? '' });
    expect(view.bodies.find(({ id }) => id === 'minfin')?.state).toBe('missing');
    expect((await desk.dutyLines('minfin')).find(({ key }) => key === KEY)?.answered).toBe(false);
  });
});

describe('the files of a merge', () => {
  it('come with the true number of their findings, the unreadable first', async () => {
    const desk = await openDesk();
    const good = await returnOf('minfin', 'виконано');
    const spoilt = Array.from({ length: 120 }, (_, no): PickedFile => ({
      name: `пошкоджений ${no}.xlsx`,
      bytes: new TextEncoder().encode(`no workbook ${no}`),
      size: 14,
    }));
    const view = await merged(desk.merge([good, ...spoilt], silent));
    expect(view.totals['files']).toBe(121);
    const all = view.files;
    expect(new Set(all.map(({ file }) => file)).size).toBe(121);
    expect(all.at(-1)?.file).toBe(good.name);
    expect(all[0]).toMatchObject({ verdict: 'unreadable', issueCount: 1, errorCount: 1 });
    expect(await desk.fileDetail(0)).toMatchObject({ groups: [{ issues: [{ severity: 'error' }] }], left: 0 });
  });

  it('know whether they stand in the open workbook', async () => {
    const desk = await openDesk();
    expect((await merged(desk.merge([await returnOf('minfin', 'виконано')], silent))).unwritten).toBe(true);
    const workbook = await workbookOf((await desk.consolidationSpec()).spec);
    expect(await desk.openWorkbook(await workbookOf(await desk.planSpec()))).toMatchObject({
      merged: { unwritten: true },
    });
    await desk.written();
    expect(await desk.openWorkbook(workbook)).toMatchObject({ merged: { unwritten: false } });
  });
});

describe('who belongs to a restricted group', () => {
  it('is offered for choice, and the chosen bodies owe the rows that were conditional', async () => {
    const { desk } = newDesk();
    const opened = await desk.openShippedPlan();
    if (opened.kind !== 'plan') throw new Error('refused');
    const [group] = opened.plan.groups;
    if (group === undefined) throw new Error('the shipped plan restricts a group');
    expect(group.name).toMatch(/послуги яких/);
    expect(group.measures.length).toBeGreaterThan(0);
    const ids = group.candidates.slice(0, 2).map(({ id }) => id);
    const chosen = await desk.choose({ ...opened.plan.choice, members: { [group.name]: ids } });
    expect(chosen.totals.duties).toBeLessThan(opened.plan.totals.duties);
    expect(chosen.groups).toEqual(opened.plan.groups);
    await merged(desk.merge([], silent));
    expect(JSON.stringify((await desk.consolidationSpec()).spec)).toContain(ids.join(','));
  });
});

describe('a set of templates', () => {
  async function made(desk: Desk, options: Parameters<Desk['makeTemplates']>[0]): Promise<TemplatesMade> {
    const outcome = await desk.makeTemplates(options, silent).done;
    if (outcome.kind !== 'made') throw new Error('cancelled');
    return outcome;
  }

  it('carries earlier answers over, says into how many templates, and which statuses stay behind', async () => {
    const { desk } = newDesk();
    await desk.openPlanText(FEW);
    const collection = setUp(planOf(FEW), seedRegistry, {});
    const earlier = [await returnOf('mon', 'строк не настав', collection, '1.2@2019-H2')];
    const outcome = await made(desk, { letters: 'each', drafts: true, earlier });
    expect(outcome).toMatchObject({ count: 3, prefilled: 1, left: [{ what: 'status' }] });
    if (!('blob' in outcome.zip)) throw new Error('the archive is a blob');
    const names = Object.keys(unzipSync(new Uint8Array(await outcome.zip.blob.arrayBuffer())));
    expect(names.filter((name) => name.endsWith('.eml'))).toHaveLength(outcome.count);
    expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(outcome.count);
    const { desk: later } = newDesk();
    const opened = await later.openPlanText(FEW);
    if (opened.kind !== 'plan') throw new Error('refused');
    await later.choose({ ...opened.plan.choice, round: '2019-H1' });
    // Half a year in, the second half's rows are there, and may say that their time has not come.
    expect(await made(later, { letters: 'circular', drafts: false, earlier })).toMatchObject({
      prefilled: 1,
      left: [],
    });
  });
});
