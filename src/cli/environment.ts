import type { Seed } from '../app/plan/seed';
import { isRefused, type Refused } from '../core/refused';
import type { Resave } from '../app/samples/savedElsewhere';
import type { CivilDate } from '../core/calendar/civilDate';
import type { Language, Texts } from '../core/texts';
import type { FileSystem, MergeRunner } from '../ports';

/** What the command line is given by its entry point. */
export interface Environment {
  readonly files: FileSystem;
  /** `threads` readers beside the main thread; 0 reads on the main thread. */
  readonly runner: (threads: number) => MergeRunner;
  readonly seed: Seed;
  readonly today: CivilDate;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Is a person watching standard error? */
  readonly interactive: boolean;
  readonly textsFor: (language: Language) => Texts;
  /** Re-saves workbooks through another office program, when there is one. */
  readonly resave?: Resave;
}

/** 0 fine; 1 findings among the inputs; 2 bad usage, or nothing could be read. */
export type ExitCode = 0 | 1 | 2;

/** Ends the run with one sentence and exit code 2. */
export class UsageError extends Error {
  constructor(readonly refusal: Refused) {
    super(refusal.key);
  }
}

/** The outcome of a use; where it was refused, the run ends with its sentence. */
export function orRefuse<T extends { readonly kind: string }>(outcome: T | Refused): Exclude<T, Refused> {
  if (isRefused(outcome)) throw new UsageError(outcome);
  return outcome as Exclude<T, Refused>;
}
