import { colorOf, isLostOn, WHITE, type Rgb } from '../document/contrast';
import { walkXml, type Element } from '../xml/walk';

/** What a style says of how its text is seen. */
export interface OdsStyle {
  readonly struck: boolean;
  /** Letters about as light or dark as their ground, or without any size. */
  readonly unseen: boolean;
  /** Its fill; white where it has none. */
  readonly ground: Rgb;
}

export interface OdsStyles {
  readonly hiddenTables: ReadonlySet<string>;
  /** What stands at the head and the foot of the pages of a table, by its style. */
  page(name: string | undefined): OdsPage | undefined;
  cell(name: string | undefined): OdsStyle | undefined;
  text(name: string | undefined): OdsStyle | undefined;
}

export interface OdsPage {
  readonly header: string;
  readonly footer: string;
}

interface Draft {
  readonly parent: string;
  struck?: boolean;
  color?: Rgb;
  ground?: Rgb;
  tiny?: boolean;
}

/** Parents of parents: deeper than any program writes. */
const DEEPEST = 10;

/**
 * The automatic styles of a document (ODF 1.3 part 3, 16.2), by family, and the pages of its master styles (16.5),
 * which stand in a part of their own or in the same text. A style that says nothing follows its parent.
 */
export function readOdsStyles(xml: string, part: string, masters = xml): OdsStyles {
  const hiddenTables = new Set<string>();
  const masterOf = new Map<string, string>();
  const cells = new Map<string, Draft>();
  const texts = new Map<string, Draft>();
  let name = '';
  let draft: Draft | undefined;
  const end = xml.indexOf('</office:automatic-styles>');
  const head =
    end < 0 ? '' : `${xml.slice(xml.lastIndexOf('<office:automatic-styles', end), end)}</office:automatic-styles>`;
  if (head !== '')
    walkXml(head, part, {
      open(element) {
        if (element.name === 'style') {
          const own = element.attributes();
          name = own.get('style:name') ?? '';
          draft = { parent: own.get('style:parent-style-name') ?? '' };
          const family = own.get('style:family');
          if (family === 'table') masterOf.set(name, own.get('style:master-page-name') ?? '');
          if (family === 'table-cell') cells.set(name, draft);
          else if (family === 'text') texts.set(name, draft);
        } else if (element.name === 'table-properties') {
          if (element.attributes().get('table:display') === 'false') hiddenTables.add(name);
        } else if (draft !== undefined) takeProperties(draft, element);
      },
    });
  const pages = readPages(masters, part);
  return {
    hiddenTables,
    page: (wanted) => pages.get(masterOf.get(wanted ?? '') ?? ''),
    cell: (wanted) => resolved(cells, wanted),
    text: (wanted) => resolved(texts, wanted),
  };
}

const MASTERS = 'office:master-styles';

function readPages(xml: string, part: string): ReadonlyMap<string, OdsPage> {
  const [start, end] = [xml.indexOf(`<${MASTERS}`), xml.indexOf(`</${MASTERS}>`)];
  const pages = new Map<string, { header: string; footer: string }>();
  let page = { header: '', footer: '' };
  let place: 'header' | 'footer' | undefined;
  if (start >= 0 && end > start)
    walkXml(`${xml.slice(start, end)}</${MASTERS}>`, part, {
      open({ name, attributes }) {
        if (name === 'master-page')
          pages.set(attributes().get('style:name') ?? '', (page = { header: '', footer: '' }));
        // Other heads for left pages or the first one that are switched off.
        else if (PLACES.test(name)) place = placeOf(name, attributes().get('style:display') !== 'false');
        else if (place !== undefined && name === 'p') page[place] += ' ';
      },
      close(name) {
        if (PLACES.test(name)) place = undefined;
      },
      text(text, path) {
        if (place !== undefined && path.includes('p')) page[place] += text;
      },
    });
  return new Map(
    [...pages].map(([name, { header, footer }]) => [name, { header: plain(header), footer: plain(footer) }]),
  );
}

const PLACES = /^(?:header|footer)(?:-left|-first)?$/;

function placeOf(element: string, isShown: boolean): 'header' | 'footer' | undefined {
  if (!isShown) return undefined;
  return element.startsWith('header') ? 'header' : 'footer';
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function takeProperties(draft: Draft, { name, attributes }: Element): void {
  if (name === 'text-properties') {
    const own = attributes();
    const line = own.get('style:text-line-through-style') ?? own.get('style:text-line-through-type');
    if (line !== undefined) draft.struck = line !== 'none';
    const color = own.get('fo:color');
    const rgb = colorIn(color);
    if (rgb !== undefined) draft.color = rgb;
    const size = own.get('fo:font-size');
    if (size !== undefined) draft.tiny = TINY.test(size);
  } else if (name === 'table-cell-properties') {
    const ground = attributes().get('fo:background-color');
    if (ground !== undefined) draft.ground = colorIn(ground) ?? WHITE;
  }
}

/** Letters of two points and less nobody reads. */
const TINY = /^(?:0?\.\d+|[012](?:\.0+)?)pt$/;

function colorIn(written: string | undefined): Rgb | undefined {
  return written?.startsWith('#') === true ? colorOf(new Map([['rgb', written.slice(1)]])) : undefined;
}

function resolved(styles: ReadonlyMap<string, Draft>, wanted: string | undefined): OdsStyle | undefined {
  let draft = wanted === undefined ? undefined : styles.get(wanted);
  if (draft === undefined) return undefined;
  let { struck, color, ground, tiny } = draft;
  for (let depth = 0; draft !== undefined && depth < DEEPEST; depth++) {
    struck ??= draft.struck;
    color ??= draft.color;
    ground ??= draft.ground;
    tiny ??= draft.tiny;
    draft = styles.get(draft.parent);
  }
  const isLost = color !== undefined && isLostOn(color, ground ?? WHITE);
  return { struck: struck === true, unseen: isLost || tiny === true, ground: ground ?? WHITE };
}
