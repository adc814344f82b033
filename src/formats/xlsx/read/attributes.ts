import { unescapeXml } from './unescape';

/**
 * Attributes of a tag by name as written (prefix included). A Map: names come from outside. Walks
 * the tag once; a regular expression would take quadratic time on a hostile one.
 */
export function readAttributes(xml: string, from: number, to: number): ReadonlyMap<string, string> {
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
    attributes.set(tag.substring(nameStart, nameEnd), unescapeXml(tag.substring(open + 1, close)));
    at = close + 1;
  }
  return attributes;
}

/** A boolean attribute of the format: `1`, `true` or `on`. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
