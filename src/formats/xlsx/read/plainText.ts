const LESS = 60;
const GREATER = 62;
const PRESERVING = '<t xml:space="preserve">';

/** A piece of plain text that was taken whole: used again for each, since there are thousands in a return. */
export interface PlainText {
  text: string;
  /** Offset behind the ending. */
  next: number;
}

/**
 * The short way for what nearly every cell and shared string looks like: one element `<v>…` or `<t>…`
 * at `from` and then `ending` (`</t></si>`). The text is raw, with its entities. False when it looks
 * otherwise: the tokenizer takes it then.
 */
export function takePlainText(xml: string, from: number, ending: string, taken: PlainText): boolean {
  if (xml.charCodeAt(from) !== LESS) return false;
  let start = from + 3;
  if (xml.charCodeAt(from + 2) !== GREATER) {
    if (!xml.startsWith(PRESERVING, from)) return false;
    start = from + PRESERVING.length;
  }
  const end = xml.indexOf('<', start);
  if (end < 0 || !xml.startsWith(ending, end)) return false;
  taken.text = xml.substring(start, end);
  taken.next = end + ending.length;
  return true;
}
