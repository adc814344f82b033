import { given } from '../../../core/given';
import { baseName } from '../../../core/text/order';
import type { Aside, Block, ReadDocument } from '../../document/document';
import { textOf } from '../../document/textOf';
import { readElementText } from '../../opc/documentProperties';
import type { Package } from '../../opc/openPackage';
import type { ReadLimits } from '../../zip/readLimits';
import { countLists } from '../../document/listNumbers';
import { readNumbering } from './numbering';
import { readStory, type StoryContent } from './readStory';
import type { StoryContext } from './story';
import { readStyles } from './styles';

/** The part that holds a document's text. */
export function documentPart(pack: Package): string {
  return pack.relationships('').find(({ type }) => type === 'officedocument')?.target ?? 'word/document.xml';
}

/**
 * A Word document (.docx): paragraphs and tables in reading order, merged cells laid out, numbers of automatic
 * lists written out, everything marked that is no live text. Throws `ReadFault` on a damaged or oversized package.
 */
export function readDocx(pack: Package, limits: ReadLimits): ReadDocument {
  const part = documentPart(pack);
  const stylesPart = related(pack, part, 'styles');
  const numberingPart = related(pack, part, 'numbering');
  const styles = pack.optionalText(stylesPart);
  const numbering = pack.optionalText(numberingPart);
  const shared = {
    limits,
    styleOf: styles === undefined ? () => ({}) : readStyles(styles, stylesPart),
    numbers: countLists(numbering === undefined ? new Map() : readNumbering(numbering, numberingPart)),
  };
  const storyOf = (of: string, noteOf: StoryContext['noteOf']): StoryContent => {
    const outside = pack.relationships(of).filter(({ external }) => external);
    const links = new Map(outside.map(({ id, target }) => [id, target]));
    const parts = new Map(pack.relationships(of).map((one) => [one.id, one]));
    const partOf: StoryContext['partOf'] = (id) => {
      const part = parts.get(id);
      if (part === undefined || part.external) return undefined;
      return { name: baseName(part.target), ...given({ size: pack.archive.find(part.target)?.size }) };
    };
    return readStory(pack.text(of), of, { ...shared, noteOf, partOf, linkOf: (id) => links.get(id) });
  };
  const notes = new Map<Aside['kind'], ReadonlyMap<string, readonly Block[]>>();
  for (const kind of ['footnote', 'endnote', 'comment'] as const) {
    const notesPart = related(pack, part, `${kind}s`);
    if (pack.has(notesPart)) notes.set(kind, storyOf(notesPart, () => undefined).notes);
  }
  const { blocks, margins } = storyOf(part, (kind, id) => notes.get(kind)?.get(id));
  const targets = new Map(pack.relationships(part).map(({ id, target }) => [id, target]));
  const read = new Map<string, Aside>();
  for (const { kind, id } of margins) {
    const target = targets.get(id);
    if (target === undefined || read.has(target) || !pack.has(target)) continue;
    read.set(target, { kind, blocks: storyOf(target, () => undefined).blocks });
  }
  return {
    blocks,
    margins: [...read.values()].filter((one) => textOf(one.blocks).trim() !== ''),
    ...given(properties(pack)),
  };
}

function related(pack: Package, part: string, kind: string): string {
  return pack.relationships(part).find(({ type }) => type === kind)?.target ?? `word/${kind}.xml`;
}

function properties(pack: Package): { creator: string | undefined; lastModifiedBy: string | undefined } {
  const part = pack.relationships('').find(({ type }) => type === 'coreproperties')?.target;
  const xml = pack.optionalText(part);
  if (part === undefined || xml === undefined) return { creator: undefined, lastModifiedBy: undefined };
  return {
    creator: readElementText(xml, part, 'creator'),
    lastModifiedBy: readElementText(xml, part, 'lastModifiedBy'),
  };
}
