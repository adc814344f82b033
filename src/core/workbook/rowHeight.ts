import { TALLEST_ROW } from './limits';

/**
 * Widths of letters relative to a digit, which is the unit of column widths: measured on Carlito, the
 * metric twin of Calibri, with a twentieth added, for screens round each letter to whole pixels.
 */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [0.5, "іїІЇijlI.,:;'’ʼ!|"],
  [0.65, 'frt()[]-'],
  [0.8, 'гґтГҐsz/'],
  [0.9, 'зсc'],
  [0.95, 'єхуvxyЗТЕFEL'],
  [1, 'акчвьяeag'],
  [1.05, 'ел'],
  [1.5, 'жмфшщюыДИЛw'],
  [1.65, 'ЖФОm'],
  [1.85, 'МШЩЮЫWM@%—…'],
  [2.15, '№'],
];
const OTHER = 1.1;
const OTHER_CAPITAL = 1.3;
const WIDEST = Math.max(...WIDTHS.map(([width]) => width));
const known = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));
/** Of every letter of the basic plane, 0 until it is asked for. */
const widths = new Float64Array(0x10000);

/** Sums of widths are exact to far less than this. */
const ROUNDING = 0.001;

/**
 * Lines that a text takes in a cell of this width (characters of the default font), wrapped at
 * spaces as Excel does, at a font size in points. Errs on the side of one line too many. The margins are
 * those of the cell and, in templates, an indent of one character.
 */
export function wrappedLines(text: string, width: number, fontSize: number, margins = 2.2): number {
  const room = Math.max(4, width - margins) * (11 / fontSize);
  if (text.length * WIDEST < room - ROUNDING && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const length = textWidth(word);
      const space = used === 0 ? 0 : 0.5;
      if (used > 0 && used + space + length > room) {
        lines += 1;
        used = 0;
      }
      // A word longer than the cell breaks inside.
      const rest = used + (used === 0 ? 0 : space) + length;
      lines += Math.max(0, Math.ceil(rest / room) - 1);
      used = rest > room ? rest % room : rest;
    }
  }
  return lines;
}

/** Height in points of a row whose tallest text has this many lines, with some air. */
export function linesHeight(lines: number, fontSize: number, air = 6): number {
  return Math.min(TALLEST_ROW, Math.ceil(lines * fontSize * 1.32 + air));
}

/** Of a text in one line, in digits. */
export function textWidth(word: string): number {
  let width = 0;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    const ofCode = widths[code] ?? 0;
    if (ofCode > 0) width += ofCode;
    else if (isFirstOfTwo(code)) {
      // A letter outside the basic plane takes two places of the text.
      const letter = String.fromCodePoint(word.codePointAt(i) ?? code);
      width += letterWidth(letter);
      i += letter.length - 1;
    } else width += widths[code] = letterWidth(String.fromCharCode(code));
  }
  return width;
}

function isFirstOfTwo(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function letterWidth(letter: string): number {
  return known.get(letter) ?? (/\p{Lu}/u.test(letter) ? OTHER_CAPITAL : OTHER);
}
