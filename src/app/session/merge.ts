import { given } from '../../core/given';
import { closingOf } from '../../core/merge/closing';
import { combineEdits } from '../../core/merge/combineEdits';
import { consolidate } from '../../core/pipeline';
import { conflictWords } from '../../core/summary/workbook/changed';
import type { Texts } from '../../core/texts';
import type { PlanChoice, UnitedLine } from '../../ports';
import type { OpenedConsolidation } from '../consolidation/openConsolidation';
import { upToDate } from '../consolidation/upToDate';
import { unite, type UnitedConsolidation } from '../consolidation/unite';
import type { Gathered } from '../reading/readOne';
import { collectionOf, mergeOptionsOf, type MergedWork, type Work } from './work';

export interface Merging {
  readonly work: MergedWork;
  /** Consolidations of other coordinators that came among the files, in words. */
  readonly united: readonly UnitedLine[];
}

/** The work with all that was read merged into it; the consolidations of other coordinators first. */
export function mergedWork(work: Work, gathered: readonly Gathered[], texts: Texts): Merging {
  const others = gathered.flatMap(({ consolidation }) => consolidation ?? []);
  const united = unite(work.consolidation, others, collectionOf(work));
  // Members of groups that the others chose count where nobody has chosen here.
  const collection = collectionOf({ ...work, ...given({ consolidation: united.consolidation }) });
  const consolidation = consolidate(
    collection,
    gathered.flatMap(({ files }) => files),
    mergeOptionsOf({ ...work, ...given({ consolidation: united.consolidation }) }),
  );
  const otherEdits =
    others.length === 0
      ? work.otherEdits
      : united.taken.reduce(
          (sum, { consolidation: { edits } }) => combineEdits(sum, edits).edits,
          work.otherEdits ?? [],
        );
  return {
    work: { ...work, consolidation, ...given({ otherEdits }) },
    united: united.others.map((other) => lineOf(other, others, texts)),
  };
}

function lineOf(
  { file, differs, conflicts }: UnitedConsolidation,
  opened: readonly OpenedConsolidation[],
  texts: Texts,
): UnitedLine {
  // Nothing was taken of a consolidation of another plan: what its file holds besides is nobody's loss.
  const found = differs === undefined ? opened.find((one) => one.file === file) : undefined;
  return {
    file,
    issues: found?.issues ?? [],
    sheetsLeft: found?.foreignSheets ?? [],
    ...given({ differs }),
    conflicts: conflicts.map(({ key, ...conflict }) => ({ key, ...conflictWords(conflict, texts) })),
  };
}

/**
 * The work with other choices. The share of answers that is enough and the shifting of days of rest are questions
 * about what was merged: they are asked again at once.
 */
export function withChoice(work: Work, choice: PlanChoice): Work {
  const { consolidation } = work;
  if (consolidation === undefined || closingOf(consolidation) !== undefined) return { ...work, choice };
  const { threshold, shiftsRestDays } = choice;
  const { threshold: share, shiftsRestDays: shifted, ...settings } = consolidation.settings;
  if (threshold === share && shiftsRestDays === shifted) return { ...work, choice };
  const changed = {
    ...consolidation,
    settings: { ...settings, ...given({ threshold, shiftsRestDays }) },
    revision: consolidation.revision + 1,
  };
  // Who was late is found out again; shares are counted whenever the summary is asked for.
  return { ...work, choice, consolidation: shiftsRestDays === shifted ? changed : upToDate(changed) };
}
