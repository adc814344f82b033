import { readAttributes } from '../xml/attributes';
import { localName, tokenizeXml } from '../xml/tokenizer';
import { unescapeExcel, unescapeXml } from '../xml/unescape';

/** Custom document properties (`docProps/custom.xml`), all as text. */
export function readCustomProperties(xml: string, part: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  let name: string | undefined;
  let value = '';
  tokenizeXml(xml, part, {
    open(_, from, to) {
      if (localName(xml, from, to) !== 'property') return;
      name = readAttributes(xml, from, to).get('name');
      value = '';
    },
    close(_, from, to) {
      if (name === undefined || localName(xml, from, to) !== 'property') return;
      properties.set(name, unescapeExcel(value.trim()));
      name = undefined;
    },
    text(_, from, to, literal) {
      if (name !== undefined) value += literal ? xml.substring(from, to) : unescapeXml(xml.substring(from, to));
    },
  });
  return properties;
}

/** The text of the first element of that local name: `Application`, `modified`. */
export function readElementText(xml: string, part: string, element: string): string | undefined {
  let state: 'before' | 'inside' | 'behind' = 'before';
  let text = '';
  tokenizeXml(xml, part, {
    open(_, from, to, selfClosing) {
      if (state === 'before' && !selfClosing && localName(xml, from, to) === element) state = 'inside';
    },
    close() {
      if (state === 'inside') state = 'behind';
    },
    text(_, from, to, literal) {
      if (state === 'inside') text += literal ? xml.substring(from, to) : unescapeXml(xml.substring(from, to));
    },
  });
  return text.trim() === '' ? undefined : text.trim();
}
