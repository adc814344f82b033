import type { Beside } from '../../../../core/workbook/content';
import { cellReference } from '../../../../core/workbook/reference';
import { given } from '../../../../core/given';
import { walkXml } from '../../../xml/walk';

/** A drawn thing, its picture, or the words of a diagram, still named by the relationship. */
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
  let text = '';
  let name = '';
  let described = '';
  let picture: string | undefined;
  let diagram: string | undefined;
  const place = (): { at?: string } =>
    corner.row === '' ? {} : { at: cellReference(Number(corner.row) + 1, Number(corner.column) + 1) };
  const finish = (): void => {
    // A shape without words may have a description, which programs read out.
    const said = text.trim() === '' && picture === undefined ? described : text.trim();
    const named = { ...place(), ...given({ name: name === '' ? undefined : name }) };
    if (said !== '') drawn.push({ kind: 'textBox', ...named, text: said });
    else if (diagram !== undefined) drawn.push({ kind: 'textBox', ...named, relationship: diagram });
    else if (picture !== undefined) drawn.push({ kind: 'picture', ...named, relationship: picture });
  };
  walkXml(xml, part, {
    open({ name: element, attributes }) {
      if (ANCHORS.has(element)) Object.assign(corner, { column: '', row: '' });
      else if (THINGS.has(element)) {
        text = '';
        name = '';
        described = '';
        picture = undefined;
        diagram = undefined;
      } else if (element === 'cNvPr') {
        const own = attributes();
        described = (own.get('descr') ?? own.get('title') ?? '').trim();
        name = described === '' ? (own.get('name') ?? '') : described;
      } else if (element === 'blip') picture = attributes().get('r:embed') ?? attributes().get('r:link') ?? '';
      else if (element === 'relIds') diagram = attributes().get('r:dm');
      else if (element === 'br') text += '\n';
    },
    close(element, path) {
      if (element === 'p' && path.includes('txBody')) text += '\n';
      else if (THINGS.has(element)) finish();
    },
    text(piece, path) {
      const [parent, element] = path.slice(-2);
      if (element === 't') text += piece;
      else if (parent === 'from' && element === 'col') corner.column += piece.trim();
      else if (parent === 'from' && element === 'row') corner.row += piece.trim();
    },
  });
  return drawn;
}
