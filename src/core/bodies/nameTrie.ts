import { foldLookalikes, straightenApostrophes } from '../text/clean';

/** One written form of a name, and what it names. */
export interface NameEntry {
  /** The form in the nominative, as it is to be shown. */
  readonly display: string;
  readonly kind: 'body' | 'group' | 'collective';
  readonly bodyIds: readonly string[];
  readonly groupId?: string;
  /** The written form is in another case than the nominative. */
  readonly inflected: boolean;
  /** Capitals only (`МОН`): written otherwise it is another word (`дім`). */
  readonly capitals: boolean;
  /** One short word, not the full name. */
  readonly abbreviation: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  entry?: NameEntry;
}

/** Names by their words. Matching takes the longest name that starts at a word. */
export interface NameTrie {
  readonly root: Node;
  /** Words with which some name ends: where a glued word may be cut. */
  readonly lastWords: ReadonlySet<string>;
  readonly firstWords: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** A word or a mark of a text, folded for comparison. */
export interface NameToken {
  readonly key: string;
  readonly text: string;
  /** Offsets in the text that was split. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'mark' | 'break';
}

const TOKEN = /[\p{L}\p{M}\p{Nd}](?:[\p{L}\p{M}\p{Nd}'-]*[\p{L}\p{M}\p{Nd}])?|\n|[^\s]/gu;
const WORD = /^[\p{L}\p{M}\p{Nd}]/u;

/** Letters for comparison: Cyrillic look-alikes, straight apostrophes, plain hyphens. The length stays. */
export function foldLetters(text: string): string {
  return straightenApostrophes(foldLookalikes(text)).replace(/[‐‑]/g, '-');
}

/**
 * The words and marks of cleaned text, in order. An apostrophe does not count in a word's key: `Мін'юст` = `Мінюст`.
 */
export function tokenise(cleaned: string): readonly NameToken[] {
  const folded = foldLetters(cleaned);
  const tokens: NameToken[] = [];
  for (const match of folded.matchAll(TOKEN)) {
    const text = match[0];
    const start = match.index;
    if (WORD.test(text)) tokens.push({ key: wordKey(text), text, start, end: start + text.length, kind: 'word' });
    else
      tokens.push({
        key: markKey(text),
        text,
        start,
        end: start + text.length,
        kind: text === '\n' ? 'break' : 'mark',
      });
  }
  return tokens;
}

export function wordKey(word: string): string {
  return word.toLowerCase().replaceAll("'", '');
}

function markKey(mark: string): string {
  if (/^[«»“”„‟″]$/.test(mark)) return '"';
  return /^[‒–—−―]$/.test(mark) ? '-' : mark;
}

/** A trie of written forms; of equal forms the first stays, and body ids gather when both name bodies. */
export function buildNameTrie(forms: Iterable<{ readonly form: string; readonly entry: NameEntry }>): NameTrie {
  const root: Node = { next: new Map() };
  const lastWords = new Set<string>();
  const firstWords = new Set<string>();
  const words = new Set<string>();
  for (const { form, entry } of forms) {
    const keys = tokenise(form).map((token) => token.key);
    let node = root;
    for (const key of keys) {
      words.add(key);
      let next = node.next.get(key);
      if (next === undefined) node.next.set(key, (next = { next: new Map() }));
      node = next;
    }
    if (node === root) continue;
    firstWords.add(keys[0] ?? '');
    lastWords.add(keys.at(-1) ?? '');
    node.entry = node.entry === undefined ? entry : joined(node.entry, entry);
  }
  return { root, lastWords, firstWords, words };
}

function joined(held: NameEntry, other: NameEntry): NameEntry {
  if (held.kind !== 'body' || other.kind !== 'body') return held;
  // A form in the nominative wins over a declined homonym: `Мінцифри` is itself, not the genitive of `Мінцифра`.
  if (held.inflected !== other.inflected) return held.inflected ? other : held;
  const missing = other.bodyIds.filter((id) => !held.bodyIds.includes(id));
  return missing.length === 0 ? held : { ...held, bodyIds: [...held.bodyIds, ...missing] };
}

export interface NameMatch {
  readonly entry: NameEntry;
  /** Index after the last token of the name. */
  readonly next: number;
}

/** The longest name that starts at the token, line breaks inside it allowed. */
export function matchName(
  trie: NameTrie,
  tokens: readonly NameToken[],
  at: number,
  end = tokens.length,
): NameMatch | undefined {
  let node: Node | undefined = trie.root;
  let best: NameMatch | undefined;
  for (let i = at; i < end; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'break' && i > at) continue;
    node = node.next.get(token.key);
    if (node === undefined) break;
    if (node.entry !== undefined && (!node.entry.capitals || token.text === token.text.toUpperCase()))
      best = { entry: node.entry, next: i + 1 };
  }
  return best;
}
