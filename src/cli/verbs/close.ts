import { refused } from '../../core/refused';
import { vouchedFor } from '../../app/followUp/archive';
import { addendumFile, closing, reopening, type Closing } from '../../app/followUp/close';
import { verifyArchive, type Verified } from '../../app/followUp/verify';
import { exportsOf } from '../../app/exports/exports';
import { dotted } from '../../core/calendar/dotted';
import type { Unsettled } from '../../core/followUp/unsettled';
import { given } from '../../core/given';
import type { Consolidation } from '../../core/merge/types';
import { rowWords } from '../../core/template/words/rowWords';
import { baseName } from '../../core/text/order';
import type { NamedBytes } from '../../ports';
import type { CommonOptions, Context } from '../context';
import { openConsolidation, refuseLosing, type OpenedConsolidation } from '../consolidations';
import { orRefuse, UsageError, type ExitCode } from '../environment';
import { expandPaths, readNamed, refuseExisting, writeOver, writeResult } from '../files';

interface Options extends CommonOptions {
  readonly archive?: string;
  readonly originals?: string;
  readonly anyway?: string;
  readonly reopen?: string;
  readonly addendum?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/**
 * `planzvit close FILE --archive OUT.zip`: the round is closed and packed. Open decisions: 1, listed, nothing written.
 * `--reopen REASON` takes it back.
 */
export async function closeRound(path: string, options: Options, context: Context): Promise<ExitCode> {
  const { archive, reopen } = options;
  if (reopen !== undefined) return reopenRound(path, reopen, options, context);
  if (options.addendum !== undefined) return writeAddendum(path, options.addendum, options, context);
  if (archive === undefined)
    throw new UsageError(refused('cli.commander.missingMandatoryOptionValue', { named: '--archive <out.zip>' }));
  if (!/\.zip$/i.test(archive)) throw new UsageError(refused('followUp.archive-name', { path: archive }));
  if (options.anyway !== undefined && options.anyway.trim() === '')
    throw new UsageError(refused('followUp.reason-missing'));
  await refuseExisting([archive], context, options.force);
  const opened = await openConsolidation(path, context);
  refuseLosing(opened, context);
  const made = await closing(opened.consolidation, context.texts, {
    asOf: options.asOf ?? context.environment.today,
    archive: baseName(archive),
    ...given({ anyway: options.anyway?.trim(), originals: await originalFiles(options.originals, context) }),
  });
  const outcome = orRefuse(made);
  if (outcome.kind === 'open') {
    report(
      options,
      { closed: false, open: outcome.open },
      openLines(outcome.open, opened.consolidation, context),
      context,
    );
    return 1;
  }
  await writeResult(archive, outcome.archive, context, options.force === true);
  await stamp(path, opened, outcome.consolidation, options, context);
  const { consolidation, files, originals, open } = outcome;
  report(
    options,
    { closed: true, archive, revision: consolidation.revision, files, originals: summaryOf(originals), open },
    closedLines(outcome, archive, context),
    context,
  );
  return 0;
}

async function reopenRound(path: string, reason: string, options: Options, context: Context): Promise<ExitCode> {
  const opened = await openConsolidation(path, context);
  refuseLosing(opened, context);
  const asOf = options.asOf ?? context.environment.today;
  const { consolidation } = orRefuse(reopening(opened.consolidation, asOf, reason));
  await stamp(path, opened, consolidation, options, context);
  const { revision } = consolidation;
  report(options, { closed: false, revision }, [context.texts.t('followUp.reopened', { path, revision })], context);
  return 0;
}

async function writeAddendum(path: string, out: string, options: Options, context: Context): Promise<ExitCode> {
  if (!/\.docx$/i.test(out)) throw new UsageError(refused('cli.bad-document', { path: out }));
  await refuseExisting([out], context, options.force);
  const { consolidation } = await openConsolidation(path, context);
  const asOf = options.asOf ?? context.environment.today;
  const { bytes, rows } = orRefuse(await addendumFile(consolidation, context.texts, asOf));
  if (bytes !== undefined) await writeResult(out, bytes, context, options.force === true);
  const words =
    bytes === undefined ? context.texts.t('followUp.no-clarifications') : context.texts.t('cli.written', { path: out });
  report(options, { out: bytes === undefined ? null : out, rows }, [words], context);
  return 0;
}

async function originalFiles(folder: string | undefined, context: Context): Promise<readonly NamedBytes[] | undefined> {
  if (folder === undefined) return undefined;
  const files: NamedBytes[] = [];
  for (const { path, name, problem } of await expandPaths([folder], context))
    if (problem === undefined) files.push({ name, bytes: await readNamed(path, context) });
  return files;
}

async function stamp(
  path: string,
  { sha256 }: OpenedConsolidation,
  consolidation: Consolidation,
  options: Options,
  context: Context,
): Promise<void> {
  const asOf = options.asOf ?? context.environment.today;
  const pieces = exportsOf(consolidation, context.texts, asOf).pieces();
  if (!(await writeOver(path, pieces, sha256, context))) throw new UsageError(refused('cli.stale-base', { path }));
}

function report(options: Options, document: unknown, lines: readonly string[], { environment }: Context): void {
  environment.out(options.json === true ? `${JSON.stringify(document, null, 2)}\n` : `${lines.join('\n')}\n`);
}

function summaryOf({
  found,
  missing,
  strange,
}: Extract<Closing, { kind: 'closed' }>['originals']): Record<string, unknown> {
  return { found: found.map(({ name }) => name), missing, strange };
}

function openLines(open: readonly Unsettled[], { registry }: Consolidation, { texts }: Context): readonly string[] {
  const names = new Map(registry.bodies.map(({ id, name }) => [id, name]));
  return [
    texts.t('followUp.open-decisions', { count: open.length }),
    ...open.map(({ code, key, bodyId, file, words }) => {
      const where = [
        ...(key === undefined ? [] : [rowWords(key, texts)]),
        ...(bodyId === undefined ? [] : [names.get(bodyId) ?? bodyId]),
        ...(file === undefined ? [] : [file]),
      ].join(', ');
      return `  ${where}: ${texts.t(`followUp.open.${code}`)}${words === '' ? '' : ` ${words.replace(/\n/g, ' ')}`}`;
    }),
  ];
}

function closedLines(
  { consolidation, files, originals, open }: Extract<Closing, { kind: 'closed' }>,
  archive: string,
  { texts }: Context,
): readonly string[] {
  return [
    texts.t('followUp.closed', { revision: consolidation.revision, path: archive, count: vouchedFor(files) }),
    ...(open.length === 0 ? [] : [texts.t('followUp.closed-anyway', { count: open.length })]),
    texts.t('followUp.archive-personal'),
    ...originals.missing.map((file) => `  ! ${texts.t('followUp.original-missing', { file })}`),
    ...originals.strange.map((file) => `  ! ${texts.t('followUp.original-strange', { file })}`),
  ];
}

interface VerifyOptions extends CommonOptions {
  readonly json?: boolean;
}

/** `planzvit verify OUT.zip`: 0 whole; 1 changed, missing or additional; 2 no archive of ours. */
export async function verifyFile(path: string, options: VerifyOptions, context: Context): Promise<ExitCode> {
  const found = orRefuse(verifyArchive({ name: path, bytes: await readNamed(path, context) }));
  const { environment, texts } = context;
  const { kind: _, manifest, ...rest } = found;
  const { files: __, ...head } = manifest ?? { files: [] };
  environment.out(
    options.json === true
      ? `${JSON.stringify({ ...rest, ...head }, null, 2)}\n`
      : `${verifiedLines(found, texts).join('\n')}\n`,
  );
  return found.isWhole ? 0 : 1;
}

function verifiedLines(found: Verified, texts: Context['texts']): readonly string[] {
  const { manifest, seal, whole } = found;
  return [
    ...(manifest === undefined
      ? []
      : [
          texts.t('followUp.archive-title', { title: manifest.title, round: manifest.round }),
          texts.t('followUp.archive-closed', { on: dotted(manifest.closedOn), revision: manifest.revision }),
        ]),
    texts.t(found.isWhole ? 'followUp.verified' : 'followUp.not-verified', { count: whole.length }),
    ...(['changed', 'missing', 'additional'] as const).flatMap((state) =>
      found[state].map((file) => `  ✕ ${texts.t(`followUp.verify-${state}`, { file })}`),
    ),
    ...(seal === 'intact' ? [] : [`  ✕ ${texts.t(`followUp.seal-${seal}`)}`]),
  ];
}
