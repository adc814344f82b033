import { clean } from '../../text/clean';
import type { RawRow } from '../table/reportTable';

/** How a post begins, or the label of a line for signing. */
const POSTS = [
  'т?\\.? ?в\\. ?о\\.',
  'тимчасово',
  'перший',
  'заступник',
  'керівник',
  'міністр',
  'державний секретар',
  'секретар',
  'голова',
  'президент',
  'директор',
  'начальник',
  'завідувач',
  'головний',
  'провідний',
  'спеціаліст',
  'радник',
  'уповноважен',
  'відповідальн',
  'виконав',
  'підготу',
  'склав',
  'підпис',
  'погоджено',
  'м\\. ?п\\.',
  'тел',
  'head',
  'minister',
  'director',
  'deputy',
  'chief',
  'acting',
  'prepared by',
  'signature',
  'signed',
];
/** How a line for signing begins. */
export const POST = new RegExp(`^(?:${POSTS.join('|')})`, 'iu');
/** «І. Петренко», «Петренко І. І.», «Іван ПЕТРЕНКО», «Іваненко Іван Іванович». */
const INITIALS = '(?:\\p{Lu}\\. ?){1,2}';
const SURNAME = "\\p{Lu}[\\p{L}'’-]{1,40}";
const PERSON = new RegExp(
  `^${INITIALS}${SURNAME}$|^${SURNAME} ${INITIALS}$|^\\p{Lu}[\\p{Ll}'’-]{1,40}(?: ${SURNAME}){1,2}$`,
  'u',
);
/** A line to sign on, or what stands in small letters under it: «(підпис)». */
const PLACE = /^[_.\s/«»"-]+$|^\([^()\d]{1,60}\)$/u;
const DAY_OR_TELEPHONE = /^[\d\s.()+/-]{5,25}(?:р\.?|року)?$/u;

/**
 * Is it a line for signing under the table («Керівник апарату  ____  І. Петренко»), which happens to
 * reach into the columns of the answers? It names no measure and says nothing but a person, a day or a telephone.
 */
export function isSignatureLine({ locked, inputs }: RawRow): boolean {
  if (locked.key !== undefined) return false;
  const beside = Object.values(locked).map(({ text }) => clean(text));
  const typed = Object.values(inputs).map(({ text }) => clean(text));
  const signs = (text: string): boolean => PERSON.test(text) || PLACE.test(text);
  return (
    beside.every((text) => POST.test(text) || signs(text)) &&
    typed.every((text) => signs(text) || DAY_OR_TELEPHONE.test(text) || (beside.length === 0 && POST.test(text))) &&
    [...beside, ...typed].some((text) => POST.test(text) || signs(text))
  );
}
