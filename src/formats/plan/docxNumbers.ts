import { findAttribute } from '../xml/attributes';
import type { Package } from '../opc/openPackage';
import { localName, tokenizeXml } from '../xml/tokenizer';

/** Numbers that Word shows but does not store in the text. */
export interface ListNumbers {
  /** The number of the next paragraph of a list on a level (from 0), with a space behind; empty for bullets. */
  next(id: string, level: number): string;
}

interface Level {
  start: number;
  format: string;
  text: string;
}

/** Counters of the lists of a document (`word/numbering.xml`; ECMA-376 Part 1, 17.9). */
export function readListNumbers(pack: Package, documentPart: string): ListNumbers {
  const part =
    pack.relationships(documentPart).find(({ type }) => type === 'numbering')?.target ?? 'word/numbering.xml';
  const xml = pack.optionalText(part);
  const { levels, abstractOf } =
    xml === undefined
      ? { levels: new Map<string, Map<number, Level>>(), abstractOf: new Map<string, string>() }
      : readDefinitions(xml, part);
  const counters = new Map<string, number[]>();
  return {
    next(id, level) {
      const abstract = abstractOf.get(id) ?? '';
      const definitions = levels.get(abstract);
      const own = definitions?.get(level);
      if (own === undefined || definitions === undefined || own.format === 'bullet' || own.format === 'none') return '';
      const counts = counters.get(abstract) ?? [];
      counters.set(abstract, counts);
      counts[level] = (counts[level] ?? own.start - 1) + 1;
      counts.length = level + 1;
      const written = own.text.replace(/%([1-9])/g, (_, n: string) => {
        const at = Number(n) - 1;
        return format(counts[at] ?? definitions.get(at)?.start ?? 1, definitions.get(at)?.format ?? 'decimal');
      });
      return written === '' ? '' : `${written} `;
    },
  };
}

function readDefinitions(
  xml: string,
  part: string,
): { levels: Map<string, Map<number, Level>>; abstractOf: Map<string, string> } {
  const levels = new Map<string, Map<number, Level>>();
  const abstractOf = new Map<string, string>();
  let abstract = '';
  let num = '';
  let level: Level | undefined;
  const attribute = (from: number, to: number, name: string): string =>
    findAttribute(xml, from, to, `w:${name}`) ?? findAttribute(xml, from, to, name) ?? '';
  tokenizeXml(xml, part, {
    open(_, from, to) {
      const name = localName(xml, from, to);
      if (name === 'abstractNum') levels.set((abstract = attribute(from, to, 'abstractNumId')), new Map());
      else if (name === 'num') num = attribute(from, to, 'numId');
      else if (name === 'abstractNumId') abstractOf.set(num, attribute(from, to, 'val'));
      else if (name === 'lvl' && num === '')
        levels
          .get(abstract)
          ?.set(Number(attribute(from, to, 'ilvl')), (level = { start: 1, format: 'decimal', text: '' }));
      else if (name === 'start' && level !== undefined) level.start = Number(attribute(from, to, 'val')) || 1;
      else if (name === 'numFmt' && level !== undefined) level.format = attribute(from, to, 'val');
      else if (name === 'lvlText' && level !== undefined) level.text = attribute(from, to, 'val');
    },
    close(_, from, to) {
      const name = localName(xml, from, to);
      if (name === 'lvl') level = undefined;
      else if (name === 'num') num = '';
    },
  });
  return { levels, abstractOf };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const LETTERS = 'абвгдежиклмнпрстуфхцшщюя';

function format(count: number, kind: string): string {
  if (kind === 'upperRoman' || kind === 'lowerRoman') {
    let left = Math.min(count, 399);
    let roman = '';
    for (const [value, sign] of ROMAN) for (; left >= value; left -= value) roman += sign;
    return kind === 'upperRoman' ? roman : roman.toLowerCase();
  }
  if (kind === 'russianLower' || kind === 'russianUpper') return LETTERS[(count - 1) % LETTERS.length] ?? String(count);
  return String(count);
}
