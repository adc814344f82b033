import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../../src/core/plan/parsePlan';
import type { Plan, PlanOutcome } from '../../../src/core/plan/types';
import { readSource } from '../../../src/formats/plan/readSource';
import { shippedBodies } from '../../support/registry';

const FIXTURES = join(__dirname, '../../fixtures');
const FOLDER = join(FIXTURES, 'pdf_text');
/** Each text is what `pdftotext` made of a page with this plan, with -layout or plain; the name says which. */
const PLANS = new Map([
  ['seed', join(__dirname, '../../../seeds/ordinance-1105-r.txt')],
  ...['plans', 'public_plans'].flatMap((folder) =>
    readdirSync(join(FIXTURES, folder))
      .filter((name) => !name.endsWith('.json') && name !== 'INDEX.md')
      .map((name) => [name.replace(/_.*|\.\w+$/, ''), join(FIXTURES, folder, name)] as const),
  ),
]);

async function parsed(path: string): Promise<PlanOutcome> {
  const source = await readSource(new Uint8Array(readFileSync(path)), path);
  if (source.kind !== 'document') throw new Error(`${path}: ${source.kind}`);
  return parsePlan(source.document, shippedBodies);
}

/** Letters alone: a word broken at a line's end may have lost its hyphen. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function factsOf({ tasks }: Plan): readonly (readonly string[])[] {
  return tasks.flatMap(({ measures }) =>
    measures
      .filter(({ exclusion }) => exclusion === undefined)
      .map(({ id, text, deadline, executors }) => [
        id,
        lettersOf(text),
        deadline.periods.map((period) => period.id).join(' '),
        executors.map(({ name, consent }) => lettersOf(name) + (consent ? '†' : '')).join('; '),
      ]),
  );
}

describe('the text of a .pdf', () => {
  it.each(readdirSync(FOLDER))('%s has the facts of its plan', async (file) => {
    const path = PLANS.get(file.split('.')[0] ?? '');
    if (path === undefined) throw new Error(file);
    const [plan, text] = [await parsed(path), await parsed(join(FOLDER, file))];
    if (plan.kind !== 'plan' || text.kind !== 'plan') throw new Error(`${plan.kind}, ${text.kind}`);
    expect(factsOf(text.plan)).toEqual(factsOf(plan.plan));
    expect(text.plan.diagnostics.filter(({ code }) => code === 'text-left-over')).toEqual([]);
  });

  it('names the rows whose words stand so close that another column may be theirs', async () => {
    const text = await parsed(join(FOLDER, 'D02.narrow.layout.txt'));
    if (text.kind !== 'plan') throw new Error(text.kind);
    const guessed = text.doubt.reasons.find(({ code }) => code === 'rows-guessed');
    expect(guessed?.lines.length).toBeGreaterThan(0);
  });
});
