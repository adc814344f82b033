import { refused } from '../../core/refused';
import { bodyOf, issuesOf, verdictOf } from '../../app/check/verdict';
import { verdictRemarks } from '../../core/checks/verdictRemarks';
import { given } from '../../core/given';
import type { Issue } from '../../core/issues/issue';
import type { ReadFile } from '../../core/merge/types';
import { setUp } from '../../core/pipeline';
import { excerpt, MOST_SHOWN } from '../../core/text/excerpt';
import { codedWords, type Texts } from '../../core/texts';
import type { ReadContext } from '../../ports';
import type { CommonOptions, Context } from '../context';
import { UsageError, type ExitCode } from '../environment';
import { expandPaths, type FoundFile } from '../files';
import { issueJson } from '../json';
import { shippedRegistry } from '../../app/plan/seed';
import { loadPlan, loadRegistry, type PlanOptions } from '../loadPlan';
import { mark } from '../outline/outline';
import { passwordsOf, readFound, type PasswordOptions } from '../reading';

interface Options extends CommonOptions, PlanOptions, PasswordOptions {
  readonly plan?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** `planzvit check FILE...`: the officer's check, from the file alone or against the plan. */
export async function checkFiles(paths: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { environment, texts } = context;
  const files = await expandPaths(paths, context);
  if (files.length === 0) throw new UsageError(refused('cli.no-files'));
  const read = await readAll(files, options, context);
  environment.out(
    options.json === true
      ? `${JSON.stringify({ files: read.map((file) => fileJson(file, texts)) }, null, 2)}\n`
      : read
          .flatMap((file) => fileLines(file, texts))
          .map((line) => `${line}\n`)
          .join(''),
  );
  if (read.every((file) => verdictOf(file) === 'unreadable')) return 2;
  return read.every((file) => verdictOf(file) === 'ready') ? 0 : 1;
}

async function readAll(files: readonly FoundFile[], options: Options, context: Context): Promise<readonly ReadFile[]> {
  const { environment } = context;
  const reading = {
    ...(await collection(options, context)),
    ...(await passwordsOf(options, context)),
    today: options.asOf ?? environment.today,
  };
  const read = await readFound(files, reading, context.environment.runner(1), context);
  // A check asks for any round, so every return comes whole.
  return read.flatMap((file) => (file.kind === 'source' ? [] : [file]));
}

function fileJson(read: ReadFile, texts: Texts): Record<string, unknown> {
  const { file, member } = read.identity;
  return {
    file,
    ...given({ member }),
    verdict: verdictOf(read),
    body: bodyOf(read) ?? null,
    issues: issuesOf(read).map((issue) => issueJson(issue, texts)),
  };
}

function fileLines(read: ReadFile, texts: Texts): readonly string[] {
  const { file, member } = read.identity;
  const name = [file, member].filter((part) => part !== undefined).join(' › ');
  return [
    `${name}: ${[texts.t(`cli.verdict.${verdictOf(read)}`), ...verdictRemarks(issuesOf(read), texts)].join('; ')}`,
    ...issuesOf(read).map((issue) => {
      const at = placeWords(issue, texts);
      const words = excerpt(codedWords(texts, 'issue', issue), MOST_SHOWN);
      return `  ${mark(issue.severity)} ${at === '' ? '' : `${at}: `}${words}`;
    }),
  ];
}

/** «Звіт!I9»; without a cell the row, where there is one. */
function placeWords({ at: { sheet, cell, row } }: Issue, texts: Texts): string {
  if (sheet === undefined || cell !== undefined || row === undefined)
    return [sheet, cell].filter((part) => part !== undefined).join('!');
  return `${sheet}, ${texts.t('summary.column.row').toLowerCase()} ${row}`;
}

/** With a plan the file is also held against the plan; without one, against its own memory of it. */
async function collection(
  options: Options,
  context: Context,
): Promise<Pick<ReadContext, 'collection' | 'registry' | 'anyRound'>> {
  if (options.plan === undefined) {
    const path = options.registry;
    const { seed } = context.environment;
    return { registry: path === undefined ? shippedRegistry(seed) : await loadRegistry(path, context) };
  }
  const { plan, registry } = await loadPlan(options.plan, options, context);
  return { collection: setUp(plan, registry), anyRound: true };
}
