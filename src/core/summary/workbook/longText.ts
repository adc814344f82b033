import { wholeLetters } from '../../text/excerpt';
import { CELL_LIMIT } from '../../workbook/limits';
/** The end of a cell whose text goes on elsewhere: `…[⇒12]`. */
const CONTINUED = /…\[⇒(\d{1,7})\]$/;
const ROOM_FOR_MARK = 16;

export interface LongTexts {
  /** The text as it fits into a cell; what does not fit is kept and goes to the sheet of continuations. */
  fit(text: string): string;
  /** Rows of that sheet: number, part, text. */
  readonly parts: readonly (readonly [number: number, part: number, text: string])[];
  /** From now on the sheet of continuations stands: a text that would have to go on there is a mistake of ours. */
  close(): void;
}

/**
 * Collects what is too long for a cell, so that no text is ever cut silently. Cells are filled in order, hence the
 * numbers are always the same.
 */
export function createLongTexts(limit = CELL_LIMIT): LongTexts {
  const parts: (readonly [number, number, string])[] = [];
  let count = 0;
  let isClosed = false;
  return {
    parts,
    close() {
      isClosed = true;
    },
    fit(text) {
      if (fits(text, limit)) return text;
      if (isClosed) throw new Error('a text is too long for its cell, and its continuation too late');
      count += 1;
      // A short text that only looks continued leaves its last character to the other sheet.
      const head = wholeLetters(text, Math.min(limit - ROOM_FOR_MARK, text.length - 1));
      let part = 1;
      for (let from = head; from < text.length; part += 1) {
        const to = from + wholeLetters(text.slice(from), limit);
        parts.push([count, part, text.slice(from, to)]);
        from = to;
      }
      return `${text.slice(0, head)}…[⇒${count}]`;
    },
  };
}

/** Does a cell hold the text whole? One that looks continued would be taken for a beginning. */
export function fits(text: string, limit = CELL_LIMIT): boolean {
  return text.length <= limit && !(text.endsWith(']') && CONTINUED.test(text));
}

/** What has fewer letters than this as JSON fits into a cell in any words of ours. */
const SURELY_SHORT = 5_000;

/** Could a text that is made of these data be too long for a cell, or look as if it went on? Rarely one is. */
export function mayRunOver(data: unknown): boolean {
  const json = JSON.stringify(data);
  return json.length > SURELY_SHORT || json.includes('…[⇒');
}

/** Puts texts together again; a text without a continuation is returned as it is. */
export function joinLongText(text: string, rest: ReadonlyMap<number, string>): string {
  const match = CONTINUED.exec(text);
  const tail = match === null ? undefined : rest.get(Number(match[1]));
  return match === null || tail === undefined ? text : text.slice(0, match.index) + tail;
}
