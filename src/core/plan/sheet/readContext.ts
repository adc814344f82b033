import { held, type IssueCode, type ParamsOf } from '../../texts';
import type { BodyIndex } from '../../bodies/bodyIndex';
import type { Issue, Remark, Severity } from '../../issues/issue';
import type { DeadlineContext } from '../deadline/context';
import type { Term } from '../types';
import type { ExtraColumn } from './ownColumns';

/** What the rows of an edited «План» are read against, and where findings go. */
export interface RowContext {
  readonly bodies: BodyIndex;
  readonly terms: readonly Term[];
  readonly deadlines: DeadlineContext;
  /** The plan's period was changed: every deadline is read again. */
  readonly periodChanged: boolean;
  /** Columns of the document beside the plan's own; `now` is the name that the sheet gives them. */
  readonly extras: readonly (ExtraColumn & { readonly now: string })[];
  readonly report: <C extends IssueCode, P extends PlanPlace>(
    code: C,
    severity: Severity,
    place: P,
    params: ParamsOf<C, P extends { readonly measure: string } ? 'measure' : never>,
  ) => void;
  /** The same of what a reader of one cell remarks. */
  readonly remark: (found: Remark, place: PlanPlace & { readonly measure: string }) => void;
}

/** Where something stands on one sheet of a plan. A finding at a measure names it in its parameters, too. */
interface PlanPlace {
  readonly cell?: string;
  readonly row?: number;
  readonly measure?: string;
}

/** A place for findings about one sheet. */
export function reporter(issues: Issue[], sheet: string): Pick<RowContext, 'remark' | 'report'> {
  const remark = ({ code, severity, params }: Pick<Issue, 'code' | 'severity' | 'params'>, place: PlanPlace): void => {
    const { measure } = place;
    issues.push({
      code,
      severity,
      at: { sheet, ...place },
      params: measure === undefined ? params : { measure, ...params },
    });
  };
  return {
    remark,
    report: (code, severity, place, params) => remark({ code, severity, params: held(params) }, place),
  };
}
