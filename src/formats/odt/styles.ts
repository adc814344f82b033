import { given } from '../../core/given';
import { rgbOf, type Colour } from '../document/contrast';
import { readAttributes } from '../xml/attributes';
import { localName, tokenizeXml } from '../xml/tokenizer';

/** What a style of text says that a reader of words wants to know (ODF 1.3 part 3, 16 and 20). */
export interface TextLook {
  readonly struck?: boolean;
  readonly hidden?: boolean;
  readonly raised?: boolean;
  readonly letters?: Colour;
  /** Behind the letters. */
  readonly ground?: Colour;
  /** Letters of no size, or that let the ground through. */
  readonly unseen?: boolean;
}

export interface ListLevel {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** Levels whose numbers are shown, this one counted. */
  readonly shown: number;
}

export interface OdtStyles {
  look(name: string): TextLook;
  /** The ground of a paragraph, a cell, a row or a table. */
  ground(name: string): Colour | undefined;
  /** The list style that a paragraph style brings with it. */
  listOf(name: string): string | undefined;
  level(list: string, level: number): ListLevel | undefined;
}

interface Style {
  parent?: string;
  list?: string;
  ground?: Colour;
  look: { -readonly [K in keyof TextLook]: TextLook[K] };
}

/** How many styles may stand on each other. */
const DEEPEST = 24;
/** `style:num-format`, as Word calls the same. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['а, б, .., аа, аб, ...', 'russianLower'],
  ['А, Б, .., Аа, Аб, ...', 'russianUpper'],
  ['а, б, .., аа, бб, ...', 'russianLower'],
  ['А, Б, .., Аа, Бб, ...', 'russianUpper'],
]);

/** The styles of a text document, from all of its parts. */
export function readOdtStyles(parts: readonly { readonly xml: string; readonly part: string }[]): OdtStyles {
  const styles = new Map<string, Style>();
  const lists = new Map<string, Map<number, ListLevel>>();
  for (const { xml, part } of parts) readPart(xml, part, styles, lists);
  const find = <T>(name: string, get: (style: Style) => T | undefined): T | undefined => {
    let style = styles.get(name);
    for (let depth = 0; style !== undefined && depth < DEEPEST; depth++) {
      const found = get(style);
      if (found !== undefined) return found;
      style = style.parent === undefined ? undefined : styles.get(style.parent);
    }
    return undefined;
  };
  return {
    look: (name) => ({
      struck: find(name, ({ look }) => look.struck) ?? false,
      hidden: find(name, ({ look }) => look.hidden) ?? false,
      raised: find(name, ({ look }) => look.raised) ?? false,
      unseen: find(name, ({ look }) => look.unseen) ?? false,
      ...given({
        letters: find(name, ({ look }) => look.letters),
        ground: find(name, ({ look, ground }) => look.ground ?? ground),
      }),
    }),
    ground: (name) => find(name, ({ ground }) => ground),
    listOf: (name) => find(name, ({ list }) => list),
    level: (list, level) => lists.get(list)?.get(level),
  };
}

function readPart(
  xml: string,
  part: string,
  styles: Map<string, Style>,
  lists: Map<string, Map<number, ListLevel>>,
): void {
  let style: Style | undefined;
  let list: Map<number, ListLevel> | undefined;
  const takeGround = (attributes: ReadonlyMap<string, string>): void => {
    const ground = colourOf(attributes.get('fo:background-color'));
    if (style !== undefined && ground !== undefined) style.ground = ground;
  };
  const openers: Readonly<Record<string, (attributes: ReadonlyMap<string, string>) => void>> = {
    style: (attributes) => {
      style = { look: {} };
      const [parent, own] = [attributes.get('style:parent-style-name'), attributes.get('style:list-style-name')];
      if (parent !== undefined) style.parent = parent;
      if (own !== undefined) style.list = own;
      styles.set(attributes.get('style:name') ?? '', style);
    },
    'text-properties': (attributes) => {
      if (style !== undefined) takeLook(style.look, attributes);
    },
    'paragraph-properties': takeGround,
    'table-cell-properties': takeGround,
    'table-row-properties': takeGround,
    'table-properties': takeGround,
    'list-style': (attributes) => {
      list = new Map();
      lists.set(attributes.get('style:name') ?? '', list);
    },
    'list-level-style-number': (attributes) => {
      const number = (name: string): number => Math.max(0, Math.trunc(Number(attributes.get(name) ?? 1))) || 1;
      list?.set(number('text:level'), {
        format: formatOf(attributes.get('style:num-format') ?? ''),
        prefix: attributes.get('style:num-prefix') ?? '',
        suffix: attributes.get('style:num-suffix') ?? '',
        start: number('text:start-value'),
        shown: number('text:display-levels'),
      });
    },
  };
  tokenizeXml(xml, part, {
    open(_, from, to) {
      const name = localName(xml, from, to);
      if (Object.hasOwn(openers, name)) openers[name]?.(readAttributes(xml, from, to));
    },
    close(_, from, to) {
      if (localName(xml, from, to) === 'style') style = undefined;
    },
  });
}

function takeLook(look: Style['look'], attributes: ReadonlyMap<string, string>): void {
  const line = attributes.get('style:text-line-through-style') ?? attributes.get('style:text-line-through-type');
  if (line !== undefined) look.struck = line !== 'none';
  const display = attributes.get('text:display');
  if (display !== undefined) look.hidden = display === 'none';
  const position = attributes.get('style:text-position');
  if (position !== undefined) look.raised = /^(?:super|[1-9]\d*%)/.test(position);
  const isAuto = attributes.get('style:use-window-font-color') === 'true';
  const letters = isAuto ? 'auto' : colourOf(attributes.get('fo:color'));
  if (letters !== undefined) look.letters = letters;
  const ground = colourOf(attributes.get('fo:background-color'));
  if (ground !== undefined) look.ground = ground;
  const [size, opacity] = [attributes.get('fo:font-size'), attributes.get('loext:opacity')];
  if (size !== undefined || opacity !== undefined) look.unseen = TINY.test(size ?? '') || /^0+%$/.test(opacity ?? '');
}

/** Letters of two points and less nobody reads. */
const TINY = /^(?:0?\.\d+|[012](?:\.0+)?)pt$/;

function colourOf(written: string | undefined): Colour | undefined {
  return written === undefined ? undefined : (rgbOf(written) ?? 'auto');
}

/** An empty format shows no number. */
function formatOf(written: string): string {
  return written === '' ? 'none' : (FORMATS.get(written) ?? 'decimal');
}
