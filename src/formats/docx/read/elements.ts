import type { Block } from '../../document/document';
import { buildTable } from '../../document/buildTable';
import { isRgb, rgbOf } from '../../document/contrast';
import { FORM_FIELDS, formText } from './formFields';
import { groundOf, HIGHLIGHTS, TINY } from './grounds';
import { symbolOf } from './symbols';
import {
  closeFrame,
  endParagraph,
  openFrame,
  putAside,
  putBlock,
  putText,
  putThing,
  type OpenRun,
  type OpenTable,
  type Story,
} from './story';

/** A tag under the reader: its attributes by local name in the namespace of the text or of relationships. */
export interface Tag {
  readonly selfClosing: boolean;
  /** Names of the elements around it, the nearest last. */
  readonly parents: readonly string[];
  attribute(name: string): string | undefined;
}

export type Opener = (story: Story, tag: Tag) => void;
type Closer = (story: Story) => void;

/** Elements of the text (ECMA-376 Part 1, 17) that a reader of words has to know, by local name. */
export const OPENERS: Readonly<Record<string, Opener>> = {
  p: (story, { selfClosing }) => {
    story.paragraphs.push({ runs: [], endGone: false });
    if (selfClosing) endParagraph(story);
  },
  pStyle: (story, tag) => onParagraph(story, (one) => void (one.style = tag.attribute('val') ?? '')),
  numId: (story, tag) => onParagraph(story, (one) => void (one.list = tag.attribute('val') ?? '')),
  ilvl: (story, tag) => onParagraph(story, (one) => void (one.level = Number(tag.attribute('val') ?? 0))),
  r: (story, { selfClosing }) => {
    if (!selfClosing) story.runs.push({});
  },
  rStyle: (story, tag) => onRun(story, tag, (run) => void (run.style = tag.attribute('val') ?? '')),
  strike: (story, tag) => onRun(story, tag, (run) => void (run.struck = isOn(tag))),
  dstrike: (story, tag) => onRun(story, tag, (run) => void (run.struck = isOn(tag))),
  vanish: (story, tag) => onRun(story, tag, (run) => void (run.hidden = isOn(tag))),
  vertAlign: (story, tag) => onRun(story, tag, (run) => void (run.raised = tag.attribute('val') === 'superscript')),
  color: (story, tag) => onRun(story, tag, (run) => void (run.letters = rgbOf(tag.attribute('val')) ?? 'auto')),
  shd: (story, tag) => {
    const ground = groundOf(tag);
    const [cell, paragraph] = [story.tables.at(-1)?.cell, story.paragraphs.at(-1)];
    const parent = tag.parents.at(-1);
    if (parent === 'tcPr' && cell !== undefined && isRgb(ground)) cell.ground = ground;
    else if (parent === 'pPr' && paragraph !== undefined) paragraph.ground = ground;
    else onRun(story, tag, (run) => void (run.ground ??= ground));
  },
  highlight: (story, tag) =>
    onRun(story, tag, (run) => void (run.ground = HIGHLIGHTS.get(tag.attribute('val') ?? '') ?? 'auto')),
  sz: (story, tag) => onRun(story, tag, (run) => void (run.unseen = Number(tag.attribute('val') ?? 22) <= TINY)),
  docPr: (story, tag) => void (story.described = tag.attribute('descr') ?? ''),
  blip: (story, tag) => putThing(story, 'picture', tag.attribute('embed') ?? ''),
  // In an embedded object it is only the icon.
  imagedata: (story, tag) => {
    if (!tag.parents.includes('object')) putThing(story, 'picture', tag.attribute('id') ?? '');
  },
  OLEObject: (story, tag) => putThing(story, 'object', tag.attribute('id') ?? ''),
  sym: (story, tag) => putText(story, symbolOf(tag.attribute('font') ?? '', tag.attribute('char') ?? '')),
  ...FORM_FIELDS,
  tab: (story, { parents }) => inRun(parents) && putText(story, '\t'),
  ptab: (story) => putText(story, '\t'),
  br: (story) => putText(story, '\n'),
  cr: (story) => putText(story, '\n'),
  noBreakHyphen: (story) => putText(story, '-'),
  del: (story, tag) => openRemoval(story, tag, 'deleted'),
  moveFrom: (story, tag) => openRemoval(story, tag, 'moved'),
  sdt: (story, { selfClosing }) => {
    if (!selfClosing) story.controls.push({ placeholder: false });
  },
  showingPlcHdr: (story, tag) => {
    const control = story.controls.at(-1);
    if (control !== undefined) control.placeholder = isOn(tag);
  },
  hyperlink: (story, tag) => {
    const id = tag.attribute('id');
    if (!tag.selfClosing) story.links.push(id === undefined ? undefined : story.context.linkOf(id));
  },
  fldSimple: (story, tag) => {
    if (!tag.selfClosing) story.fields.push({ instruction: tag.attribute('instr') ?? '', inResult: true });
  },
  fldChar: (story, tag) => {
    const kind = tag.attribute('fldCharType');
    const field = story.fields.at(-1);
    if (kind === 'begin') story.fields.push({ instruction: '', inResult: false });
    else if (kind === 'separate' && field !== undefined) field.inResult = true;
    else if (kind === 'end') {
      const chosen = formText(story.fields.pop());
      if (chosen !== '') putText(story, chosen);
    }
  },
  txbxContent: (story, { selfClosing }) => {
    if (!selfClosing) openFrame(story);
  },
  footnoteReference: (story, tag) => note(story, 'footnote', tag),
  endnoteReference: (story, tag) => note(story, 'endnote', tag),
  commentReference: (story, tag) => note(story, 'comment', tag),
  headerReference: (story, tag) => story.margins.push({ kind: 'header', id: tag.attribute('id') ?? '' }),
  footerReference: (story, tag) => story.margins.push({ kind: 'footer', id: tag.attribute('id') ?? '' }),
  tbl: (story, { selfClosing }) => {
    if (!selfClosing) story.tables.push({ builder: buildTable(story.context.limits), rowDeleted: false });
  },
  tr: (story) => {
    const table = story.tables.at(-1);
    table?.builder.row();
    if (table !== undefined) table.rowDeleted = false;
  },
  gridBefore: (story, tag) => story.tables.at(-1)?.builder.skip(Number(tag.attribute('val') ?? 1)),
  tc: (story, { selfClosing }) => {
    const table = story.tables.at(-1);
    if (table === undefined) return;
    table.cell = { columns: 1 };
    openFrame(story);
    if (selfClosing) closeCell(story);
  },
  gridSpan: (story, tag) => {
    const cell = story.tables.at(-1)?.cell;
    if (cell !== undefined) cell.columns = Number(tag.attribute('val') ?? 1);
  },
  cellDel: (story) => {
    const cell = story.tables.at(-1)?.cell;
    if (cell === undefined || cell.gone === true) return;
    cell.gone = true;
    story.deleted++;
  },
  vMerge: (story, tag) => merge(story, tag, 'above'),
  hMerge: (story, tag) => merge(story, tag, 'left'),
};

