import { clean } from '../../text/clean';
import type { TextLine } from './requisites';

/** A point of the act. */
export interface Point {
  readonly no?: number;
  readonly line: number;
  readonly text: string;
}

/** Behind the points: the plan itself, or who signed the act. */
const END =
  /^ЗАТВЕРДЖЕНО|^(?:ПЛАН|ЗАХОДИ|ПЕРЕЛІК)(?=$|\s)|^План(?: заходів| дій)?$|^(?:Прем['’]єр|Міністр |Президент України)/;

/** The numbered points of the act between its title and the signature, each with the paragraphs that belong to it. */
export function pointsOf(lines: readonly TextLine[]): readonly Point[] {
  const points: { no?: number; line: number; text: string }[] = [];
  let inside = false;
  for (const { line, text: written } of lines) {
    const text = clean(written);
    if (/^Про\s/.test(text) && !inside) {
      inside = true;
      continue;
    }
    if (END.test(text)) break;
    const match = /^(\d{1,2})\.\s+(.*)$/.exec(text);
    const last = points.at(-1);
    if (match !== null) points.push({ no: Number(match[1]), line, text: match[2] ?? '' });
    else if (last !== undefined && !/^\(|^\{/.test(text))
      last.text += goesOn(last.text, text) ? ` ${text}` : `\n${text}`;
    else if (inside && text.length > 40) points.push({ line, text });
  }
  return points;
}

/** A line cut by its width: it ends in the middle of a sentence, and the next one begins within it. */
function goesOn(above: string, text: string): boolean {
  const line = above.slice(above.lastIndexOf('\n') + 1);
  return line.length > 30 && /[\p{L}\d,)]$/u.test(line) && /^(?:\p{Ll}|\d{1,2} \p{Ll}|України)/u.test(text);
}
