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

/** Where the walk through the part stands. */
interface Numbering {
  readonly abstracts: Map<string, Abstract>;
  readonly lists: Map<string, OpenList>;
  abstract?: Abstract | undefined;
  list?: OpenList | undefined;
  level?: Level | undefined;
  /** The level that a list changes. */
  changed: number;
}

type Opener = (numbering: Numbering, attribute: (name: string) => string) => void;

const onAbstract =
  (change: (abstract: Abstract, value: string) => void): Opener =>
  ({ abstract }, attribute) => {
    if (abstract !== undefined) change(abstract, attribute('val'));
  };
const onLevel =
  (change: (level: Level, value: string) => void): Opener =>
  ({ level }, attribute) => {
    if (level !== undefined) change(level, attribute('val'));
  };

const OPENERS: Readonly<Record<string, Opener>> = {
  abstractNum: (numbering, attribute) => {
    numbering.abstract = { levels: new Map() };
    numbering.abstracts.set(attribute('abstractNumId'), numbering.abstract);
  },
  num: (numbering, attribute) => {
    numbering.list = { abstract: '', starts: new Map(), levels: new Map() };
    numbering.lists.set(attribute('numId'), numbering.list);
  },
  abstractNumId: ({ list }, attribute) => {
    if (list !== undefined) list.abstract = attribute('val');
  },
  numStyleLink: onAbstract((abstract, value) => void (abstract.linkTo = value)),
  styleLink: onAbstract((abstract, value) => void (abstract.linkOf = value)),
  lvlOverride: (numbering, attribute) => void (numbering.changed = Number(attribute('ilvl'))),
  startOverride: ({ list, changed }, attribute) => void list?.starts.set(changed, numberOf(attribute('val'), 1)),
  lvl: (numbering, attribute) => {
    numbering.level = { start: 1, format: 'decimal', text: '' };
    (numbering.list ?? numbering.abstract)?.levels.set(Number(attribute('ilvl')), numbering.level);
  },
  start: onLevel((level, value) => void (level.start = numberOf(value, 1))),
  numFmt: onLevel((level, value) => void (level.format = value)),
  lvlText: onLevel((level, value) => void (level.text = value)),
  lvlRestart: onLevel((level, value) => void (level.restart = numberOf(value, 0))),
  pStyle: onLevel((level, value) => void (level.style = value)),
};

/** The lists of `word/numbering.xml` by their id, links between definitions followed. */
export function readNumbering(xml: string, part: string): ReadonlyMap<string, NumberingList> {
  const numbering: Numbering = { abstracts: new Map(), lists: new Map(), changed: 0 };
  tokenizeXml(xml, part, {
    open(_, from, to) {
      const name = localName(xml, from, to);
      if (!Object.hasOwn(OPENERS, name)) return;
      OPENERS[name]?.(
        numbering,
        (wanted) => findAttribute(xml, from, to, `w:${wanted}`) ?? findAttribute(xml, from, to, wanted) ?? '',
      );
    },
    close(_, from, to) {
      const name = localName(xml, from, to);
      if (name === 'lvl') numbering.level = undefined;
      else if (name === 'num') numbering.list = undefined;
      else if (name === 'abstractNum') numbering.abstract = undefined;
    },
  });
  return new Map([...numbering.lists].map(([id, one]) => [id, resolved(one, numbering.abstracts)]));
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
