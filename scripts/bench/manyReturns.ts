import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegistry } from '../../src/core/bodies/readRegistry';
import type { Body, Registry } from '../../src/core/bodies/types';
import { readPlan, setUp, templates } from '../../src/core/pipeline';
import type { Plan } from '../../src/core/plan/types';
import type { CellValue, WorkbookContent } from '../../src/core/workbook/content';
import { sourceFromText } from '../../src/formats/plan/readSource';
import { foreignPackage } from '../../src/app/samples/foreignPackage';
import { makeSampleReturns } from '../../src/app/samples/sampleReturns';
import { readWorkbook } from '../../src/formats/xlsx/read/readWorkbook';
import { textsFor } from '../../src/strings';

const seeds = join(__dirname, '../../seeds');
const seed = (name: string): string => readFileSync(join(seeds, name), 'utf8');

/** The ordinance and the bodies that ship with the product. */
export function shippedPlan(): { readonly plan: Plan; readonly registry: Registry } {
  const { registry } = readRegistry(JSON.parse(seed('bodies-ua.json')), JSON.parse(seed('renamings-2018-2020.json')));
  const outcome = readPlan(sourceFromText(seed('ordinance-1105-r.txt')), registry);
  if (outcome.kind !== 'plan') throw new Error('the shipped plan does not parse');
  return { plan: outcome.plan, registry };
}

/** The shipped plan with as many central bodies as wanted, and a filled return of each, made one at a time. */
export async function manyReturns(
  count: number,
): Promise<{ plan: Plan; registry: Registry; files: Generator<{ name: string; bytes: Uint8Array }> }> {
  const { plan, registry: shipped } = shippedPlan();
  const made: Body[] = Array.from({ length: count }, (_, i) => ({
    id: `body${i}`,
    name: `Державна служба України з питань № ${i}`,
    abbreviations: [`Держслужба${i}`],
    cls: 'служба',
    central: true,
    verified: false,
  }));
  const registry: Registry = {
    ...shipped,
    bodies: [...shipped.bodies.map((body) => ({ ...body, central: false })), ...made],
  };
  const first = await filledReturn(plan, {
    ...registry,
    bodies: [...registry.bodies.filter(({ id }) => !id.startsWith('body')), ...made.slice(0, 1)],
  });
  function* files(): Generator<{ name: string; bytes: Uint8Array }> {
    for (const [i, body] of made.entries())
      yield {
        name: `${body.id}.xlsx`,
        bytes: foreignPackage(inTheNameOf(first, body, made[0] ?? body), i % 2 === 0 ? 'inline' : 'shared'),
      };
  }
  return { plan, registry, files: files() };
}

async function filledReturn(plan: Plan, registry: Registry): Promise<WorkbookContent> {
  const setup = setUp(plan, registry);
  const only = [...templates(setup, textsFor('uk'), { created: '2020-01-10', only: ['body0'] })];
  if (only.length !== 1) throw new Error('no template for the made-up body');
  const alone = {
    ...setup,
    expansion: { ...setup.expansion, duties: setup.expansion.duties.filter(({ bodyId }) => bodyId === 'body0') },
  };
  for await (const sample of makeSampleReturns(alone, textsFor('uk'), {
    created: '2020-01-10',
    rewriteForeign: false,
  })) {
    const read = readWorkbook(sample.bytes);
    if (read.kind === 'workbook') return read.content;
  }
  throw new Error('no return was made');
}

/** The same return as another body would have sent it: its id and name wherever the first one's stood. */
function inTheNameOf(content: WorkbookContent, body: Body, first: Body): WorkbookContent {
  const renamed = (text: string): string => text.replaceAll(first.name, body.name).replaceAll(first.id, body.id);
  const cell = (value: CellValue | undefined): CellValue | undefined =>
    typeof value === 'string' ? renamed(value) : value;
  return {
    ...content,
    properties: new Map([...content.properties].map(([name, value]) => [name, renamed(value)])),
    sheets: content.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
    })),
  };
}
