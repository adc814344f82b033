import { walkXml, type Element } from '../xml/walk';

/** What a style says of how its text is seen. */
export interface OdsStyle {
  readonly struck: boolean;
  /** White letters on no or a white ground. */
  readonly unseen: boolean;
}

export interface OdsStyles {
  readonly hiddenTables: ReadonlySet<string>;
  cell(name: string | undefined): OdsStyle | undefined;
  text(name: string | undefined): OdsStyle | undefined;
}

interface Draft {
  readonly parent: string;
  struck?: boolean;
  white?: boolean;
  filled?: boolean;
}

/** Parents of parents: deeper than any program writes. */
const DEEPEST = 10;

/**
 * The automatic styles of a document (ODF 1.3 part 3, 16.2), by family. A style that says nothing follows its parent.
 */
export function readOdsStyles(xml: string, part: string): OdsStyles {
  const hiddenTables = new Set<string>();
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
          if (family === 'table-cell') cells.set(name, draft);
          else if (family === 'text') texts.set(name, draft);
        } else if (element.name === 'table-properties') {
          if (element.attributes().get('table:display') === 'false') hiddenTables.add(name);
        } else if (draft !== undefined) takeProperties(draft, element);
      },
    });
  return {
    hiddenTables,
    cell: (wanted) => resolved(cells, wanted),
    text: (wanted) => resolved(texts, wanted),
  };
}

function takeProperties(draft: Draft, { name, attributes }: Element): void {
  if (name === 'text-properties') {
    const own = attributes();
    const line = own.get('style:text-line-through-style') ?? own.get('style:text-line-through-type');
    if (line !== undefined) draft.struck = line !== 'none';
    const color = own.get('fo:color');
    if (color !== undefined) draft.white = isWhite(color);
  } else if (name === 'table-cell-properties') {
    const ground = attributes().get('fo:background-color');
    if (ground !== undefined) draft.filled = ground !== 'transparent' && !isWhite(ground);
  }
}

function isWhite(color: string): boolean {
  return /^#f{6}$/i.test(color);
}

function resolved(styles: ReadonlyMap<string, Draft>, wanted: string | undefined): OdsStyle | undefined {
  let draft = wanted === undefined ? undefined : styles.get(wanted);
  if (draft === undefined) return undefined;
  let { struck, white, filled } = draft;
  for (let depth = 0; draft !== undefined && depth < DEEPEST; depth++) {
    struck ??= draft.struck;
    white ??= draft.white;
    filled ??= draft.filled;
    draft = styles.get(draft.parent);
  }
  return { struck: struck === true, unseen: white === true && filled !== true };
}
