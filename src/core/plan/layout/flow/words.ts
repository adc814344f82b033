import { isCompound } from '../joinLines';

/** Words of a row in one line, with what parts them. */
export interface Words {
  readonly text: string;
  /** Offset of each word. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Words that open a line of the source. */
  readonly opensLine: ReadonlySet<number>;
}

/** The lines of a row as its words; a word broken at the end of a line is one again. */
export function wordsOf(lines: readonly string[]): Words {
  const words: string[] = [];
  const opensLine = new Set<number>([0]);
  for (const line of lines) {
    const own = line.split(/\s+/).filter((word) => word !== '');
    const [last, first] = [words.at(-1) ?? '', own[0] ?? ''];
    if (/\p{Ll}-$/u.test(last) && /^\p{Ll}/u.test(first)) {
      words[words.length - 1] = (isCompound(last, first) ? last : last.slice(0, -1)) + first;
      words.push(...own.slice(1));
    } else {
      opensLine.add(words.length);
      words.push(...own);
    }
  }
  const starts: number[] = [];
  let at = 0;
  for (const word of words) {
    starts.push(at);
    at += word.length + 1;
  }
  return {
    text: words.join(' '),
    starts,
    ends: words.map((word, i) => (starts[i] ?? 0) + word.length),
    opensLine,
  };
}

/** The text of the words from one up to another, that one left out; without the signs that only part cells. */
export function span({ text, starts, ends }: Words, from: number, to: number): string {
  if (from >= to) return '';
  const cut = text.slice(starts[from], ends[to - 1]);
  const begin = /^[\s,;:–—-]+(?=[\p{L}\d])/u.exec(cut)?.[0].length ?? 0;
  // Only the ends are looked at: a search for an end walks the whole text, and spans are many.
  let end = cut.length;
  while (end > begin && /[\s,;:–—(-]/.test(cut.charAt(end - 1))) end -= 1;
  const inner = cut.slice(begin, end);
  return /(?:\p{Ll}{3}|\d{4})\.$/u.test(inner.slice(-LAST)) ? inner.slice(0, -1) : inner;
}

/** Letters that show how a text ends. */
const LAST = 16;

/** Does a sentence, or a part closed by a colon, a dash or a bracket, end before this word? */
export function closesBefore({ text, starts, ends }: Words, at: number): boolean {
  if (at === 0) return true;
  const last = ends[at - 1] ?? 0;
  const before = text.slice(Math.max(0, last - LAST), last);
  // «12 грудня 2011 р. № 1271» is one sentence.
  if (/^[№\d]/.test(text.slice(starts[at])) && /р\.$/.test(before)) return false;
  return /(?:[;:!?]|[–—]|[\p{Ll})»"]\.|\p{Lu}{2}\.|\d{4}\.|\sр\.)$/u.test(before);
}
