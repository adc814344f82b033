import type { BodyIndex } from '../../bodies/bodyIndex';
import type { Remark } from '../../issues/issue';
import type { Home } from './home';
import type { Executor, Term } from '../types';

export interface ExecutorsContext {
  readonly bodies: BodyIndex;
  readonly terms: readonly Term[];
  /** Whose plan it is: «облдержадміністрація» is its own. */
  readonly home?: Home;
  /** With `false` nobody is sought whom an unknown name may mean: that costs most, and likeness has no use for it. */
  readonly suggest?: false;
}
export interface ParsedExecutors {
  readonly executors: readonly Executor[];
  readonly diagnostics: readonly Remark[];
}
