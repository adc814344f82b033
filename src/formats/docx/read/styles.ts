import { rgbOf, type Colour } from '../../document/contrast';
import { findAttribute } from '../../xml/attributes';
import { localName, tokenizeXml } from '../../xml/tokenizer';
import { groundOf, TINY } from './grounds';

/** What a style says that a reader of text wants to know. Undefined: as the style under it says. */
export interface StyleLook {
  readonly list?: string;
  readonly level?: number;
  readonly heading?: number;
  readonly struck?: boolean;
  readonly hidden?: boolean;
  readonly raised?: boolean;
  readonly letters?: Colour;
  readonly ground?: Colour;
  readonly unseen?: boolean;
  /** «Placeholder Text»: a form's own words. */
  readonly placeholder?: boolean;
}

interface Style {
  basedOn?: string;
  look: { -readonly [K in keyof StyleLook]: StyleLook[K] };
}

/** How many styles may stand on each other; Word allows 11. */
const DEEPEST = 24;

/** The looks of the styles of `word/styles.xml` by id, with what they take over from the styles under them. */
export function readStyles(xml: string, part: string): (id: string) => StyleLook {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  const value = (from: number, to: number): string =>
    findAttribute(xml, from, to, 'w:val') ?? findAttribute(xml, from, to, 'val') ?? '';
  const isOn = (from: number, to: number): boolean => !['0', 'false', 'off'].includes(value(from, to));
  const openers: Readonly<Record<string, (one: Style, from: number, to: number) => void>> = {
    basedOn: (one, from, to) => void (one.basedOn = value(from, to)),
    name: (one, from, to) => {
      const name = value(from, to).toLowerCase();
      const heading = /^heading ([1-6])$/.exec(name)?.[1];
      if (heading !== undefined) one.look.heading = Number(heading);
      if (name === 'placeholder text') one.look.placeholder = true;
    },
    numId: (one, from, to) => void (one.look.list = value(from, to)),
    ilvl: (one, from, to) => void (one.look.level = Number(value(from, to))),
    strike: (one, from, to) => void (one.look.struck = isOn(from, to)),
    dstrike: (one, from, to) => void (one.look.struck = isOn(from, to)),
    vanish: (one, from, to) => void (one.look.hidden = isOn(from, to)),
    color: (one, from, to) => void (one.look.letters = rgbOf(value(from, to)) ?? 'auto'),
    shd: (one, from, to) => {
      one.look.ground = groundOf({
        attribute: (name) => findAttribute(xml, from, to, `w:${name}`) ?? findAttribute(xml, from, to, name),
      });
    },
    sz: (one, from, to) => void (one.look.unseen = Number(value(from, to)) <= TINY),
    vertAlign: (one, from, to) => void (one.look.raised = value(from, to) === 'superscript'),
  };
  tokenizeXml(xml, part, {
    open(_, from, to) {
      const name = localName(xml, from, to);
      if (name === 'style') {
        style = { look: {} };
        const id = findAttribute(xml, from, to, 'w:styleId') ?? findAttribute(xml, from, to, 'styleId') ?? '';
        styles.set(id, style);
      } else if (style !== undefined && Object.hasOwn(openers, name)) openers[name]?.(style, from, to);
    },
    close(_, from, to) {
      if (localName(xml, from, to) === 'style') style = undefined;
    },
  });
  const known = new Map<string, StyleLook>();
  return (id) => {
    const look = known.get(id) ?? resolved(id, styles, 0);
    known.set(id, look);
    return look;
  };
}

function resolved(id: string, styles: ReadonlyMap<string, Style>, depth: number): StyleLook {
  const style = styles.get(id);
  if (style === undefined || depth > DEEPEST) return {};
  const below = style.basedOn === undefined ? {} : resolved(style.basedOn, styles, depth + 1);
  return { ...below, ...style.look };
}
