import { templates } from '../../../src/core/pipeline';
import type { WorkbookContent } from '../../../src/core/workbook/content';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { templateRules } from '../../../src/app/check/templateRules';
import { textsFor } from '../../../src/strings';
import { comparable } from '../../excel-host/comparable';
import { loadXlsx } from '../../excel-host/xlsx/load';
import { seedSetup } from '../../support/seed';
import { inExcel, type InExcel } from './inExcel';

const texts = textsFor('uk');

async function opened(): Promise<InExcel> {
  const [template] = templates(seedSetup(), texts, { created: '2020-01-20', only: ['minfin'] });
  if (template === undefined) throw new Error('no template');
  return inExcel(loadXlsx(await writeWorkbook(template.spec)));
}

async function contentOf({ host }: InExcel): Promise<WorkbookContent> {
  const read = await host.read();
  if (read.kind !== 'read') throw new Error(read.problem);
  return read.content;
}

describe('restoring the rules of an open template from its own stamp', () => {
  it('finds everything back: protection, validations, conditional formats, locks and locked texts', async () => {
    const excel = await opened();
    const { workbook } = excel.emulator;
    const sound = comparable(workbook);
    const sheet = workbook.sheet(texts.t('template.sheet.report'));
    sheet.protection = undefined;
    sheet.validations = sheet.validations.slice(2);
    sheet.conditionalFormats = [];
    sheet.put(8, 3, { ...sheet.cell(8, 3), value: 'переписаний захід' });
    sheet.put(9, 3, { ...sheet.cell(9, 3), format: { ...sheet.cell(9, 3).format, locked: false } });
    expect(comparable(workbook)).not.toEqual(sound);
    const rules = templateRules(await contentOf(excel));
    if (rules.kind !== 'rules') throw new Error(rules.key);
    expect((await excel.host.restoreRules(rules.spec)).kind).toBe('written');
    expect(comparable(workbook)).toEqual(sound);
  });

  it('refuses a template whose rows were sorted, and a workbook that is none', async () => {
    const excel = await opened();
    const sheet = excel.emulator.workbook.sheet(texts.t('template.sheet.report'));
    const [ninth, tenth] = [sheet.cell(8, 0), sheet.cell(9, 0)];
    sheet.put(8, 0, tenth);
    sheet.put(9, 0, ninth);
    expect(templateRules(await contentOf(excel))).toEqual({
      kind: 'refused',
      key: 'pane.rules.moved',
      params: {},
    });
    expect(templateRules(await contentOf(inExcel()))).toEqual({
      kind: 'refused',
      key: 'pane.rules.noStamp',
      params: {},
    });
  });
});
