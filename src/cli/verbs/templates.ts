import { setUp, type Setup } from '../../core/pipeline';
import { LANGUAGES } from '../../core/texts';
import { earlierAnswers, type EarlierReturns } from '../../app/templates/earlierAnswers';
import { makeSet, setFileNames, type SetFile } from '../../app/templates/makeSet';
import { createZipWriter } from '../../formats/zip/write';
import type { CommonOptions, Context } from '../context';
import { UsageError, type ExitCode } from '../environment';
import { expandPaths, readNamed, refuseExisting, writeResult, writeResultPieces } from '../files';
import { loadPlan, type PlanOptions } from '../loadPlan';
import { membershipFrom } from '../membership';
import { namedBody } from '../namedBody';
import { setJson, setLines } from '../outline/set';
import { given } from '../../core/given';

interface Options extends CommonOptions, PlanOptions {
  readonly out: string;
  readonly on?: string;
  readonly round?: string;
  readonly asOf?: string;
  readonly body?: readonly string[];
  readonly coordinator?: string;
  readonly member?: readonly string[];
  readonly prefill?: string;
  readonly letters?: boolean;
  readonly drafts?: boolean;
  readonly autoOpen?: boolean;
  readonly json?: boolean;
}

/** `planzvit templates PLAN`: one workbook per body, with the cover list and the letter, in a folder or a .zip. */
export async function makeTemplates(path: string, options: Options, context: Context): Promise<ExitCode> {
  const { environment, texts } = context;
  const asZip = /\.zip$/i.test(options.out);
  if (asZip) await refuseExisting([options.out], context, options.force);
  const { plan, registry, issues } = await loadPlan(path, options, context);
  const setup = setUp(plan, registry, {
    ...given({
      round: options.round,
      on: options.on,
      coordinator: options.coordinator === undefined ? undefined : namedBody(options.coordinator, registry),
      membership: options.member === undefined ? undefined : membershipFrom(options.member, plan, registry),
    }),
  });
  const only = options.body?.map((id) => namedBody(id, registry));
  const earlier =
    options.prefill === undefined
      ? undefined
      : await earlierReturns(options.prefill, setup, options.asOf ?? environment.today, context);
  const wanted = {
    letters: options.letters === true ? ('each' as const) : ('circular' as const),
    drafts: options.drafts === true,
    ...given({ only }),
  };
  // Half a set beside files of another one would be worse than none.
  if (!asZip)
    await refuseExisting(
      setFileNames(setup, texts, wanted).map((name) => environment.files.join(options.out, name)),
      context,
      options.force,
    );
  const set = makeSet(setup, texts, {
    ...wanted,
    created: options.asOf ?? environment.today,
    autoOpen: options.autoOpen === true,
    ...given({ earlier: earlier?.answers }),
  });
  const files = asZip ? await intoZip(set, options, context) : await intoFolder(set, options, context);
  const templates = files.filter(({ kind }) => kind === 'template');
  environment.out(
    options.json === true
      ? `${JSON.stringify(setJson(options.out, setup, templates, earlier, texts), null, 2)}\n`
      : `${setLines(options.out, setup, templates, earlier, texts).join('\n')}\n`,
  );
  return issues.some(({ severity }) => severity === 'error') ||
    plan.diagnostics.some(({ severity }) => severity === 'error')
    ? 1
    : 0;
}

async function intoFolder(
  set: AsyncIterable<SetFile>,
  options: Options,
  context: Context,
): Promise<readonly SetFile[]> {
  const made: SetFile[] = [];
  for await (const file of set) {
    await writeResult(
      context.environment.files.join(options.out, file.name),
      file.bytes,
      context,
      options.force === true,
    );
    made.push(withoutBytes(file));
  }
  if (made.length === 0) throw new UsageError('cli.no-duties');
  return made;
}

async function intoZip(set: AsyncIterable<SetFile>, options: Options, context: Context): Promise<readonly SetFile[]> {
  const made: SetFile[] = [];
  await writeResultPieces(options.out, archived(set, made), context, options.force === true);
  return made;
}

/** The archive piece by piece: memory holds one file of the set at a time. */
async function* archived(set: AsyncIterable<SetFile>, made: SetFile[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = createZipWriter((chunk) => ready.push(chunk));
  for await (const file of set) {
    zip.add(file.name, file.bytes);
    made.push(withoutBytes(file));
    yield* ready.splice(0);
  }
  if (made.length === 0) throw new UsageError('cli.no-duties');
  zip.end();
  yield* ready.splice(0);
}

function withoutBytes(file: SetFile): SetFile {
  return { ...file, bytes: new Uint8Array() };
}

/** Answers of the returns in a folder, by body. */
async function earlierReturns(folder: string, setup: Setup, today: string, context: Context): Promise<EarlierReturns> {
  const files = [];
  for (const { path, name } of await expandPaths([folder], context))
    files.push({ name, bytes: await readNamed(path, context) });
  return earlierAnswers(files, setup, today, LANGUAGES.map(context.environment.textsFor), context.texts);
}
