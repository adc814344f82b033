import type { Line } from '../atoms';

/** A word where it stands on the page. */
export interface Word {
  readonly from: number;
  /** Behind its last letter. */
  readonly to: number;
  readonly text: string;
}

/** A line of a page printed to text. */
export interface PageLine {
  readonly line: number;
  readonly page: number;
  readonly words: readonly Word[];
}

const TAB = 8;

/** The filled lines, with the places of their words. A form feed begins a page. */
export function pageLines(lines: readonly Line[]): readonly PageLine[] {
  let page = 0;
  return lines.flatMap(({ line, text }) => {
    page += text.split('\f').length - 1;
    const words = wordsIn(spaced(text.replaceAll('\f', '')));
    return words.length === 0 ? [] : [{ line, page, words }];
  });
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[^\s\u00A0]+/g)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    text: word,
  }));
}

function spaced(text: string): string {
  if (!text.includes('\t')) return text;
  return text.split('\t').reduce((sum, part) => sum.padEnd(Math.ceil((sum.length + 1) / TAB) * TAB, ' ') + part);
}

/** Words that stand closer than two spaces are one piece of a line. */
export function chunksOf(words: readonly Word[]): readonly Word[] {
  const chunks: Word[] = [];
  for (const word of words) {
    const last = chunks.at(-1);
    if (last !== undefined && word.from - last.to < 2)
      chunks[chunks.length - 1] = { from: last.from, to: word.to, text: `${last.text} ${word.text}` };
    else chunks.push(word);
  }
  return chunks;
}

export function textOf({ words }: PageLine): string {
  return words.map(({ text }) => text).join(' ');
}
