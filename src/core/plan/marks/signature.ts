import { clean } from '../../text/clean';

/** `В.ГРОЙСМАН`, `І. О. Руденко`, `Іван ПЕТРЕНКО`. */
const PERSON =
  String.raw`(?:(?:\p{Lu}\. ?){1,2}\p{Lu}[\p{L}'’ʼ-]{1,40}|` +
  String.raw`\p{Lu}[\p{Ll}'’ʼ]{1,30} \p{Lu}[\p{Lu}'’ʼ-]{1,40})`;
const BEFORE_POST =
  String.raw`(?:(?:перш|генеральн|державн|головн|урядов|тимчасов|міськ|селищн|сільськ)\p{L}{1,4} |` +
  String.raw`[вт]\. ?(?:в\. ?)?о\. )?`;
const POST =
  BEFORE_POST +
  "(?:прем['’ʼ]єр|віце-прем['’ʼ]єр|міністр|заступни|директор|начальни|голов|керівни|керуюч|завідувач|" +
  'президент|секретар|виконувач|спеціаліст|уповноважен|старост)';
const ALONE = new RegExp(String.raw`^${POST}.{0,200} ${PERSON}$`, 'iu');
const BESIDE = new RegExp(`^${POST}`, 'iu');
const NAME = new RegExp(`^${PERSON}$`, 'u');
const LAST_NAME = new RegExp(String.raw`(?:^|\s)${PERSON}$`, 'u');

/** Post and person that close a document: in one piece of text, or in two. */
export function isSignatureOf(pieces: readonly string[]): boolean {
  const [post = '', person = ''] = pieces;
  if (pieces.length === 2) return BESIDE.test(post) && NAME.test(person);
  return pieces.length === 1 && LAST_NAME.test(post) && ALONE.test(post);
}

/** «Керуючий справами виконкому   І. ПЕТРЕНКО» in one line. */
export function isSignatureLine(line: string): boolean {
  return isSignatureOf([clean(line)]);
}

const INITIALS = String.raw`(?:\p{Lu}\. ?){1,2}`;
const NAME_WORD = String.raw`\p{Lu}[\p{L}'’ʼ-]{1,40}`;
/** «І. О. Руденко», «Руденко І. О.», «Олена Руденко», «Руденко Олена Іванівна». */
const ANY_PERSON = new RegExp(
  `^(?:${INITIALS}${NAME_WORD}|${NAME_WORD} ?${INITIALS}|${NAME_WORD}(?: ${NAME_WORD}){1,2})$`,
  'u',
);
const POST_AND_NAME = new RegExp(
  String.raw`^${POST}.{0,200}[ _](?:${INITIALS}${NAME_WORD}|${NAME_WORD} ?${INITIALS})$`,
  'iu',
);

/** A person's name, whatever stands first in it. Known to be one only beside a post: «Нова Пошта» looks the same. */
export function isPerson(text: string): boolean {
  return ANY_PERSON.test(text);
}

/** Does the line begin with a post («Начальник управління», «В. о. директора»)? */
export function opensWithPost(text: string): boolean {
  return BESIDE.test(text) && /^\p{Lu}/u.test(text);
}

/** A post and a name in one line, the surname first or last; in a row of a plan they are who answers for it. */
export function isPostAndName(text: string): boolean {
  return POST_AND_NAME.test(text);
}
