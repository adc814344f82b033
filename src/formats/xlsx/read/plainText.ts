import { unescapeXml } from './unescape';

export interface PlainText {
  readonly text: string;
  /** Offset behind `ending`. */
  readonly next: number;
}

const USUAL_TAGS = ['<t>', '<t xml:space="preserve">', '<v>'];

/**
 * The short way for what nearly every cell and shared string looks like: one text element at `from`
 * and then `ending` (`</t></si>`). Undefined when it looks otherwise: the tokenizer takes it then.
 */
export function plainText(xml: string, from: number, ending: string): PlainText | undefined {
  for (const tag of USUAL_TAGS) {
    if (!xml.startsWith(tag, from)) continue;
    const start = from + tag.length;
    const end = xml.indexOf('<', start);
    if (end < 0 || !xml.startsWith(ending, end)) return undefined;
    return { text: unescapeXml(xml.substring(start, end)), next: end + ending.length };
  }
  return undefined;
}
