import { unescapeXml } from './unescape';

const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const EQUALS = 61;

/**
 * Attributes of a tag by name as written (prefix included). A Map: names come from outside. Walks
 * the tag once; a regular expression would take quadratic time on a hostile one. Of one that comes twice the last
 * counts; no XML has it (XML 1.0, 3.1).
 */
export function readAttributes(
  xml: string,
  from: number,
  to: number,
  onTwice?: (name: string) => void,
): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  // Searching the tag alone: in the whole text a search could run to its end for every tag.
  const tag = xml.substring(from, to);
  let at = 0;
  while (at < tag.length) {
    const equals = tag.indexOf('=', at);
    if (equals < 0) break;
    let open = equals + 1;
    while (tag.charCodeAt(open) <= 32) open++;
    const quote = tag.charAt(open);
    if (quote !== '"' && quote !== "'") {
      at = equals + 1;
      continue;
    }
    const close = tag.indexOf(quote, open + 1);
    if (close < 0) break;
    let nameEnd = equals;
    while (nameEnd > at && tag.charCodeAt(nameEnd - 1) <= 32) nameEnd--;
    let nameStart = nameEnd;
    while (nameStart > at && tag.charCodeAt(nameStart - 1) > 32) nameStart--;
    const name = tag.substring(nameStart, nameEnd);
    if (attributes.has(name)) onTwice?.(name);
    attributes.set(name, unescapeXml(tag.substring(open + 1, close)));
    at = close + 1;
  }
  return attributes;
}

/** One attribute by its name without prefix, or undefined: for tags that come in thousands and need no Map. */
export function findAttribute(xml: string, from: number, to: number, name: string): string | undefined {
  for (let at = from; at < to; at++) {
    const quote = xml.charCodeAt(at);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) continue;
    let close = at + 1;
    while (close < to && xml.charCodeAt(close) !== quote) close++;
    if (isNamed(xml, from, at, name)) return unescapeXml(xml.substring(at + 1, close));
    at = close;
  }
  return undefined;
}

/** Whether ` name=` stands before the quote, spaces allowed. */
function isNamed(xml: string, from: number, quoteAt: number, name: string): boolean {
  let end = quoteAt - 1;
  while (end > from && xml.charCodeAt(end) <= 32) end--;
  if (xml.charCodeAt(end) !== EQUALS) return false;
  while (end > from && xml.charCodeAt(end - 1) <= 32) end--;
  const start = end - name.length;
  return start > from && xml.charCodeAt(start - 1) <= 32 && xml.startsWith(name, start);
}

/** A boolean attribute of the format: `1`, `true` or `on`. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
