import { given } from '../../core/given';
import type { Aside, Block, Mark } from '../document/document';
import { textOf } from '../document/textOf';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import { decodeBytes } from './characters';
import { formText } from './formFields';
import { beginStory, endStory, putText, type RowPlan, type Story } from '../document/tableStory';
import type { Destination, Group, RtfState } from './types';

const DEEPEST_GROUPS = 2000;
const DEEPEST_STORIES = 40;

export function beginState(limits: ReadLimits, onFile?: RtfState['onFile']): RtfState {
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
    thing: undefined,
    onFile,
    pictures: 0,
    property: '',
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
  if (opened.kind === 'field') closeField(state);
  else if (opened.kind === 'thing') closeThing(state);
  else if (opened.kind === 'innerRow') state.row = opened.around;
  else closeStory(state, opened.kind);
}

/** A box or a list of a form says its value in its data. */
function closeField(state: RtfState): void {
  const field = state.fields.pop();
  const text = field === undefined ? undefined : formText(field.instruction, field.form);
  if (text !== undefined) addText(state, text);
}

/** Two figures are a byte. */
function closeThing(state: RtfState): void {
  const { thing } = state;
  state.thing = undefined;
  if (thing === undefined || thing.digits === 0) return;
  const said = thing.said.trim();
  const name = said === '' ? `${thing.name}.${thing.ending}` : said;
  const figures = thing.figures.join('');
  // Bytes behind `\\bin` are no figures: without them the file would not be whole.
  if (state.onFile !== undefined && figures.length === thing.digits)
    state.onFile(
      /\.[^.\s]{1,5}$/.test(name) ? name : `${name}.${thing.ending}`,
      bytesOfFigures(figures.replace(/[^0-9a-f]/gi, '')),
    );
  storyHere(state).runs.push({ text: '', thing: { kind: thing.kind, name, size: Math.ceil(thing.digits / 2) } });
}

function bytesOfFigures(figures: string): Uint8Array {
  return Uint8Array.from({ length: figures.length >> 1 }, (_, i) =>
    Number.parseInt(figures.slice(2 * i, 2 * i + 2), 16),
  );
}

/** Figures of a picture or of an embedded file, or their bytes behind `\bin`. */
export function addData(state: RtfState, digits: number, figures = ''): void {
  if (state.thing === undefined) return;
  state.thing.digits += digits;
  if (state.onFile !== undefined && figures !== '') state.thing.figures.push(figures);
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
  TAKERS[group.destination]?.(state, text, group);
}

/** What takes the text of a group; nothing does for others. */
const TAKERS: Readonly<Partial<Record<Destination, (state: RtfState, text: string, group: Group) => void>>> = {
  text: (state, text, group) =>
    putText(storyHere(state), text, {
      ...given({
        mark: markOf(group),
        raised: group.raised ? true : undefined,
        link: group.link,
        letters: state.colours[group.letters],
        ground: state.colours[group.ground] ?? state.colours[group.paragraphGround],
        unseen: group.unseen ? true : undefined,
      }),
    }),
  instruction: ({ fields }, text) => {
    const field = fields.at(-1);
    if (field !== undefined) field.instruction += text;
  },
  entry: ({ fields }, text) => {
    const entries = fields.at(-1)?.form.entries ?? [];
    entries.push(`${entries.pop() ?? ''}${text}`);
  },
  said: ({ thing }, text) => {
    if (thing !== undefined) thing.said += text;
  },
  propertyName: (state, text) => void (state.property += text),
  number: ({ gathered }, text) => void (gathered.number += text),
  author: ({ gathered }, text) => void (gathered.author += text),
  operator: ({ gathered }, text) => void (gathered.operator += text),
  colours: (state, text) => {
    for (const sign of text) if (sign === ';') addColour(state);
  },
};

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
