import { Parser } from 'htmlparser2';
import { heldFile } from './inputs';

/** Pictures and embedded files that a page itself holds (`data:` addresses), in its order. */
export function pageFiles(html: string): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const found: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const address = ADDRESSES[tag];
        const file = address === undefined ? undefined : heldFile(attributes[address] ?? '', attributes);
        if (file !== undefined) found.push(file);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return found;
}

/** The attribute that holds the address, by element. */
const ADDRESSES: Readonly<Record<string, string>> = { img: 'src', object: 'data', embed: 'src' };
