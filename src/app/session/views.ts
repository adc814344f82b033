import type { AnswerView, DutyLine, FileDetail, MatrixView, SummaryDetail, TemplatePreview } from '../../ports';
import { given } from '../../core/given';
import type { Consolidation } from '../../core/merge/types';
import { otherRounds, roundView } from '../../core/summary/roundView';
import { templatePreview } from '../templates/preview';
import { dutyLines } from './decisionViews';
import { fileDetail } from './fileViews';
import { answersAt, matrixView } from './matrixView';
import type { Session } from './session';
import { summaryDetail } from './summaryView';
import { collectionOf } from './work';

/** What the screens ask for as they need it: one file, one row, the matrix. */
export function viewsOf(session: Session) {
  return {
    dutyLines: (bodyId: string): readonly DutyLine[] => dutyLines(session.work, bodyId),
    fileDetail: (index: number): FileDetail | undefined => fileDetail(session.merged, index),
    templatePreview: (bodyId: string): TemplatePreview | undefined =>
      templatePreview(collectionOf(session.work), session.texts, bodyId, session.work.choice.today),
    matrix: (round?: string): MatrixView => {
      const others = otherRounds(session.begun).map(({ id, asOf }) => ({ id, asOf }));
      return {
        ...matrixView(inRound(session.begun, round), session.texts),
        ...given({ otherRounds: others.length === 0 ? undefined : others }),
      };
    },
    answersAt: (bodyId: string, key: string, round?: string): readonly AnswerView[] =>
      answersAt(inRound(session.begun, round), bodyId, key, session.texts),
    summaryDetail: (key: string): SummaryDetail | undefined => summaryDetail(session.merged, key, session.texts),
  };
}

/** The consolidation as it is for another of its rounds; as it stands where none is asked for, or an unknown one. */
function inRound(consolidation: Consolidation, id: string | undefined): Consolidation {
  const round = id === undefined ? undefined : otherRounds(consolidation).find((one) => one.id === id);
  return round === undefined ? consolidation : roundView(consolidation, round);
}
