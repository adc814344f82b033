import { given } from '../../core/given';
import type { Aside, Block } from '../document/document';
import { countLists, type ListNumbers } from '../document/listNumbers';
import { beginStory, endCell, endParagraph, endRow, endStory, putText, type Story } from '../document/tableStory';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import type { DocLayout } from './layout';
import { readLists } from './lists';
import { characterLook, paragraphLook, type CharacterLook, type ParagraphLook } from './looks';
import { readPieces, type Piece } from './pieces';
import { characterRuns, lookUp, paragraphRuns, type PropertyRun } from './properties';
import { formValue, PICTURE, thingAt } from './things';
import { readStyles, type StyleSprms } from './styles';

/** What all parts of the text share. */
export interface DocText {
  readonly layout: DocLayout;
  readonly limits: ReadLimits;
  readonly pieces: readonly Piece[];
  readonly characterAt: (place: number) => PropertyRun | undefined;
  readonly paragraphAt: (place: number) => PropertyRun | undefined;
  readonly styleOf: (index: number) => StyleSprms;
  readonly numbers: ListNumbers;
  /** Signs that may still be read: notes that claim the whole text each would never end. */
  left: number;
  /** Pictures that were named. */
  pictures: number;
}

export function prepareText(layout: DocLayout, limits: ReadLimits): DocText {
  return {
    layout,
    limits,
    pieces: readPieces(layout),
    characterAt: lookUp(characterRuns(layout)),
    paragraphAt: lookUp(paragraphRuns(layout)),
    styleOf: readStyles(layout),
    numbers: countLists(readLists(layout)),
    left: layout.main.byteLength * 2,
    pictures: 0,
  };
}

/** Signs that are no text ([MS-DOC] 2.4.1). */
const SIGN = {
  cell: 0x07,
  tab: 0x09,
  line: 0x0b,
  page: 0x0c,
  paragraph: 0x0d,
  fieldBegins: 0x13,
  fieldSeparates: 0x14,
  fieldEnds: 0x15,
  noBreakHyphen: 0x1e,
  optionalHyphen: 0x1f,
} as const;

interface Field {
  instruction: string;
  inResult: boolean;
  /** What a form's box or list shows. */
  value?: string;
}

/** The blocks between two positions of the text. */
export function readText(
  text: DocText,
  from: number,
  to: number,
  asidesAt: (position: number) => readonly Aside[],
): readonly Block[] {
  const story = beginStory(text.limits);
  const fields: Field[] = [];
  let run: PropertyRun | undefined;
  let paragraph: { run: PropertyRun | undefined; look: ParagraphLook; style: StyleSprms } | undefined;
  let look: CharacterLook = {};
  for (const { code, place, position } of signs(text, from, to)) {
    const around = text.paragraphAt(place);
    if (paragraph === undefined || paragraph.run !== around) {
      const style = text.styleOf(around?.style ?? 0);
      paragraph = { run: around, style, look: paragraphLook(text.layout, around, style) };
      run = undefined;
    }
    const own = text.characterAt(place);
    if (own !== run || own === undefined) look = characterLook(own, paragraph.style, around?.sprms ?? [], text.styleOf);
    run = own;
    const endsField = ({ value = '' }: Field): void => putText(story, value, look);
    for (const aside of asidesAt(position)) story.runs.push({ text: '', aside, ...given({ mark: look.mark }) });
    if (code === PICTURE) picture(text, story, own, fields);
    else if (!isField(fields, code, endsField)) sign(text, story, code, look, paragraph.look, fields);
  }
  return endStory(story);
}

/** Every sign with its position in the text and its place in the file. */
function* signs(text: DocText, from: number, to: number): Generator<{ code: number; place: number; position: number }> {
  const { main } = text.layout;
  text.left -= Math.max(0, to - from);
  if (text.left < 0) throw new ReadFault('broken');
  for (const piece of text.pieces) {
    const end = Math.min(piece.to, to);
    for (let position = Math.max(piece.from, from); position < end; position++) {
      const place = piece.offset + (position - piece.from) * piece.width;
      const code = piece.width === 1 ? windows1252(main.getUint8(place)) : main.getUint16(place, true);
      yield { code, place, position };
    }
  }
}

/** Marks of fields; `HYPERLINK "…"` between them is the address of what follows. */
function isField(fields: Field[], code: number, ends: (field: Field) => void): boolean {
  const field = fields.at(-1);
  if (code === SIGN.fieldBegins) fields.push({ instruction: '', inResult: false });
  else if (code === SIGN.fieldSeparates && field !== undefined) field.inResult = true;
  else if (code === SIGN.fieldEnds) {
    fields.pop();
    if (field !== undefined) ends(field);
  } else if (field !== undefined && !field.inResult) field.instruction += String.fromCharCode(code);
  else return false;
  return true;
}

/** A picture, or the data of a form's field. */
function picture(text: DocText, story: Story, run: PropertyRun | undefined, fields: readonly Field[]): void {
  const field = fields.at(-1);
  const value = formValue(text.layout, run);
  if (value !== undefined && field !== undefined) field.value = value;
  const thing = thingAt(text.layout, run, field?.instruction ?? '', text.pictures + 1);
  if (thing === undefined) return;
  text.pictures++;
  story.runs.push({ text: '', thing });
}

function sign(
  text: DocText,
  story: Story,
  code: number,
  look: CharacterLook,
  paragraph: ParagraphLook,
  fields: readonly Field[],
): void {
  const { nesting } = paragraph;
  switch (code) {
    case SIGN.cell:
      if (paragraph.endsRow) return endRow(story, 1, paragraph.row);
      numberParagraph(text, story, paragraph);
      return endCell(story, 1);
    case SIGN.paragraph:
    case SIGN.page:
      // A paragraph whose end was deleted goes on in the next one.
      if (look.mark === 'deleted' && !paragraph.endsInnerRow && !paragraph.endsInnerCell) return;
      if (paragraph.endsInnerRow) return endRow(story, Math.max(2, nesting), paragraph.row);
      numberParagraph(text, story, paragraph);
      return paragraph.endsInnerCell ? endCell(story, Math.max(2, nesting)) : endParagraph(story, nesting);
    default:
      return putText(story, textSign(code), { ...look, ...given({ link: linkOf(fields) }) });
  }
}

function textSign(code: number): string {
  if (code === SIGN.tab) return '\t';
  if (code === SIGN.line) return '\n';
  if (code === SIGN.noBreakHyphen) return '-';
  return code < 0x20 ? '' : String.fromCharCode(code);
}

function numberParagraph({ numbers }: DocText, story: Story, { list, level }: ParagraphLook): void {
  if (list > 0 && list < 0x7ff) story.number = numbers.next(String(list), level);
}

function linkOf(fields: readonly Field[]): string | undefined {
  const instruction = fields.findLast(({ inResult }) => inResult)?.instruction;
  return instruction === undefined ? undefined : /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1];
}

const HIGH = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, i) => i + 128));

function windows1252(byte: number): number {
  return byte < 0x80 ? byte : HIGH.charCodeAt(byte - 0x80);
}
