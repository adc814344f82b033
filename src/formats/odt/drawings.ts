import { given } from '../../core/given';
import { drawnFile, type DrawnParts } from './drawnFile';
import { closeFrame, openFrame, putAside, putRun, type Flow } from './flow';

/** What a drawn frame holds, and what a person said of it. */
export interface Drawn {
  /** Further ones of a frame are the same in other formats. */
  thing?: { readonly element: 'image' | 'object'; readonly href: string; digits: number };
  isRepeated: boolean;
  said: string;
}

/** Drawn shapes that hold text of their own. */
export const SHAPES: ReadonlySet<string> = new Set([
  'text-box',
  'custom-shape',
  'rect',
  'ellipse',
  'circle',
  'polygon',
  'regular-polygon',
  'line',
  'polyline',
  'path',
  'connector',
  'caption',
  'measure',
]);

/** Four signs of base64 are three bytes. */
const DIGITS = 4;
const BYTES = 3;

export function openDrawn(flow: Flow): void {
  flow.drawn.push({ isRepeated: false, said: '' });
}

export function addDrawn(flow: Flow, element: 'image' | 'object', href: string | undefined): void {
  const drawn = flow.drawn.at(-1);
  if (drawn === undefined) return;
  drawn.isRepeated = drawn.thing !== undefined;
  drawn.thing ??= { element, href: href ?? '', digits: 0 };
}

/** Words and data inside a frame that are no text of the paragraph: its title, its description, its bytes. */
export function openInside(flow: Flow, inside: Flow['inside']): void {
  openFrame(flow);
  flow.inside = inside;
}

export function closeInside(flow: Flow): void {
  closeFrame(flow);
  flow.inside = undefined;
}

export function putInside(flow: Flow, text: string): void {
  const drawn = flow.drawn.at(-1);
  const thing = drawn?.isRepeated === false ? drawn.thing : undefined;
  if (flow.inside === 'data' && thing !== undefined) thing.digits += text.replace(/\s/g, '').length;
  else if (flow.inside === 'said' && drawn !== undefined) drawn.said = `${drawn.said} ${text.trim()}`.trim();
}

/** Puts the pictures and embedded files of a frame where it stands; a description of anything else is words beside. */
export function closeDrawn(flow: Flow, parts: DrawnParts): void {
  const drawn = flow.drawn.pop();
  if (drawn === undefined) return;
  const { thing, said } = drawn;
  if (thing !== undefined) {
    const { element, href, digits } = thing;
    const held = digits === 0 ? undefined : Math.floor((digits * BYTES) / DIGITS);
    const kind = element === 'image' ? 'picture' : 'object';
    for (const { name = '', size = held, text } of drawnFile(element, href, {}, parts)) {
      if (text !== undefined) putBeside(flow, 'textBox', text);
      else putRun(flow, { text: '', thing: { kind, name: said || name || element, ...given({ size }) } });
    }
    return;
  }
  if (said !== '') putBeside(flow, 'comment', said);
}

function putBeside(flow: Flow, kind: 'textBox' | 'comment', text: string): void {
  openFrame(flow);
  flow.frames.at(-1)?.push({ kind: 'paragraph', runs: [{ text }] });
  putAside(flow, kind);
}
