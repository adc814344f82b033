import type { Level, NumberingList } from '../../document/listNumbers';
import { findAttribute } from '../../xml/attributes';
import { localName, tokenizeXml } from '../../xml/tokenizer';

interface Abstract {
  readonly levels: Map<number, Level>;
  /** The name of the numbering style that holds the levels (`w:numStyleLink`). */
  linkTo?: string;
  /** The numbering style that this definition is (`w:styleLink`). */
  linkOf?: string;
}

interface OpenList {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** The lists of `word/numbering.xml` by their id, links between definitions followed. */
export function readNumbering(xml: string, part: string): ReadonlyMap<string, NumberingList> {
  const abstracts = new Map<string, Abstract>();
  const lists = new Map<string, OpenList>();
  let abstract: Abstract | undefined;
  let list: OpenList | undefined;
  let level: Level | undefined;
  let index = 0;
  const attribute = (from: number, to: number, name: string): string =>
    findAttribute(xml, from, to, `w:${name}`) ?? findAttribute(xml, from, to, name) ?? '';
  const openers: Readonly<Record<string, (from: number, to: number) => void>> = {
    abstractNum: (from, to) => {
      abstract = { levels: new Map() };
      abstracts.set(attribute(from, to, 'abstractNumId'), abstract);
    },
    num: (from, to) => {
      list = { abstract: '', starts: new Map(), levels: new Map() };
      lists.set(attribute(from, to, 'numId'), list);
    },
    abstractNumId: (from, to) => {
      if (list !== undefined) list.abstract = attribute(from, to, 'val');
    },
    numStyleLink: (from, to) => {
      if (abstract !== undefined) abstract.linkTo = attribute(from, to, 'val');
    },
    styleLink: (from, to) => {
      if (abstract !== undefined) abstract.linkOf = attribute(from, to, 'val');
    },
    lvlOverride: (from, to) => {
      index = Number(attribute(from, to, 'ilvl'));
    },
    startOverride: (from, to) => {
      list?.starts.set(index, numberOf(attribute(from, to, 'val'), 1));
    },
    lvl: (from, to) => {
      level = { start: 1, format: 'decimal', text: '' };
      (list ?? abstract)?.levels.set(Number(attribute(from, to, 'ilvl')), level);
    },
    start: (from, to) => {
      if (level !== undefined) level.start = numberOf(attribute(from, to, 'val'), 1);
    },
    numFmt: (from, to) => {
      if (level !== undefined) level.format = attribute(from, to, 'val');
    },
    lvlText: (from, to) => {
      if (level !== undefined) level.text = attribute(from, to, 'val');
    },
    lvlRestart: (from, to) => {
      if (level !== undefined) level.restart = numberOf(attribute(from, to, 'val'), 0);
    },
    pStyle: (from, to) => {
      if (level !== undefined) level.style = attribute(from, to, 'val');
    },
  };
  tokenizeXml(xml, part, {
    open(_, from, to) {
      const name = localName(xml, from, to);
      if (Object.hasOwn(openers, name)) openers[name]?.(from, to);
    },
    close(_, from, to) {
      const name = localName(xml, from, to);
      if (name === 'lvl') level = undefined;
      else if (name === 'num') list = undefined;
      else if (name === 'abstractNum') abstract = undefined;
    },
  });
  return new Map([...lists].map(([id, one]) => [id, resolved(one, abstracts)]));
}

/** A definition that only names a style has the levels of the definition that is that style. */
function resolved({ abstract, starts, levels }: OpenList, abstracts: ReadonlyMap<string, Abstract>): NumberingList {
  const named = abstracts.get(abstract);
  const linked =
    named?.linkTo === undefined ? undefined : [...abstracts].find(([, { linkOf }]) => linkOf === named.linkTo);
  const [id, definition] = linked ?? [abstract, named];
  return { abstract: id, starts, levels: new Map([...(definition?.levels ?? []), ...levels]) };
}

function numberOf(written: string, otherwise: number): number {
  const number = Number(written);
  return written !== '' && Number.isInteger(number) && number >= 0 ? number : otherwise;
}
