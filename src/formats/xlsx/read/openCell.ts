import type { CellValue } from '../../../core/workbook/content';
import { findAttribute } from '../../xml/attributes';
import { unescapeXml } from '../../xml/unescape';
import type { CellTag } from './cellTag';
import { readCellValue, withFormula, type ValueContext } from './cellValue';
import { InlineText } from './inlineText';

const LOWER_F = 102;

/** The elements of a cell whose text counts. */
type Taken = 'value' | 'formula' | 'inline';

/** The cell that is open, as far as it was read. One object serves for all cells of a sheet. */
export class OpenCell {
  readonly tag: CellTag = { column: 0, row: 0, type: '', style: 0, rich: 0 };
  readonly inline: InlineText;
  /** As written, with its entities. */
  formula = '';
  /** Index of a formula that is stored once for many cells. */
  shared = '';
  hasFormula = false;
  private value = '';
  private hasValue = false;
  private hasInline = false;
  /** What the next text belongs to. */
  private taking: Taken | undefined;

  /** `asksOdd`: struck and white letters are asked for. */
  constructor(asksOdd: boolean) {
    this.inline = new InlineText(asksOdd);
  }

  begin(): void {
    this.value = '';
    this.hasValue = false;
    this.inline.clear();
    this.hasInline = false;
    this.formula = '';
    this.shared = '';
    this.hasFormula = false;
  }

  get takesText(): boolean {
    return this.taking !== undefined;
  }

  openValue(selfClosing: boolean): void {
    this.taking = selfClosing ? undefined : 'value';
    this.hasValue = true;
  }

  openInline(selfClosing: boolean): void {
    this.taking = selfClosing ? undefined : 'inline';
    this.hasInline = true;
  }

  openFormula(xml: string, from: number, to: number, selfClosing: boolean): void {
    this.taking = selfClosing ? undefined : 'formula';
    this.hasFormula = true;
    const isPlain = xml.charCodeAt(to - 1) === LOWER_F;
    this.shared = isPlain ? '' : (findAttribute(xml, from, to, 'si') ?? '');
  }

  closeText(): void {
    this.taking = undefined;
  }

  /** `literal`: a CDATA section, without entities. */
  add(piece: string, literal: boolean): void {
    // Formulas are unescaped as a whole: a literal ampersand must survive that.
    if (this.taking === 'formula') this.formula += literal ? piece.replace(/&/g, '&amp;') : piece;
    else if (this.taking === 'value') this.value += literal ? piece : unescapeXml(piece);
    else this.inline.add(literal ? piece : unescapeXml(piece));
  }

  /** The value of a cell in its usual form, which was read whole. */
  setValue(value: string): void {
    this.value = value;
    this.hasValue = true;
  }

  get isEmpty(): boolean {
    return !this.hasInline && !this.hasValue && !this.hasFormula;
  }

  /** What stands in the file for the value. */
  get raw(): string {
    return this.isInline ? this.inline.text : this.value;
  }

  /** What the cell holds, with the formula as it reads there; undefined for a blank. */
  content(formula: string, context: ValueContext): CellValue | undefined {
    const { tag, raw, hasFormula } = this;
    const type = this.isInline ? 'inlineStr' : tag.type;
    // An empty value is a blank, except as the text that a formula gave.
    const isBlank = raw === '' && !(hasFormula && type === 'str');
    const value = isBlank ? undefined : readCellValue(type, tag.style, raw, context);
    return hasFormula ? withFormula(formula, value) : value;
  }

  /**
   * Text in the cell (`<is>`) is the value of that type alone, and `<v>` of every other: what stands there besides is
   * a leftover. Only where the right one is missing is the other one read: nothing that was typed is lost.
   */
  private get isInline(): boolean {
    return this.hasInline && (this.tag.type === 'inlineStr' || !this.hasValue);
  }
}
