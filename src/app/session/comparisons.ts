import { comparisonDocument, comparisonSpec } from '../../core/followUp/comparisonDocuments';
import { overviewDocument, overviewSpec } from '../../core/followUp/overviewDocuments';
import type { PlanStanding } from '../../core/followUp/overview';
import type { TextDocument } from '../../core/summary/document';
import type { WorkbookSpec } from '../../core/workbook/spec';
import type { Compared, DocumentPreview, NamedBytes } from '../../ports';
import { openConsolidation } from '../consolidation/openConsolidation';
import { cabinetDocument } from '../../core/summary/cabinetDocument';
import { PAPER_PARTS, type PaperPart } from '../../core/summary/cabinet/annexTable';
import { upToDate } from '../consolidation/upToDate';
import { bytesOfDocument } from '../exports/bytesOf';
import { exportsOf } from '../exports/exports';
import { previewOf } from '../exports/preview';
import { compareStates } from '../followUp/compare';
import { standingOf } from '../followUp/overview';
import { refused, type Refused } from '../../core/refused';
import { fileName } from './fileName';
import type { Session } from './session';

/** The consolidation beside others, and documents as they will look. */
export function comparisonsOf(session: Session) {
  const today = (): string => session.work.choice.today;
  const own = (): string => fileName(session.texts.t('pane.file.whole'), session.work.plan, 'xlsx');
  const filed = async (stem: string, document: TextDocument, workbook: WorkbookSpec): Promise<Compared> => {
    const named = (extension: string): string => fileName(stem, session.work.plan, extension);
    return {
      kind: 'compared',
      preview: previewOf(document),
      word: { name: named('docx'), bytes: await bytesOfDocument(document) },
      workbook: { name: named('xlsx'), bytes: await bytesOfDocument(workbook) },
    };
  };
  return {
    /** Beside an earlier file, or beside what it was in a round or on a day. */
    async compareWith(other: NamedBytes | string): Promise<Compared | Refused> {
      const { merged, texts } = session;
      const ours = { file: own(), consolidation: merged };
      const before = typeof other === 'string' ? undefined : openConsolidation(other);
      if (before?.kind === 'refused') return before;
      const comparison =
        before === undefined ? compareStates(ours, other as string, texts) : compareStates(before, ours, texts);
      if (comparison.kind === 'refused') return comparison;
      const { diff, levels, before: was, after, nameOf } = comparison;
      const states = { before: was.consolidation, after: after.consolidation };
      const input = { diff, levels, ...states, texts, nameOf, created: today() };
      return filed(texts.t('pane.file.comparison'), comparisonDocument(input), comparisonSpec(input));
    },
    async overviewOf(files: readonly NamedBytes[]): Promise<Compared | Refused> {
      const { texts, work } = session;
      const plans: PlanStanding[] = [];
      if (work.consolidation !== undefined)
        plans.push(standingOf({ file: own(), consolidation: work.consolidation }, texts, today()));
      for (const file of files) {
        const opened = openConsolidation(file);
        if (opened.kind === 'refused') return opened;
        plans.push(standingOf(opened, texts, today()));
      }
      if (plans.length === 0) return refused('pane.overview.nothing');
      const input = { plans, asOf: today(), texts };
      return filed(texts.t('pane.file.overview'), overviewDocument(input), overviewSpec(input));
    },
    previewPaper(parts: readonly PaperPart[]): DocumentPreview {
      const { merged, texts } = session;
      const { paper } = exportsOf(upToDate(merged), texts, today());
      return previewOf(
        cabinetDocument(
          paper,
          PAPER_PARTS.filter((part) => parts.includes(part)),
        ),
      );
    },
  };
}
