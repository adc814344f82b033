import { consolidate, readPlan, report, setUp } from '../../core/pipeline';
import { withIndicators } from '../../core/plan/indicators';
import { readIndicators } from '../../formats/plan/readIndicators';
import { sourceFromText } from '../../formats/plan/readSource';
import { pinPackage } from '../../app/samples/pinPackage';
import { makeSampleReturns, type SampleReturn } from '../../app/samples/sampleReturns';
import { makeSet } from '../../app/templates/makeSet';
import { writeWorkbook } from '../../formats/xlsx/write/writeWorkbook';
import type { CommonOptions, Context } from '../context';
import { UsageError, type ExitCode } from '../environment';
import { refuseExisting, utf8, writeResult } from '../files';
import { mergeJson } from '../json';
import { registryFor } from '../loadPlan';
import { progressLine } from '../progress';
import { exported } from './export';

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
  const folder = options.out ?? 'planzvit-demo';
  const at = (...names: string[]): string => names.reduce((path, name) => environment.files.join(path, name), folder);
  const results = {
    workbook: at('consolidation.xlsx'),
    csv: at('summary.csv'),
    docx: at('summary.docx'),
    json: at('report.json'),
  };
  await refuseExisting(Object.values(results), context, options.force);
  const asOf = options.asOf ?? DEMO_DAY;
  const write = (path: string, bytes: Uint8Array): Promise<void> => writeResult(path, bytes, context, true);

  const registry = await registryFor(undefined, context);
  const outcome = readPlan(sourceFromText(environment.seed.ordinance.text), registry);
  if (outcome.kind !== 'plan')
    throw new UsageError(`plan.refusal.${outcome.reason}`, { file: environment.seed.ordinance.name });
  const plan = withIndicators(outcome.plan, readIndicators(utf8(environment.seed.indicators)));
  const setup = setUp(plan, registry, { coordinator: DEMO_COORDINATOR });

  let templateCount = 0;
  for await (const file of makeSet(setup, texts, {
    created: asOf,
    letters: 'circular',
    drafts: false,
    autoOpen: false,
  })) {
    await write(at('templates', file.name), file.bytes);
    if (file.kind === 'template') templateCount += 1;
  }
  const returns = await sampleReturns(setup, asOf, context);
  for (const { name, bytes } of returns) await write(at('returns', name), bytes);

  const line = progressLine(context);
  const run = environment.runner(2).run(
    returns.map(({ name }) => ({ name, path: at('returns', name) })),
    {
      collection: { plan, registry, round: setup.round, duties: setup.expansion.duties },
      today: asOf,
    },
    line.show,
  );
  const read = await run.files;
  line.end();
  if (read.kind === 'cancelled') return 2;

  const consolidation = consolidate(setup, read.files, { asOf });
  const { summary, workbook } = report(consolidation, texts);
  const json = mergeJson(consolidation, summary, texts);
  await write(results.workbook, await writeWorkbook(workbook));
  await write(results.csv, await exported(consolidation, 'csv', asOf, context));
  await write(results.docx, await exported(consolidation, 'docx', asOf, context));
  await write(results.json, utf8(`${JSON.stringify(json, null, 2)}\n`));
  if (options.json === true) environment.out(`${JSON.stringify(json, null, 2)}\n`);
  else {
    const verdicts = (verdict: string): number => consolidation.log.filter((entry) => entry.verdict === verdict).length;
    environment.out(
      [
        texts.t('cli.demo.plan', {
          number: plan.requisites.number ?? '',
          measures: summary.measures.length,
          bodies: summary.bodies.length,
        }),
        texts.t('cli.demo.templates', { count: templateCount, path: at('templates') }),
        texts.t('cli.demo.returns', {
          count: returns.length,
          path: at('returns'),
          foreign: returns.filter(({ foreign }) => foreign).length,
        }),
        texts.t('cli.demo.merged', {
          accepted: verdicts('accepted'),
          partial: verdicts('partial'),
          other: consolidation.log.length - verdicts('accepted') - verdicts('partial'),
          quarantined: consolidation.quarantine.length,
        }),
        texts.t('cli.demo.results', {
          workbook: results.workbook,
          csv: results.csv,
          docx: results.docx,
          json: results.json,
        }),
      ]
        .map((text) => `${text}\n`)
        .join(''),
    );
  }
  return 0;
}

/** The made-up returns; a third of them saved by another program: an office where there is one, else a bare foreign writer. */
async function sampleReturns(
  setup: ReturnType<typeof setUp>,
  created: string,
  { environment, texts }: Context,
): Promise<readonly SampleReturn[]> {
  const make = async (rewriteForeign: boolean): Promise<SampleReturn[]> => {
    const made: SampleReturn[] = [];
    for await (const sample of makeSampleReturns(setup, texts, { created, rewriteForeign })) made.push(sample);
    return made;
  };
  const plain = await make(false);
  const foreign = new Map(plain.filter((sample) => sample.foreign).map(({ name, bytes }) => [name, bytes]));
  const saved = (await environment.resave?.(foreign)) ?? new Map<string, Uint8Array>();
  if (saved.size !== foreign.size) return make(true);
  return plain.map((sample) => {
    const bytes = saved.get(sample.name);
    return bytes === undefined ? sample : { ...sample, bytes: pinPackage(bytes, `${created}T00:00:00Z`) };
  });
}
