import { combine } from '../../../core/merge/combine';
import type { Consolidation } from '../../../core/merge/types';
import type { Work } from './work';

/**
 * The open workbook, read again while work lies on the desk. The workbook speaks for the plan, the bodies and all that
 * people typed into it; what was merged here and is not written yet, and the choices made here, stay.
 */
export function rereadWork(found: Work, kept: Work | undefined): Work {
  const { consolidation } = found;
  const read: Work = consolidation === undefined ? found : { ...found, revision: consolidation.revision };
  if (kept === undefined) return read;
  // Choices follow an opened consolidation; those made since are newer.
  const chosen: Work = { ...read, choice: kept.consolidation === undefined && consolidation !== undefined ? read.choice : kept.choice };
  return kept.consolidation === undefined || isWritten(kept) ? chosen : { ...chosen, consolidation: unwrittenInto(consolidation, kept.consolidation) };
}

/** Does the open workbook hold what lies on the desk? */
export function isWritten({ consolidation, revision }: Work): boolean {
  return consolidation === undefined || revision === consolidation.revision;
}

/** People change the ministry's columns in the workbook only: the copy on the desk has nothing to say about them. */
function unwrittenInto(found: Consolidation | undefined, kept: Consolidation): Consolidation {
  if (found === undefined) return kept;
  const { round, on, asOf } = kept.settings;
  const outcome = combine({ ...found, settings: { ...found.settings, round, on, asOf } }, { ...kept, edits: found.edits });
  return outcome.kind === 'combined' ? outcome.consolidation : kept;
}
