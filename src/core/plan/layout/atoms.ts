import { clean } from '../../text/clean';

/** A line of the source. */
export interface Line {
  readonly line: number;
  readonly text: string;
}

/** A piece of text that no layout has placed yet: a cell, a line of a cell, a sentence. */
export interface Atom {
  readonly line: number;
  /** Cleaned. */
  readonly text: string;
  /** What stands between it and the piece before: the sign of a cell, a blank line, a line break, or only a space. */
  readonly gap: 'cell' | 'paragraph' | 'line' | 'word';
  /** Spaces in front of it. */
  readonly indent: number;
}

/** A rule of signs, as `|---|---|`, `+----+`, `___`. */
const RULE = /^[\s|+=:_–—─━═┌┐└┘├┤┬┴┼│║╔╗╚╝╠╣╦╩╬-]*$/;

/** Lines cut at the signs of cells. Empty cells say nothing here and are left out. */
export function atomsOf(lines: readonly Line[]): readonly Atom[] {
  const atoms: Atom[] = [];
  let gap: Atom['gap'] = 'paragraph';
  for (const { line, text } of lines) {
    if (clean(text) === '') {
      gap = gap === 'cell' ? gap : 'paragraph';
      continue;
    }
    if (RULE.test(text) && !/^\s*[-–—]\s*$/.test(text)) {
      gap = 'cell';
      continue;
    }
    const indent = text.length - text.trimStart().length;
    for (const [i, cell] of text.split(/[|\t]/).entries()) {
      if (i > 0) gap = 'cell';
      const words = clean(cell);
      if (words === '') continue;
      atoms.push({ line, text: words, gap, indent });
      gap = 'line';
    }
  }
  return atoms;
}
