import { ReadFault } from '../zip/readFault';
import { tokenizeXml } from './tokenizer';

const OFFICE_OPEN = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns:';
/** The prefix under which a reader here asks for the attributes of a namespace (ECMA-376, OpenDocument 1.3). */
const USUAL: ReadonlyMap<string, string> = new Map([
  [`${OFFICE_OPEN}officeDocument/2006/relationships`, 'r'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${OFFICE_OPEN}wordprocessingml/2006/main`, 'w'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ...['office', 'style', 'text', 'table', 'form', 'manifest', 'config', 'meta', 'script'].map(
    (name) => [`${OPEN_DOCUMENT}${name}:1.0`, name] as const,
  ),
  [`${OPEN_DOCUMENT}drawing:1.0`, 'draw'],
  [`${OPEN_DOCUMENT}datastyle:1.0`, 'number'],
  [`${OPEN_DOCUMENT}svg-compatible:1.0`, 'svg'],
  [`${OPEN_DOCUMENT}xsl-fo-compatible:1.0`, 'fo'],
]);
const DECLARED = /xmlns:([^\s=:"'<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const NAMES = /^([^\s:"']+):|(\s)(?:xmlns:([^\s:="']+)(?=\s*=)|([^\s:="']+):(?=[^\s:="']+\s*=))|"[^"]*"|'[^']*'/g;

/**
 * The same part with the prefixes that everybody writes. A prefix is the writer's choice (XML Namespaces 1.0, 4), and
 * programs that pass a file through a general XML library choose `ns0`; the readers ask for attributes as they are
 * usually written. Nearly every part comes back as it is; so does one that is no XML.
 */
export function withUsualPrefixes(xml: string): string {
  const names = renamings(xml);
  return names.size === 0 ? xml : renamed(xml, names);
}

/** Prefixes that stand for everybody's namespaces, with the usual name; one that has that name makes room. */
function renamings(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const others = new Set<string>();
  for (const [, prefix = '', doubleQuoted, quoted = ''] of xml.matchAll(DECLARED)) {
    const usual = USUAL.get(doubleQuoted ?? quoted);
    if (usual === undefined) others.add(prefix);
    else if (usual !== prefix) names.set(prefix, usual);
  }
  for (const usual of [...names.values()]) if (others.has(usual)) names.set(usual, `other-${usual}`);
  return names;
}

function renamed(xml: string, names: ReadonlyMap<string, string>): string {
  const pieces: string[] = [];
  let done = 0;
  const take = (_: string, from: number, to: number): void => {
    pieces.push(xml.slice(done, from), tagRenamed(xml.slice(from, to), names));
    done = to;
  };
  try {
    tokenizeXml(xml, '', { open: take, close: take });
  } catch (error) {
    if (error instanceof ReadFault) return xml;
    throw error;
  }
  return pieces.join('') + xml.slice(done);
}

function tagRenamed(tag: string, names: ReadonlyMap<string, string>): string {
  return tag.replace(NAMES, (all: string, element?: string, space?: string, declared?: string, attribute?: string) => {
    const name = names.get(element ?? declared ?? attribute ?? '');
    if (name === undefined) return all;
    if (declared === undefined) return `${space ?? ''}${name}:`;
    // Declared under its usual prefix too: the same attribute twice would be no XML.
    return !names.has(name) && tag.includes(`xmlns:${name}=`) ? all : `${space ?? ''}xmlns:${name}`;
  });
}
