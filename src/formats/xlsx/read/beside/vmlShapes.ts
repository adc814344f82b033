import { cellReference } from '../../../../core/workbook/reference';
import { given } from '../../../../core/given';
import { unescapeXml } from '../../../xml/unescape';

/** A shape of an old drawing (`xl/drawings/vmlDrawing1.vml`, ECMA-376 Part 4, 19.1). */
export interface VmlShape {
  /** By which a sheet names the picture of an embedded object: `_x0000_s1025` is 1025. */
  readonly number: number;
  /** `Note` for that of a note, which stands with the notes; `Pict`, `Rect`, `Button` … */
  readonly kind: string;
  readonly at?: string;
  readonly text: string;
}

const SHAPE = /<v:(shape|rect|roundrect|oval)\b([^>]*)>([\s\S]*?)<\/v:\1>/gi;
const TEXT_BOX = /<v:textbox\b[^>]*>([\s\S]*?)<\/v:textbox>/i;
const ANCHOR = /<x:Anchor>\s*(\d+)\s*,\s*\d+\s*,\s*(\d+)/i;
/** Of a box to tick (ECMA-376 Part 4, 19.4.2.7). */
const TICKED = /<x:Checked>\s*[1-9]/i;
const MOST = 5000;

/** Shapes of an old drawing. It is HTML for the most part (`<br>` stays open), so that no reader of XML can take it. */
export function readVmlShapes(vml: string): readonly VmlShape[] {
  return [...vml.matchAll(SHAPE)].slice(0, MOST).map(([, , tag = '', inside = '']) => {
    const [, column, row] = ANCHOR.exec(inside) ?? [];
    return {
      number: Number(/_s(\d+)"/.exec(tag)?.[1] ?? 0),
      kind: /ObjectType="(\w+)"/i.exec(inside)?.[1] ?? '',
      text: `${TICKED.test(inside) ? '☒ ' : ''}${plainText(TEXT_BOX.exec(inside)?.[1] ?? '')}`,
      ...given({
        at: column === undefined || row === undefined ? undefined : cellReference(Number(row) + 1, Number(column) + 1),
      }),
    };
  });
}

function plainText(html: string): string {
  return unescapeXml(
    html
      .replace(/\s+/g, ' ')
      .replace(/<br\b[^>]*>|<\/(?:div|p)>/gi, '\n')
      .replace(/<[^>]*>/g, ''),
  ).trim();
}
