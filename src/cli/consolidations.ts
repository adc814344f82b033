import type { Consolidation } from '../core/merge/types';
import { consolidate, setUp } from '../core/pipeline';
import { readConsolidation } from '../core/summary/workbook/readConsolidation';
import { DASHBOARD_CHARTS } from '../core/summary/workbook/dashboardSheet';
import { STAMP_SHEET } from '../core/template/fields';
import { sha256Hex } from '../core/text/digest';
import { LANGUAGES } from '../core/texts';
import { readAdditions, type Addition } from '../formats/xlsx/read/additions';
import { readWorkbook } from '../formats/xlsx/read/readWorkbook';
import { CONSOLIDATION_LIMITS } from '../formats/zip/readLimits';
import type { Context } from './context';
import { UsageError } from './environment';
import { readNamed, type FoundFile } from './files';
import { given } from '../core/given';

export interface OpenedConsolidation {
  readonly consolidation: Consolidation;
  /** Sheets that are not ours: writing the file anew would lose them. */
  readonly foreignSheets: readonly string[];
  /** Comments, pictures and charts that somebody added: writing the file anew would lose them, too. */
  readonly additions: readonly Addition[];
  /** Cells beside our tables that somebody filled, as told. */
  readonly ownCells: readonly string[];
  /** Of the file's bytes when it was read. */
  readonly sha256: string;
}

/** A consolidation workbook of ours; a sentence when it is none. */
export async function openConsolidation(path: string, context: Context): Promise<OpenedConsolidation> {
  const bytes = await readNamed(path, context);
  const outcome = readWorkbook(bytes, { limits: CONSOLIDATION_LIMITS });
  const read =
    outcome.kind === 'workbook'
      ? readConsolidation(outcome.content, LANGUAGES.map(context.environment.textsFor))
      : undefined;
  if (read?.kind !== 'consolidation') throw new UsageError('cli.bad-consolidation', { path });
  for (const { code, params } of read.issues)
    context.environment.err(`! ${context.texts.t(`issue.${code}`, params)}\n`);
  return {
    consolidation: read.consolidation,
    foreignSheets: read.foreignSheets,
    additions: readAdditions(bytes, CONSOLIDATION_LIMITS, DASHBOARD_CHARTS),
    ownCells: read.issues.flatMap(({ code, params }) =>
      code === 'merge-own-cells' ? [`${params.sheet ?? ''}: ${params.cells ?? ''}`] : [],
    ),
    sha256: sha256Hex(bytes),
  };
}

/** The consolidation with what was typed into its workbook in effect: days of receipt, decisions taken back, an edited plan or registry. */
export function upToDate(consolidation: Consolidation): Consolidation {
  const {
    plan,
    registry,
    settings: { round, on, membership, coordinator, asOf },
  } = consolidation;
  const setup = setUp(plan, registry, {
    round: round.id,
    on,
    membership,
    ...given({ coordinator }),
  });
  return consolidate(setup, [], { asOf, into: consolidation });
}

/** Refuses to write over a consolidation that has changed since it was read, or that holds what the new file would lose: sheets, cells, comments, pictures, charts of somebody's own. */
export async function refuseOverwriting(
  path: string,
  { foreignSheets, additions, ownCells, sha256 }: OpenedConsolidation,
  context: Context,
): Promise<void> {
  if (foreignSheets.length > 0) throw new UsageError('cli.foreign-sheets', { path, sheets: foreignSheets.join(', ') });
  if (additions.length + ownCells.length > 0)
    throw new UsageError('cli.own-content', {
      path,
      what: [...ownCells, ...additionWords(additions, context)].join('; '),
    });
  if (sha256Hex(await readNamed(path, context)) !== sha256) throw new UsageError('cli.stale-base', { path });
}

export function additionWords(additions: readonly Addition[], { texts }: Context): readonly string[] {
  return additions.map((addition) => texts.t(`cli.own-${addition}`));
}

/** Tells returned files from consolidations among the files that the user named one by one. */
export async function separateConsolidations(
  found: readonly FoundFile[],
  named: readonly string[],
  context: Context,
): Promise<{ readonly returns: readonly FoundFile[]; readonly consolidations: readonly FoundFile[] }> {
  const consolidations = new Set<FoundFile>();
  for (const file of found) {
    if (named.includes(file.path) && /\.xlsx$/i.test(file.path) && (await isConsolidation(file.path, context)))
      consolidations.add(file);
  }
  return { returns: found.filter((file) => !consolidations.has(file)), consolidations: [...consolidations] };
}

async function isConsolidation(path: string, context: Context): Promise<boolean> {
  // Only the properties are wanted: no sheet is read.
  const outcome = readWorkbook(await readNamed(path, context), {
    limits: CONSOLIDATION_LIMITS,
    wants: (sheet) => sheet === STAMP_SHEET,
  });
  if (outcome.kind !== 'workbook') return false;
  const stamp = outcome.content.sheets
    .find(({ name }) => name === STAMP_SHEET)
    ?.rows.find(({ cells }) => cells[0] === 'kind');
  return outcome.content.properties.get('planzvit.kind') === 'consolidation' || stamp?.cells[1] === 'consolidation';
}
