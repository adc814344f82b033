import { held, type DiagnosticCode, type HeldParams, type IssueCode, type ParamsOf } from '../texts';
import { given } from '../given';

/** How much a finding matters: an error keeps a row out, a warning and an information do not. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a finding stands. Rows are 1-based sheet rows; cells are A1 references without sheet name. */
export interface IssuePlace {
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly row?: number;
  /** Row key of the duty (`2.1@2019-H1`). */
  readonly rowKey?: string;
  /** Field id of the template (`doneOn`). */
  readonly field?: string;
  /** 1-based line of a text source. */
  readonly line?: number;
  /** Measure id (`2.3`). */
  readonly measure?: string;
}

/** A repair that a person may accept with one click: the cell gets the value. Dates are ISO civil dates. */
export interface IssueFix {
  readonly kind: 'set';
  readonly field: string;
  readonly value: FixValue;
}
export type FixValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'date'; readonly date: string };

export type IssueParams = HeldParams;

/** A coded finding, made by {@link finding}. Its words are made in `strings/` from `issue.<code>` with the params. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly at: IssuePlace;
  readonly params: IssueParams;
  readonly fix?: IssueFix;
}

/** A finding about a source document, made by {@link diagnostic}, by line. Same catalogue of words. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly line: number;
  readonly params: IssueParams;
}

/** A finding with the parameters that the words of its code want. */
export function finding<C extends IssueCode>(
  code: C,
  severity: Severity,
  at: IssuePlace,
  params: ParamsOf<C>,
  fix?: IssueFix,
): Issue {
  return { code, severity, at, params: held(params), ...given({ fix }) };
}

/** A finding about a line of a source document. */
export function diagnostic<C extends DiagnosticCode>(
  code: C,
  severity: Severity,
  line: number,
  params: ParamsOf<C>,
): Diagnostic {
  return { code, severity, line, params: held(params) };
}

/** A finding in a cell of a plan: its caller knows the line and the measure. */
export type Remark = Omit<Diagnostic, 'line'>;

/** A diagnostic before its line in the plan is known. */
export function remark<C extends DiagnosticCode>(code: C, severity: Severity, params: ParamsOf<C, 'measure'>): Remark {
  return { code, severity, params: held(params) };
}
