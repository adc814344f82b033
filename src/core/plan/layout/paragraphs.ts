import { clean } from '../../text/clean';
import type { Line } from './atoms';
import { joinLines } from './joinLines';
import { PLAN_HEADING, STARTS_ROW } from './planHeading';

/**
 * Cells as `pdftotext` writes them: each in lines of its own, a blank line behind it. The lines of a paragraph as one;
 * undefined where there are no such paragraphs.
 */
export function joinedParagraphs(lines: readonly Line[]): readonly Line[] | undefined {
  const found: { line: number; words: string[] }[] = [];
  let open = false;
  let grown = 0;
  const start = titleEnd(lines);
  for (const [i, { line, text }] of lines.entries()) {
    const words = clean(text);
    const last = found.at(-1);
    if (words !== '' && open && i >= start && last !== undefined) {
      last.words.push(words);
      grown += 1;
    } else if (words !== '') found.push({ line, words: [words] });
    open = words !== '';
  }
  const joined = found.map(({ line, words }): Line => ({ line, text: joinLines(words, () => ' ') }));
  // Where most paragraphs open with a number, each is a row and not a cell.
  const body = joined.slice(
    Math.max(
      0,
      joined.findIndex(({ text }) => STARTS_ROW.test(text)),
    ),
  );
  const rows = body.filter(({ text }) => STARTS_ROW.test(text)).length;
  const isBroken =
    rows * 10 < body.length * 6 &&
    grown > 2 &&
    joined.length > FEW &&
    joined.every(({ text }) => text.length < LONGEST);
  return isBroken ? joined : undefined;
}

/** The act and the title keep their lines: cells may begin at the first blank line behind the heading. */
function titleEnd(lines: readonly Line[]): number {
  const heading = lines.findIndex(({ text }) => PLAN_HEADING.test(text));
  const blank = lines.findIndex(({ text }, i) => i > heading + 1 && clean(text) === '');
  return heading < 0 ? 0 : Math.max(blank, 0);
}

/** Paragraphs of the smallest plan. */
const FEW = 8;
/** A cell is no longer. */
const LONGEST = 4000;
