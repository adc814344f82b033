import { given } from '../../core/given';
import { rgbOf, type Rgb } from '../document/contrast';
import type { Mark } from '../document/document';

/** What an element says of the text in it; what it does not say, the element around it says. */
export interface Look {
  readonly mark?: Mark;
  readonly raised?: boolean;
  readonly link?: string;
  readonly preformatted?: boolean;
  readonly letters?: Rgb;
  readonly ground?: Rgb;
  readonly unseen?: boolean;
}

type Attributes = Readonly<Record<string, string>>;

/** `display: none` of pages, `mso-hide: all` of Word. */
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden)/i;
const STRUCK = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i;
const RAISED = /(?:^|;)\s*vertical-align\s*:\s*super/i;
/** A scheme that a page may lead to; `javascript:` is none. */
const ADDRESS = /^(?:https?|ftp|mailto):/i;

const COLOUR = /(?:^|;)\s*color\s*:\s*([^;]+)/i;
const GROUND = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;]+)/i;
/** Letters of no size or let through. */
const UNSEEN = /(?:^|;)\s*(?:opacity\s*:\s*0(?:\.0+)?(?![.\d])|font-size\s*:\s*(?:0|[0-2](?:\.\d+)?p[tx]))/i;

export function lookOf(tag: string, attributes: Attributes, around: Look): Look {
  const style = attributes['style'] ?? '';
  const isHidden = attributes['hidden'] !== undefined || HIDDEN.test(style);
  const isStruck = tag === 's' || tag === 'strike' || STRUCK.test(style);
  const href = tag === 'a' ? attributes['href'] : undefined;
  return {
    ...around,
    ...(isStruck ? { mark: 'struck' } : {}),
    ...(tag === 'del' ? { mark: 'deleted' } : {}),
    ...(isHidden ? { mark: 'hidden' } : {}),
    ...(tag === 'sup' || RAISED.test(style) ? { raised: true } : {}),
    ...(href !== undefined && ADDRESS.test(href) ? { link: href } : {}),
    ...coloursOf(tag, attributes),
    ...(UNSEEN.test(style) ? { unseen: true } : {}),
    ...(tag === 'pre' ? { preformatted: true } : {}),
  };
}

/** What an element paints: its letters, and the ground behind them unless that is the ground of its table. */
function coloursOf(tag: string, attributes: Attributes): Pick<Look, 'letters' | 'ground'> {
  const style = attributes['style'] ?? '';
  const letters = colourIn(COLOUR.exec(style)?.[1] ?? (tag === 'font' ? attributes['color'] : undefined));
  return given({ letters, ground: TABLE_PARTS.has(tag) ? undefined : groundIn(attributes) });
}

const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tr', 'td', 'th']);

/** The ground that an element paints behind what it holds. */
export function groundIn(attributes: Attributes): Rgb | undefined {
  return colourIn(GROUND.exec(attributes['style'] ?? '')?.[1] ?? attributes['bgcolor']);
}

/** The names that programs write; a page may know 140. */
const NAMES: ReadonlyMap<string, Rgb> = new Map([
  ['white', [255, 255, 255]],
  ['black', [0, 0, 0]],
  ['red', [255, 0, 0]],
  ['green', [0, 128, 0]],
  ['blue', [0, 0, 255]],
  ['yellow', [255, 255, 0]],
  ['gray', [128, 128, 128]],
  ['navy', [0, 0, 128]],
]);

function colourIn(written: string | undefined): Rgb | undefined {
  const words = (written ?? '').trim().toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])(?![0-9a-f])/.exec(words);
  if (short !== null)
    return rgbOf(
      short
        .slice(1)
        .map((digit) => digit + digit)
        .join(''),
    );
  const parts = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(words);
  if (parts !== null) return [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [first = ''] = words.split(/\s/);
  return rgbOf(first) ?? NAMES.get(first);
}
