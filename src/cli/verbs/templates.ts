import { refused } from '../../core/refused';
import { templateSet, zippedSet, type SetFile, type TemplateSet } from '../../app/templates/templateSet';
import { given } from '../../core/given';
import { setUp, type Collection } from '../../core/pipeline';
import type { NamedBytes } from '../../ports';
import { membershipFrom, namedBody } from '../collection';
import { upToDate } from '../../app/consolidation/upToDate';
import { closedPeriods } from '../../core/followUp/closedPeriods';
import type { PaperSettings } from '../../core/plan/sheet/keptPaper';
import type { OpenedPlan } from '../../app/plan/openPlan';
import type { CommonOptions, Context } from '../context';
import { UsageError, type ExitCode } from '../environment';
import { expandPaths, readNamed, refuseExisting, writeResult, writeResultPieces } from '../files';
import { LETTER_TAGS } from '../../app/forms/letterTags';
import { formFor, formNamed, requisitesFor, type LetterOptions } from '../paper';
import { loadPlan, type PlanOptions } from '../loadPlan';
import { setJson, setLines } from '../outline/set';

interface Options extends CommonOptions, PlanOptions, LetterOptions {
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
  const { plan, registry, issues, settings: carried, consolidation } = await loadPlan(path, options, context);
  const settings = carried ?? consolidation?.settings;
  const collection = setUp(plan, registry, {
    ...given({
      round: options.round,
      on: options.on,
      coordinator: options.coordinator === undefined ? settings?.coordinator : namedBody(options.coordinator, registry),
      membership: membershipWith(settings, options.member, plan, registry),
    }),
  });
  const known =
    consolidation === undefined ? undefined : closedPeriods(upToDate(consolidation), collection.round, texts);
  const set = await requestedSet(collection, options, { known, paper: settings?.paper }, context);
  const files = asZip ? await intoZip(set, options, context) : await intoFolder(set, options, context);
  const templates = files.filter(({ kind }) => kind === 'template');
  environment.out(
    options.json === true
      ? `${JSON.stringify(setJson(options.out, collection, templates, set.earlier, texts), null, 2)}\n`
      : `${setLines(options.out, collection, templates, set.earlier, texts).join('\n')}\n`,
  );
  return [...issues, ...plan.diagnostics].some(({ severity }) => severity === 'error') ? 1 : 0;
}

type TemplateKnown = ReturnType<typeof closedPeriods> | undefined;

/** The members of groups that the plan's workbook carries, then those of the options. */
function membershipWith(
  settings: Pick<NonNullable<OpenedPlan['settings']>, 'membership'> | undefined,
  chosen: readonly string[] | undefined,
  plan: OpenedPlan['plan'],
  registry: OpenedPlan['registry'],
): ReadonlyMap<string, readonly string[]> | undefined {
  if (settings === undefined && chosen === undefined) return undefined;
  return new Map([...(settings?.membership ?? []), ...membershipFrom(chosen ?? [], plan, registry)]);
}

async function requestedSet(
  collection: Collection,
  options: Options,
  { known, paper }: { readonly known: TemplateKnown; readonly paper: PaperSettings | undefined },
  context: Context,
): Promise<TemplateSet> {
  const named = await formNamed(options.letterhead, context);
  return templateSet(collection, context.texts, {
    created: options.asOf ?? context.environment.today,
    letters: options.letters === true ? 'each' : 'circular',
    drafts: options.drafts === true,
    autoOpen: options.autoOpen === true,
    ...given({
      only: options.body?.map((id) => namedBody(id, collection.registry)),
      letterhead: await formFor(named, paper?.letterhead, LETTER_TAGS, context),
      requisites: requisitesFor(options, paper),
      known,
      earlier: options.prefill === undefined ? undefined : await filesIn(options.prefill, context),
    }),
  });
}

async function intoFolder(set: TemplateSet, options: Options, context: Context): Promise<readonly SetFile[]> {
  const at = (name: string): string => context.environment.files.join(options.out, name);
  // Half a set beside files of another one would be worse than none.
  await refuseExisting(set.names.map(at), context, options.force);
  const made: SetFile[] = [];
  for await (const file of set.files) {
    await writeResult(at(file.name), file.bytes, context, options.force === true);
    made.push(withoutBytes(file));
  }
  if (made.length === 0) throw new UsageError(refused('cli.no-duties'));
  return made;
}

async function intoZip(set: TemplateSet, options: Options, context: Context): Promise<readonly SetFile[]> {
  if (set.total === 0) throw new UsageError(refused('cli.no-duties'));
  const made: SetFile[] = [];
  const pieces = zippedSet(set.files, context.texts, (file) => made.push(withoutBytes(file)));
  await writeResultPieces(options.out, pieces, context, options.force === true);
  return made;
}

function withoutBytes(file: SetFile): SetFile {
  return { ...file, bytes: new Uint8Array() };
}

async function filesIn(folder: string, context: Context): Promise<readonly NamedBytes[]> {
  const files: NamedBytes[] = [];
  // What cannot be read is named among the files that gave nothing.
  for (const { path, name, problem } of await expandPaths([folder], context))
    files.push({ name, bytes: problem === undefined ? await readNamed(path, context) : new Uint8Array() });
  return files;
}
