import type { IssueCode } from '../../texts';
import type { BodyIndex } from '../../bodies/bodyIndex';
import type { Issue, IssueParams, Severity } from '../../issues/issue';
import type { DeadlineContext } from '../deadline/context';
import type { Term } from '../types';
import type { ExtraColumn } from './ownColumns';

/** What the rows of an edited «План» are read against, and where findings go. */
export interface RowContext {
  readonly bodies: BodyIndex;
  readonly terms: readonly Term[];
  readonly deadlines: DeadlineContext;
  /** The plan's period was changed: every deadline is read anew. */
  readonly periodChanged: boolean;
  /** Columns of the document beside the plan's own; `now` is the name that the sheet gives them. */
  readonly extras: readonly (ExtraColumn & { readonly now: string })[];
  readonly report: (
    code: IssueCode,
    severity: Severity,
    place: { readonly cell?: string; readonly row?: number; readonly measure?: string },
    params?: IssueParams,
  ) => void;
}

/** A place for findings about one sheet. */
export function reporter(issues: Issue[], sheet: string): RowContext['report'] {
  return (code, severity, place, params = {}) => {
    issues.push({
      code,
      severity,
      at: { sheet, ...place },
      params: place.measure === undefined ? params : { measure: place.measure, ...params },
    });
  };
}
