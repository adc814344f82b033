/** A line of a cell behind the lines before it: a sentence goes on, a new name stands in a line of its own. */
export function joinCell(before: string, next: string): string {
  if (before === '' || next === '') return before + next;
  // «заповід-» / «ників»: a word broken at the end of the line.
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(next)) return before.slice(0, -1) + next;
  const goesOn = /^[\p{Ll}(\d"»]/u.test(next) || OPEN.test(before);
  return `${before}${goesOn ? ' ' : '\n'}${next}`;
}

const OPEN = /(?:[,(]|(?:^|\s)(?:та|і|й|або|чи|з|із|зі|на|у|в|до|для|щодо|про|за|від|при|не|№))$/i;
