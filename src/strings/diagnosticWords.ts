import type { Catalogue } from './catalogue';

const PREFIX = 'diagnostic.';

/** The words of plan diagnostics under the keys of issues: the parser says the same of a line of text and of a cell. */
export function diagnosticWords(plan: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(plan).flatMap(([key, words]) => (key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), words]] : [])),
  );
}
