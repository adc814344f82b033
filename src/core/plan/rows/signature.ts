import { clean } from '../../text/clean';
import type { RowRecord } from './records';

/** `В.ГРОЙСМАН`, `І. О. Руденко`, `Іван ПЕТРЕНКО`. */
const PERSON = String.raw`(?:(?:\p{Lu}\. ?){1,2}\p{Lu}[\p{L}'’ʼ-]{1,40}|\p{Lu}[\p{Ll}'’ʼ]{1,30} \p{Lu}[\p{Lu}'’ʼ-]{1,40})`;
const POST = String.raw`(?:(?:перш|генеральн|державн|головн|урядов|тимчасов)\p{L}{1,4} |[вт]\. ?(?:в\. ?)?о\. )?(?:прем['’ʼ]єр|віце-прем['’ʼ]єр|міністр|заступни|директор|начальни|голов|керівни|завідувач|президент|секретар|виконувач|спеціаліст|уповноважен)`;
const ALONE = new RegExp(`^${POST}.{0,200} ${PERSON}$`, 'iu');
const BESIDE = new RegExp(`^${POST}`, 'iu');
const NAME = new RegExp(`^${PERSON}$`, 'u');

/** The signature that closes a table's page («Директор департаменту | І. РУДЕНКО») is no row of the plan. */
export function isSignature({ cells, text, filled }: RowRecord): boolean {
  if (text.number !== undefined || filled > 2) return false;
  const words = cells.map(clean).filter((cell) => cell !== '');
  const [post = '', person = ''] = words;
  return words.length === 1
    ? NAME.test(post.split(' ').slice(-2).join(' ')) && ALONE.test(post)
    : words.length === 2 && BESIDE.test(post) && NAME.test(person);
}
