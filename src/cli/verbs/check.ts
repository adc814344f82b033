import type { Issue } from '../../core/issues/issue';
import { setUp } from '../../core/pipeline';
import type { ReadFile } from '../../core/merge/types';
import type { CommonOptions, Context } from '../context';
import { UsageError, type ExitCode } from '../environment';
import type { ReadContext } from '../../ports';
import { expandPaths } from '../files';
import { progressLine } from '../progress';
import { issueJson } from '../json';
import { loadPlan, type PlanOptions } from '../loadPlan';
import { mark } from '../outline/outline';
import { given } from '../../core/given';

interface Options extends CommonOptions, PlanOptions {
  readonly plan?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

type CheckVerdict = 'ready' | 'invalid' | 'unreadable' | 'foreign';

/** `planzvit check FILE...`: the officer's check, from the file alone or against the plan. */
export async function checkFiles(paths: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const { environment, texts } = context;
  const files = await expandPaths(paths, context);
  if (files.length === 0) throw new UsageError('cli.no-files');
  const line = progressLine(context);
  const outcome = await environment
    .runner(1)
    .run(files, { ...(await collection(options, context)), today: options.asOf ?? environment.today }, line.show).files;
  line.end();
  // A check asks for any round, so every return comes whole.
  const lines =
    outcome.kind === 'read'
      ? outcome.files.flatMap((read) => (read.kind === 'source' ? [] : [{ read, verdict: verdictOf(read) }]))
      : [];
  if (options.json === true) {
    environment.out(
      `${JSON.stringify({ files: lines.map(({ read, verdict }) => ({ ...place(read), verdict, body: bodyOf(read) ?? null, issues: issuesOf(read).map((issue) => issueJson(issue, texts)) })) }, null, 2)}\n`,
    );
  } else {
    for (const { read, verdict } of lines) {
      environment.out(
        `${[read.identity.file, read.identity.member].filter((part) => part !== undefined).join(' › ')}: ${texts.t(`cli.verdict.${verdict}`)}\n`,
      );
      for (const issue of issuesOf(read)) {
        const at = placeWords(issue, texts);
        environment.out(
          `  ${mark(issue.severity)} ${at === '' ? '' : `${at}: `}${texts.t(`issue.${issue.code}`, issue.params)}\n`,
        );
      }
    }
  }
  if (lines.every(({ verdict }) => verdict === 'unreadable')) return 2;
  return lines.every(({ verdict }) => verdict === 'ready') ? 0 : 1;
}

/** «Звіт!I9»; without a cell the row, where there is one. */
function placeWords({ at: { sheet, cell, row } }: Issue, texts: Context['texts']): string {
  if (sheet === undefined || cell !== undefined || row === undefined)
    return [sheet, cell].filter((part) => part !== undefined).join('!');
  return `${sheet}, ${texts.t('summary.column.row').toLowerCase()} ${row}`;
}

/** With a plan the file is also held against the plan; without one, against its own memory of it. */
async function collection(options: Options, context: Context): Promise<Pick<ReadContext, 'collection'>> {
  if (options.plan === undefined) return {};
  const { plan, registry } = await loadPlan(options.plan, options, context);
  const setup = setUp(plan, registry);
  return { collection: { plan, registry, round: setup.round, duties: setup.expansion.duties, anyRound: true } };
}

function place({ identity }: ReadFile): { readonly file: string; readonly member?: string } {
  return { file: identity.file, ...given({ member: identity.member }) };
}

function verdictOf(read: ReadFile): CheckVerdict {
  switch (read.kind) {
    case 'return':
      return read.checked.issues.some(({ severity }) => severity === 'error') ? 'invalid' : 'ready';
    case 'foreign':
      return 'foreign';
    case 'unreadable':
      return 'unreadable';
    // A letter or a photo is no report: told as such, in the words of its findings.
    case 'companion':
      return 'foreign';
  }
}

function issuesOf(read: ReadFile): readonly Issue[] {
  return read.kind === 'return' ? read.checked.issues : read.issues;
}

function bodyOf(read: ReadFile): string | undefined {
  return read.kind === 'return' ? read.checked.returned.stamp.body?.id : read.body;
}
