import type { DiagnosticWords } from '../core/texts/words';

const PREFIX = 'diagnostic.';

type ByCode<P> = {
  readonly [K in keyof P as K extends `diagnostic.${infer C extends keyof DiagnosticWords & string}` ? C : never]: P[K];
};

/** The words of plan diagnostics under the keys of issues: the parser says the same of a line of text and of a cell. */
export function diagnosticWords<const P extends Readonly<Record<string, string>>>(plan: P): ByCode<P> {
  return Object.fromEntries(
    Object.entries(plan).flatMap(([key, words]) => (key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), words]] : [])),
  ) as ByCode<P>;
}
