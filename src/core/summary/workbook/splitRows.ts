import { wholeLetters } from '../../text/excerpt';
import { linesOf, MOST_LINES } from './rowHeight';

export interface TextPart {
  readonly text: string;
  /** It goes on in the middle of a line of the part before. */
  readonly glued: boolean;
}

/**
 * A text in parts that each fit into the highest row of Excel (409 points) at the width; joined again they
 * give the same text. Parts end at the end of a line where one fits, else after a space.
 */
export function splitForRows(text: string, width: number, mostLines = MOST_LINES): readonly TextPart[] {
  const parts: { text: string; glued: boolean }[] = [];
  let lines: string[] = [];
  let height = 0;
  let glued = false;
  const close = (next: boolean): void => {
    parts.push({ text: lines.join('\n'), glued });
    lines = [];
    height = 0;
    glued = next;
  };
  for (const line of text.split('\n')) {
    const need = linesOf(line, width);
    if (lines.length > 0 && height + need > mostLines) close(false);
    let rest = line;
    while (linesOf(rest, width) > mostLines) {
      const at = lastThatFits(rest, width, mostLines);
      lines.push(rest.slice(0, at));
      rest = rest.slice(at);
      close(true);
    }
    lines.push(rest);
    height += linesOf(rest, width);
  }
  close(false);
  return parts;
}

/** The text of the parts, in order. */
export function joinParts(parts: readonly TextPart[]): string {
  return parts.reduce((text, part, i) => (i === 0 ? part.text : `${text}${part.glued ? '' : '\n'}${part.text}`), '');
}

/**
 * Where the longest beginning ends that fits into so many lines: estimated by the usual width of a letter, then
 * shortened.
 */
function lastThatFits(text: string, width: number, mostLines: number): number {
  let at = breakAt(text, Math.min(text.length - 1, Math.ceil((width * mostLines) / USUAL_LETTER)));
  while (at > 2 && linesOf(text.slice(0, at), width) > mostLines)
    at = breakAt(text, Math.max(2, Math.floor(at * 0.97)));
  return at;
}

/** Width of a letter of running Ukrainian text of 10 points, in digits of 11 points. */
const USUAL_LETTER = 0.86;

function breakAt(text: string, most: number): number {
  const space = text.lastIndexOf(' ', most - 1);
  return space > most / 2 ? space + 1 : wholeLetters(text, most);
}
