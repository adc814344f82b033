import { ReadFault } from '../../zip/readFault';
import { given } from '../../../core/given';
import { isTrue } from '../../xml/attributes';
import { BLACK, colorOf, isLostOn, WHITE, type Rgb } from '../../document/contrast';
import { walkXml } from '../../xml/walk';
import { partialDateFormat } from './shownDate';

/** How the cells of one style show what they hold. */
export interface CellLook {
  readonly isDate: boolean;
  /** The code of its number format, for those that are no built-in of the kind «General». */
  readonly format?: string;
  /** A date format that leaves day, month or year out. */
  readonly partialDate?: string;
  /** All of its text is struck through. */
  readonly struck: boolean;
  /** Nobody sees what it holds: white letters on white, a format that shows nothing, letters without any size. */
  readonly unseen: boolean;
  /** Its fill, where it has one other than white. */
  readonly ground?: Rgb;
}

/** For each cell style (`s=`): whether its number format shows a date. */
export function readDateStyles(xml: string, part: string, limit: number): readonly boolean[] {
  return readLooks(xml, part, limit).map(({ isDate }) => isDate);
}

/** A font, as far as it says whether its letters are read. */
export interface Font {
  struck: boolean;
  /** Points. */
  size: number;
  /** Undefined where it cannot be known. */
  color: Rgb | undefined;
}

/**
 * For each cell style (`s=`) what it does to its content (ECMA-376 Part 1, 18.8). Only the workbook's own fonts, fills
 * and formats count: conditional formats (`dxfs`) have elements of the same names.
 */
export function readLooks(xml: string, part: string, limit: number): readonly CellLook[] {
  const formats = new Map<string, string>();
  const fonts: Font[] = [];
  const fills: (Rgb | undefined)[] = [];
  const looks: CellLook[] = [];
  walkXml(xml, part, {
    open({ name, path, attributes }) {
      const [, table = '', entry] = path;
      if (table === '') return;
      if (table === 'numFmts' && name === 'numFmt')
        formats.set(attributes().get('numFmtId') ?? '', attributes().get('formatCode') ?? '');
      else if (table === 'fonts') takeFont(fonts, name, entry === 'font', attributes);
      else if (table === 'fills') takeFill(fills, name, attributes);
      else if (table === 'cellXfs' && name === 'xf' && path.length === 2) {
        if (looks.length >= limit) throw new ReadFault('styles', { limit });
        looks.push(lookOf(attributes(), formats, fonts, fills));
      }
    },
    close: (name, path) => name === 'cellXfs' && path.length === 1,
  });
  return looks;
}

function takeFont(fonts: Font[], name: string, inFont: boolean, attributes: () => ReadonlyMap<string, string>): void {
  if (name === 'font' && !inFont) fonts.push({ struck: false, size: USUAL, color: BLACK });
  const font = fonts.at(-1);
  if (font === undefined || !inFont) return;
  if (name === 'strike') font.struck = isTrue(attributes().get('val') ?? '1');
  else if (name === 'color') font.color = colorOf(attributes());
  else if (name === 'sz') font.size = Number(attributes().get('val') ?? USUAL);
}

function takeFill(fills: (Rgb | undefined)[], name: string, attributes: () => ReadonlyMap<string, string>): void {
  const last = fills.length - 1;
  if (name === 'fill') fills.push(WHITE);
  // Of a pattern other than a solid one nobody can say how dark it is.
  else if (name === 'patternFill') fills[last] = GROUNDS.get(attributes().get('patternType') ?? 'none');
  else if (name === 'gradientFill') fills[last] = undefined;
  else if (name === 'fgColor' && fills[last] === SOLID) fills[last] = colorOf(attributes());
}

/** Points: of usual letters, and of such as nobody reads. */
const USUAL = 11;
const TINY = 2;

/** The ground of a solid fill until its colour comes: black, so that nothing is lost on it but for black letters. */
const SOLID: Rgb = [0, 0, 0];
const GROUNDS: ReadonlyMap<string, Rgb> = new Map([
  ['none', WHITE],
  ['solid', SOLID],
]);

function lookOf(
  xf: ReadonlyMap<string, string>,
  formats: ReadonlyMap<string, string>,
  fonts: readonly Font[],
  fills: readonly (Rgb | undefined)[],
): CellLook {
  const id = xf.get('numFmtId') ?? '0';
  const font = fonts[Number(xf.get('fontId') ?? 0)];
  return cellLook(Number(id), formats.get(id), font, fills[Number(xf.get('fillId') ?? 0)]);
}

/** The look of a number format (by its id, and its code where it is no built-in one), a font and a fill. */
export function cellLook(
  id: number,
  custom: string | undefined,
  font: Font | undefined,
  ground: Rgb | undefined,
): CellLook {
  const format = custom ?? BUILT_IN.get(id);
  const isDate = custom === undefined ? isBuiltInDate(id) : isDateFormat(custom);
  return {
    isDate,
    ...given({ format, partialDate: isDate ? partialDateFormat(id, custom) : undefined }),
    struck: font?.struck === true,
    unseen: isUnreadable(font, ground) || showsNothing(format ?? ''),
    ...given({ ground: ground === WHITE ? undefined : ground }),
  };
}

/** Letters that nobody reads: tiny ones, or such as are lost on their ground. */
export function isUnreadable(font: Font | undefined, ground: Rgb | undefined): boolean {
  if (font === undefined) return false;
  return font.size <= TINY || (font.color !== undefined && ground !== undefined && isLostOn(font.color, ground));
}

/** Four sections, of which also the one for text shows nothing: `;;;`, `"";"";"";""`; or letters in white. */
function showsNothing(format: string): boolean {
  if (/^\[(?:white|білий|белый)\]/i.test(format)) return true;
  const sections = format.split(';');
  return sections.length === 4 && sections.every((section) => /^(?:\s|"\s*"|\[[^\]]*\])*$/.test(section));
}

/** Built-in formats that show a number otherwise than it is (ECMA-376 Part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
]);

/** Built-in formats that show a date or time, those of East Asian languages included (ECMA-376 Part 1, 18.8.30). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/**
 * A format code shows a date when a letter of day, month, year, hour or second stands outside quotes, brackets and
 * escapes.
 */
export function isDateFormat(code: string): boolean {
  let closing = '';
  for (let i = 0; i < code.length && i < 512; i++) {
    const sign = code.charAt(i);
    if (closing !== '') {
      if (sign === closing) closing = '';
    } else if (sign === '"') closing = '"';
    else if (sign === '[') closing = ']';
    else if (sign === '\\' || sign === '_' || sign === '*') i++;
    else if ('dmyhsDMYHS'.includes(sign)) return true;
  }
  return false;
}
