import { ReadFault } from '../zip/readFault';

/**
 * What a reader wants to hear of an XML text. Tags and texts come as offsets into `xml`, so that
 * nothing is copied which nobody asks for: a tag spans its name and attributes, without `<`, `/`, `>`.
 */
export interface XmlHandler {
  /**
   * A number is where to go on: the handler has taken the whole element, its end tag included.
   * A self-closing tag gets no `close`.
   */
  open(xml: string, from: number, to: number, selfClosing: boolean): number | void;
  /** True stops the tokenizer: the reader has what it wanted. */
  close(xml: string, from: number, to: number): boolean | void;
  /** `literal`: a CDATA section, without entities. */
  text?(xml: string, from: number, to: number, literal: boolean): void;
}

const SPACE = 32;
const BANG = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;

/**
 * Walks an XML text once, in time proportional to its length. A DOCTYPE is refused: it serves only
 * attacks in these files. Throws {@link ReadFault}, naming `part`, on markup that does not end
 * and on end tags that do not match: a lost tag takes cells with it.
 */
export function tokenizeXml(xml: string, part: string, handler: XmlHandler): void {
  tokenizePieces([xml], part, handler);
}

/**
 * The same of a text that comes in pieces, each of whole tags: the handler gets offsets into the piece that it is
 * given.
 */
export function tokenizePieces(pieces: Iterable<string>, part: string, handler: XmlHandler): void {
  /** Names of the elements that pieces before opened. */
  const around: string[] = [];
  let isEmpty = true;
  for (const piece of pieces) {
    if (tokenizePiece(piece, part, handler, around)) return;
    isEmpty &&= piece === '';
  }
  if (around.length > 0 || isEmpty) throw new ReadFault('xml', { part });
}

/** True where the handler has what it wanted. What the piece leaves open is added to `around`. */
// eslint-disable-next-line complexity -- one loop over every tag of every part: the state stays in local variables
function tokenizePiece(xml: string, part: string, handler: XmlHandler, around: string[]): boolean {
  /** Where the names of the elements begin that are open. */
  const opened: number[] = [];
  let at = 0;
  for (;;) {
    // Most tags follow the one before at once.
    const tag = xml.charCodeAt(at) === LESS ? at : xml.indexOf('<', at);
    if (tag < 0) break;
    if (tag > at && handler.text !== undefined) handler.text(xml, at, tag, false);
    const code = xml.charCodeAt(tag + 1);
    if (code === SLASH) {
      // Most names are one letter long (`</c>`, `</v>`, `</t>`): no search for those.
      const end = xml.charCodeAt(tag + 3) === GREATER ? tag + 3 : find(xml, '>', tag + 2, part);
      const start = opened.pop();
      if (start === undefined ? !isName(around.pop(), xml, tag + 2, end) : !isSameName(xml, start, tag + 2, end))
        throw new ReadFault('xml', { part });
      if (handler.close(xml, tag + 2, end) === true) {
        // Readers stop behind a child of the root: at another depth a tag was lost, and a cell with it.
        if (opened.length + around.length !== 1) throw new ReadFault('xml', { part });
        return true;
      }
      at = end + 1;
    } else if (code === BANG) {
      at = skipBang(xml, tag, part, handler);
    } else if (code === QUESTION) {
      at = find(xml, '?>', tag + 2, part) + 2;
    } else {
      const end = tagEnd(xml, tag + 1, part);
      const selfClosing = xml.charCodeAt(end - 1) === SLASH;
      const taken = handler.open(xml, tag + 1, selfClosing ? end - 1 : end, selfClosing);
      if (typeof taken === 'number') at = taken;
      else {
        if (!selfClosing) opened.push(tag + 1);
        at = end + 1;
      }
    }
  }
  for (const start of opened) around.push(nameAt(xml, start));
  return false;
}

/** The name of a tag as written, its prefix included. */
function nameAt(xml: string, start: number): string {
  let end = start;
  for (let code = xml.charCodeAt(end); code > SPACE && code !== GREATER && code !== SLASH;) {
    end++;
    code = xml.charCodeAt(end);
  }
  return xml.substring(start, end);
}

/** Whether an end tag closes the element of that name. */
function isName(name: string | undefined, xml: string, from: number, to: number): boolean {
  let end = to;
  while (xml.charCodeAt(end - 1) <= SPACE) end--;
  return name !== undefined && name.length === end - from && xml.startsWith(name, from);
}

/** Whether the end tag whose name stands between the offsets closes the element whose name begins at `start`. */
function isSameName(xml: string, start: number, from: number, to: number): boolean {
  let end = to;
  while (xml.charCodeAt(end - 1) <= 32) end--;
  for (let at = from; at < end; at++) if (xml.charCodeAt(at) !== xml.charCodeAt(start + at - from)) return false;
  const behind = xml.charCodeAt(start + end - from);
  return behind === GREATER || behind <= 32;
}

/** The end of a tag: the first `>` outside quotes. Tags are short: a search would cost more than the steps. */
function tagEnd(xml: string, from: number, part: string): number {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
    else if (code === LESS) break;
  }
  throw new ReadFault('xml', { part });
}

/** A comment, a CDATA section, or a declaration that is refused. Gives where to go on. */
function skipBang(xml: string, tag: number, part: string, handler: XmlHandler): number {
  if (xml.startsWith('<!--', tag)) return find(xml, '-->', tag + 4, part) + 3;
  if (!xml.startsWith('<![CDATA[', tag)) throw new ReadFault('dtd', { part });
  const end = find(xml, ']]>', tag + 9, part);
  handler.text?.(xml, tag + 9, end, true);
  return end + 3;
}

/** Where it stands; failing ends the whole reading, so that no text is searched to its end twice. */
function find(xml: string, what: string, from: number, part: string): number {
  const at = xml.indexOf(what, from);
  if (at < 0) throw new ReadFault('xml', { part });
  return at;
}

/** The name of a tag without its namespace prefix: writers are free to choose one (`<x:c>`). */
export function localName(xml: string, from: number, to: number): string {
  let start = from;
  let at = from;
  for (; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (code === COLON) start = at + 1;
    else if (code <= 32) break;
  }
  return xml.substring(start, at);
}
