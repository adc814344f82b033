import { given } from '../../core/given';
import type { Aside, Block, Mark } from '../document/document';
import { textOf } from '../document/textOf';
import { readAttributes } from '../xml/attributes';
import { NO_PARTS, type DrawnParts } from './drawnFile';
import { addDrawn, closeDrawn, closeInside, openDrawn, openInside, putInside, SHAPES } from './drawings';
import { addParameter, closeFieldMark, openFieldMark } from './fieldMarks';
import { localName, tokenizeXml } from '../xml/tokenizer';
import { unescapeXml } from '../xml/unescape';
import type { ReadLimits } from '../zip/readLimits';
import {
  beginFlow,
  closeCell,
  closeFrame,
  closeParagraph,
  closeTable,
  lookHere,
  openCell,
  openFrame,
  openParagraph,
  openRow,
  openTable,
  putAside,
  putText,
  type Flow,
  type Look,
} from './flow';
import type { OdtStyles, TextLook } from './styles';

type Attributes = ReadonlyMap<string, string>;

/** How often a cell or a space may claim to be repeated. */
const MOST_REPEATED = 1000;
const MARGINS: ReadonlyMap<string, 'header' | 'footer'> = new Map([
  ['header', 'header'],
  ['header-left', 'header'],
  ['header-first', 'header'],
  ['footer', 'footer'],
  ['footer-left', 'footer'],
  ['footer-first', 'footer'],
]);

const OPENERS: Readonly<Record<string, (flow: Flow, attributes: Attributes) => void>> = {
  p: (flow, attributes) => openParagraph(flow, attributes.get('text:style-name') ?? '', undefined),
  h: (flow, attributes) => {
    const level = Math.min(6, repeated(attributes.get('text:outline-level')));
    openParagraph(flow, attributes.get('text:style-name') ?? '', level);
  },
  s: (flow, attributes) => putText(flow, ' '.repeat(repeated(attributes.get('text:c')))),
  tab: (flow) => putText(flow, '\t'),
  'line-break': (flow) => putText(flow, '\n'),
  list: (flow, attributes) => flow.numbers.openList(attributes),
  'list-item': (flow, attributes) => flow.numbers.openItem(attributes),
  note: (flow, attributes) => {
    flow.noteKind = attributes.get('text:note-class') === 'endnote' ? 'endnote' : 'footnote';
  },
  'note-citation': openFrame,
  'note-body': openFrame,
  annotation: openFrame,
  'changed-region': (flow, attributes) => {
    flow.change = attributes.get('xml:id') ?? attributes.get('text:id') ?? '';
  },
  deletion: (flow) => {
    flow.deletions.add(flow.change);
    openFrame(flow);
  },
  // A flat file keeps deleted words where they stood.
  'change-start': (flow, attributes) => {
    const change = attributes.get('text:change-id') ?? '';
    if (flow.deletions.has(change)) flow.deleting.add(change);
  },
  'change-end': (flow, attributes) => void flow.deleting.delete(attributes.get('text:change-id') ?? ''),
  insertion: openFrame,
  'format-change': openFrame,
  change: (flow, attributes) => {
    const gone = flow.deleted.get(attributes.get('text:change-id') ?? '');
    const words = gone === undefined ? '' : textOf(gone);
    if (words !== '') putText(flow, words, 'deleted');
  },
  frame: openDrawn,
  image: (flow, attributes) => addDrawn(flow, 'image', attributes.get('xlink:href')),
  object: (flow, attributes) => addDrawn(flow, 'object', attributes.get('xlink:href')),
  'object-ole': (flow, attributes) => addDrawn(flow, 'object', attributes.get('xlink:href')),
  said: (flow) => openInside(flow, 'said'),
  'binary-data': (flow) => openInside(flow, 'data'),
  control: (flow, attributes) => putControl(flow, flow.controls.drawn(attributes) ?? ''),
  fieldmark: openFieldMark,
  param: addParameter,
  table: (flow, attributes) => openTable(flow, styleOf(attributes)),
  'table-row': (flow, attributes) => openRow(flow, styleOf(attributes)),
  'table-cell': (flow, attributes) => openCell(flow, cellOf(flow, attributes, false)),
  'covered-table-cell': (flow, attributes) => openCell(flow, cellOf(flow, attributes, true)),
};

const CLOSERS: Readonly<Record<string, (flow: Flow) => void>> = {
  p: closeParagraph,
  h: closeParagraph,
  list: (flow) => flow.numbers.closeList(),
  'note-citation': (flow) => void closeFrame(flow),
  'note-body': (flow) => putAside(flow, flow.noteKind),
  annotation: (flow) => putAside(flow, 'comment'),
  deletion: (flow) => void flow.deleted.set(flow.change, closeFrame(flow)),
  insertion: (flow) => void closeFrame(flow),
  'format-change': (flow) => void closeFrame(flow),
  said: closeInside,
  'binary-data': closeInside,
  fieldmark: closeFieldMark,
  table: closeTable,
  'table-cell': closeCell,
  'covered-table-cell': closeCell,
};

