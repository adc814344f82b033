import { readAttributes } from '../xml/attributes';
import { localName, tokenizeXml } from '../xml/tokenizer';

/** What a style of text says that a reader of words wants to know (ODF 1.3 part 3, 16 and 20). */
export interface TextLook {
  readonly struck?: boolean;
  readonly hidden?: boolean;
  readonly raised?: boolean;
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
  /** The list style that a paragraph style brings with it. */
  listOf(name: string): string | undefined;
  level(list: string, level: number): ListLevel | undefined;
}

interface Style {
  parent?: string;
  list?: string;
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
    }),
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
  const openers: Readonly<Record<string, (attributes: ReadonlyMap<string, string>) => void>> = {
    style: (attributes) => {
      style = { look: {} };
      const [parent, own] = [attributes.get('style:parent-style-name'), attributes.get('style:list-style-name')];
      if (parent !== undefined) style.parent = parent;
      if (own !== undefined) style.list = own;
      styles.set(attributes.get('style:name') ?? '', style);
    },
    'text-properties': (attributes) => {
      const line = attributes.get('style:text-line-through-style') ?? attributes.get('style:text-line-through-type');
      if (style === undefined) return;
      if (line !== undefined) style.look.struck = line !== 'none';
      const display = attributes.get('text:display');
      if (display !== undefined) style.look.hidden = display === 'none';
      const position = attributes.get('style:text-position');
      if (position !== undefined) style.look.raised = /^(?:super|[1-9]\d*%)/.test(position);
    },
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

/** An empty format shows no number. */
function formatOf(written: string): string {
  return written === '' ? 'none' : (FORMATS.get(written) ?? 'decimal');
}
