import { planWorkbook } from '../../../src/core/plan/sheet/planSheets';
import { readPlanSheets } from '../../../src/core/plan/sheet/readPlanSheets';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { seedPlan, seedRegistry } from '../../support/seed';
import { uk, vocabularies } from '../../support/texts';

describe('plan.xlsx', () => {
  it('gives the shipped plan and the registry back, to the last member', async () => {
    const plan = seedPlan();
    const outcome = readWorkbook(
      await writeWorkbook(planWorkbook({ plan, registry: seedRegistry, texts: uk, created: '2020-01-01' })),
    );
    if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
    const read = readPlanSheets(outcome.content, { registry: seedRegistry, vocabularies });
    expect(read).toEqual(expect.objectContaining({ kind: 'plan', plan, issues: [] }));
    expect(read.kind === 'plan' && read.registry.bodies).toEqual(seedRegistry.bodies);
  });

  it('shows every measure in a real table', async () => {
    const { sheets } = planWorkbook({ plan: seedPlan(), registry: seedRegistry, texts: uk, created: '2020-01-01' });
    const [sheet] = sheets;
    const header = sheet?.rows.find((row) => row.cells[1]?.value === '№ заходу')?.row ?? 0;
    expect(sheet?.tables?.[0]?.range).toBe(`A${header}:R${header + 22}`);
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['План', 'visible'],
      ['Органи', 'visible'],
      ['_planzvit', 'veryHidden'],
    ]);
  });
});