/** Paragraphs, tables and page margins of one XML part. Throws `ReadFault` on damaged markup and past the limits. */
export function readOdtText(
  xml: string,
  part: string,
  styles: OdtStyles,
  limits: ReadLimits,
  parts: DrawnParts = NO_PARTS,
): { readonly blocks: readonly Block[]; readonly margins: readonly Aside[] } {
  const flow = beginFlow(styles, limits);
  const close = (name: string): void => {
    flow.looks.pop();
    if (name === 'frame') closeDrawn(flow, parts);
    const margin = MARGINS.get(name);
    if (margin !== undefined) addMargin(flow, margin);
    else if (SHAPES.has(name)) closeShape(flow, name, parts);
    else if (Object.hasOwn(CLOSERS, name)) CLOSERS[name]?.(flow);
  };
  tokenizeXml(xml, part, {
    open(_, from, to, selfClosing) {
      const name = nameOf(xml, from, to);
      const attributes = readAttributes(xml, from, to);
      if (xml.startsWith('form:', from)) flow.controls.open(name, attributes);
      else if (MARGINS.has(name)) openFrame(flow);
      else if (SHAPES.has(name)) openShape(flow, name);
      else if (Object.hasOwn(OPENERS, name)) OPENERS[name]?.(flow, attributes);
      flow.looks.push(lookOf(name, attributes, lookHere(flow), styles));
      if (selfClosing) close(name);
    },
    close(_, from, to) {
      close(nameOf(xml, from, to));
    },
    text(_, from, to, literal) {
      const text = literal ? xml.substring(from, to) : unescapeXml(xml.substring(from, to));
      if (flow.inside !== undefined) return putInside(flow, text);
      // White space of the source is one space (ODF 1.3 part 3, 6.1.2).
      putText(flow, text.replace(/[ \t\r\n]+/g, ' '));
    },
  });
  return { blocks: flow.frames[0] ?? [], margins: flow.margins };
}

/** A control in a line is a word of it; one that stands on the page is a box. */
function putControl(flow: Flow, text: string): void {
  if (flow.paragraphs.at(-1)?.frame === flow.frames.length || text === '') return putText(flow, text);
  openFrame(flow);
  flow.frames.at(-1)?.push({ kind: 'paragraph', runs: [{ text }] });
  putAside(flow, 'textBox');
}

/** A shape has words about it as a frame has; those of a text box are its frame's. */
function openShape(flow: Flow, name: string): void {
  openFrame(flow);
  if (name !== 'text-box') openDrawn(flow);
}

function closeShape(flow: Flow, name: string, parts: DrawnParts): void {
  putAside(flow, 'textBox');
  if (name !== 'text-box') closeDrawn(flow, parts);
}

/** «svg:title» says what a frame is; «text:title» is a field of the text. */
function nameOf(xml: string, from: number, to: number): string {
  const name = localName(xml, from, to);
  return (name === 'title' || name === 'desc') && xml.startsWith('svg:', from) ? 'said' : name;
}

function addMargin(flow: Flow, kind: 'header' | 'footer'): void {
  const blocks = closeFrame(flow);
  if (textOf(blocks).trim() !== '') flow.margins.push({ kind, blocks });
}

/** Elements whose text is none that somebody wrote to be read. */
const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['placeholder', 'placeholder'],
  ['hidden-text', 'hidden'],
  ['hidden-paragraph', 'hidden'],
]);
const STYLED: ReadonlySet<string> = new Set(['span', 'p', 'h']);

function lookOf(name: string, attributes: Attributes, around: Look, styles: OdtStyles): Look {
  const link = name === 'a' ? attributes.get('xlink:href') : undefined;
  if (link !== undefined && /^(?:https?|ftp|mailto):/i.test(link)) return { ...around, link };
  const mark = markOf(name, attributes);
  if (mark !== undefined) return { ...around, mark };
  const style = STYLED.has(name) ? attributes.get('text:style-name') : undefined;
  return style === undefined ? around : styled(around, styles.look(style));
}

function markOf(name: string, attributes: Attributes): Mark | undefined {
  if (name === 'section' && attributes.get('text:display') === 'none') return 'hidden';
  // A content control that nobody has filled in shows its own words.
  if (name === 'content-control' && attributes.get('loext:showing-place-holder') === 'true') return 'placeholder';
  return MARKS.get(name);
}

function styled(around: Look, { hidden, struck, raised, letters, ground, unseen }: TextLook): Look {
  return {
    ...around,
    ...given({ letters, ground, unseen: unseen === true ? unseen : undefined }),
    ...(struck === true ? { mark: 'struck' } : {}),
    ...(hidden === true ? { mark: 'hidden' } : {}),
    ...(raised === true ? { raised } : {}),
  };
}

function styleOf(attributes: Attributes): string {
  return attributes.get('table:style-name') ?? '';
}

function cellOf(flow: Flow, attributes: Attributes, isCovered: boolean): Parameters<typeof openCell>[1] {
  return {
    columns: repeated(attributes.get('table:number-columns-spanned')),
    rows: repeated(attributes.get('table:number-rows-spanned')),
    times: repeated(attributes.get('table:number-columns-repeated')),
    isCovered,
    ground: flow.styles.ground(styleOf(attributes)),
  };
}

function repeated(written: string | undefined): number {
  const times = Number(written ?? 1);
  return Number.isInteger(times) && times >= 1 ? Math.min(times, MOST_REPEATED) : 1;
}
