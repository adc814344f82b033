import { planWorkbook } from '../../../src/core/plan/sheet/planSheets';
import { readPlanSheets } from '../../../src/core/plan/sheet/readPlanSheets';
import { readSource } from '../../../src/formats/plan/readSource';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { seedPlan, seedRegistry } from '../../support/seed';
import { uk, vocabularies } from '../../support/texts';

it('knows plan.xlsx by its table when the stamp sheet and the properties were deleted', async () => {
  const spec = planWorkbook({ plan: seedPlan(), registry: seedRegistry, texts: uk, created: '2020-01-10' });
  const bytes = await writeWorkbook({
    ...spec,
    sheets: spec.sheets.filter(({ name }) => name !== '_planzvit'),
    properties: { ...spec.properties, custom: {} },
  });
  const source = await readSource(bytes, 'план.xlsx');
  if (source.kind !== 'workbook') throw new Error(source.kind);
  const read = readPlanSheets(source.content, { registry: seedRegistry, vocabularies });
  expect(read.kind === 'plan' && read.plan.tasks.map(({ no, measures }) => [no, measures.length])).toEqual(
    seedPlan().tasks.map(({ no, measures }) => [no, measures.length]),
  );
});
