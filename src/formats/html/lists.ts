import { writtenNumber } from '../document/writtenNumber';

/** A list of a page whose items the browser numbers. */
export interface OpenList {
  readonly format: string | undefined;
  next: number;
}

/** `type` of `<ol>` (HTML 4.4.5). */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);

type Attributes = Readonly<Record<string, string>>;

export function openList(isOrdered: boolean, attributes: Attributes): OpenList {
  const isPlain = /list-style(?:-type)?\s*:\s*none/i.test(attributes['style'] ?? '');
  const format = FORMATS.get(attributes['type'] ?? '') ?? 'decimal';
  return { format: isOrdered && !isPlain ? format : undefined, next: wholeNumber(attributes['start']) ?? 1 };
}

/** The number of the next item as the browser shows it; undefined where the list has marks instead. */
export function numberOfItem(list: OpenList | undefined, attributes: Attributes): string | undefined {
  if (list?.format === undefined) return undefined;
  const number = wholeNumber(attributes['value']) ?? list.next;
  list.next = number + 1;
  return `${writtenNumber(number, list.format)}.`;
}

function wholeNumber(written: string | undefined): number | undefined {
  const number = Number(written);
  return written === undefined || written.trim() === '' || !Number.isSafeInteger(number) ? undefined : number;
}
