import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { CivilDate } from '../../../core/calendar/civilDate';
import { escapeXml } from '../../../core/text/escapeXml';
import { compareText } from '../../../core/text/order';

/** The earliest time that a ZIP entry can carry. The library reads it in local time, hence no time zone here. */
const PINNED = '1980-01-01T00:00:00';

/**
 * The same parts with the day of creation pinned, in order of names and with one time, so that equal documents are
 * equal bytes. Tables get the names by which readers of screens call them, in the order of the document; what
 * is still to be put into its text is filled in.
 */
export async function normalisePackage(
  bytes: Uint8Array,
  created: CivilDate,
  tableNames: readonly (string | undefined)[] = [],
  fill: (xml: string) => Promise<Uint8Array> = (xml) => Promise.resolve(strToU8(xml)),
): Promise<Uint8Array> {
  const parts = unzipSync(bytes);
  const ordered: Zippable = {};
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .sort((a, b) => rank(a) - rank(b) || compareText(a, b));
  for (const name of names) {
    const part = parts[name];
    if (part !== undefined)
      ordered[name] = [await normalised(name, part, created, tableNames, fill), { mtime: PINNED, level: 6, os: 0 }];
  }
  return zipSync(ordered);
}

/** Readers look for the list of content types first (ISO/IEC 29500-2). */
function rank(name: string): number {
  const at = ['[Content_Types].xml', '_rels/.rels'].indexOf(name);
  return at < 0 ? 2 : at;
}

async function normalised(
  name: string,
  part: Uint8Array,
  created: CivilDate,
  tableNames: readonly (string | undefined)[],
  fill: (xml: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (name === 'word/document.xml') return fill(withTableNames(strFromU8(part), tableNames));
  if (name !== 'docProps/core.xml') return part;
  return strToU8(strFromU8(part).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${created}T00:00:00Z`));
}

/** `w:tblCaption` stands last of a table's properties (ECMA-376, 17.4.60); the library cannot write it. */
function withTableNames(xml: string, names: readonly (string | undefined)[]): string {
  let [table, picture] = [0, 0];
  // The library counts pictures over all documents of a run: equal documents would differ.
  const numbered = xml.replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${(picture += 1)}"`);
  return numbered.replace(/<\/w:tblPr>/g, (end) => {
    const name = names[table++];
    return name === undefined ? end : `<w:tblCaption w:val="${escapeXml(name)}"/>${end}`;
  });
}
