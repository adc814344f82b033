import { PLAIN, type ConditionalFormat, type Edge, type Format } from '../model';
import { escapeXml } from './xml';

/** Collects formats while sheets are written, and gives their indexes. */
export class StyleTable {
  private readonly fonts = new Table('<font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/></font>');
  private readonly fills = new Table(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Table('<border><left/><right/><top/><bottom/><diagonal/></border>');
  private readonly codes = new Table();
  private readonly cells = new Table();
  private readonly differential = new Table();

  constructor() {
    this.cell(PLAIN);
  }

  cell(format: Format): number {
    const color = (value: string): string => `<color rgb="FF${value.slice(1)}"/>`;
    const font = this.fonts.index(
      `<font>${format.bold ? '<b/>' : ''}${format.italic ? '<i/>' : ''}${format.underline === 'None' ? '' : '<u/>'}<sz val="${format.size}"/>${color(format.color)}<name val="${escapeXml(format.fontName)}"/></font>`,
    );
    const fill =
      format.fill === ''
        ? 0
        : this.fills.index(
            `<fill><patternFill patternType="solid"><fgColor rgb="FF${format.fill.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const side = (edge: Edge): string => {
      const border = format.borders[edge];
      return border === undefined || border.style === 'None'
        ? `<${edge}/>`
        : `<${edge} style="${border.weight === 'Medium' ? 'medium' : border.weight === 'Thick' ? 'thick' : 'thin'}">${color(border.color)}</${edge}>`;
    };
    const border = this.borders.index(
      `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`,
    );
    const code =
      format.numberFormat === 'General'
        ? 0
        : format.numberFormat === '@'
          ? 49
          : 164 + this.codes.index(escapeXml(format.numberFormat));
    const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
    const alignment = `<alignment horizontal="${small(format.horizontal)}" vertical="${small(format.vertical)}"${format.wrap ? ' wrapText="1"' : ''}${format.indent > 0 ? ` indent="${format.indent}"` : ''}${format.rotation === 0 ? '' : ` textRotation="${format.rotation}"`}/>`;
    return this.cells.index(
      `<xf numFmtId="${code}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${alignment}<protection locked="${format.locked ? 1 : 0}"/></xf>`,
    );
  }

  conditional({ fill, color, bold }: ConditionalFormat): number {
    const font = `${bold === null ? '' : `<b val="${bold ? 1 : 0}"/>`}${color === '' ? '' : `<color rgb="FF${color.slice(1)}"/>`}`;
    return this.differential.index(
      `<dxf>${font === '' ? '' : `<font>${font}</font>`}${fill === '' ? '' : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>`}</dxf>`,
    );
  }

  xml(): string {
    const codes = this.codes.items.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`);
    const list = (name: string, items: readonly string[]): string =>
      `<${name} count="${items.length}">${items.join('')}</${name}>`;
    return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${codes.length === 0 ? '' : list('numFmts', codes)}${list('fonts', this.fonts.items)}${list('fills', this.fills.items)}${list('borders', this.borders.items)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', this.cells.items)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${list('dxfs', this.differential.items)}</styleSheet>`;
  }
}

class Table {
  readonly items: string[];
  private readonly known = new Map<string, number>();

  constructor(...first: readonly string[]) {
    this.items = [...first];
    first.forEach((item, index) => this.known.set(item, index));
  }

  index(item: string): number {
    const known = this.known.get(item);
    if (known !== undefined) return known;
    this.known.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}
