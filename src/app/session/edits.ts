import type { MergedView, Receipt, SummaryEdit } from '../../ports';
import { upToDate } from '../consolidation/upToDate';
import { refusedAsClosed } from '../decisions/closed';
import type { Refused } from '../../core/refused';
import { carrying } from '../../core/summary/planColumns';
import { next, withEdit, withReceipt } from './edit';
import type { Session } from './session';

/** The ministry's own columns, filled in here as if on the sheets. What was closed is not changed. */
export function editsOf(session: Session) {
  return {
    editSummary(key: string, edit: SummaryEdit): MergedView | Refused {
      const { work, merged: consolidation, texts } = session;
      const closed = refusedAsClosed(consolidation);
      return closed ?? session.advance('edit', withEdit({ ...work, consolidation }, key, edit, texts));
    },
    /** Further columns of the plan in the summary from now on: these and no others. */
    carryColumns(names: readonly string[]): MergedView | Refused {
      const { work, merged: consolidation } = session;
      const closed = refusedAsClosed(consolidation);
      const carried = carrying(consolidation, names);
      return (
        closed ??
        session.advance('edit', { ...work, consolidation: { ...carried, revision: next({ ...work, consolidation }) } })
      );
    },
    /** A day of receipt may decide which of two reports is the later one. */
    editReceipt(sha256: string, receipt: Receipt): MergedView | Refused {
      const { work, merged: consolidation } = session;
      const closed = refusedAsClosed(consolidation);
      const isLater = consolidation.log.some((one) => one.identity.sha256 === sha256 && one.clarifies === true);
      if (closed !== undefined && !isLater) return closed;
      const edited = withReceipt({ ...work, consolidation }, sha256, receipt);
      return session.advance('edit', { ...edited, consolidation: upToDate(edited.consolidation) });
    },
  };
}
