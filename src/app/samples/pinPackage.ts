import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { compareText } from '../../core/text/order';

/**
 * A package of our own making that another program re-saved, without the moment at which it did so:
 * the same content gives the same bytes. Only for samples; a user's file is never rewritten.
 */
export function pinPackage(bytes: Uint8Array, savedAt: string): Uint8Array {
  const zip: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes)).sort(([a], [b]) => compareText(a, b))) {
    const pinned =
      name === 'docProps/core.xml'
        ? strToU8(strFromU8(content).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${savedAt}`))
        : content;
    zip[name] = [pinned, { mtime: '2020-01-01T00:00:00' }];
  }
  return zipSync(zip, { level: 6 });
}
