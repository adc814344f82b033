import { clean } from '../../text/clean';
import { isPerson, isPostAndName, isSignatureLine, opensWithPost } from '../marks/signature';
import type { Line } from './atoms';

/** Lines of a text without those that close it, and these. */
interface Parted {
  readonly lines: readonly Line[];
  readonly closing: readonly Line[];
}

/**
 * Parts the block of signatures at a text's end from its rows: a post in one line or a few, room for the hand, a name
 * in any order («Начальник управління / (підпис) / Петренко О. І.»), once or several times, «Погоджено» above. Only
 * their place tells them from who answers for a row; where names stand in the rows above, too, nothing is parted.
 */
export function partClosing(lines: readonly Line[]): Parted {
  const filled = lines.map(({ text }) => clean(text));
  let from = lines.length;
  for (let start = signedFrom(filled, from); start !== undefined; start = signedFrom(filled, from)) from = start;
  if (from === lines.length || namesWho(filled.slice(0, from))) return { lines, closing: [] };
  return { lines: lines.slice(0, from), closing: lines.slice(from).filter(({ text }) => text.trim() !== '') };
}

/** Where the signature begins that ends before this line. */
function signedFrom(texts: readonly string[], end: number): number | undefined {
  const name = before(texts, end);
  const text = texts[name] ?? '';
  if (isSignatureLine(text) || isPostAndName(text)) return withHeading(texts, name);
  if (!isPerson(text)) return undefined;
  let post = before(texts, name);
  for (let count = 0; count < MOST_LINES && post >= 0; count += 1) {
    const words = texts[post] ?? '';
    if (opensWithPost(words)) return withHeading(texts, post);
    if (!/^\p{Ll}/u.test(words) || /[|\t]/.test(words)) return undefined;
    post = before(texts, post);
  }
  return undefined;
}

/** Lines of a post: «Заступник міського голови з питань / діяльності виконавчих / органів ради». */
const MOST_LINES = 4;

/** The line before, without blank ones and room for the hand or the seal; -1 where there is none. */
function before(texts: readonly string[], end: number): number {
  let at = end - 1;
  while (at >= 0 && ROOM.test(texts[at] ?? '')) at -= 1;
  return at;
}

const ROOM = /^[\s_.]*(?:\((?:особистий )?підпис\)|м\. ?п\.?|\(печатка\))?[\s_.]*$/iu;
const HEADING = /^(?:погоджено|погоджую|узгоджено|завізовано|візи|підписи|схвалено)\s*:?$/iu;

function withHeading(texts: readonly string[], at: number): number {
  const above = before(texts, at);
  return HEADING.test(texts[above] ?? '') ? above : at;
}

/** Do rows name persons as those who answer for them? The approval over the head of the columns does not count. */
function namesWho(texts: readonly string[]): boolean {
  const head = texts.findIndex((text) => HEAD.test(text));
  return texts
    .slice(Math.max(head, 0))
    .some((text) => text.split(/[|\t]/).some((cell) => isPerson(cell.trim()) || isPostAndName(cell.trim())));
}

const HEAD = /^\W*(?:№|зміст|назва|найменування|захід|заходи)(?!\p{L})/iu;
