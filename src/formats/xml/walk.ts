import { readAttributes } from './attributes';
import { localName, tokenizeXml } from './tokenizer';
import { ReadFault } from '../zip/readFault';
import { unescapeXml } from './unescape';

/** An element on the way through a part. */
export interface Element {
  /** Without its prefix. */
  readonly name: string;
  /** Local names of the elements around it, the root first. */
  readonly path: readonly string[];
  /** By name as written (`r:id`). */
  attributes(): ReadonlyMap<string, string>;
}

/** What a reader wants to hear of a part that is small enough to be walked at leisure. */
export interface ElementHandler {
  open(element: Element): void;
  /** `path` as in {@link Element}. True stops the walk: a child of the root was the last that is wanted. */
  close?(name: string, path: readonly string[]): boolean | void;
  text?(text: string, path: readonly string[]): void;
}

/** Elements whose content is another program's business, or the same once more. */
const ASIDE: ReadonlySet<string> = new Set(['extLst', 'Fallback']);
const FALLBACK: ReadonlySet<string> = new Set(['Fallback']);

/**
 * Walks a part with the elements around each known, so that an element is never taken for its namesake elsewhere:
 * `<x15:workbookPr>` in an extension is not the workbook's own. Extensions (`extLst`) are left out, and of
 * alternate content (ECMA-376 Part 3, 10.2) the fallback: it says the same as the choice before it. `extensions` are
 * walked where what is looked for stands in nothing else.
 */
export function walkXml(xml: string, part: string, handler: ElementHandler, extensions = false): void {
  const left = extensions ? FALLBACK : ASIDE;
  // What stood between two tags is gone: this one is made of both.
  const damaged = (): never => {
    throw new ReadFault('xml', { part });
  };
  const path: string[] = [];
  let aside = 0;
  const opened = (name: string, from: number, to: number): void => {
    if (aside > 0 || left.has(name)) return;
    handler.open({ name, path, attributes: () => readAttributes(xml, from, to, damaged) });
  };
  const closed = (name: string): boolean => aside === 0 && handler.close?.(name, path) === true;
  tokenizeXml(xml, part, {
    open(_, from, to, selfClosing) {
      const name = localName(xml, from, to);
      opened(name, from, to);
      if (selfClosing) {
        if (!left.has(name)) closed(name);
        return;
      }
      if (left.has(name)) aside++;
      path.push(name);
    },
    close() {
      const name = path.pop() ?? '';
      const stops = closed(name);
      if (left.has(name)) aside--;
      return stops && path.length === 1;
    },
    text(_, from, to, literal) {
      if (aside > 0 || handler.text === undefined) return;
      handler.text(literal ? xml.substring(from, to) : unescapeXml(xml.substring(from, to)), path);
    },
  });
}
