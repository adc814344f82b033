import type { AnswerView, DutyLine, FileDetail, MatrixView, SummaryDetail, TemplatePreview } from '../../ports';
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
    matrix: (): MatrixView => matrixView(session.begun, session.texts),
    answersAt: (bodyId: string, key: string): readonly AnswerView[] =>
      answersAt(session.begun, bodyId, key, session.texts),
    summaryDetail: (key: string): SummaryDetail | undefined => summaryDetail(session.merged, key, session.texts),
  };
}
