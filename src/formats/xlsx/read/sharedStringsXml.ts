import { ReadFault } from '../../zip/readFault';
import { takePlainText, type PlainText } from './plainText';
import { colorOf, isLostOn, WHITE } from '../../document/contrast';
import { findAttribute, isTrue, readAttributes } from '../../xml/attributes';
import { localName, tokenizeXml, type XmlHandler } from '../../xml/tokenizer';
import { unescapeExcel, unescapeXml } from '../../xml/unescape';

const LOWER_S = 115;
const LOWER_T = 116;
const LOWER_I = 105;

/** What is odd about a string: struck text, which is left out of the string itself, and text in white letters. */
export interface OddString {
  readonly struck: string;
  readonly white: string;
}

/** Hears of odd strings. */
export type OnOdd = (index: number, odd: OddString) => unknown;

/**
 * The shared strings of a part of any form. Runs of rich text are joined; phonetic runs (`rPh`) are left out, and
 * struck ones where somebody asks for them.
 */
export function readSharedStringsXml(xml: string, part: string, limit: number, onOdd?: OnOdd): readonly string[] {
  return new StringsReader(xml, part, limit, onOdd).read();
}

/** The state of one walk through the strings. */
class StringsReader implements XmlHandler {
  private readonly strings: string[] = [];
  private readonly plain: PlainText = { text: '', next: 0 };
  // Asked once for the part, not for each of its texts.
  private readonly hasEntities: boolean;
  private readonly hasEscapes: boolean;
  private current = '';
  private struck = '';
  private white = '';
  private inItem = false;
  private inText = false;
  private inPhonetic = false;
  private inStruck = false;
  private inWhite = false;

  constructor(
    private readonly xml: string,
    private readonly part: string,
    private readonly limit: number,
    private readonly onOdd: OnOdd | undefined,
  ) {
    this.hasEntities = xml.includes('&');
    this.hasEscapes = xml.includes('_x');
  }

  read(): readonly string[] {
    tokenizeXml(this.xml, this.part, this);
    return this.strings;
  }

  open(xml: string, from: number, to: number, selfClosing: boolean): number | undefined {
    const code = xml.charCodeAt(from);
    // The two tags that make up nearly all of the part, without a substring.
    if (code === LOWER_T && isShort(xml, from + 1, to)) this.inText = !selfClosing;
    else if (code === LOWER_S && xml.charCodeAt(from + 1) === LOWER_I && isShort(xml, from + 2, to))
      return this.openItem(to, selfClosing);
    else return this.openLong(localName(xml, from, to), from, to, selfClosing);
    return undefined;
  }

  close(xml: string, from: number, to: number): void {
    if (this.inText) {
      this.inText = false;
      return;
    }
    const name = localName(xml, from, to);
    if (name === 'si') {
      this.inItem = false;
      this.finish();
    } else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'r') {
      this.inStruck = false;
      this.inWhite = false;
    }
  }

  text(xml: string, from: number, to: number, literal: boolean): void {
    if (!this.inText || this.inPhonetic) return;
    const piece = literal ? xml.substring(from, to) : unescapeXml(xml.substring(from, to));
    if (this.inStruck) this.struck += piece;
    else this.current += piece;
    if (this.inWhite) this.white += piece;
  }

  private openLong(name: string, from: number, to: number, selfClosing: boolean): number | undefined {
    if (name === 't') this.inText = !selfClosing;
    else if (name === 'si') return this.openItem(to, selfClosing);
    else if (name === 'rPh') this.inPhonetic = !selfClosing;
    else if (name === 'strike' && this.onOdd !== undefined) this.inStruck = isOn(this.xml, from, to);
    else if (name === 'color' && this.onOdd !== undefined) this.inWhite = isWhite(this.xml, from, to);
    return undefined;
  }

  private openItem(to: number, selfClosing: boolean): number | undefined {
    // One item too many would shift every text behind it into another cell.
    if (this.inItem) throw new ReadFault('xml', { part: this.part });
    this.current = '';
    this.struck = '';
    this.white = '';
    if (selfClosing) this.finish();
    else if (takePlainText(this.xml, to + 1, '</t></si>', this.plain)) {
      this.current = this.hasEntities ? unescapeXml(this.plain.text) : this.plain.text;
      this.finish();
      return this.plain.next;
    } else this.inItem = true;
    return undefined;
  }

  private finish(): void {
    if (this.strings.length >= this.limit) throw new ReadFault('shared-strings', { limit: this.limit });
    const { struck, white } = this;
    if (struck !== '' || white !== '')
      this.onOdd?.(this.strings.length, { struck: unescapeExcel(struck), white: unescapeExcel(white) });
    this.strings.push(this.hasEscapes ? unescapeExcel(this.current) : this.current);
  }
}

/** A toggle of a run's properties: it is on unless its `val` says otherwise. */
export function isOn(xml: string, from: number, to: number): boolean {
  const value = findAttribute(xml, from, to, 'val');
  return value === undefined || isTrue(value);
}

/** The colour of a run's letters is lost on white. */
export function isWhite(xml: string, from: number, to: number): boolean {
  const color = colorOf(readAttributes(xml, from, to));
  return color !== undefined && isLostOn(color, WHITE);
}

/** The name ends here: at the end of the tag or before its attributes. */
function isShort(xml: string, at: number, to: number): boolean {
  return at >= to || xml.charCodeAt(at) <= 32;
}
