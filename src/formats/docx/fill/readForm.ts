import { documentPart } from '../read/readDocx';
import { openPackage } from '../../opc/openPackage';
import { ReadFault } from '../../zip/readFault';
import { RETURN_LIMITS } from '../../zip/readLimits';
import { scanTags, type FormPlace, type FoundTag } from './scanTags';

/** A Word file with tags: which parts hold them, and the tags of each part. */
export interface ReadForm {
  readonly parts: readonly { readonly name: string; readonly tags: readonly FoundTag[] }[];
}

const MARGINS: Readonly<Partial<Record<string, FormPlace['part']>>> = { header: 'header', footer: 'footer' };

/** The tags of a .docx, of its text, headers and footers; undefined where the file is none that can be read. */
export function readForm(bytes: Uint8Array): ReadForm | undefined {
  try {
    const pack = openPackage(bytes, RETURN_LIMITS);
    const main = documentPart(pack);
    if (!pack.has(main) || !main.endsWith('.xml')) return undefined;
    if (!/<(?:\w+:)?document[\s>]/u.test(pack.text(main).slice(0, 4_000))) return undefined;
    const margins = pack.relationships(main).flatMap(({ type, target, external }) => {
      const part = MARGINS[type];
      return part === undefined || external || !pack.has(target) ? [] : [{ name: target, part }];
    });
    const all = [{ name: main, part: 'body' as const }, ...margins];
    const parts = all.map(({ name, part }) => ({ name, tags: scanTags(pack.text(name), name, part) }));
    return { parts: parts.filter(({ tags }) => tags.length > 0) };
  } catch (error) {
    if (error instanceof ReadFault) return undefined;
    throw error;
  }
}
