import { given } from '../../core/given';
import type { ReadDocument } from '../document/document';
import { decodePart } from '../xml/decodePart';
import { drawnParts } from './drawnFile';
import { withUsualPrefixes } from '../xml/usualPrefixes';
import { readElementText } from '../opc/documentProperties';
import { openPackage } from '../opc/openPackage';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { pairedParagraphs } from './pairedParagraphs';
import { readOdtText } from './readOdtText';
import { readOdtStyles } from './styles';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const META = 'meta.xml';
const FLAT = 'office:document';

/** A text document of OpenDocument (.odt; ODF 1.3 part 3). Throws {@link ReadFault} on a damaged or large package. */
export function readOdt(bytes: Uint8Array, limits: ReadLimits): ReadDocument {
  const pack = openPackage(bytes, limits);
  if (pack.optionalText('META-INF/manifest.xml')?.includes('encryption-data') === true)
    throw new ReadFault('encrypted');
  const xml = pairedParagraphs(pack.text(CONTENT));
  const styles = pack.optionalText(STYLES);
  const known = readOdtStyles([
    ...(styles === undefined ? [] : [{ xml: styles, part: STYLES }]),
    { xml, part: CONTENT },
  ]);
  const { blocks } = readOdtText(xml, CONTENT, known, limits, drawnParts(pack));
  const { margins } = styles === undefined ? { margins: [] } : readOdtText(styles, STYLES, known, limits);
  const meta = pack.optionalText(META);
  return { blocks, margins, ...given({ creator: meta === undefined ? undefined : creatorOf(meta, META) }) };
}

/** The same in one XML text (.fodt). */
export function readFlatOdt(bytes: Uint8Array, limits: ReadLimits): ReadDocument {
  if (bytes.length > limits.partBytes)
    throw new ReadFault('input-size', { found: bytes.length, limit: limits.partBytes });
  const xml = pairedParagraphs(withUsualPrefixes(decodePart(bytes)));
  return readOdtText(xml, FLAT, readOdtStyles([{ xml, part: FLAT }]), limits);
}

function creatorOf(meta: string, part: string): string | undefined {
  return readElementText(meta, part, 'initial-creator') ?? readElementText(meta, part, 'creator');
}
