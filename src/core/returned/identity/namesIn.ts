import type { Body } from '../../bodies/types';
import type { BodyFinder } from '../context';

/** Words of the longest name, and words of a text that are looked through. */
const LONGEST_NAME = 14;
const MOST_WORDS = 60;

/** The head of a ministry is called after it: «Міністр освіти і науки України». */
const MINISTER = /(^|[\s,(])міністр(?:а|у|ові|ом|ка|ки)?(?=\s)/giu;

/**
 * The bodies that a line names, in running words: «головний спеціаліст Департаменту освіти МОН», «заступник Міністра
 * фінансів України». A name that several bodies bear is left out.
 */
export function bodiesNamedIn(text: string, find: BodyFinder['find']): readonly Body[] {
  const words = text
    .replace(MINISTER, '$1Міністерства')
    .split(/[\s,;()«»"]+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  const named: Body[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = Math.min(words.length, from + LONGEST_NAME); to > from; to -= 1) {
      const span = words.slice(from, to).join(' ').replace(/[.:]$/, '');
      // A single word is a name only if it is written like one: «МОН», not «служба».
      if (to === from + 1 && !/^\p{Lu}/u.test(span)) continue;
      const [body, ...others] = find(span);
      if (body === undefined) continue;
      if (others.length === 0) named.push(body);
      from = to - 1;
      break;
    }
  }
  return named;
}

/** The one body that a candidate names, the first of them that does. */
export function bodyIn(candidates: readonly string[], find: (written: string) => readonly Body[]): Body | undefined {
  for (const candidate of candidates) {
    const found = find(candidate);
    if (found.length === 1) return found[0];
  }
  return undefined;
}
