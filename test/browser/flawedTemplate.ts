import { templates } from '../../src/core/pipeline';
import { inputCell, reportSheet } from '../../src/app/samples/inputCells';
import { patchWorkbook } from '../../src/formats/xlsx/patch/patchWorkbook';
import { writeWorkbook } from '../../src/formats/xlsx/write/writeWorkbook';
import { textsFor } from '../../src/strings';
import { seedSetup } from '../support/seed';

const uk = textsFor('uk');

/** A template of the shipped plan whose first row has a date typed as text and a status in other words. */
export async function flawedTemplate(): Promise<{
  readonly name: string;
  readonly bytes: Buffer;
  readonly doneOn: string;
  readonly sheet: string;
}> {
  const [template] = templates(seedSetup(), uk, { created: '2020-01-10' });
  if (template === undefined) throw new Error('the shipped plan has no templates');
  const sheet = reportSheet(template.spec, uk);
  const key = template.duties.find(({ measureId }) => measureId === '1.1')?.key ?? template.duties[0]?.key ?? '';
  const cell = (field: string): string => inputCell(sheet, key, field) ?? '';
  const bytes = patchWorkbook(await writeWorkbook(template.spec), [
    { sheet: sheet.name, cell: cell('status'), value: 'виконано' },
    { sheet: sheet.name, cell: cell('narrative'), value: 'Пропозиції надіслано листом від 05.11.2019 № 12/345.' },
    { sheet: sheet.name, cell: cell('doneOn'), value: '5 листопада 2019 року' },
  ]);
  return { name: template.fileName, bytes: Buffer.from(bytes), doneOn: cell('doneOn'), sheet: sheet.name };
}
