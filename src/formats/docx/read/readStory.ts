import type { Block } from '../../document/document';
import { findAttribute } from '../../xml/attributes';
import { localName, tokenizeXml } from '../../xml/tokenizer';
import { unescapeXml } from '../../xml/unescape';
import { CLOSERS, NOTES, OPENERS, type Opener, type Tag } from './elements';
import { beginStory, closeFrame, openFrame, putText, type Story, type StoryContext } from './story';

/** What tracked changes remember of earlier properties, and instructions of deleted fields. */
const SKIPPED = [
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'tblGridChange',
  'numberingChange',
  'delInstrText',
];

type Role = 'skipped' | 'choices' | 'choice' | 'note' | Opener;

/** What the beginning of an element means, asked once for each of its many tags; of most of them nothing. */
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...Object.entries(OPENERS),
  ...[...NOTES].map((name) => [name, 'note'] as const),
  ...SKIPPED.map((name) => [name, 'skipped'] as const),
  ['AlternateContent', 'choices'],
  ['Choice', 'choice'],
  ['Fallback', 'choice'],
]);
const CLOSING = new Map(Object.entries(CLOSERS));

export interface StoryContent {
  readonly blocks: readonly Block[];
  /** Notes by id, where the part holds notes. */
  readonly notes: ReadonlyMap<string, readonly Block[]>;
  readonly margins: Story['margins'];
}

/** The blocks of one part of a Word document. Throws `ReadFault` on damaged markup and past the limits. */
export function readStory(xml: string, part: string, context: StoryContext): StoryContent {
  const story = beginStory(context);
  const parents: string[] = [];
  const choices: boolean[] = [];
  let skipping = 0;
  let noteId = '';
  const tagAt = (from: number, to: number, selfClosing: boolean): Tag => ({
    selfClosing,
    parents,
    attribute: (name) =>
      findAttribute(xml, from, to, `w:${name}`) ??
      findAttribute(xml, from, to, `r:${name}`) ??
      findAttribute(xml, from, to, name),
  });
  /** Of the same content in several forms the first is taken (ECMA-376 Part 3, 7.6). */
  const isSkipped = (role: Role | undefined): boolean => {
    if (role !== 'choice') return role === 'skipped';
    if (choices.at(-1) === true) return true;
    choices[choices.length - 1] = true;
    return false;
  };
  tokenizeXml(xml, part, {
    open(_, from, to, selfClosing) {
      const name = localName(xml, from, to);
      const role = ROLES.get(name);
      if (skipping > 0 || isSkipped(role)) {
        if (!selfClosing) skipping++;
        return;
      }
      if (role === 'choices' && !selfClosing) choices.push(false);
      else if (role === 'note') {
        noteId = tagAt(from, to, selfClosing).attribute('id') ?? '';
        if (!selfClosing) openFrame(story);
      } else if (typeof role === 'function') role(story, tagAt(from, to, selfClosing));
      if (!selfClosing) parents.push(name);
    },
    close() {
      if (skipping > 0) {
        skipping--;
        return;
      }
      // The tokenizer lets an element be closed by its own name alone.
      const name = parents.pop() ?? '';
      if (name === 'AlternateContent') choices.pop();
      else if (NOTES.has(name)) story.notes.set(noteId, closeFrame(story));
      else CLOSING.get(name)?.(story);
    },
    text(_, from, to, literal) {
      if (skipping > 0) return;
      const parent = parents.at(-1);
      if (parent !== 't' && parent !== 'delText' && parent !== 'instrText') return;
      const text = literal ? xml.substring(from, to) : unescapeXml(xml.substring(from, to));
      const field = story.fields.at(-1);
      if (parent === 't') putText(story, text);
      else if (parent === 'delText') putText(story, text, 'deleted');
      else if (field !== undefined) field.instruction += text;
    },
  });
  return { blocks: closeFrame(story), notes: story.notes, margins: story.margins };
}
