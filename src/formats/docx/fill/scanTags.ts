import { walkXml } from '../../xml/walk';

/** Where in a Word file something stands, as a person counts: paragraphs, tables, rows and cells from 1. */
export interface FormPlace {
  readonly part: 'body' | 'header' | 'footer';
  /** Of the paragraphs that stand in no table. */
  readonly paragraph?: number;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}

/** A tag as it stands in the text: `{орган}`, `{#заходи}`, `{/заходи}`; `half`: a brace without its other one. */
export interface FoundTag {
  readonly kind: 'value' | 'open' | 'close' | 'half';
  /** Without braces and signs, as written. */
  readonly name: string;
  /** As written, with its braces. */
  readonly written: string;
  readonly place: FormPlace;
}

/** The tags of a part in reading order. A tag stands in one paragraph, in however many runs Word has cut it. */
export function scanTags(xml: string, name: string, part: FormPlace['part']): readonly FoundTag[] {
  const found: FoundTag[] = [];
  const open: { text: string; readonly place: FormPlace }[] = [];
  const tables: { readonly table: number; row: number; column: number }[] = [];
  let [paragraphs, count] = [0, 0];
  const placeNow = (): FormPlace => {
    const table = tables.at(-1);
    return table === undefined ? { part, paragraph: (paragraphs += 1) } : { part, ...table };
  };
  walkXml(xml, name, {
    open({ name: element }) {
      const table = tables.at(-1);
      if (element === 'tbl') tables.push({ table: (count += 1), row: 0, column: 0 });
      else if (element === 'tr' && table !== undefined) {
        table.row += 1;
        table.column = 0;
      } else if (element === 'tc' && table !== undefined) table.column += 1;
      else if (element === 'p') open.push({ text: '', place: placeNow() });
    },
    close(element) {
      if (element === 'tbl') tables.pop();
      if (element !== 'p') return;
      const paragraph = open.pop();
      if (paragraph !== undefined) found.push(...tagsIn(paragraph.text, paragraph.place));
    },
    text(text, path) {
      const paragraph = open.at(-1);
      if (paragraph !== undefined && path.at(-1) === 't') paragraph.text += text;
    },
  });
  return found;
}

function tagsIn(text: string, place: FormPlace): readonly FoundTag[] {
  return [...text.matchAll(/\{([^{}]*)\}|[{}][^{}]*/gu)].map(([written, inside]) => {
    const name = (inside ?? '').trim();
    if (inside === undefined) return { kind: 'half', name: '', written: written.slice(0, 40), place };
    if (name.startsWith('#')) return { kind: 'open', name: name.slice(1).trim(), written, place };
    if (name.startsWith('/')) return { kind: 'close', name: name.slice(1).trim(), written, place };
    return { kind: 'value', name, written, place };
  });
}
