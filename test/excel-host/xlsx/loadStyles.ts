import type { Border, Edge, Format } from '../model';
import { PLAIN } from '../model';
import { child, children, type Element } from './xml';

export interface Styles {
  readonly cells: readonly Format[];
  readonly differential: readonly { readonly fill: string; readonly color: string; readonly bold: boolean | null }[];
}

/** ECMA-376 Part 1, 18.8.30. */
const BUILT_IN: Readonly<Record<string, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'm/d/yy h:mm',
  49: '@',
};

export function loadStyles(root: Element | undefined): Styles {
  const codes = new Map(
    children(child(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'] ?? '',
      attributes['formatCode'] ?? '',
    ]),
  );
  const fonts = children(child(root, 'fonts'), 'font').map(fontOf);
  const fills = children(child(root, 'fills'), 'fill').map(fillOf);
  const borders = children(child(root, 'borders'), 'border').map(bordersOf);
  const cells = children(child(root, 'cellXfs'), 'xf').map(({ attributes, children: inner }): Format => {
    const id = attributes['numFmtId'] ?? '0';
    return {
      ...PLAIN,
      ...fonts[Number(attributes['fontId'] ?? 0)],
      numberFormat: codes.get(id) ?? BUILT_IN[id] ?? 'General',
      fill: fills[Number(attributes['fillId'] ?? 0)] ?? '',
      borders: borders[Number(attributes['borderId'] ?? 0)] ?? {},
      ...alignmentOf(inner.find(({ name }) => name === 'alignment')?.attributes ?? {}),
      locked: !['0', 'false'].includes(inner.find(({ name }) => name === 'protection')?.attributes['locked'] ?? '1'),
    };
  });
  const differential = children(child(root, 'dxfs'), 'dxf').map((dxf) => {
    const bold = child(dxf, 'font', 'b');
    const pattern = child(dxf, 'fill', 'patternFill');
    return {
      fill: colorOf(child(pattern, 'bgColor')) || colorOf(child(pattern, 'fgColor')),
      color: colorOf(child(dxf, 'font', 'color')),
      bold: bold === undefined ? null : bold.attributes['val'] !== '0',
    };
  });
  return { cells, differential };
}

function alignmentOf(attributes: Element['attributes']): Partial<Format> {
  return {
    horizontal: capital(attributes['horizontal'] ?? 'general'),
    vertical: capital(attributes['vertical'] ?? 'bottom'),
    wrap: attributes['wrapText'] === '1' || attributes['wrapText'] === 'true',
    indent: Number(attributes['indent'] ?? 0),
    rotation: Number(attributes['textRotation'] ?? 0),
  };
}

const WEIGHTS: Readonly<Record<string, string>> = { medium: 'Medium', thick: 'Thick', hair: 'Hairline' };

function underlineOf(element: Element | undefined): string {
  if (element === undefined) return 'None';
  return element.attributes['val'] === 'double' ? 'Double' : 'Single';
}

function fontOf(font: Element): Partial<Format> {
  const on = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && element.attributes['val'] !== '0' && element.attributes['val'] !== 'false';
  };
  return {
    bold: on('b'),
    italic: on('i'),
    underline: underlineOf(child(font, 'u')),
    size: Number(child(font, 'sz')?.attributes['val'] ?? 11),
    fontName: child(font, 'name')?.attributes['val'] ?? 'Calibri',
    color: colorOf(child(font, 'color')) || '#000000',
  };
}

function fillOf(fill: Element): string {
  const pattern = child(fill, 'patternFill');
  return pattern?.attributes['patternType'] === 'solid' ? colorOf(child(pattern, 'fgColor')) : '';
}

function bordersOf(border: Element): Format['borders'] {
  const sides: Partial<Record<Edge, Border>> = {};
  for (const edge of ['top', 'bottom', 'left', 'right'] as const) {
    const side = child(border, edge);
    const style = side?.attributes['style'];
    if (style !== undefined && style !== 'none')
      sides[edge] = {
        style: 'Continuous',
        weight: WEIGHTS[style] ?? 'Thin',
        color: colorOf(child(side, 'color')) || '#000000',
      };
  }
  return sides;
}

/** Colours of themes are not looked up. */
function colorOf(element: Element | undefined): string {
  const rgb = element?.attributes['rgb'];
  return rgb === undefined ? '' : `#${rgb.slice(-6).toUpperCase()}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
