import { combine } from '../../core/merge/combine';
import { combineEdits } from '../../core/merge/combineEdits';
import type { Consolidation, MinistryEdit } from '../../core/merge/types';
import type { Work } from './work';
import { given } from '../../core/given';

/**
 * The open workbook, read again while work lies on the desk. The workbook speaks for the plan, the bodies and all that
 * people typed into it; what was merged here and is not written yet, and the choices made here, stay.
 */
export function rereadWork(found: Work, kept: Work | undefined): Work {
  const { consolidation } = found;
  const read: Work = consolidation === undefined ? found : { ...found, revision: consolidation.revision };
  if (kept === undefined) return read;
  // Choices follow an opened consolidation; those made since are newer.
  const chosen: Work = {
    ...read,
    ...(kept.planOpened === true ? { plan: kept.plan, planOpened: true } : {}),
    choice: kept.consolidation === undefined && consolidation !== undefined ? read.choice : kept.choice,
    ...given({ otherEdits: kept.otherEdits, aliases: kept.aliases ?? read.aliases, paper: kept.paper ?? read.paper }),
  };
  const isWritten = consolidation !== undefined && kept.revision === kept.consolidation?.revision;
  return kept.consolidation === undefined || isWritten
    ? chosen
    : { ...chosen, consolidation: unwrittenInto(consolidation, kept.consolidation, kept.otherEdits) };
}

/** What lies on the desk beside a workbook that holds nothing of ours. */
export function withoutWorkbook({ revision: _, revisionBefore: __, ...work }: Work): Work {
  return work;
}

/**
 * People change the ministry's columns in the workbook only: the copy in the session brings what other coordinators
 * wrote there, and nothing of its own.
 */
function unwrittenInto(
  found: Consolidation | undefined,
  kept: Consolidation,
  otherEdits: readonly MinistryEdit[] = [],
): Consolidation {
  if (found === undefined) return kept;
  const { round, on, asOf } = kept.settings;
  const outcome = combine(
    { ...found, settings: { ...found.settings, round, on, asOf } },
    { ...kept, edits: combineEdits(found.edits, otherEdits).edits },
  );
  return outcome.kind === 'combined' ? outcome.consolidation : kept;
}
