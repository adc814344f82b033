import { unzipSync } from 'fflate';
import { makeZip, type EntrySpec } from '../fixtures/zipMaker';

type Random = () => number;
export interface Mutation {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();
/** Pieces of markup that readers stumble over. */
const MARKUP = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '&#0;',
  '&#xD800;',
  '&#99999999;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<!DOCTYPE x>',
  '</row>',
  '<row>',
  '<c>',
  '</c>',
  '</sheetData>',
  '<sheetData>',
  ' r="XFD1048576"',
  ' r="A0"',
  ' t="s"',
  ' t="inlineStr"',
  ' s="-1"',
  ' s="99999"',
  '<v>1e400</v>',
  '<f>',
  '\u0000',
  '\uFFFE',
  '<si/>',
  '<t xml:space="preserve">',
  ' count="4294967295"',
] as const;

/** One seeded mutation of a file. */
export function mutate(file: Uint8Array, random: Random): Mutation {
  const [kind, make] = MUTATIONS[Math.floor(random() * MUTATIONS.length)] ?? [
    'same',
    (bytes: Uint8Array): Uint8Array => bytes,
  ];
  return { kind, bytes: make(file, random) };
}

const MUTATIONS: readonly (readonly [string, (bytes: Uint8Array, random: Random) => Uint8Array])[] = [
  ['bits', flipBits],
  ['bits', flipBits],
  ['cut', (bytes, random) => bytes.subarray(0, between(random, 0, bytes.length))],
  ['splice', splice],
  ['headers', changeHeaders],
  ['markup', (bytes, random) => changePart(bytes, random, (xml) => insertMarkup(xml, random))],
  ['markup', (bytes, random) => changePart(bytes, random, (xml) => insertMarkup(xml, random))],
  ['deletion', (bytes, random) => changePart(bytes, random, (xml) => deletePiece(xml, random))],
  ['repetition', (bytes, random) => changePart(bytes, random, (xml) => repeatPiece(xml, random))],
  ['cells', (bytes, random) => changePart(bytes, random, (xml) => changeCells(xml, random), /worksheets\//)],
  ['cells', (bytes, random) => changePart(bytes, random, (xml) => changeCells(xml, random), /worksheets\//)],
  ['parts', swapParts],
  [
    'numbers',
    (bytes, random) =>
      changePart(bytes, random, (xml) =>
        xml.replace(/\d+/g, (digits) =>
          random() < 0.02 ? String(Math.floor(random() * 2 ** (random() * 60))) : digits,
        ),
      ),
  ],
];

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice();
  for (let i = between(random, 1, 8); i > 0; i--) {
    const at = between(random, 0, out.length);
    out[at] = (out[at] ?? 0) ^ (1 << between(random, 0, 8));
  }
  return out;
}

/** Moves a piece over another place. */
function splice(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice();
  const length = between(random, 1, Math.min(2000, out.length));
  out.copyWithin(between(random, 0, out.length), between(random, 0, out.length - length), out.length);
  return out;
}

/** Noise in the directory at the end, where sizes and offsets stand. */
function changeHeaders(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice();
  for (let i = between(random, 1, 6); i > 0; i--)
    out[Math.max(0, out.length - between(random, 1, 800))] = between(random, 0, 256);
  return out;
}

/** A mutated part in a package that is whole again: the mutation reaches the reader of the part. */
function changePart(bytes: Uint8Array, random: Random, change: (xml: string) => string, which = /(?:)/): Uint8Array {
  return repacked(bytes, random, (parts) => {
    const fitting = parts.filter(({ name }) => which.test(String(name)));
    const chosen = fitting[between(random, 0, fitting.length)];
    const at = chosen === undefined ? between(random, 0, parts.length) : parts.indexOf(chosen);
    return parts.map((part, i) =>
      i === at ? { name: part.name, data: encoder.encode(change(decoder.decode(bytesOf(part)))) } : part,
    );
  });
}

function swapParts(bytes: Uint8Array, random: Random): Uint8Array {
  return repacked(bytes, random, (parts) => {
    const [a, b] = [between(random, 0, parts.length), between(random, 0, parts.length)];
    const swapped = new Map([
      [a, b],
      [b, a],
    ]);
    const name = (i: number): string | Uint8Array => parts[swapped.get(i) ?? i]?.name ?? '';
    const named = parts.map((part, i) => ({ name: name(i), data: part.data }));
    return random() < 0.5 ? named : named.filter((_, i) => i !== a);
  });
}

function repacked(
  bytes: Uint8Array,
  random: Random,
  change: (parts: readonly EntrySpec[]) => readonly EntrySpec[],
): Uint8Array {
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(bytes);
  } catch {
    return flipBits(bytes, random);
  }
  const stored = random() < 0.5;
  return makeZip(
    change(Object.entries(parts).map(([name, data]) => ({ name, data }))).map((part) => ({ ...part, stored })),
  );
}

function insertMarkup(xml: string, random: Random): string {
  let out = xml;
  for (let i = between(random, 1, 5); i > 0; i--) {
    const at = between(random, 0, out.length + 1);
    out = out.slice(0, at) + (MARKUP[between(random, 0, MARKUP.length)] ?? '') + out.slice(at);
  }
  return out;
}

const TYPES = ['s', 'n', 'b', 'd', 'e', 'str', 'inlineStr', 'x'];

/** References, types and elements of cells and rows, changed so that the sheet stays well-formed. */
function changeCells(xml: string, random: Random): string {
  const rate = random() * 0.2;
  const reference = (): string => `${String.fromCharCode(65 + between(random, 0, 6))}${between(random, 1, 8)}`;
  const ways: readonly (() => string)[] = [
    () => xml.replace(/<c r="[A-Z]+\d+"/g, (tag) => (random() < rate ? `<c r="${reference()}"` : tag)),
    () => xml.replace(/<row r="\d+"/g, (tag) => (random() < rate ? `<row r="${between(random, 1, 8)}"` : tag)),
    () => xml.replace(/<(c|row) r="[A-Z0-9]+"/g, (tag, name: string) => (random() < rate * 3 ? `<${name}` : tag)),
    () =>
      xml.replace(/ t="\w+"/g, (type) =>
        random() < rate ? ` t="${TYPES[between(random, 0, TYPES.length)] ?? ''}"` : type,
      ),
    () => xml.replace(/<c [^<>]*>(?:(?!<\/c>)[^])*<\/c>/g, (cell) => (random() < rate ? cell + cell : cell)),
    () =>
      xml.replace(/<row [^<>]*>(?:(?!<\/row>)[^])*<\/row>/g, (row) =>
        random() < rate ? row.replace(/Mark\d{4}x/g, '') + row : row,
      ),
    () => xml.replace(/<\/row>(?=<row)/g, (end) => (random() < rate ? `${end}</sheetData><sheetData>` : end)),
    () => xml.replace(/<\/c>/g, (end) => (random() < rate ? `<extLst><ext><v>7</v></ext></extLst>${end}` : end)),
  ];
  return ways[between(random, 0, ways.length)]?.() ?? xml;
}

function deletePiece(xml: string, random: Random): string {
  const at = between(random, 0, xml.length);
  return xml.slice(0, at) + xml.slice(at + between(random, 1, 60));
}

function repeatPiece(xml: string, random: Random): string {
  const at = between(random, 0, xml.length);
  const piece = xml.slice(at, at + between(random, 1, 100));
  return xml.slice(0, at) + piece.repeat(between(random, 2, 20_000)) + xml.slice(at);
}

function bytesOf({ data }: EntrySpec): Uint8Array {
  return typeof data === 'string' ? encoder.encode(data) : data;
}

function between(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * Math.max(1, to - from));
}
