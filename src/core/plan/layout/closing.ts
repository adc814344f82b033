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
 * any order («Начальник управління / (підпис) / Петренко О. І.»), once or several times, «Погоджено» above. Only their
 * place distinguishes them from who answers for a row; where names stand in the rows above, too, nothing is parted.
 */
export function closingFrom(lines: readonly string[], likeDeadline: LooksLikeDeadline): number {
  const pieces = lines.flatMap(piecesOf);
  const before = (end: number): number | undefined => signedFrom(pieces, end, likeDeadline);
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
