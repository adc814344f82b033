import type { Mark } from '../document/document';

/** What an element says of the text in it; what it does not say, the element around it says. */
export interface Look {
  readonly mark?: Mark;
  readonly raised?: boolean;
  readonly link?: string;
  readonly preformatted?: boolean;
}

/** `display: none` of pages, `mso-hide: all` of Word. */
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden)/i;
const STRUCK = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i;
const RAISED = /(?:^|;)\s*vertical-align\s*:\s*super/i;
/** A scheme that a page may lead to; `javascript:` is none. */
const ADDRESS = /^(?:https?|ftp|mailto):/i;

export function lookOf(tag: string, attributes: Readonly<Record<string, string>>, around: Look): Look {
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
    ...(tag === 'pre' ? { preformatted: true } : {}),
  };
}
