/** What stands between a line of a cell and the next: a sentence goes on, a new name stands in a line of its own. */
export type Joint = ' ' | '\n';

function jointBetween(before: string, next: string): Joint {
  return /^[\p{Ll}(\d"»]/u.test(next) || OPEN.test(before) ? ' ' : '\n';
}

const OPEN = /(?:[,(]|(?:^|\s)(?:та|і|й|або|чи|з|із|зі|на|у|в|до|для|щодо|про|за|від|при|не|№))$/i;

/** The lines of a cell as its text; a word broken at the end of a line («заповід-» / «ників») is one again. */
export function joinLines(
  lines: readonly string[],
  joint: (before: string, next: string, at: number) => Joint = jointBetween,
): string {
  const filled = lines.filter((line) => line !== '');
  return filled
    .map((line, i) => {
      const next = filled[i + 1];
      if (next === undefined) return line;
      if (isBrokenWord(line, next)) return line.slice(0, -1);
      return /\p{Ll}-$/u.test(line) && /^\p{L}/u.test(next) ? line : line + joint(line, next, i);
    })
    .join('');
}

function isBrokenWord(before: string, next: string): boolean {
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(next) && !isCompound(before, next);
}

/** «веб-» / «сайт», «житлово-» / «комунального»: the word has a hyphen of its own. */
export function isCompound(before: string, next: string): boolean {
  if (FIRST_PART.test(before)) return true;
  return /\p{L}{4,}(?:[вчснтрлшк]о|ньо)-$/u.test(before) && ADJECTIVE.test(/^[\p{L}'’]+/u.exec(next)?.[0] ?? '');
}

const FIRST_PART = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:веб|медіа|мас|прес|інтернет|он|офф?|віце|екс|міні|бізнес|онлайн|відео|аудіо|фото|тест|` +
    'план|будь|по|з|із)-$',
  'iu',
);
const ADJECTIVE = /(?:ий|ій|а|я|е|є|і|ої|ого|ому|им|их|ими|ою|ю|у)$/u;
