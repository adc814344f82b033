import { caseForms } from '../../bodies/inflect';
import { buildNameTrie, type NameEntry, type NameTrie } from '../../bodies/nameTrie';
import type { Executor, Term } from '../types';
import { given } from '../../given';

export type ParseMeaning = (text: string) => readonly Executor[];
export interface TermNames {
  readonly trie: NameTrie;
}

const EMPTY: NameTrie = buildNameTrie([]);
export const NO_TERMS: TermNames = { trie: EMPTY };

/** The document's own short names (`робоча група`), each standing for the executor that it was defined for. */
export function termNames(
  terms: readonly Term[],
  parse: ParseMeaning,
  bodyIds: (name: string) => readonly string[],
): TermNames {
  if (terms.length === 0) return NO_TERMS;
  const forms = terms.flatMap((term) => {
    const meant = parse(term.means)[0];
    if (meant === undefined) return [];
    const entry: NameEntry = {
      display: meant.name,
      kind: meant.kind,
      bodyIds: meant.kind === 'body' ? bodyIds(meant.name) : [],
      inflected: false,
      capitals: /^\p{Lu}+$/u.test(term.term),
      abbreviation: !term.term.includes(' ') && !isWordOf(term.term, meant.name),
      ...given({ groupId: meant.expand?.class }),
    };
    return [
      { form: term.term, entry },
      ...(entry.capitals ? [] : caseForms(term.term)).map((form) => ({ form, entry: { ...entry, inflected: true } })),
    ];
  });
  return { trie: buildNameTrie(forms) };
}

/** «Рада» of «Рада з питань відкритих даних (далі - Рада)»: more words behind it make it the long name again. */
function isWordOf(term: string, name: string): boolean {
  return name.toLowerCase().split(' ').includes(term.toLowerCase());
}
