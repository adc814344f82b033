import { unzipSync } from 'fflate';
import { inputCell, reportSheet } from '../../../src/app/samples/inputCells';
import { templates } from '../../../src/core/pipeline';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import { patchWorkbook } from '../../../src/formats/xlsx/patch/patchWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import type { Desk, MadeFile, PickedFile } from '../../../src/ports';
import { seedSetup } from '../../support/seed';
import { uk } from '../../support/texts';
import { closeDesks, merged, newDesk, silent } from './deskUnderTest';

const KEY = '2.1@2019-H1';

afterAll(closeDesks);

async function openDesk(): Promise<Desk> {
  const { desk } = newDesk();
  await desk.openShippedPlan();
  return desk;
}

/** A return of one body with these answers to one row; `note` hangs at the cell of its narrative. */
async function returnOf(answers: Readonly<Record<string, string>>, note?: string): Promise<PickedFile> {
  const [template] = templates(seedSetup({}), uk, { created: '2020-01-10', only: ['minfin'] });
  if (template === undefined) throw new Error('no template');
  const sheet = reportSheet(template.spec, uk);
  const cell = (field: string): string => inputCell(sheet, KEY, field) ?? '';
  const notes = note === undefined ? [] : [{ cell: cell('narrative'), text: note }];
  const sheets = template.spec.sheets.map((one) => (one.name === sheet.name ? { ...one, notes } : one));
  const bytes = patchWorkbook(
    await writeWorkbook({ ...template.spec, sheets }),
    Object.entries(answers).map(([field, value]) => ({ sheet: sheet.name, cell: cell(field), value })),
  );
  return { name: template.fileName, bytes, size: bytes.length };
}

async function entries(made: MadeFile | undefined): Promise<Readonly<Record<string, Uint8Array>>> {
  if (made === undefined) throw new Error('nothing to mend');
  return unzipSync('bytes' in made ? made.bytes : new Uint8Array(await made.blob.arrayBuffer()));
}

describe('what came back, at the desk', () => {
  it('takes a text near an empty cell as its answer only where it was said so', async () => {
    const desk = await openDesk();
    const noted = await returnOf({ status: 'виконано' }, 'Проведено три брифінги для установ галузі.');
    const rows = async (): Promise<number | undefined> => {
      const run = desk.tryMerge([noted], silent);
      const outcome = await run.done;
      if (outcome.kind !== 'tried') throw new Error('cancelled');
      return outcome.difference.rowsAccepted.after;
    };
    expect(await rows()).toBe(0);
    await desk.takeBeside(true);
    expect(await rows()).toBe(1);
    await desk.takeBeside(false);
    expect(await rows()).toBe(0);
  });

  it('goes back for correction as an archive with the body’s workbook and a letter', async () => {
    const desk = await openDesk();
    await merged(
      desk.merge([await returnOf({ status: 'зроблено по-своєму', narrative: 'Проведено три брифінги.' })], silent),
    );
    const made = await desk.revise({});
    expect(made?.name).toMatch(/\.zip$/);
    const files = await entries(made);
    const names = Object.keys(files);
    expect(names.map((name) => name.slice(name.lastIndexOf('.'))).sort()).toEqual(['.docx', '.xlsx']);
    const book = files[names.find((name) => name.endsWith('.xlsx')) ?? ''];
    const read = readWorkbook(book ?? new Uint8Array());
    if (read.kind !== 'workbook') throw new Error(read.kind);
    expect(read.content.sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))).toContain(
      'зроблено по-своєму',
    );
  });

  it('does not go back to a body that sent nothing', async () => {
    const desk = await openDesk();
    await merged(desk.merge([await returnOf({ status: 'виконано', narrative: 'Проведено три брифінги.' })], silent));
    expect(await desk.revise({ only: ['moz'] })).toBeUndefined();
  });
});
