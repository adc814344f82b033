import { unescapeExcel } from '../../xml/unescape';
import { isOn, isWhite, type OddString } from './sharedStringsXml';

const PLAIN: OddString = { struck: '', white: '' };

/** Text that stands in a cell itself (`<is>`), run by run. */
export class InlineText {
  text = '';
  private struck = '';
  private white = '';
  private inStruck = false;
  private inWhite = false;

  /** `asksOdd`: struck text is taken apart, and white letters are reported. */
  constructor(private readonly asksOdd: boolean) {}

  clear(): void {
    this.text = '';
    this.struck = '';
    this.white = '';
    this.closeRun();
  }

  /** A property of the run that is open. */
  openProperty(name: string, xml: string, from: number, to: number): void {
    if (!this.asksOdd) return;
    if (name === 'strike') this.inStruck = isOn(xml, from, to);
    else if (name === 'color') this.inWhite = isWhite(xml, from, to);
  }

  closeRun(): void {
    this.inStruck = false;
    this.inWhite = false;
  }

  add(piece: string): void {
    if (this.inStruck) this.struck += piece;
    else this.text += piece;
    if (this.inWhite) this.white += piece;
  }

  get odd(): OddString {
    const { struck, white } = this;
    return struck === '' && white === '' ? PLAIN : { struck: unescapeExcel(struck), white: unescapeExcel(white) };
  }
}
