import { given } from '../../core/given';
import type { Rgb } from '../document/contrast';
import type { Aside, Block, Mark } from '../document/document';
import { textOf } from '../document/textOf';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { decodeBytes } from './characters';
import { beginStory, endStory, putText, type RowPlan, type Story } from '../document/tableStory';

/** What a group is for: text of the story, text that is gathered for something else, or nothing that is read. */
export type Destination = 'text' | 'number' | 'instruction' | 'fonts' | 'colours' | 'author' | 'operator' | 'skipped';

/** What a group takes over from the one around it. */
export interface Group {
  destination: Destination;
  font: number | undefined;
  /** Characters behind `\u` that stand for programs without Unicode. */
  fallback: number;
  struck: boolean;
  hidden: boolean;
  raised: boolean;
  deleted: boolean;
  moved: boolean;
  /** Numbers in the table of colours. */
  letters: number;
  ground: number;
  paragraphGround: number;
  unseen: boolean;
  /** Level of tables of the current paragraph. */
  inTable: boolean;
  nesting: number;
  link: string | undefined;
  /** What the group opened, to be closed with it. */
  opened?: { readonly kind: Aside['kind'] | 'field' } | { readonly kind: 'innerRow'; readonly around: RowPlan };
}

export interface RtfState {
  readonly limits: ReadLimits;
  readonly groups: Group[];
  readonly stories: Story[];
  readonly margins: Aside[];
  readonly fonts: Map<number, number>;
  /** The first is none of its own: what the program chooses. */
  readonly colours: (Rgb | undefined)[];
  colour: { red?: number; green?: number; blue?: number };
  readonly fields: { instruction: string }[];
  /** `\*` stood before the next control word: unknown destinations are skipped. */
  optional: boolean;
  /** Signs still to be left out behind `\u`. */
  toSkip: number;
  codePage: number;
  pending: string;
  row: RowPlan;
  fontNumber: number;
  gathered: Record<'number' | 'author' | 'operator', string>;
}

const DEEPEST_GROUPS = 2000;
const DEEPEST_STORIES = 40;

export function beginState(limits: ReadLimits): RtfState {
  const group: Group = {
    destination: 'text',
    font: undefined,
    fallback: 1,
    struck: false,
    hidden: false,
    raised: false,
    deleted: false,
    moved: false,
    letters: 0,
    ground: 0,
    paragraphGround: 0,
    unseen: false,
    inTable: false,
    nesting: 1,
    link: undefined,
  };
  return {
    limits,
    groups: [group],
    stories: [beginStory(limits)],
    margins: [],
    fonts: new Map(),
    colours: [],
    colour: {},
    fields: [],
    optional: false,
    toSkip: 0,
    codePage: 1252,
    pending: '',
    row: emptyRow(),
    fontNumber: 0,
    gathered: { number: '', author: '', operator: '' },
  };
}

export function emptyRow(): RowPlan {
  return { left: 0, cells: [], next: {} };
}

export function groupHere(state: RtfState): Group {
  const group = state.groups.at(-1);
  if (group === undefined) throw new ReadFault('broken');
  return group;
}

export function storyHere(state: RtfState): Story {
  const story = state.stories.at(-1);
  if (story === undefined) throw new ReadFault('broken');
  return story;
}

export function openGroup(state: RtfState): void {
  flushBytes(state);
  if (state.groups.length > DEEPEST_GROUPS) throw new ReadFault('nesting');
  const { opened: _, ...taken } = groupHere(state);
  state.groups.push(taken);
  state.optional = false;
}

/** A group that stays open at the end of the text is closed there. */
export function closeGroup(state: RtfState): void {
  flushBytes(state);
  state.optional = false;
  const group = state.groups.length > 1 ? state.groups.pop() : undefined;
  const opened = group?.opened;
  if (opened === undefined) return;
  if (opened.kind === 'field') state.fields.pop();
  else if (opened.kind === 'innerRow') state.row = opened.around;
  else closeStory(state, opened.kind);
}

export function openStory(state: RtfState, kind: Aside['kind']): void {
  if (state.stories.length > DEEPEST_STORIES) throw new ReadFault('nesting');
  const group = groupHere(state);
  group.destination = 'text';
  group.inTable = false;
  group.nesting = 1;
  group.opened = { kind };
  state.stories.push(beginStory(state.limits));
}

function closeStory(state: RtfState, kind: Aside['kind']): void {
  const story = state.stories.length > 1 ? state.stories.pop() : undefined;
  if (story === undefined) return;
  const blocks: readonly Block[] = endStory(story);
  if (textOf(blocks).trim() === '') return;
  if (kind === 'header' || kind === 'footer') state.margins.push({ kind, blocks });
  else storyHere(state).runs.push({ text: '', aside: { kind, blocks }, ...given({ mark: markOf(groupHere(state)) }) });
}

/** Bytes wait until the code page may change: a letter may take several. */
export function addBytes(state: RtfState, bytes: string): void {
  state.pending += bytes;
}

export function flushBytes(state: RtfState): void {
  if (state.pending === '') return;
  const bytes = state.pending;
  state.pending = '';
  const { font } = groupHere(state);
  addText(state, decodeBytes(bytes, (font === undefined ? undefined : state.fonts.get(font)) ?? state.codePage));
}

export function addText(state: RtfState, text: string): void {
  const group = groupHere(state);
  switch (group.destination) {
    case 'text':
      return putText(storyHere(state), text, {
        ...given({
          mark: markOf(group),
          raised: group.raised ? true : undefined,
          link: group.link,
          letters: state.colours[group.letters],
          ground: state.colours[group.ground] ?? state.colours[group.paragraphGround],
          unseen: group.unseen ? true : undefined,
        }),
      });
    case 'instruction': {
      const field = state.fields.at(-1);
      if (field !== undefined) field.instruction += text;
      return;
    }
    case 'number':
    case 'author':
    case 'operator':
      state.gathered[group.destination] += text;
      return;
    case 'colours':
      for (const sign of text) if (sign === ';') addColour(state);
      return;
    case 'fonts':
    case 'skipped':
      return;
  }
}

function addColour(state: RtfState): void {
  const { red, green, blue } = state.colour;
  state.colours.push(
    red === undefined && green === undefined && blue === undefined ? undefined : [red ?? 0, green ?? 0, blue ?? 0],
  );
  state.colour = {};
}

function markOf({ deleted, moved, hidden, struck }: Group): Mark | undefined {
  if (deleted) return 'deleted';
  if (moved) return 'moved';
  if (hidden) return 'hidden';
  return struck ? 'struck' : undefined;
}
