import { given } from '../../../core/given';
import { appendRun } from '../../document/appendRun';
import { isRgb, type Colour, type Rgb } from '../../document/contrast';
import type { Aside, Block, Mark, Paragraph, Run, Thing } from '../../document/document';
import type { TableBuilder } from '../../document/buildTable';
import { ReadFault } from '../../zip/readFault';
import type { ReadLimits } from '../../zip/readLimits';
import type { ListNumbers } from '../../document/listNumbers';
import type { StyleLook } from './styles';

/** What all stories of one document (body, notes, headers) share. */
export interface StoryContext {
  readonly limits: ReadLimits;
  readonly styleOf: (id: string) => StyleLook;
  readonly numbers: ListNumbers;
  /** The address of a relationship of this part. */
  readonly linkOf: (id: string) => string | undefined;
  readonly noteOf: (kind: Aside['kind'], id: string) => readonly Block[] | undefined;
  /** The part of a relationship inside the package. */
  readonly partOf: (id: string) => { readonly name: string; readonly size?: number } | undefined;
}

/** What holds blocks: the body, a cell, a text box, a note. */
export interface Frame {
  readonly blocks: Block[];
  /** Runs of paragraphs whose ends were deleted: they belong to the next one. */
  pending: readonly Run[];
}

export interface OpenParagraph {
  readonly runs: Run[];
  style?: string;
  list?: string;
  level?: number;
  ground?: Colour;
  /** Its end was deleted in tracked changes. */
  endGone: boolean;
}

export interface OpenRun {
  style?: string;
  struck?: boolean;
  hidden?: boolean;
  raised?: boolean;
  letters?: Colour;
  ground?: Colour;
  unseen?: boolean;
}

export interface OpenTable {
  readonly builder: TableBuilder;
  cell?: { columns: number; merge?: 'above' | 'left'; ground?: Rgb; gone?: boolean };
  rowDeleted: boolean;
}

/** A field under way: what it is to do, and what a person chose in one of a form. */
export interface Field {
  instruction: string;
  inResult: boolean;
  /** A box to tick. */
  ticked?: boolean;
  /** A list to choose from, and which entry is chosen. */
  entries?: string[];
  chosen?: number;
}

/** Where the walk through one part stands. */
export interface Story {
  readonly context: StoryContext;
  readonly frames: Frame[];
  readonly paragraphs: OpenParagraph[];
  readonly runs: OpenRun[];
  readonly tables: OpenTable[];
  /** Content controls around this place: whether each shows its placeholder. */
  readonly controls: { placeholder: boolean }[];
  readonly fields: Field[];
  readonly links: (string | undefined)[];
  /** What a person says that the drawing under way shows. */
  described?: string;
  deleted: number;
  moved: number;
  readonly notes: Map<string, readonly Block[]>;
  readonly margins: { readonly kind: 'header' | 'footer'; readonly id: string }[];
}

const DEEPEST = 60;

export function beginStory(context: StoryContext): Story {
  return {
    context,
    frames: [{ blocks: [], pending: [] }],
    paragraphs: [],
    runs: [],
    tables: [],
    controls: [],
    fields: [],
    links: [],
    deleted: 0,
    moved: 0,
    notes: new Map(),
    margins: [],
  };
}

export function openFrame(story: Story): void {
  if (story.frames.length > DEEPEST) throw new ReadFault('nesting');
  story.frames.push({ blocks: [], pending: [] });
}

export function closeFrame(story: Story): readonly Block[] {
  const frame = story.frames.length > 1 ? story.frames.pop() : story.frames[0];
  if (frame === undefined) return [];
  if (frame.pending.length > 0) frame.blocks.push({ kind: 'paragraph', runs: frame.pending });
  frame.pending = [];
  return frame.blocks;
}

export function putBlock(story: Story, block: Block): void {
  story.frames.at(-1)?.blocks.push(block);
}

