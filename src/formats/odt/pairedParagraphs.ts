const TAG = /<(\/?)text:([ph])(?=[\s/>])([^<>]*)>/g;

/**
 * The same XML with each paragraph closed by the name that opened it: AbiWord 3 ends paragraphs without a style of
 * their own as headings (`<text:p>…</text:h>`). Sound texts stay as they are.
 */
export function pairedParagraphs(xml: string): string {
  const open: string[] = [];
  return xml.replace(TAG, (tag, slash: string, name: string, rest: string) => {
    if (slash === '') {
      if (!rest.endsWith('/')) open.push(name);
      return tag;
    }
    return `</text:${open.pop() ?? name}${rest}>`;
  });
}
