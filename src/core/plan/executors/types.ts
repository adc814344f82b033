import type { DiagnosticCode } from '../../texts';
import type { BodyIndex } from '../../bodies/bodyIndex';
import type { IssueParams, Severity } from '../../issues/issue';
import type { Executor, Term } from '../types';

export interface ExecutorFinding {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly params: IssueParams;
}
export interface ExecutorsContext {
  readonly bodies: BodyIndex;
  readonly terms: readonly Term[];
  /** With `false` nobody is sought whom an unknown name may mean: that costs most, and likeness has no use for it. */
  readonly suggest?: false;
}
export interface ParsedExecutors {
  readonly executors: readonly Executor[];
  readonly diagnostics: readonly ExecutorFinding[];
}
