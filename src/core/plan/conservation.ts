import { diagnostic, type Diagnostic } from '../issues/issue';
import { clean } from '../text/clean';
import { excerpt } from '../text/excerpt';
import { withoutKind } from './marks/lead';
import type { SourceDocument } from './source';
import type { PlanNote } from './types';

/** Words that the plan or a note has, and the line where they began. */
export interface Kept {
  readonly line: number;
  readonly texts: readonly string[];
}

/**
 * Lines and cells of the source whose words stand neither in the plan nor in a note: each is reported with its line, so
 * that nothing is lost without a word. Both lists are walked once.
 */
export function leftOver(document: SourceDocument, kept: readonly Kept[]): readonly Diagnostic[] {
  const held = [...kept].sort((a, b) => a.line - b.line);
  const words = held.map(({ texts }) => new Set(texts.flatMap(wordsOf)));
  const found: Diagnostic[] = [];
  let at = 0;
  const lines = linesOf(document);
  for (const [i, { line, text }] of lines.entries()) {
    while (at + 1 < held.length && (held[at + 1]?.line ?? Infinity) <= line) at += 1;
    const holds = (word: string): boolean => isHeld(words, held, at, line, word);
    const missing = withoutHalves(
      wordsOf(withoutKind(text)).filter((word) => !holds(word)),
      lines,
      i,
      holds,
    );
    if (missing.length > 0 && missing.join('').length > 2)
      found.push(diagnostic('text-left-over', 'warning', line, { text: excerpt(clean(text)) }));
  }
  return found;
}

/** Those that began at this line or right before it, and the next: a row may be known by its last line. */
function isHeld(
  words: readonly ReadonlySet<string>[],
  held: readonly Kept[],
  at: number,
  line: number,
  word: string,
): boolean {
  for (let i = Math.min(at + 2, held.length - 1); i >= 0; i -= 1) {
    if (words[i]?.has(word) === true) return true;
    if (i < at - AROUND && held[i]?.line !== line) return false;
  }
  return false;
}

const AROUND = 3;

/** Without halves of words that a line's end broke, and which the plan has whole. */
function withoutHalves(
  missing: readonly string[],
  lines: readonly { readonly text: string }[],
  at: number,
  holds: (word: string) => boolean,
): readonly string[] {
  if (missing.length === 0 || missing.length > MOST_HALVES) return missing;
  const near = (from: number, to: number): readonly string[] =>
    lines.slice(Math.max(0, from), to).flatMap(({ text }) => (text.length > LONGEST_LINE ? [] : wordsOf(text)));
  const [before, behind] = [near(at - HALVES, at), near(at + 1, at + 1 + HALVES)];
  return missing.filter(
    (word) => !behind.some((rest) => holds(word + rest)) && !before.some((half) => holds(half + word)),
  );
}

/** A line of a page has no more halves, and no more letters. */
const MOST_HALVES = 8;
const LONGEST_LINE = 400;
/** Lines between the halves: those of other cells, a page's end. */
const HALVES = 4;

function linesOf(document: SourceDocument): readonly { readonly line: number; readonly text: string }[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'line'
      ? [{ line: block.line, text: block.text }]
      : block.rows.flatMap((row) => row.cells.map((cell) => ({ line: row.line, text: cell.text }))),
  );
}

/** Letters and digits alone: signs of tables, ditto marks and dashes are no words. */
function wordsOf(text: string): readonly string[] {
  return clean(text.replace(/<br\s*\/?>|&\w+;/gi, ' '))
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Notes in the order of their lines. */
export function inOrder(notes: readonly PlanNote[]): readonly PlanNote[] {
  return [...notes].sort((a, b) => a.line - b.line);
}
