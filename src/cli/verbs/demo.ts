import { exportsOf } from '../../app/exports/exports';
import { samplesSavedElsewhere, type SampleReturn } from '../../app/samples/savedElsewhere';
import { templateSet } from '../../app/templates/templateSet';
import type { Consolidation } from '../../core/merge/types';
import type { GatheredFile } from '../../core/merge/slim';
import { consolidate, setUp, type Collection } from '../../core/pipeline';
import type { Summary } from '../../core/summary/types';
import type { CommonOptions, Context } from '../context';
import type { ExitCode } from '../environment';
import { refuseExisting, utf8, writeResult } from '../files';
import { mergeJson } from '../json';
import { loadShippedPlan } from '../loadPlan';
import { progressLine } from '../progress';

interface Options extends CommonOptions {
  readonly out?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** The day after the reports of the shipped plan were due and before the ministry's own date. */
const DEMO_DAY = '2020-03-02';
/** Who sums up the shipped plan on that day: the text names the ministry that it succeeded. */
const DEMO_COORDINATOR = 'mkms';

/** `planzvit demo`: the whole loop on the shipped plan, with made-up returns; the same every time. */
export async function demo(options: Options, context: Context): Promise<ExitCode> {
  const { environment, texts } = context;
  const places = placesIn(options.out ?? 'planzvit-demo', context);
  await refuseExisting(Object.values(places.results), context, options.force);
  const asOf = options.asOf ?? DEMO_DAY;
  const { plan, registry } = loadShippedPlan(context);
  const collection = setUp(plan, registry, { coordinator: DEMO_COORDINATOR });

  const templateCount = await makeSet(collection, asOf, places, context);
  const returns = await samplesSavedElsewhere(collection, texts, asOf, environment.resave);
  for (const { name, bytes } of returns) await writeResult(places.at('returns', name), bytes, context, true);
  const files = await readBack(returns, collection, asOf, places, context);
  if (files === undefined) return 2;

  const consolidation = consolidate(collection, files, { asOf });
  const exports = exportsOf(consolidation, texts, asOf);
  const json = `${JSON.stringify(mergeJson(consolidation, exports.summary, texts), null, 2)}\n`;
  await writeResult(places.results.workbook, await exports.file('whole'), context, true);
  await writeResult(places.results.csv, await exports.file('csv'), context, true);
  await writeResult(places.results.docx, await exports.file('docx'), context, true);
  await writeResult(places.results.json, utf8(json), context, true);
  environment.out(
    options.json === true
      ? json
      : outcomeLines({ consolidation, summary: exports.summary, templateCount, returns, places }, context)
          .map((text) => `${text}\n`)
          .join(''),
  );
  return 0;
}

interface Places {
  at(...names: readonly string[]): string;
  readonly results: { readonly workbook: string; readonly csv: string; readonly docx: string; readonly json: string };
}

function placesIn(folder: string, { environment }: Context): Places {
  const at = (...names: readonly string[]): string =>
    names.reduce((path, name) => environment.files.join(path, name), folder);
  return {
    at,
    results: {
      workbook: at('consolidation.xlsx'),
      csv: at('summary.csv'),
      docx: at('summary.docx'),
      json: at('report.json'),
    },
  };
}

/** How many templates were made. */
async function makeSet(collection: Collection, created: string, places: Places, context: Context): Promise<number> {
  const set = await templateSet(collection, context.texts, {
    created,
    letters: 'circular',
    drafts: false,
    autoOpen: false,
  });
  for await (const { name, bytes } of set.files) await writeResult(places.at('templates', name), bytes, context, true);
  return set.total;
}

/** Undefined when the reading was called off. */
async function readBack(
  returns: readonly SampleReturn[],
  collection: Collection,
  today: string,
  places: Places,
  context: Context,
): Promise<readonly GatheredFile[] | undefined> {
  const line = progressLine(context);
  const inputs = returns.map(({ name }) => ({ name, path: places.at('returns', name) }));
  const read = await context.environment.runner(2).run(inputs, { collection, today }, line.show).files;
  line.end();
  return read.kind === 'read' ? read.files : undefined;
}

interface Outcome {
  readonly consolidation: Consolidation;
  readonly summary: Summary;
  readonly templateCount: number;
  readonly returns: readonly SampleReturn[];
  readonly places: Places;
}

function outcomeLines(outcome: Outcome, { texts }: Context): readonly string[] {
  const { consolidation, summary, templateCount, returns, places } = outcome;
  const verdicts = (verdict: string): number => consolidation.log.filter((entry) => entry.verdict === verdict).length;
  return [
    texts.t('cli.demo.plan', {
      number: consolidation.plan.requisites.number ?? '',
      measures: summary.measures.length,
      bodies: summary.bodies.length,
    }),
    texts.t('cli.demo.templates', { count: templateCount, path: places.at('templates') }),
    texts.t('cli.demo.returns', {
      count: returns.length,
      path: places.at('returns'),
      foreign: returns.filter(({ foreign }) => foreign).length,
    }),
    texts.t('cli.demo.merged', {
      accepted: verdicts('accepted'),
      partial: verdicts('partial'),
      other: consolidation.log.length - verdicts('accepted') - verdicts('partial'),
      quarantined: consolidation.quarantine.length,
    }),
    texts.t('cli.demo.results', places.results),
  ];
}
