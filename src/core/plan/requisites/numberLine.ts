import type { CivilDate } from '../../calendar/civilDate';
import { given } from '../../given';
import type { Requisites } from '../types';
import { dateIn } from './dates';

const NUMBER = /№\s?([\d]+(?:[-/][\p{L}\d]+)*)/u;
const LONGEST = 140;
const DATE_ALONE = /^(?:від )?\d{1,2}[. ]\S+ ?\d{4}(?: року| р\.?)?$/;

type NumberLine = Pick<Requisites, 'date' | 'number' | 'place'>;

/** «від 27 грудня 2018 р. № 1105-р Київ»: the first line with a number or a date of its own. */
export function numberLine(head: readonly string[]): NumberLine {
  for (let i = 0; i < head.length; i += 1) {
    const found = numberAt(head, i);
    if (found !== undefined) return found;
  }
  return {};
}

function numberAt(head: readonly string[], i: number): NumberLine | undefined {
  const text = head[i] ?? '';
  if (text.length > LONGEST || /^(?:[({[]|\d+[.)]\s)/.test(text)) return undefined;
  const match = NUMBER.exec(text);
  const own = dateIn(text)?.date;
  return match !== null || (own !== undefined && dateFirst(text, head[i + 1] ?? ''))
    ? withDate(head, i, match, own)
    : undefined;
}

/** The number of this line or the next, with its date, which may stand on the line above or alone. */
function withDate(
  head: readonly string[],
  i: number,
  match: RegExpExecArray | null,
  own: CivilDate | undefined,
): NumberLine | undefined {
  const number = (match ?? NUMBER.exec(head[i + 1] ?? ''))?.[1];
  const date = own ?? dateIn(head[i - 1] ?? '')?.date;
  if ((date ?? number) === undefined) return undefined;
  return given({ date: date ?? dateAlone(head), number, place: placeIn(head, i, match) });
}

/** «від 27 грудня 2018 р.» over «№ 1105-р». */
function dateFirst(text: string, below: string): boolean {
  return /^(від )?\d{1,2}/.test(text) && below.includes('№');
}

/** A date on a line of its own: the number stands elsewhere. */
function dateAlone(head: readonly string[]): CivilDate | undefined {
  return head
    .map((line) => (DATE_ALONE.test(line) ? dateIn(line)?.date : undefined))
    .find((date) => date !== undefined);
}

/** Behind the number, on the line below, on a line «м. …», or between the date and the number. */
function placeIn(head: readonly string[], i: number, number: RegExpExecArray | null): string | undefined {
  const text = head[i] ?? '';
  const behind = number === null ? '' : text.slice(number.index + number[0].length);
  const between = text
    .slice(0, number?.index ?? 0)
    .split(/\d{4}(?: ?р\.?| року)?/)
    .at(-1);
  const town = head.find((line) => line.startsWith('м.') && placeOf(line) !== undefined);
  return [behind, head[i + 1], town, between].map((part) => placeOf(part ?? '')).find((place) => place !== undefined);
}

function placeOf(text: string): string | undefined {
  return /^(?:м\.\s?)?(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)$/u.exec(text.trim())?.[1];
}
