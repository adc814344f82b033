import { joinBytes } from '../../../core/joinBytes';
import { TemplateHandler, TemplatePlugin, createDefaultPlugins, officeMarkup, xml } from 'easy-template-x';
import type { ScopeData, Tag, TemplateContent, TemplateData, PluginContent } from 'easy-template-x';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { createZipWriter } from '../../zip/write';
import { legalText } from '../write/legalText';
import { specNamed, type TagData, type TagSpec } from './tagNames';

/** Signs in the place of braces while tags are filled, so that a brace in somebody's text is never taken for a tag. */
const BRACES: readonly (readonly [brace: string, standIn: string])[] = [
  ['{', '\uE07B'],
  ['}', '\uE07D'],
];
/** Tables in tables in text boxes: deep, but no attack. */
const MOST_DEPTH = 60;

/** What the library takes for a tag. */
type Content = TemplateContent | TemplateData[];

interface Paragraphs extends PluginContent {
  readonly _type: 'paragraphs';
  readonly texts: readonly string[];
}

/** Paragraphs of a text, each in a copy of the paragraph in which its tag stands. */
class ParagraphsPlugin extends TemplatePlugin {
  override readonly contentType = 'paragraphs';

  override simpleTagReplacements(tag: Tag, data: ScopeData): void {
    if (tag.placement !== 'TextNode') return;
    const texts = (data.getScopeData() as Paragraphs).texts;
    const paragraph = officeMarkup.query.containingParagraphNode(tag.xmlTextNode);
    texts.forEach((text, index) => {
      tag.xmlTextNode.textContent = text;
      if (index < texts.length - 1) xml.modify.insertBefore(xml.create.cloneNode(paragraph, true), paragraph);
    });
    officeMarkup.modify.setSpacePreserveAttribute(officeMarkup.query.containingTextNode(tag.xmlTextNode));
  }
}

/**
 * A Word file with the data in place of the tags of the named parts; every other part stays byte for byte what it was,
 * and so do their names and order. The same input gives the same bytes.
 */
export async function fillDocument(
  bytes: Uint8Array,
  parts: readonly string[],
  data: TagData,
  specs: readonly TagSpec[],
): Promise<Uint8Array> {
  const filled = unzipSync(await filledPackage(bytes, data, specs), { filter: ({ name }) => parts.includes(name) });
  const chunks: Uint8Array[] = [];
  const zip = createZipWriter((chunk) => chunks.push(chunk));
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const changed = filled[name];
    if (!name.endsWith('/')) zip.add(name, changed === undefined ? part : withBraces(changed));
  }
  zip.end();
  return joinBytes(chunks);
}

function withBraces(part: Uint8Array): Uint8Array {
  let text = strFromU8(part);
  for (const [brace, standIn] of BRACES) text = text.replaceAll(standIn, brace);
  return strToU8(text);
}

/** The package as the library leaves it, with stand-ins for the braces of people's texts. Tags must be checked. */
async function filledPackage(bytes: Uint8Array, data: TagData, specs: readonly TagSpec[]): Promise<Uint8Array> {
  const handler = new TemplateHandler({
    plugins: [...createDefaultPlugins(), new ParagraphsPlugin()],
    maxXmlDepth: MOST_DEPTH,
    scopeDataResolver: ({ strPath }) => valueAt(data, strPath, specs),
  });
  const filled = await handler.process(new Uint8Array(bytes).buffer, {});
  return new Uint8Array(filled);
}

/** What a tag stands for: looked for in the innermost list first, then in those around it. */
function valueAt(data: TagData, path: readonly string[], specs: readonly TagSpec[]): Content {
  const name = path.at(-1) ?? '';
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const scope = scopeAt(data, path.slice(0, depth), specs);
    if (scope === undefined) continue;
    const spec = specNamed(scope.specs, name);
    const value = spec === undefined ? undefined : scope.data[spec.names[0] ?? ''];
    if (value !== undefined) return contentOf(value);
  }
  return '';
}

interface Scope {
  readonly data: TagData;
  readonly specs: readonly TagSpec[];
}

function scopeAt(data: TagData, path: readonly string[], specs: readonly TagSpec[]): Scope | undefined {
  let scope: Scope = { data, specs };
  for (let at = 0; at < path.length; at += 2) {
    const spec = specNamed(scope.specs, path[at] ?? '');
    const list = spec === undefined ? undefined : scope.data[spec.names[0] ?? ''];
    const item = Array.isArray(list) ? (list as readonly (string | TagData)[])[Number(path[at + 1])] : undefined;
    if (spec?.items === undefined || item === undefined || typeof item === 'string') return undefined;
    scope = { data: item, specs: spec.items };
  }
  return scope;
}

function contentOf(value: TagData[string]): Content {
  if (typeof value === 'string') return safe(value);
  const [first] = value;
  if (typeof first === 'string') return { _type: 'paragraphs', texts: (value as readonly string[]).map(safe) };
  // The resolver is asked again for each item: only their number counts here.
  return value.map(() => ({}));
}

function safe(text: string): string {
  let out = legalText(text);
  for (const [brace, standIn] of BRACES) out = out.replaceAll(brace, standIn);
  return out;
}
