import type { WorkbookContent } from '../../core/workbook/content';
import { readAttributes } from '../xml/attributes';
import { readElementText } from '../opc/documentProperties';
import { decodePart } from '../xml/decodePart';
import { drawnParts } from '../odt/drawnFile';
import { withUsualPrefixes } from '../xml/usualPrefixes';
import { openPackage } from '../opc/openPackage';
import { localName, tokenizeXml } from '../xml/tokenizer';
import { unescapeXml } from '../xml/unescape';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { readOdsTables } from './odsTables';
import { given } from '../../core/given';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const META = 'meta.xml';
const FLAT = 'office:document';

/**
 * Reads an OpenDocument spreadsheet (.ods, ODF 1.3 part 3, 9) part by part within the limits, as the
 * .xlsx reader does. SheetJS would give truth values as numbers, lose hidden rows and sheets, trim
 * texts, and inflate the package at once. Throws {@link ReadFault}.
 */
export function readOds(bytes: Uint8Array, limits: ReadLimits): WorkbookContent {
  const pack = openPackage(bytes, limits);
  if (pack.optionalText('META-INF/manifest.xml')?.includes('encryption-data') === true)
    throw new ReadFault('encrypted');
  const meta = pack.optionalText(META);
  const application = meta === undefined ? undefined : readElementText(meta, META, 'generator');
  const savedAt = meta === undefined ? undefined : readElementText(meta, META, 'date');
  return {
    sheets: readOdsTables(pack.text(CONTENT), CONTENT, limits, pack.optionalText(STYLES) ?? '', drawnParts(pack)),
    properties: meta === undefined ? new Map() : userProperties(meta),
    ...given({ application, savedAt }),
    hasMacros: pack.archive.entries.some(({ name }) => name.startsWith('Basic/') || name.startsWith('Scripts/')),
    externalLinks: 0,
  };
}

/** The same in one XML text (.fods): metadata and tables stand in it one after the other. */
export function readFlatOds(bytes: Uint8Array, limits: ReadLimits): WorkbookContent {
  if (bytes.length > limits.partBytes)
    throw new ReadFault('input-size', { found: bytes.length, limit: limits.partBytes });
  const xml = withUsualPrefixes(decodePart(bytes));
  const application = readElementText(xml, FLAT, 'generator');
  const savedAt = readElementText(xml, FLAT, 'date');
  return {
    sheets: readOdsTables(xml, FLAT, limits),
    properties: userProperties(xml),
    ...given({ application, savedAt }),
    hasMacros: xml.includes('<script:module') || xml.includes('<ooo:module'),
    externalLinks: 0,
  };
}

/** `<meta:user-defined meta:name="planzvit.plan">…`: what custom document properties become. */
function userProperties(xml: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  let name: string | undefined;
  let value = '';
  tokenizeXml(xml, META, {
    open(_, from, to) {
      if (localName(xml, from, to) !== 'user-defined') return;
      name = readAttributes(xml, from, to).get('meta:name');
      value = '';
    },
    close(_, from, to) {
      if (name === undefined || localName(xml, from, to) !== 'user-defined') return;
      properties.set(name, value);
      name = undefined;
    },
    text(_, from, to, literal) {
      if (name !== undefined) value += literal ? xml.substring(from, to) : unescapeXml(xml.substring(from, to));
    },
  });
  return properties;
}
