import { verdictRemarks } from '../../core/checks/verdictRemarks';
import { fileLabel } from '../../core/returned/fileLabel';
import { exportsOf } from '../../app/exports/exports';
import { closingOfFindings } from '../../core/merge/closedFindings';
import { dotted } from '../../core/calendar/dotted';
import { closingOf } from '../../core/merge/closing';
import type { GatheredFile } from '../../core/merge/slim';
import type { Consolidation, FileLogEntry } from '../../core/merge/types';
import { codedWords, type Texts } from '../../core/texts';
import type { Context } from '../context';
import type { ExitCode } from '../environment';
import { refuseExisting, utf8, writeOver, writeResult, writeResultPieces } from '../files';
import { mergeJson } from '../json';
import { recordsIn } from '../records';

export interface MergeOutput {
  readonly out: string;
  /** A file, or `-` for standard output. */
  readonly json?: string;
  readonly asOf: string;
  readonly force?: boolean;
  /** SHA-256 of the consolidation that is written over, as it was read. */
  readonly over?: string;
  /** Folder for the records in long form. */
  readonly records?: string;
}

/**
 * Writes the consolidation and says what became of the files; where nothing could be read nothing is written.
 * `changed`: somebody else wrote the consolidation meanwhile, and it was left as it is.
 */
export async function finishMerge(
  consolidation: Consolidation,
  files: readonly GatheredFile[],
  output: MergeOutput,
  context: Context,
): Promise<ExitCode | 'changed'> {
  const { environment, texts } = context;
  const exports = exportsOf(consolidation, texts, output.asOf);
  // Made only where it is wanted: of a large merge it is tens of megabytes.
  const document = (): string => `${JSON.stringify(mergeJson(consolidation, exports.summary, texts), null, 2)}\n`;
  const isNothingRead = files.length > 0 && files.every(saysNothing);
  const records =
    output.records === undefined || isNothingRead ? [] : await recordsIn(output.records, consolidation, context);
  await refuseExisting(
    records.map(({ name }) => name),
    context,
    output.force,
  );
  if (!isNothingRead && !(await isWritten(exports.pieces(), output, context))) return 'changed';
  for (const { name, bytes } of records) await writeResult(name, bytes, context, output.force === true);
  if (output.json === '-') environment.out(document());
  else {
    if (output.json !== undefined) await writeResult(output.json, utf8(document()), context, output.force === true);
    for (const line of summaryLines(consolidation, texts)) environment.out(`${line}\n`);
    if (!isNothingRead) environment.out(`${texts.t('cli.written', { path: output.out })}\n`);
  }
  if (isNothingRead) {
    environment.err(`${texts.t('cli.nothing-read')}\n`);
    return 2;
  }
  const open = new Set(openRows(consolidation).map(({ provenance }) => provenance.sha256));
  if (isByHand(files)) return 1;
  const closedBy = closingOfFindings(consolidation);
  return consolidation.log.every((entry) => isFine(entry, open, closedBy)) ? 0 : 1;
}

/** False when the file that was to be written over is no longer the one that was read. */
async function isWritten(
  pieces: AsyncIterable<Uint8Array>,
  { out, over, force }: MergeOutput,
  context: Context,
): Promise<boolean> {
  if (over !== undefined) return writeOver(out, pieces, over, context);
  await writeResultPieces(out, pieces, context, force === true);
  return true;
}

/** What was in no return that counts: nothing can correct it later. */
const OPEN: ReadonlySet<string> = new Set(['foreign', 'unreadable']);

/** Neither a return nor a letter or a scan that may be one. */
function saysNothing(file: GatheredFile): boolean {
  return (
    file.kind === 'unreadable' || (file.kind === 'companion' && file.issues.some(({ code }) => NO_REPORT.has(code)))
  );
}

const NO_REPORT: ReadonlySet<string> = new Set(['file-companion-signature', 'file-companion-system']);

/** Letters and scans alone: somebody has to enter what they say. */
function isByHand(files: readonly GatheredFile[]): boolean {
  return files.length > 0 && files.every(({ kind }) => kind === 'companion' || kind === 'unreadable');
}

/** Rows that were refused and that no later file has fixed. */
function openRows({ quarantine }: Consolidation): Consolidation['quarantine'] {
  return quarantine.filter(({ closedBy }) => closedBy === undefined);
}

function isFine(
  entry: FileLogEntry,
  open: ReadonlySet<string>,
  closedBy: ReturnType<typeof closingOfFindings>,
): boolean {
  const { verdict, issues, identity } = entry;
  return (
    !OPEN.has(verdict) &&
    !open.has(identity.sha256) &&
    !issues.some((issue) => issue.severity === 'error' && closedBy(entry, issue) === undefined)
  );
}

const TAKEN_NOTHING: ReadonlySet<string> = new Set(['unreadable', 'foreign', 'rejected']);

function summaryLines(consolidation: Consolidation, texts: Texts): readonly string[] {
  const { log } = consolidation;
  const refused = openRows(consolidation).length;
  const verdicts = new Map<FileLogEntry['verdict'], number>();
  for (const { verdict } of log) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  return [
    texts.t('cli.merged', { count: log.length }),
    ...clarified(consolidation, texts),
    ...[...verdicts].map(([verdict, count]) => `  ${texts.t(`cli.file-verdict.${verdict}`)}: ${count}`),
    ...log.filter(({ verdict }) => TAKEN_NOTHING.has(verdict)).map((entry) => refusedLine(entry, texts)),
    ...log.flatMap((entry) => remarkedLine(entry, texts)),
    ...(refused === 0 ? [] : [texts.t('cli.quarantined', { count: refused })]),
  ];
}

/** «! a.xlsx: прийнято повністю; надійшов …»: what was taken, and what is to be known of it. */
function remarkedLine({ identity, verdict, undone, issues }: FileLogEntry, texts: Texts): readonly string[] {
  const remarks = verdictRemarks(issues, texts);
  if (remarks.length === 0 || undone === true || TAKEN_NOTHING.has(verdict)) return [];
  return [`  ! ${fileLabel(identity)}: ${[texts.t(`summary.verdict.${verdict}`), ...remarks].join('; ')}`];
}

function refusedLine({ identity, issues: [first] }: FileLogEntry, texts: Texts): string {
  const name = [identity.file, identity.member].filter((part) => part !== undefined).join(' › ');
  return `  ✗ ${name}: ${first === undefined ? '' : codedWords(texts, 'issue', first)}`;
}

function clarified(consolidation: Consolidation, texts: Texts): readonly string[] {
  const closing = closingOf(consolidation);
  const count = consolidation.log.filter(({ clarifies }) => clarifies === true).length;
  return closing === undefined || count === 0
    ? []
    : [texts.t('followUp.clarifications', { on: dotted(closing.on), count })];
}
