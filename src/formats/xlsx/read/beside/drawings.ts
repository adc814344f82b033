import type { Beside } from '../../../../core/workbook/content';
import { cellReference } from '../../../../core/workbook/reference';
import { given } from '../../../../core/given';
import { walkXml } from '../../../xml/walk';

/** A drawn thing, its picture, a chart, or the words of a diagram, still named by the relationship. */
export interface Drawn extends Beside {
  readonly relationship?: string;
}

const ANCHORS: ReadonlySet<string> = new Set(['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor']);
/** Shapes, connectors, pictures, and frames of charts and diagrams. */
const THINGS: ReadonlySet<string> = new Set(['sp', 'cxnSp', 'pic', 'graphicFrame']);

/**
 * Shapes with text, diagrams and pictures of a drawing (ECMA-376 Part 1, 20.5), each at the cell where its upper left
 * corner stands; those of a group each for itself, at the place of the group.
 */
export function readDrawing(xml: string, part: string): readonly Drawn[] {
  const drawn: Drawn[] = [];
  const corner = { column: '', row: '' };
  let thing: Thing = NOTHING;
  const place = (): { at?: string } =>
    corner.row === '' ? {} : { at: cellReference(Number(corner.row) + 1, Number(corner.column) + 1) };
  walkXml(xml, part, {
    open({ name: element, attributes }) {
      if (ANCHORS.has(element)) Object.assign(corner, { column: '', row: '' });
      else if (THINGS.has(element)) thing = NOTHING;
      else if (element === 'br') thing = { ...thing, text: `${thing.text}\n` };
      else if (TELLING.has(element)) thing = { ...thing, ...toldBy(element, attributes()) };
    },
    close(element, path) {
      if (element === 'p' && path.includes('txBody')) thing = { ...thing, text: `${thing.text}\n` };
      else if (THINGS.has(element)) drawn.push(...drawnAs(thing, place()));
    },
    text(piece, path) {
      const [parent, element] = path.slice(-2);
      if (element === 't') thing = { ...thing, text: thing.text + piece };
      else if (parent === 'from' && element === 'col') corner.column += piece.trim();
      else if (parent === 'from' && element === 'row') corner.row += piece.trim();
    },
  });
  return drawn;
}

/** A drawn thing while it is read. */
interface Thing {
  readonly text: string;
  readonly name: string;
  readonly described: string;
  readonly picture?: string;
  readonly diagram?: string;
  readonly chart?: string;
}

const NOTHING: Thing = { text: '', name: '', described: '' };

/** Elements that say what a thing is. */
const TELLING: ReadonlySet<string> = new Set(['cNvPr', 'blip', 'relIds', 'chart']);

function toldBy(element: string, attributes: ReadonlyMap<string, string>): Partial<Thing> {
  switch (element) {
    case 'blip':
      return { picture: attributes.get('r:embed') ?? attributes.get('r:link') ?? '' };
    case 'relIds':
      return given({ diagram: attributes.get('r:dm') });
    case 'chart':
      return given({ chart: attributes.get('r:id') });
    default: {
      const described = bothSaid(attributes.get('title')?.trim() ?? '', attributes.get('descr')?.trim() ?? '');
      return { described, name: described === '' ? (attributes.get('name') ?? '') : described };
    }
  }
}

/** The title and the description of a thing; of two that say the same the longer one. */
function bothSaid(title: string, description: string): string {
  if (title.includes(description)) return title;
  return description.includes(title) ? description : `${title}: ${description}`;
}

function drawnAs(
  { text, name, described, picture, diagram, chart }: Thing,
  place: { readonly at?: string },
): readonly Drawn[] {
  // A shape without words may have a description, which programs read out.
  const said = text.trim() === '' && picture === undefined && chart === undefined ? described : text.trim();
  const named = { ...place, ...given({ name: name === '' ? undefined : name }) };
  if (said !== '') return [{ kind: 'textBox', ...named, text: said }];
  if (diagram !== undefined) return [{ kind: 'textBox', ...named, relationship: diagram }];
  if (chart !== undefined) return [{ kind: 'object', ...named, relationship: chart }];
  return picture === undefined ? [] : [{ kind: 'picture', ...named, relationship: picture }];
}
