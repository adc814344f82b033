import type { Attributes } from './odsValue';
import type { OdsStyle, OdsStyles } from './odsStyles';

const MOST_SPACES = 1000;

/** Gathers the paragraphs of a cell, a note or a drawing: live text, struck text apart, the addresses behind words. */
export class OdsText {
  /** Undefined where no paragraph stood. */
  text: string | undefined;
  struck = '';
  /** What of the live text stands in letters that are lost on white. */
  white = '';
  readonly links: string[] = [];
  private paragraphs = 0;
  /** The styles of the open spans. */
  private readonly spans: (OdsStyle | undefined)[] = [];

  constructor(
    private readonly styles: OdsStyles,
    private readonly wholeStruck = false,
  ) {}

  get isTaking(): boolean {
    return this.paragraphs > 0;
  }

  open(name: string, attributes: () => Attributes, selfClosing: boolean): void {
    if (name === 'p' || name === 'h') {
      this.text = this.text === undefined ? '' : `${this.text}\n`;
      if (!selfClosing) this.paragraphs++;
      return;
    }
    if (!this.isTaking) return;
    if (name === 'span' && !selfClosing) this.spans.push(this.styles.text(attributes().get('text:style-name')));
    else if (name === 's') this.add(' '.repeat(spaces(attributes().get('text:c'))));
    else if (name === 'tab') this.add('\t');
    else if (name === 'line-break') this.add('\n');
    else if (name === 'a') this.link(attributes().get('xlink:href') ?? '');
  }

  private link(address: string): void {
    if (address !== '' && !address.startsWith('#')) this.links.push(address);
  }

  close(name: string): void {
    if (name === 'p' || name === 'h') this.paragraphs--;
    else if (name === 'span') this.spans.pop();
  }

  add(text: string): void {
    if (this.wholeStruck || this.spans.some((span) => span?.struck === true)) {
      this.struck += text;
      return;
    }
    this.text += text;
    if (this.spans.at(-1)?.unseen === true) this.white += text;
  }
}

function spaces(written: string | undefined): number {
  const times = Number(written ?? 1);
  return Number.isInteger(times) && times >= 1 ? Math.min(times, MOST_SPACES) : 1;
}
