import { combineAll, type OtherBook } from '../../../core/merge/combineAll';
import { combineEdits } from '../../../core/merge/combineEdits';
import type { Consolidation, MinistryEdit } from '../../../core/merge/types';
import type { GatheredFile } from '../../../core/merge/slim';
import type { Setup } from '../../../core/pipeline';
import type { Issue } from '../../../core/issues/issue';
import { readConsolidation } from '../../../core/summary/workbook/readConsolidation';
import { conflictWords } from '../../../core/summary/workbook/changed';
import type { Texts } from '../../../core/texts';
import { readWorkbook } from '../../../formats/xlsx/read/readWorkbook';
import { CONSOLIDATION_LIMITS } from '../../../formats/zip/readLimits';
import type { UnitedBookLine } from '../../../ports';
import { setupOf, type Work } from './work';
import { given } from '../../../core/given';

/** A consolidation that somebody chose among the returns. */
export interface FoundBook extends OtherBook {
  /** What could not be taken out of it as it was written. */
  readonly issues: readonly Issue[];
  /** Sheets in its file that are not ours. */
  readonly foreignSheets: readonly string[];
}

/** The consolidation of another coordinator that was met where a return was looked for; undefined for anything else. */
export function bookIn(
  bytes: Uint8Array,
  read: readonly GatheredFile[],
  vocabularies: readonly Texts[],
): FoundBook | undefined {
  const [only] = read;
  if (
    only === undefined ||
    read.length > 1 ||
    only.kind !== 'foreign' ||
    only.identity.member !== undefined ||
    !only.issues.some(({ code }) => code === 'file-is-consolidation')
  )
    return undefined;
  const outcome = readWorkbook(bytes, { limits: CONSOLIDATION_LIMITS });
  const found = outcome.kind === 'workbook' ? readConsolidation(outcome.content, vocabularies) : undefined;
  if (found?.kind !== 'consolidation') return undefined;
  return {
    file: only.identity.file,
    sha256: only.identity.sha256,
    consolidation: found.consolidation,
    issues: found.issues,
    foreignSheets: found.foreignSheets,
  };
}

export interface UnitedWork {
  readonly setup: Setup;
  readonly into?: Consolidation;
  /** What the ministry wrote in the books that were taken in. */
  readonly otherEdits?: readonly MinistryEdit[];
  readonly books: readonly UnitedBookLine[];
}

/** The work with the consolidations of other coordinators taken in, as far as they are of its plan and round. */
export function unitedWork(work: Work, found: readonly FoundBook[], texts: Texts): UnitedWork {
  const setup = setupOf(work);
  const { consolidation, otherEdits } = work;
  if (found.length === 0)
    return {
      setup,
      books: [],
      ...given({ into: consolidation, otherEdits }),
    };
  const strange = new Map(found.map((book) => [book, differenceOf(book.consolidation, setup)]));
  const ours = found.filter((book) => strange.get(book) === undefined);
  const { consolidation: into, books } = combineAll(consolidation, ours);
  const refused = found.flatMap((book): readonly UnitedBookLine[] => {
    const differs = strange.get(book);
    return differs === undefined ? [] : [{ file: book.file, differs, conflicts: [], issues: [], sheetsLeft: [] }];
  });
  const byFile = new Map(found.map((book) => [book.file, book]));
  const lines = books.map(({ file, differs, conflicts }): UnitedBookLine => ({
    file,
    issues: byFile.get(file)?.issues ?? [],
    sheetsLeft: byFile.get(file)?.foreignSheets ?? [],
    ...given({ differs }),
    conflicts: conflicts.map(({ key, ...conflict }) => ({ key, ...conflictWords(conflict, texts) })),
  }));
  const edits = ours.reduce((sum, book) => combineEdits(sum, book.consolidation.edits).edits, otherEdits ?? []);
  // Members of groups that the others chose count where nobody has chosen here.
  return {
    setup: into === undefined ? setup : setupOf({ ...work, consolidation: into }),
    books: [...lines, ...refused],
    ...given({ into }),
    otherEdits: edits,
  };
}

function differenceOf({ plan, settings }: Consolidation, setup: Setup): 'plan' | 'round' | undefined {
  if (plan.id !== setup.plan.id) return 'plan';
  return settings.round.id === setup.round.id ? undefined : 'round';
}
