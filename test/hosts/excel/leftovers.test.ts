import { wholeWorkbook } from '../../../src/core/workbook/rows';
import { planWorkbook } from '../../../src/core/plan/sheet/planSheets';
import { readPlanSheets } from '../../../src/core/plan/sheet/readPlanSheets';
import { consolidate, report } from '../../../src/core/pipeline';
import { readConsolidation } from '../../../src/core/summary/workbook/readConsolidation';
import type { WorkbookContent } from '../../../src/core/workbook/content';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import { textsFor } from '../../../src/strings';
import { saveXlsx } from '../../excel-host/xlsx/save';
import { seedPlan, seedRegistry, seedSetup } from '../../support/seed';
import { inExcel, quiet, type InExcel } from './inExcel';

const texts = textsFor('uk');
const vocabularies = [texts, textsFor('en')];
const plan = seedPlan();
/** The plan without its last task. */
const shorter = { ...plan, tasks: plan.tasks.slice(0, -1) };

/** The file that a person saves while the earlier sheets are still kept for the way back. */
function saved({ emulator }: InExcel): WorkbookContent {
  const outcome = readWorkbook(saveXlsx(emulator.workbook));
  if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
  expect(outcome.content.sheets.some(({ name }) => name.startsWith('_pz_old_'))).toBe(true);
  return outcome.content;
}

describe('a workbook saved with the sheets kept for the way back', () => {
  it('is read as the plan that was written last', async () => {
    const excel = inExcel();
    for (const one of [plan, shorter])
      expect(
        (
          await excel.host.write(
            planWorkbook({ plan: one, registry: seedRegistry, texts, created: '2020-01-10' }),
            quiet,
          )
        ).kind,
      ).toBe('written');
    const read = readPlanSheets(saved(excel), { registry: seedRegistry, vocabularies });
    expect(read.kind === 'plan' && read.plan.tasks.length).toBe(shorter.tasks.length);
  });

  it('is read as the consolidation that was written last, with no sheet of anybody else', async () => {
    const excel = inExcel();
    const setup = seedSetup();
    const first = consolidate(setup, [], { asOf: '2020-02-20' });
    for (const one of [first, { ...first, revision: 2 }])
      expect((await excel.host.write(wholeWorkbook(report(one, texts).workbook), quiet)).kind).toBe('written');
    const read = readConsolidation(saved(excel), vocabularies);
    expect(read).toMatchObject({ kind: 'consolidation', foreignSheets: ['Аркуш1'], consolidation: { revision: 2 } });
  });
});
