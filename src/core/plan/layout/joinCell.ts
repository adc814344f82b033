/** A line of a cell behind the lines before it: a sentence goes on, a new name stands in a line of its own. */
export function joinCell(before: string, next: string): string {
  if (before === '' || next === '') return before + next;
  // Only the end is looked at: a cell may have as many lines as the document.
  const end = before.slice(-LONGEST_END);
  // «заповід-» / «ників»: a word broken at the end of the line.
  if (/\p{Ll}-$/u.test(end) && /^\p{Ll}/u.test(next)) return before.slice(0, -1) + next;
  const goesOn = /^[\p{Ll}(\d"»]/u.test(next) || OPEN.test(end);
  return `${before}${goesOn ? ' ' : '\n'}${next}`;
}

/** Longer than the longest word of `OPEN` with what stands before it. */
const LONGEST_END = 8;

const OPEN = /(?:[,(]|(?:^|\s)(?:та|і|й|або|чи|з|із|зі|на|у|в|до|для|щодо|про|за|від|при|не|№))$/i;
