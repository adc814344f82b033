import { SaxesParser } from 'saxes';

/** An element by its local name; attributes by their local names too, `r:id` as `r:id`. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      name: local(name),
      attributes: { ...(attributes as Record<string, string>) },
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  const [element] = root.children;
  if (element === undefined) throw new Error('an XML part without an element');
  return element;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function children(element: Element | undefined, name: string): readonly Element[] {
  return (element?.children ?? []).filter((child) => child.name === name);
}

export function child(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => at?.children.find((one) => one.name === name), element);
}

/** Elements of that name, however deep. */
export function descendants(element: Element | undefined, name: string): readonly Element[] {
  return (element?.children ?? []).flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}

export function escapeXml(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
  return safe
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '_x000D_')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

/** Attributes that are undefined or false are left out; true is written as 1. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element as XML. Values of attributes are escaped here, children are XML already. */
export function tag(name: string, attributes: Attributes = {}, ...inner: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}="${value === true ? '1' : escapeXml(String(value))}"`)
    .join('');
  const content = inner.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A list with its count, or nothing where it is empty. */
export function countedList(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : tag(name, { count: items.length }, ...items);
}

/** `_x000D_` stands for a code point that XML cannot hold. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