/** Text at this place, in the look of the run around it. */
export function putText(story: Story, text: string, removed?: 'deleted'): void {
  const look = lookHere(story);
  const mark = removed ?? markHere(story, look);
  const link = story.links.at(-1) ?? fieldLink(story);
  const runs = story.paragraphs.at(-1)?.runs;
  const run: Run = {
    text,
    ...given({
      mark,
      raised: look.raised === true ? true : undefined,
      link,
      letters: isRgb(look.letters) ? look.letters : undefined,
      ground: isRgb(look.ground) ? look.ground : undefined,
      unseen: look.unseen === true ? true : undefined,
    }),
  };
  if (runs === undefined) return putBlock(story, { kind: 'paragraph', runs: [run] });
  appendRun(runs, run);
}

export function putAside(story: Story, aside: Aside): void {
  putEmpty(story, { text: '', aside, ...given({ mark: markHere(story, lookHere(story)) }) });
}

/** A picture or an embedded file; its description, where a person gave one, says more than the name of its part. */
export function putThing(story: Story, kind: Thing['kind'], id: string): void {
  const part = story.context.partOf(id);
  if (part === undefined) return;
  const said = story.described ?? '';
  const name = said === '' ? part.name : said;
  delete story.described;
  putEmpty(story, { text: '', thing: { kind, name, ...given({ size: part.size }) } });
}

function putEmpty(story: Story, run: Run): void {
  const runs = story.paragraphs.at(-1)?.runs;
  if (runs === undefined) putBlock(story, { kind: 'paragraph', runs: [run] });
  else runs.push(run);
}

/** A paragraph whose end was deleted goes on in the next one. */
export function endParagraph(story: Story): void {
  const open = story.paragraphs.pop();
  const frame = story.frames.at(-1);
  if (open === undefined || frame === undefined) return;
  const runs = frame.pending.length === 0 ? open.runs : [...frame.pending, ...open.runs];
  frame.pending = open.endGone ? runs : [];
  if (open.endGone) return;
  const look = open.style === undefined ? {} : story.context.styleOf(open.style);
  const isGone = story.tables.at(-1)?.rowDeleted === true;
  const number = isGone ? undefined : numberOf(open, look, story.context.numbers);
  const paragraph: Paragraph = { kind: 'paragraph', runs, ...given({ number, heading: look.heading }) };
  frame.blocks.push(paragraph);
}

/** The paragraph's own list, else that of its style; list 0 is none (17.9.18). */
function numberOf(open: OpenParagraph, look: StyleLook, numbers: ListNumbers): string | undefined {
  const list = open.list ?? look.list;
  if (list === undefined || list === '0') return undefined;
  const byStyle = open.style === undefined ? undefined : numbers.levelOf(list, open.style);
  return numbers.next(list, open.level ?? byStyle ?? look.level ?? 0);
}

function lookHere(story: Story): StyleLook {
  const run = story.runs.at(-1) ?? {};
  const { styleOf } = story.context;
  const { style, ground } = story.paragraphs.at(-1) ?? {};
  const { style: ownStyle, ...own } = run;
  return {
    ...(style === undefined ? {} : styleOf(style)),
    ...given({ ground }),
    ...(ownStyle === undefined ? {} : styleOf(ownStyle)),
    ...own,
  };
}

function markHere(story: Story, { hidden, struck }: StyleLook): Mark | undefined {
  if (story.deleted > 0) return 'deleted';
  if (story.moved > 0) return 'moved';
  if (story.controls.some(({ placeholder }) => placeholder)) return 'placeholder';
  if (hidden === true) return 'hidden';
  return struck === true ? 'struck' : undefined;
}

/** A link may be a field: `HYPERLINK "https://…"` between marks. */
function fieldLink({ fields }: Story): string | undefined {
  const instruction = fields.findLast(({ inResult }) => inResult)?.instruction;
  return instruction === undefined ? undefined : /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1];
}
