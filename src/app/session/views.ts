import type { AnswerView, DutyLine, FileDetail, MatrixView, SummaryDetail } from '../../ports';
import { dutyLines } from './decisionViews';
import { fileDetail } from './fileViews';
import { answersAt, matrixView } from './matrixView';
import type { Session } from './session';
import { summaryDetail } from './summaryView';

/** What the screens ask for as they need it: one file, one row, the matrix. */
export function viewsOf(session: Session) {
  return {
    dutyLines: (bodyId: string): readonly DutyLine[] => dutyLines(session.work, bodyId),
    fileDetail: (index: number): FileDetail | undefined => fileDetail(session.merged, index),
    matrix: (): MatrixView => matrixView(session.begun, session.texts),
    answersAt: (bodyId: string, key: string): readonly AnswerView[] =>
      answersAt(session.begun, bodyId, key, session.texts),
    summaryDetail: (key: string): SummaryDetail | undefined => summaryDetail(session.merged, key, session.texts),
  };
}
