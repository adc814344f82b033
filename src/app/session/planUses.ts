import type { CorrectionRefused, NamedBytes, NextPlanView, OpenedPlan, PlanCorrection, PlanView } from '../../ports';
import type { Refused } from '../../core/refused';
import { nextPlanView, nextWork } from './nextWork';
import { correctionsAfter, withCorrections, withFile } from './planChanges';
import type { Session } from './session';

/** What a coordinator does with the plan that is open. */
export function plansOf(session: Session) {
  return {
    /** Corrects how a measure was read, or takes a correction back. */
    async correctPlan(correction: PlanCorrection, how: 'add' | 'remove'): Promise<PlanView | CorrectionRefused> {
      const { work, texts, tools } = session;
      const corrections = correctionsAfter(work.corrections ?? [], correction, how);
      const made = await withCorrections(work, corrections, texts, tools);
      return made.kind === 'work' ? session.put(made.work).plan : made;
    },
    /** A registry or indicators of one's own. */
    useFile(what: 'registry' | 'indicators', file: NamedBytes): OpenedPlan {
      const made = withFile(session.work, what, file, session.tools);
      if (made.kind === 'refused') return made;
      session.source = { ...session.source, ...made.own };
      return session.put(made.work);
    },
    /** Takes over what an earlier round has taught, where it still fits the plan. */
    async planFrom(earlier: NamedBytes): Promise<NextPlanView | Refused> {
      const made = await nextWork(session.work, session.source, earlier, session.tools);
      return made.kind === 'refused' ? made : nextPlanView(made.next, session.put(made.work).plan);
    },
  };
}
