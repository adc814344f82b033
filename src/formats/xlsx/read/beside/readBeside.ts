import { given } from '../../../../core/given';
import { baseName } from '../../../../core/text/order';
import type { Beside } from '../../../../core/workbook/content';
import { parseCellReference } from '../../../../core/workbook/reference';
import type { Package } from '../../../opc/openPackage';
import type { Relationship } from '../../../opc/relationships';
import { ReadFault } from '../../../zip/readFault';
import { readNotes, readThreaded } from './comments';
import { readDrawing } from './drawings';
import { readSheetTail, type SheetTail } from './sheetTail';

/** A worksheet whose cells have been read. */
export interface ReadCells {
  readonly xml: string;
  readonly part: string;
  /** What the cells themselves showed that is not their value. */
  readonly found: readonly Beside[];
}

/**
 * What stands on a sheet beside the contents of its cells: notes and comments, text boxes and shapes, pictures,
 * embedded objects, addresses behind words, headers and footers, text under merged cells. A part that is broken has
 * nothing to say: the answers in the cells are read all the same.
 */
export function readBeside(pack: Package, sheet: ReadCells): readonly Beside[] {
  const tail = readSheetTail(sheet.xml, sheet.part);
  const related = pack.relationships(sheet.part);
  return [
    ...sheet.found,
    ...linksOf(tail, related),
    ...objectsOf(tail, related, pack),
    ...strayObjects(tail, related, pack),
    ...related.flatMap((relationship) => fromPart(pack, relationship)),
    ...tail.headers.flatMap((text): Beside[] => (text === '' ? [] : [{ kind: 'header', text }])),
    ...tail.footers.flatMap((text): Beside[] => (text === '' ? [] : [{ kind: 'footer', text }])),
  ];
}

function fromPart(pack: Package, { type, target, external }: Relationship): readonly Beside[] {
  if (external) return [];
  switch (type) {
    case 'comments':
      return read(pack, target, readNotes);
    case 'threadedcomment':
      return read(pack, target, readThreaded);
    case 'drawing':
      return read(pack, target, (xml, part) => drawnThings(pack, xml, part));
    default:
      return [];
  }
}

function drawnThings(pack: Package, xml: string, part: string): readonly Beside[] {
  const targets = new Map(pack.relationships(part).map(({ id, target }) => [id, target]));
  return readDrawing(xml, part).map(({ relationship, ...thing }) => {
    const target = relationship === undefined ? undefined : targets.get(relationship);
    return { ...thing, ...given({ size: sizeOf(pack, target) }) };
  });
}

function linksOf({ links }: SheetTail, related: readonly Relationship[]): readonly Beside[] {
  return links.flatMap(({ ref, relationship }): readonly Beside[] => {
    const address = related.find(({ id, external }) => id === relationship && external)?.target ?? '';
    const [first = ''] = ref.split(':');
    return address === '' || parseCellReference(first) === undefined
      ? []
      : [{ kind: 'link', at: first, text: address }];
  });
}

function objectsOf({ objects }: SheetTail, related: readonly Relationship[], pack: Package): readonly Beside[] {
  return objects.map(({ relationship, program, at }) => {
    const target = related.find(({ id }) => id === relationship)?.target;
    const file = target === undefined ? program : baseName(target);
    return { kind: 'object' as const, name: file, ...given({ at, size: sizeOf(pack, target) }) };
  });
}

/** Files in the package that belong to the sheet, of which the sheet itself says nothing. */
function strayObjects({ objects }: SheetTail, related: readonly Relationship[], pack: Package): readonly Beside[] {
  const named = new Set(objects.map(({ relationship }) => relationship));
  return related
    .filter(({ id, type, external }) => OBJECTS.has(type) && !external && !named.has(id))
    .map(({ target }) => ({ kind: 'object', name: baseName(target), ...given({ size: sizeOf(pack, target) }) }));
}

const OBJECTS: ReadonlySet<string> = new Set(['package', 'oleobject']);

function sizeOf(pack: Package, part: string | undefined): number | undefined {
  return part === undefined ? undefined : pack.archive.find(part)?.size;
}

function read(
  pack: Package,
  part: string,
  reader: (xml: string, part: string) => readonly Beside[],
): readonly Beside[] {
  try {
    const xml = pack.optionalText(part);
    return xml === undefined ? [] : reader(xml, part);
  } catch (error) {
    if (error instanceof ReadFault && error.reason === 'xml') return [];
    throw error;
  }
}
