import type { CivilDate } from '../core/calendar/civilDate';
import type { Language, Texts } from '../core/texts';
import type { FileSystem, MergeRunner } from '../ports';

/** What the command line is given by its entry point. */
export interface Environment {
  readonly files: FileSystem;
  /** `threads` readers beside the main thread; 0 reads on the main thread. */
  readonly runner: (threads: number) => MergeRunner;
  readonly seed: SeedFiles;
  readonly today: CivilDate;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Is a person watching standard error? */
  readonly interactive: boolean;
  readonly textsFor: (language: Language) => Texts;
  /** Re-saves workbooks through another office program, when there is one. */
  readonly resave?: (files: ReadonlyMap<string, Uint8Array>) => Promise<ReadonlyMap<string, Uint8Array>>;
}

/** The plan and the registry that are shipped. */
export interface SeedFiles {
  readonly ordinance: { readonly name: string; readonly text: string };
  /** Parsed JSON. */
  readonly bodies: unknown;
  readonly renamings: unknown;
  /** CSV: measure, indicator, unit. */
  readonly indicators: string;
  /** Number of the shipped act: its indicators belong to no other. */
  readonly number: string;
}

/** 0 fine; 1 findings among the inputs; 2 bad usage, or nothing could be read. */
export type ExitCode = 0 | 1 | 2;

/** Ends the run with one sentence and exit code 2. */
export class UsageError extends Error {
  constructor(
    readonly key: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(key);
  }
}
