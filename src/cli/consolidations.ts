import { refused } from '../core/refused';
import { codedWords } from '../core/texts';
import {
  isConsolidation,
  openConsolidation as openedFrom,
  type Addition,
  type OpenedConsolidation,
} from '../app/consolidation/openConsolidation';
import type { Context } from './context';
import { orRefuse, UsageError } from './environment';
import { readNamed, type FoundFile } from './files';

export type { OpenedConsolidation } from '../app/consolidation/openConsolidation';

/** A consolidation workbook of ours; what could not be taken out of it is reported on standard error. */
export async function openConsolidation(path: string, context: Context): Promise<OpenedConsolidation> {
  const { environment, texts } = context;
  const opened = orRefuse(openedFrom({ name: path, bytes: await readNamed(path, context) }));
  for (const issue of opened.issues) environment.err(`! ${codedWords(texts, 'issue', issue)}\n`);
  return opened;
}

/** Refuses to write over a consolidation that holds what the new file would lose: what somebody added to it. */
export function refuseLosing(
  { file: path, foreignSheets, additions, ownCells }: OpenedConsolidation,
  context: Context,
): void {
  if (foreignSheets.length > 0)
    throw new UsageError(refused('cli.foreign-sheets', { path, sheets: foreignSheets.join(', ') }));
  if (additions.length + ownCells.length > 0)
    throw new UsageError(
      refused('cli.own-content', {
        path,
        what: [...ownCells, ...additionWords(additions, context)].join('; '),
      }),
    );
}

export function additionWords(additions: readonly Addition[], { texts }: Context): readonly string[] {
  return additions.map((addition) => texts.t(`cli.own-${addition}`));
}

/** Distinguishes returned files from consolidations among the files that the user named one by one. */
export async function separateConsolidations(
  found: readonly FoundFile[],
  named: readonly string[],
  context: Context,
): Promise<{ readonly returns: readonly FoundFile[]; readonly consolidations: readonly FoundFile[] }> {
  const consolidations = new Set<FoundFile>();
  for (const file of found) {
    if (named.includes(file.path) && /\.xlsx$/i.test(file.path) && isConsolidation(await readNamed(file.path, context)))
      consolidations.add(file);
  }
  return { returns: found.filter((file) => !consolidations.has(file)), consolidations: [...consolidations] };
}
