import { given } from '../../core/given';
import { kindOf } from '../../core/kindOf';
import { slimForMerge, type GatheredFile } from '../../core/merge/slim';
import type { ReadFile } from '../../core/merge/types';
import type { ReadContext } from '../../ports';
import { consolidationIn, type OpenedConsolidation } from '../consolidation/openConsolidation';
import { vocabularies } from '../words';
import { readReturns, type ReadOpened } from './readReturns';

/** A file that somebody brought. */
export interface BroughtFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly receivedOn?: string;
}

/** What was found in one file. */
export interface Gathered {
  /** One entry per workbook or companion, containers opened. */
  readonly files: readonly GatheredFile[];
  /** The file is no return but a consolidation of another coordinator, and consolidations are wanted, too. */
  readonly consolidation?: OpenedConsolidation;
}

/**
 * Everything in one file, read against a collection: what every thread and every worker runs. For a merge only what
 * it needs is kept; whoever checks a file wants all of it.
 */
export async function readOne(
  file: BroughtFile,
  context: ReadContext,
  wanted: { readonly consolidations: boolean } = { consolidations: false },
): Promise<Gathered> {
  const { collection, registry, today, aliases, anyRound, acceptBeside, passwords } = context;
  const found: ReadOpened[] = [];
  for await (const opened of readReturns(file, {
    today,
    vocabularies,
    ...given({
      collection,
      registry,
      anyRound,
      aliases,
      acceptBeside,
      passwords,
      // A unit checks its own file; only a body's own report is held against the plan.
      units: collection === undefined ? (true as const) : undefined,
    }),
  }))
    found.push(kept(opened, wanted.consolidations));
  const consolidation = wanted.consolidations ? consolidationAmong(found, file) : undefined;
  if (consolidation !== undefined) return { files: [], consolidation };
  const whole = collection === undefined || anyRound === true;
  return { files: found.map(({ read }) => (whole ? read : slimForMerge(read, collection.plan.id))) };
}

/** A workbook of a container is let go as soon as it is read: many of them would fill the memory. */
function kept({ read, content }: ReadOpened, isContentWanted: boolean): ReadOpened {
  return isContentWanted && isAlone(read) ? { read, ...given({ content }) } : { read };
}

function isAlone({ identity }: ReadFile): boolean {
  return identity.member === undefined;
}

/** The consolidation that was met where a return was looked for; undefined for anything else. */
function consolidationAmong(found: readonly ReadOpened[], file: BroughtFile): OpenedConsolidation | undefined {
  const [only] = found;
  if (only?.content === undefined || found.length > 1) return undefined;
  return kindOf(only.content) === 'consolidation' ? consolidationIn(only.content, file) : undefined;
}
