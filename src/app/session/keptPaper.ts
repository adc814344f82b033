import { given } from '../../core/given';
import { equalData } from '../../core/merge/equalData';
import type { PaperSettings } from '../../core/plan/sheet/keptPaper';
import { refusedAsClosed } from '../decisions/closed';
import type { Work } from './work';

/** The work with another letterhead, form or signatory kept in its consolidation; a closed one stays as it is. */
export function withPaper(work: Work, paper: PaperSettings | undefined): Work {
  const { consolidation } = work;
  if (consolidation === undefined) return work;
  const { paper: before, ...settings } = consolidation.settings;
  if (equalData(paper ?? {}, before ?? {}) || refusedAsClosed(consolidation) !== undefined) return work;
  const revision = consolidation.revision + 1;
  return { ...work, consolidation: { ...consolidation, revision, settings: { ...settings, ...given({ paper }) } } };
}
