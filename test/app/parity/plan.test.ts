import { anyWords } from '../../../src/core/texts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookSpec } from '../../../src/core/workbook/spec';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { planWorkbook } from '../../../src/core/plan/sheet/planSheets';
import { openShippedPlan } from '../../../src/app/plan/openPlan';
import { readPlan } from '../../../src/core/pipeline';
import { sourceFromText } from '../../../src/formats/plan/readSource';
import { closeDesks } from '../../hosts/browser/deskUnderTest';
import { seed, seedRegistry } from '../../support/seed';
import { temporaryFolder } from '../../support/temporaryFolder';
import { ACT, DAY, bytesOf, deskOn, opened, picked, ran, refusal, uk, uses } from './bothWays';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
afterAll(closeDesks);

/** The plan of a file as both ways write it into a workbook: everything that is known of it stands there. */
async function bothPlans(path: string): Promise<readonly [Uint8Array, Uint8Array]> {
  await ran('plan', path, '--out', at('cli.xlsx'), '--force');
  const desk = deskOn();
  await opened(desk, path);
  return [bytesOf(at('cli.xlsx')), (await desk.exportPlan()).bytes];
}

async function indicatorsOf(path: string): Promise<number> {
  const { out } = await ran('plan', path, '--json');
  const { tasks } = JSON.parse(out) as { tasks: { measures: { indicators: unknown[] }[] }[] };
  return tasks.flatMap(({ measures }) => measures).reduce((sum, { indicators }) => sum + indicators.length, 0);
}

/** The shipped act as a workbook of ours, before anybody gave it indicators. */
function bareSeed(): WorkbookSpec {
  const outcome = readPlan(sourceFromText(seed.ordinance.text), seedRegistry);
  if (outcome.kind !== 'plan') throw new Error(outcome.reason);
  return planWorkbook({ plan: outcome.plan, registry: seedRegistry, texts: uk, created: DAY });
}

describe('a plan is the same on the command line and on the desk', () => {
  it('from the text of an act', async () => {
    const [cli, desk] = await bothPlans(ACT);
    expect(desk).toEqual(cli);
    const { out } = await ran('plan', ACT, '--json');
    const json = JSON.parse(out) as {
      tasks: { measures: { id: string; text: string; deadline: { text: string }; executors: { name: string }[] }[] }[];
      diagnostics: { code: string; line: number }[];
    };
    const view = await opened(deskOn(), ACT);
    expect(view.tasks.flatMap(({ measures }) => measures)).toEqual(
      json.tasks
        .flatMap(({ measures }) => measures)
        .map(({ id, text, deadline, executors }) =>
          expect.objectContaining({
            id,
            text,
            deadline: deadline.text,
            executors: executors.map(({ name }) => expect.objectContaining({ name })),
          }),
        ),
    );
    expect(view.diagnostics.map(({ code, line }) => ({ code, line }))).toEqual(
      expect.arrayContaining(json.diagnostics.map(({ code, line }) => ({ code, line }))),
    );
  });

  it('from a workbook of ours with indicators', async () => {
    await ran('plan', ACT, '--indicators', join(uses, 'indicators.csv'), '--out', at('counted.xlsx'));
    const [cli, desk] = await bothPlans(at('counted.xlsx'));
    expect(desk).toEqual(cli);
    expect(await indicatorsOf(at('counted.xlsx'))).toBe(2);
  });

  it('from the shipped act, with the shipped indicators', async () => {
    writeFileSync(at('seed.txt'), seed.ordinance.text);
    const [cli, desk] = await bothPlans(at('seed.txt'));
    expect(desk).toEqual(cli);
    const other = deskOn();
    await other.openShippedPlan();
    expect((await other.exportPlan()).bytes).toEqual(cli);
    expect(await indicatorsOf(at('seed.txt'))).toBe(30);
  });

  it('from a workbook of ours that says there are no indicators, though it is the shipped plan', async () => {
    writeFileSync(at('bare.xlsx'), await writeWorkbook(bareSeed()));
    const [cli, desk] = await bothPlans(at('bare.xlsx'));
    expect(desk).toEqual(cli);
    expect(await indicatorsOf(at('bare.xlsx'))).toBe(0);
  });

  it('from a workbook without stamps whose table has no column for indicators: the shipped ones count', async () => {
    writeFileSync(at('own.xlsx'), await writeWorkbook(withoutIndicators(bareSeed())));
    const [cli, desk] = await bothPlans(at('own.xlsx'));
    expect(desk).toEqual(cli);
    expect(await indicatorsOf(at('own.xlsx'))).toBe(30);
  });

  it.each(['letter.txt', 'amending-act.txt'])('refuses %s in the same words', async (name) => {
    const path = join(uses, name);
    const outcome = await deskOn().openPlanFile(picked(path));
    if (outcome.kind !== 'refused') throw new Error('it was not refused');
    expect(anyWords(uk)(outcome.key, outcome.params)).toBe(await refusal('plan', path));
  });

  it('refuses bytes that are no document in the same words', async () => {
    writeFileSync(at('photo.jpg'), Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
    const outcome = await deskOn().openPlanFile(picked(at('photo.jpg')));
    if (outcome.kind !== 'refused') throw new Error('it was not refused');
    expect(anyWords(uk)(outcome.key, outcome.params)).toBe(await refusal('plan', at('photo.jpg')));
  });
});

it('knows the shipped plan by the id that the plan itself has', () => {
  const shipped = openShippedPlan({ seed });
  expect(shipped).toMatchObject({ kind: 'plan', plan: { id: seed.planId } });
});

/** The same table as a person makes it by our pattern: no stamp, and no column of indicators. */
function withoutIndicators(spec: WorkbookSpec): WorkbookSpec {
  const [plan] = spec.sheets;
  if (plan === undefined) throw new Error('no sheet');
  const ids = plan.rows.find(({ cells }) => cells.some((cell) => cell?.value === 'pzplan.indicators'));
  const column = ids?.cells.findIndex((cell) => cell?.value === 'pzplan.indicators') ?? -1;
  const rows = plan.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, i) => (i === column && row.row >= (ids?.row ?? 0) ? undefined : cell)),
  }));
  return {
    ...spec,
    sheets: [{ ...plan, rows }],
    properties: { ...spec.properties, custom: {} },
  };
}
