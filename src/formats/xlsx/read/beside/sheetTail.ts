import { cellReference } from '../../../../core/workbook/reference';
import { walkXml } from '../../../xml/walk';
import { withUsualPrefixes } from '../../../xml/usualPrefixes';
import type { SheetText } from '../sheetPieces';

export interface SheetLink {
  /** The cell, or the range, whose words the address stands behind. */
  readonly ref: string;
  /** Of the relationship with the address. */
  readonly relationship: string;
  /** What the address goes on with behind its number sign. */
  readonly location: string;
  /** The words that show while the mouse is over the cell. */
  readonly tip: string;
}

export interface SheetObject {
  readonly relationship: string;
  /** `Word.Document.12` */
  readonly program: string;
  /** Of its picture in the old drawing of the sheet. */
  readonly shape: number;
  readonly at?: string;
}

/** What stands in a worksheet part behind its cells. */
export interface SheetTail {
  readonly links: readonly SheetLink[];
  readonly objects: readonly SheetObject[];
  readonly headers: readonly string[];
  readonly footers: readonly string[];
}

const WANTED = /<(?:[\w.-]+:)?(?:hyperlink|oleObject|headerFooter)[\s>]/;
const ROOT = /<(?:[\w.-]+:)?worksheet(?:\s[^>]*)?>/;

/** Links, embedded objects, headers and footers of a worksheet part that has been read. */
export function readSheetTail({ head, last }: SheetText, part: string): SheetTail {
  const links: SheetLink[] = [];
  const objects: { relationship: string; program: string; shape: number; column: string; row: string }[] = [];
  const texts = { header: [] as string[], footer: [] as string[] };
  const end = last.lastIndexOf('sheetData');
  const rest = end < 0 ? '' : last.slice(last.indexOf('>', end) + 1);
  const root = ROOT.exec(head)?.[0];
  if (root !== undefined && WANTED.test(rest))
    walkXml(withUsualPrefixes(`${root}${rest}`), part, {
      open({ name, attributes }) {
        if (name === 'hyperlink') {
          const own = attributes();
          links.push({
            ref: own.get('ref') ?? '',
            relationship: own.get('r:id') ?? '',
            location: own.get('location') ?? '',
            tip: own.get('tooltip') ?? '',
          });
        } else if (name === 'oleObject') {
          const own = attributes();
          objects.push({
            relationship: own.get('r:id') ?? '',
            program: own.get('progId') ?? '',
            shape: Number(own.get('shapeId') ?? 0),
            column: '',
            row: '',
          });
        }
      },
      text(piece, path) {
        const [parent, element = ''] = path.slice(-2);
        const object = objects.at(-1);
        if (parent === 'headerFooter') (element.endsWith('Header') ? texts.header : texts.footer).push(piece);
        else if (parent === 'from' && object !== undefined && element === 'col') object.column += piece.trim();
        else if (parent === 'from' && object !== undefined && element === 'row') object.row += piece.trim();
      },
    });
  return {
    links,
    objects: objects.map(({ relationship, program, shape, column, row }) => ({
      relationship,
      program,
      shape,
      ...(row === '' ? {} : { at: cellReference(Number(row) + 1, Number(column) + 1) }),
    })),
    headers: texts.header.map(plainHeader),
    footers: texts.footer.map(plainHeader),
  };
}

/** Without the codes of a header (ECMA-376 Part 1, 18.3.1.46): places, fonts, fields; a doubled ampersand is one. */
export function plainHeader(text: string): string {
  return text
    .replace(/&&/g, '\u0000')
    .replace(/&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d{1,3}|[A-Za-z])/g, ' ')
    .replace(/\u0000/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
