import { clean } from '../../text/clean';
import type { LooksLikeDeadline } from '../likeness/likeness';
import { isPerson, isPostAndName, isSignatureLine, opensWithPost } from '../marks/signature';

/** A piece of a line or of a row of a table, and which one it stands in. */
interface Piece {
  readonly text: string;
  readonly at: number;
  readonly opens: boolean;
}

/**
 * Where the block of signatures at the end of a plan begins: the index of its first line (or row of a table, its cells
 * joined by bars), the count of lines where there is none. A post in one piece or a few, room for the hand, a name in
 * any order («Начальник управління / (підпис) / Петренко О. І.»), once or several times, «Погоджено» above, whom to
 * call below. Only their place distinguishes them from who answers for a row; where names stand in the rows above, too,
 * nothing is parted.
 */
export function closingFrom(lines: readonly string[], likeDeadline: LooksLikeDeadline): number {
  const pieces = lines.flatMap(piecesOf);
  const before = (end: number): number | undefined => signedFrom(pieces, end, likeDeadline) ?? contactFrom(pieces, end);
  let from = pieces.length;
  for (let start = before(from); start !== undefined; start = before(from)) from = start;
  const at = pieces[from]?.at ?? lines.length;
  return at < lines.length && namesWho(lines.slice(0, at)) ? lines.length : at;
}

/** Between cells, and between a post and a name in one line; rooms for the hand and for the seal are no pieces. */
const PARTS = /[|\t\n]|_{3,}|\((?:особистий )?підпис\)/iu;
const ROOM = /^[\s_.]*(?:м\. ?п\.?|\(печатка\))?[\s_.]*$/iu;

function piecesOf(line: string, at: number): readonly Piece[] {
  return line
    .split(PARTS)
    .filter((text) => !ROOM.test(text))
    .map((text, i) => ({ text: clean(text), at, opens: i === 0 }));
}

/** Where the signature begins that ends before this piece; it begins with its line. */
function signedFrom(pieces: readonly Piece[], end: number, likeDeadline: LooksLikeDeadline): number | undefined {
  const from = postFrom(pieces, end - 1, likeDeadline);
  if (from === undefined) return undefined;
  const start = HEADING.test(pieces[from - 1]?.text ?? '') ? from - 1 : from;
  return pieces[start]?.opens === true ? start : undefined;
}

function postFrom(pieces: readonly Piece[], name: number, likeDeadline: LooksLikeDeadline): number | undefined {
  const text = pieces[name]?.text ?? '';
  if (isSignatureLine(text) || isPostAndName(text)) return name;
  if (!isPerson(text)) return undefined;
  for (let post = name - 1; post >= Math.max(0, name - MOST_PIECES); post -= 1) {
    const words = pieces[post]?.text ?? '';
    if (opensWithPost(words)) return post;
    if (!/^\p{Ll}/u.test(words) || likeDeadline(words)) return undefined;
  }
  return undefined;
}

/** Where the line begins that ends before this piece and says whom to call: «Вик. Коваль Н. П., тел. 22-33-44». */
function contactFrom(pieces: readonly Piece[], end: number): number | undefined {
  const [whom, contact] = [pieces[end - 2], pieces[end - 1]];
  if (contact === undefined || !CONTACT.test(contact.text)) return undefined;
  if (contact.opens) return end - 1;
  const isWhom = whom?.opens === true && (DRAFTER.test(whom.text) || isPerson(whom.text));
  return isWhom ? end - 2 : undefined;
}
const CONTACT = new RegExp(
  String.raw`^(?:вик(?:онав\p{L}{2,4})?[.:\s].{1,60})?(?:тел|моб|факс)(?:\.|ефон|:)[.:\s]{0,3}` +
    String.raw`[\d(+][\d\s()+,;-]{4,40}$|^\S{1,40}@\S{3,40}$`,
  'iu',
);
const DRAFTER = /^вик(?:онав\p{L}{2,4})?[.:\s]/iu;

/** Pieces of a post: «Заступник міського голови з питань / діяльності виконавчих / органів ради». */
const MOST_PIECES = 4;
const HEADING = /^(?:погоджено|погоджую|узгоджено|завізовано|візи|підписи|схвалено)\s*:?$/iu;

/** Do rows name persons as those who answer for them? The approval over the head of the columns does not count. */
function namesWho(lines: readonly string[]): boolean {
  const head = lines.findIndex((line) => HEAD.test(line));
  return lines
    .slice(Math.max(head, 0))
    .some((line) => piecesOf(line, 0).some(({ text }) => isPerson(text) || isPostAndName(text)));
}

const HEAD = /^\W*(?:№|зміст|назва|найменування|захід|заходи)(?!\p{L})/iu;
