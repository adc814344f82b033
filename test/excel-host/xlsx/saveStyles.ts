import { PLAIN, type ConditionalFormat, type Edge, type Format } from '../model';
import { tag, type Attributes } from './xml';

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
    const font = this.fonts.index(fontXml(format));
    const fill = format.fill === '' ? 0 : this.fills.index(solid(format.fill));
    const border = this.borders.index(
      tag('border', {}, ...EDGES.map((edge) => sideXml(format.borders[edge], edge)), tag('diagonal')),
    );
    return this.cells.index(
      tag(
        'xf',
        {
          numFmtId: this.code(format.numberFormat),
          fontId: font,
          fillId: fill,
          borderId: border,
          xfId: 0,
          applyNumberFormat: true,
          applyFont: true,
          applyFill: true,
          applyBorder: true,
          applyAlignment: true,
          applyProtection: true,
        },
        alignmentXml(format),
        tag('protection', { locked: format.locked ? 1 : 0 }),
      ),
    );
  }

  private code(numberFormat: string): number {
    if (numberFormat === 'General') return 0;
    return numberFormat === '@' ? 49 : 164 + this.codes.index(numberFormat);
  }

  conditional({ fill, color, bold }: ConditionalFormat): number {
    const font = [bold === null ? '' : tag('b', { val: bold ? 1 : 0 }), color === '' ? '' : colorXml(color)].join('');
    return this.differential.index(
      tag('dxf', {}, font === '' ? '' : tag('font', {}, font), fill === '' ? '' : solid(fill, { rgb: argb(fill) })),
    );
  }

  xml(): string {
    const codes = this.codes.items.map((formatCode, index) => tag('numFmt', { numFmtId: 164 + index, formatCode }));
    const list = (name: string, items: readonly string[]): string => tag(name, { count: items.length }, ...items);
    return tag(
      'styleSheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      codes.length === 0 ? '' : list('numFmts', codes),
      list('fonts', this.fonts.items),
      list('fills', this.fills.items),
      list('borders', this.borders.items),
      list('cellStyleXfs', [tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      list('cellXfs', this.cells.items),
      list('cellStyles', [tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
      list('dxfs', this.differential.items),
    );
  }
}

const EDGES = ['left', 'right', 'top', 'bottom'] as const satisfies readonly Edge[];

const argb = (color: string): string => `FF${color.slice(1)}`;
const colorXml = (color: string): string => tag('color', { rgb: argb(color) });
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function fontXml({ bold, italic, underline, size, color, fontName }: Format): string {
  return tag(
    'font',
    {},
    bold ? tag('b') : '',
    italic ? tag('i') : '',
    underline === 'None' ? '' : tag('u'),
    tag('sz', { val: size }),
    colorXml(color),
    tag('name', { val: fontName }),
  );
}

function solid(color: string, background: Attributes = { indexed: 64 }): string {
  return tag(
    'fill',
    {},
    tag('patternFill', { patternType: 'solid' }, tag('fgColor', { rgb: argb(color) }), tag('bgColor', background)),
  );
}

function sideXml(border: Format['borders'][Edge], edge: Edge): string {
  if (border === undefined || border.style === 'None') return tag(edge);
  const weights: Readonly<Record<string, string>> = { Medium: 'medium', Thick: 'thick' };
  return tag(edge, { style: weights[border.weight] ?? 'thin' }, colorXml(border.color));
}

function alignmentXml({ horizontal, vertical, wrap, indent, rotation }: Format): string {
  return tag('alignment', {
    horizontal: small(horizontal),
    vertical: small(vertical),
    wrapText: wrap,
    indent: indent > 0 ? indent : undefined,
    textRotation: rotation === 0 ? undefined : rotation,
  });
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
