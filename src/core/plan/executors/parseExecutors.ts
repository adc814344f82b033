import { remark } from '../../issues/issue';
import type { BodyIndex } from '../../bodies/bodyIndex';
import { isDitto } from '../marks/dittoMark';
import type { Term } from '../types';
import { prepareCell } from './cell';
import { finish } from './finish';
import { scan } from './scan';
import { NO_TERMS, termNames, type TermNames } from './terms';
import type { ExecutorsContext, ParsedExecutors } from './types';

export type { ExecutorsContext, ParsedExecutors } from './types';

/**
 * The executors of a cell: names are recognised by the longest match with the registry, the usual
 * groups and the document's own terms before anything is split at a comma or «та». What nobody knows
 * stays an executor, with a finding. A ditto mark gives nobody: its repetition is resolved by rows.
 */
export function parseExecutors(cell: string, context: ExecutorsContext): ParsedExecutors {
  const { bodies, suggest = true, home } = context;
  return parseWith(cell, bodies, termsOf(context), { suggest, home });
}

function parseWith(
  written: string,
  bodies: BodyIndex,
  terms: TermNames,
  finishing: Parameters<typeof finish>[2],
): ParsedExecutors {
  if (isDitto(written)) return { executors: [], diagnostics: [] };
  const cell = prepareCell(written, bodies.names, terms.trie);
  // A dash alone says that there is nobody.
  if (/^[-‐‑‒–—−\s]*$/.test(cell.text))
    return { executors: [], diagnostics: [remark('executors-missing', 'warning', {})] };
  return finish(scan(cell), bodies, finishing);
}

/** Terms are resolved once for a document. */
const cache = new WeakMap<readonly Term[], { readonly bodies: BodyIndex; readonly names: TermNames }>();

function termsOf({ bodies, terms }: ExecutorsContext): TermNames {
  if (terms.length === 0) return NO_TERMS;
  const held = cache.get(terms);
  if (held?.bodies === bodies) return held.names;
  const names = termNames(
    terms,
    (text) => parseWith(text, bodies, NO_TERMS, { suggest: false }).executors,
    (name) => bodies.find(name).map((body) => body.id),
  );
  cache.set(terms, { bodies, names });
  return names;
}
