import { given } from '../../../../core/given';
import { baseName } from '../../../../core/text/order';
import type { Beside } from '../../../../core/workbook/content';
import { parseCellReference } from '../../../../core/workbook/reference';
import type { Package } from '../../../opc/openPackage';
import type { Relationship } from '../../../opc/relationships';
import { walkXml } from '../../../xml/walk';
import { ReadFault } from '../../../zip/readFault';
import type { SheetText } from '../sheetPieces';
import { readNotes, readThreaded } from './comments';
import { readDrawing } from './drawings';
import { readSheetTail, type SheetTail } from './sheetTail';
import { readVmlShapes, type VmlShape } from './vmlShapes';

/** A worksheet whose cells have been read. */
export interface ReadCells {
  readonly text: SheetText;
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
  const tail = readSheetTail(sheet.text, sheet.part);
  const related = pack.relationships(sheet.part);
  const old = related
    .filter(({ type, external }) => type === 'vmldrawing' && !external)
    .flatMap(({ target }) => readVmlShapes(pack.optionalText(target) ?? ''));
  const boxes = oldTextBoxes(old);
  const words = new Set(boxes.map(({ text }) => text?.replace(/^☒ /, '')));
  return [
    ...sheet.found,
    ...linksOf(tail, related),
    ...objectsOf(tail, related, old, pack),
    ...strayObjects(tail, related, pack),
    ...commentsOf(pack, related),
    // A control stands in the drawings of both kinds.
    ...related
      .flatMap((relationship) => fromPart(pack, relationship))
      .filter(({ kind, text }) => kind !== 'textBox' || !words.has(text)),
    ...boxes,
    ...tail.headers.flatMap((text): Beside[] => (text === '' ? [] : [{ kind: 'header', text }])),
    ...tail.footers.flatMap((text): Beside[] => (text === '' ? [] : [{ kind: 'footer', text }])),
  ];
}

/** What is drawn on a sheet without cells: its chart, and what somebody put over it. */
export function drawnBeside(pack: Package, part: string): readonly Beside[] {
  return pack.relationships(part).flatMap((relationship) => fromPart(pack, relationship));
}

function fromPart(pack: Package, { type, target, external }: Relationship): readonly Beside[] {
  if (external) return [];
  switch (type) {
    case 'drawing':
      return read(pack, target, (xml, part) => drawnThings(pack, xml, part));
    case 'image':
      return [{ kind: 'picture', name: baseName(target), ...given({ size: sizeOf(pack, target) }) }];
    case 'vmldrawing':
      return picturesOfHeaders(pack, target);
    default:
      return [];
  }
}

/** Threaded comments, and notes but for those that say the same once more. */
function commentsOf(pack: Package, related: readonly Relationship[]): readonly Beside[] {
  const of = (wanted: string, reader: typeof readNotes): readonly Beside[] =>
    related.flatMap(({ type, target, external }) => (type === wanted && !external ? read(pack, target, reader) : []));
  const threaded = of('threadedcomment', readThreaded);
  const places = new Set(threaded.map(({ at }) => at));
  return [...of('comments', readNotes).filter(({ kind, at }) => kind === 'note' || !places.has(at)), ...threaded];
}

/** Pictures that an old drawing names: those of headers and footers. */
function picturesOfHeaders(pack: Package, part: string): readonly Beside[] {
  const named = pack.optionalText(part) ?? '';
  return pack
    .relationships(part)
    .filter(({ id, type, external }) => type === 'image' && !external && named.includes(`relid="${id}"`))
    .map(({ target }) => ({ kind: 'picture', name: baseName(target), ...given({ size: sizeOf(pack, target) }) }));
}

function drawnThings(pack: Package, xml: string, part: string): readonly Beside[] {
  const targets = new Map(pack.relationships(part).map(({ id, target }) => [id, target]));
  return readDrawing(xml, part).flatMap(({ relationship, ...thing }): readonly Beside[] => {
    const target = relationship === undefined ? undefined : targets.get(relationship);
    if (thing.kind === 'picture') return [{ ...thing, ...given({ size: sizeOf(pack, target) }) }];
    if (thing.kind === 'object') return [chartOf(pack, thing, target)];
    const text = thing.text ?? (target === undefined ? '' : diagramText(pack, target));
    return text === '' ? [] : [{ ...thing, text }];
  });
}

/** A chart by the words that somebody gave it; one without is named. */
function chartOf(pack: Package, { text: _, ...chart }: Beside, part = ''): Beside {
  const words = diagramText(pack, part);
  return words === ''
    ? { ...chart, ...given({ size: sizeOf(pack, part) }) }
    : { ...chart, kind: 'textBox', text: words };
}

/** The words of a diagram (SmartArt) or a chart, which stand in a part of their own. */
function diagramText(pack: Package, part: string): string {
  const xml = pack.optionalText(part);
  const words: string[] = [];
  if (xml !== undefined)
    walkXml(xml, part, {
      open({ name }) {
        if (name === 'p') words.push('');
      },
      text(piece, path) {
        if (path.at(-1) === 't') words.push(`${words.pop() ?? ''}${piece}`);
      },
    });
  return words
    .filter((line) => line.trim() !== '')
    .join('\n')
    .trim();
}

function linksOf({ links }: SheetTail, related: readonly Relationship[]): readonly Beside[] {
  return links.flatMap(({ ref, relationship, location, tip }): readonly Beside[] => {
    const target = related.find(({ id, external }) => id === relationship && external)?.target ?? '';
    const address = target === '' || location === '' || target.includes('#') ? target : `${target}#${location}`;
    const [at = ''] = ref.split(':');
    if (parseCellReference(at) === undefined) return [];
    return [
      ...(address === '' ? [] : [{ kind: 'link' as const, at, text: address }]),
      // Some programs repeat the address in the tip.
      ...(tip.trim() === '' || address.includes(tip.trim()) ? [] : [{ kind: 'note' as const, at, text: tip.trim() }]),
    ];
  });
}

function objectsOf(
  { objects }: SheetTail,
  related: readonly Relationship[],
  old: readonly VmlShape[],
  pack: Package,
): readonly Beside[] {
  return objects.map(({ relationship, program, shape, at: anchored }) => {
    const at = anchored ?? old.find(({ number }) => number === shape)?.at;
    const target = related.find(({ id }) => id === relationship)?.target;
    const file = target === undefined ? program : baseName(target);
    return { kind: 'object' as const, name: file, ...given({ at, size: sizeOf(pack, target) }) };
  });
}

/** Shapes with text that a program of before 2007 drew; those of notes stand with the notes. */
function oldTextBoxes(old: readonly VmlShape[]): readonly Beside[] {
  return old.flatMap(({ kind, at, text }): readonly Beside[] =>
    kind === 'Note' || text === '' ? [] : [{ kind: 'textBox', text, ...given({ at }) }],
  );
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
