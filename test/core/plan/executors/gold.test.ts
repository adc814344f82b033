import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldKey } from '../../../../src/core/text/clean';
import { parseExecutors } from '../../../../src/core/plan/executors/parseExecutors';
import type { Term } from '../../../../src/core/plan/types';
import { shippedBodies } from '../../../support/registry';

interface GoldExecutor {
  readonly name: string;
  readonly kind: string;
  readonly consent: boolean;
  readonly role?: string;
  readonly expand?: { readonly class: string; readonly minus?: readonly string[]; readonly filter?: string };
}
interface GoldMeasure {
  readonly id: string;
  readonly raw: { readonly executors: string };
  readonly executors_ditto_from?: string;
  readonly executors: readonly GoldExecutor[];
}
interface Gold {
  readonly terms?: readonly { readonly term: string; readonly means?: string; readonly full?: string }[];
  readonly tasks: readonly { readonly measures: readonly GoldMeasure[] }[];
}

const fixtures = join(__dirname, '../../../fixtures');
const files = [
  'cases/seed.gold.json',
  ...[
    'D01_pipe_sibling_2018',
    'D02_pipe_empty_lead_2020',
    'D04b_html_2019-2020',
    'D07_csv_operational_2019-2021',
    'D10_html_rowspan_2019',
  ].map((name) => `plans/${name}.gold.json`),
];
const classes: Readonly<Record<string, string>> = { CEB: 'central', ODA: 'oblast', EXEC: 'executive' };

describe.each(files)('executors of %s', (file) => {
  const gold = JSON.parse(readFileSync(join(fixtures, file), 'utf8')) as Gold;
  const terms: readonly Term[] = (gold.terms ?? []).map(({ term, means, full }) => ({
    term,
    means: means ?? full ?? '',
  }));
  const written = gold.tasks
    .flatMap((task) => task.measures)
    .filter((measure) => measure.executors_ditto_from === undefined && measure.raw.executors !== '(rowspan)');

  it.each(written.map((measure) => [measure.id, measure] as const))('measure %s', (_id, measure) => {
    const { executors } = parseExecutors(measure.raw.executors.replaceAll('<br>', '\n'), {
      bodies: shippedBodies,
      terms,
    });
    expect(
      executors.map((one) => [
        foldKey(one.name),
        one.kind,
        one.consent,
        one.role,
        one.expand?.class,
        one.expand?.minus.map(foldKey),
      ]),
    ).toEqual(
      measure.executors.map((one) => [
        foldKey(one.name),
        one.kind,
        one.consent,
        one.role,
        one.expand === undefined ? undefined : classes[one.expand.class],
        one.expand?.minus?.map(foldKey),
      ]),
    );
  });
});
