import { recordsFiles } from '../app/exports/data';
import type { Consolidation } from '../core/merge/types';
import type { NamedBytes } from '../ports';
import type { Context } from './context';
import { inFolder } from './files';

/** The records of a consolidation as files in a folder, for larger engines. */
export async function recordsIn(
  folder: string,
  consolidation: Consolidation,
  context: Context,
): Promise<readonly NamedBytes[]> {
  return inFolder(folder, await recordsFiles(consolidation), context);
}