/** A note, by the element that holds it. */
export const NOTES: ReadonlySet<string> = new Set(['footnote', 'endnote', 'comment']);

export const CLOSERS: Readonly<Record<string, Closer>> = {
  p: endParagraph,
  r: (story) => story.runs.pop(),
  del: (story) => void (story.deleted = Math.max(0, story.deleted - 1)),
  moveFrom: (story) => void (story.moved = Math.max(0, story.moved - 1)),
  sdt: (story) => story.controls.pop(),
  hyperlink: (story) => story.links.pop(),
  fldSimple: (story) => story.fields.pop(),
  txbxContent: (story) => {
    const blocks = closeFrame(story);
    putAside(story, { kind: 'textBox', blocks });
  },
  tc: (story) => {
    if (story.tables.at(-1)?.cell !== undefined) closeCell(story);
  },
  tbl: (story) => {
    const table = story.tables.pop()?.builder.finish();
    if (table !== undefined && table.rows.length > 0) putBlock(story, table);
  },
};

function closeCell(story: Story): void {
  const blocks = closeFrame(story);
  const table = story.tables.at(-1);
  const cell = table?.cell;
  if (table === undefined || cell === undefined) return;
  if (cell.gone === true) leaveOut(story, table, blocks);
  else if (cell.merge === undefined) table.builder.cell(blocks, cell.columns, 1, cell.ground);
  else table.builder.continued(cell.merge, blocks, cell.columns);
  delete table.cell;
}

/** A cell deleted in tracked changes takes no column: those behind it move up to it (ECMA-376 Part 1, 17.13.5.1). */
function leaveOut(story: Story, { builder }: OpenTable, blocks: readonly Block[]): void {
  story.deleted = Math.max(0, story.deleted - 1);
  builder.under(blocks);
}

/** `<w:vMerge/>` goes on from the cell above; `w:val="restart"` begins. */
function merge(story: Story, tag: Tag, from: 'above' | 'left'): void {
  const cell = story.tables.at(-1)?.cell;
  if (cell !== undefined && tag.attribute('val') !== 'restart') cell.merge = from;
}

/** Around runs it takes these out; in the properties of a row or of a paragraph's end it takes out that. */
function openRemoval(story: Story, tag: Tag, kind: 'deleted' | 'moved'): void {
  const parent = tag.parents.at(-1);
  const paragraph = story.paragraphs.at(-1);
  const table = story.tables.at(-1);
  if (parent === 'trPr' && table !== undefined) {
    table.rowDeleted = true;
    table.builder.deleteRow();
  } else if (parent === 'rPr' && paragraph !== undefined) paragraph.endGone = true;
  if (!tag.selfClosing) story[kind]++;
}

function note(story: Story, kind: 'footnote' | 'endnote' | 'comment', tag: Tag): void {
  const blocks = story.context.noteOf(kind, tag.attribute('id') ?? '');
  if (blocks !== undefined) putAside(story, { kind, blocks });
}

function onParagraph(story: Story, change: (one: Story['paragraphs'][number]) => void): void {
  const paragraph = story.paragraphs.at(-1);
  if (paragraph !== undefined) change(paragraph);
}

/** Properties of a run; those of a paragraph's end are no text's. */
function onRun(story: Story, { parents }: Tag, change: (run: OpenRun) => void): void {
  const run = story.runs.at(-1);
  if (run !== undefined && parents.at(-1) === 'rPr' && parents.at(-2) === 'r') change(run);
}

/** In the properties of a paragraph a tab is a place, not a sign. */
function inRun(parents: readonly string[]): boolean {
  return parents.at(-1) !== 'tabs';
}

function isOn(tag: Tag): boolean {
  return !['0', 'false', 'off'].includes(tag.attribute('val') ?? '');
}
