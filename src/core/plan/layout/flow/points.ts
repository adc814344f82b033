import { clean } from '../../../text/clean';
import { isBareNumber } from '../../marks/bareNumber';
import { isFurniture } from '../../marks/furniture';
import { isHeading, leadOf } from '../../marks/lead';
import { noteIn } from '../../marks/notes';
import { isSignatureLine } from '../../marks/signature';
import type { Line } from '../atoms';

/** The words of a row, from its number up to the next one. */
export interface Point {
  readonly kind: 'row' | 'task';
  readonly line: number;
  /** As written: «1.», «2)». */
  readonly number: string;
  readonly lines: readonly string[];
}

/** Words over or between the rows that no row has. */
export interface Between {
  readonly kind: 'between';
  readonly line: number;
  readonly text: string;
}

type Form = 'item' | 'path' | 'point';

interface Numbered {
  readonly form: Form;
  readonly path: readonly number[];
  readonly number: string;
  readonly rest: string;
}

/**
 * Rows of a text in which nothing but numbers that run on says where one begins: a number that does not go on («12
 * грудня 2011 р.» at the start of a line) is none. Undefined where fewer than two run on.
 */
export function pointsOf(lines: readonly Line[], hasTasks: boolean): readonly (Point | Between)[] | undefined {
  const filled = lines.map(({ line, text }) => ({ line, text: clean(text) })).filter(({ text }) => text !== '');
  const levels = levelsOf(filled, hasTasks);
  const found: (Point | Between)[] = [];
  const last = new Map<Form, readonly number[]>();
  const restarts = restartsIn(filled);
  let open: string[] | undefined;
  for (const [i, { line, text }] of filled.entries()) {
    const own = numberedOf(text);
    const isOpened =
      own !== undefined &&
      levels.has(own.form) &&
      (follows(last.get(own.form), own.path) || jumps(last.get(own.form), own, text) || restarts.has(i));
    if (restarts.has(i + 1)) {
      open = undefined;
      found.push({ kind: 'between', line, text });
    } else if (isOpened) {
      if (own.form === 'point') last.delete('item');
      last.set(own.form, own.path);
      open = own.rest === '' ? [] : [own.rest];
      found.push({ kind: levels.get(own.form) ?? 'row', line, number: own.number, lines: open });
    } else if (open === undefined || isBetween(text)) found.push({ kind: 'between', line, text });
    else open.push(text);
  }
  return found.filter(({ kind }) => kind === 'row').length < 2 ? undefined : found;
}

/**
 * Where points begin again at 1 under a short heading of their own («Взаємодія з дітьми» over «1. …», «2. …»): the
 * heading ends no sentence and stands behind a row that ends with a day.
 */
function restartsIn(lines: readonly Line[]): ReadonlySet<number> {
  const numbers = lines.map(({ text }) => {
    const own = numberedOf(text);
    return own?.form === 'point' && own.path.length === 1 ? own.path[0] : undefined;
  });
  const next = (from: number): number | undefined => numbers.slice(from + 1).find((number) => number !== undefined);
  return new Set(
    lines.flatMap((_, i) => {
      const [before, heading] = [lines[i - 2]?.text ?? '', lines[i - 1]?.text ?? ''];
      const isHead = /^\p{Lu}[\p{L}\s'’-]{6,80}$/u.test(heading) && numbers[i - 1] === undefined;
      return numbers[i] === 1 && next(i) === 2 && isHead && ENDS_WITH_DAY.test(before) ? [i] : [];
    }),
  );
}

const ENDS_WITH_DAY = /(?:\d{1,2}\.\d{2}(?:\.\d{2,4})?|20\d\d|року|р\.)[.,;]?$/u;

/** Which numbers open rows and which stand over them: «1)» and «1.1.» under «1.». */
function levelsOf(lines: readonly Line[], hasTasks: boolean): ReadonlyMap<Form, Point['kind']> {
  const forms = lines.flatMap(({ text }) => numberedOf(text)?.form ?? []);
  const count = (form: Form): number => forms.filter((one) => one === form).length;
  const low: Form | undefined = (['item', 'path'] as const).find((form) => count(form) > 1);
  if (low === undefined) return new Map([['point', 'row']]);
  return count('point') > 0 && (hasTasks || count(low) >= count('point'))
    ? new Map<Form, Point['kind']>([
        ['point', 'task'],
        [low, 'row'],
      ])
    : new Map([[count('point') > count(low) ? 'point' : low, 'row']]);
}

function numberedOf(text: string): Numbered | undefined {
  if (isBareNumber(text)) {
    const path = (/^[\d.]*\d/.exec(text)?.[0] ?? '').split('.').map(Number);
    const form = path.length > 1 ? 'path' : 'point';
    const number = /\d$/.test(text) ? `${text}.` : text;
    return { form: text.endsWith(')') ? 'item' : form, path, number, rest: '' };
  }
  const { lead } = leadOf(text);
  if (lead === undefined || lead.form === 'letter' || MONTH.test(lead.rest)) return undefined;
  const number = text.slice(0, text.length - lead.rest.length).trim();
  return { form: lead.form, path: lead.number.split('.').map(Number), number, rest: lead.rest };
}

/** «12. грудня» is a day. */
const MONTH = /^(?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)(?!\p{L})/iu;

function follows(before: readonly number[] | undefined, next: readonly number[]): boolean {
  const end = next.at(-1);
  if (before === undefined || (next.length > 1 && end === 1)) return end === 1;
  const at = next.findIndex((value, i) => value !== before[i]);
  return at >= 0 && next[at] === (before[at] ?? 0) + 1;
}

/** A number of the text was left out, or is a row that another page has: still a row, with a capital letter. */
function jumps(before: readonly number[] | undefined, { path, form, rest }: Numbered, text: string): boolean {
  const [last, next] = [before?.[0] ?? 0, path[0] ?? 0];
  return (
    form === 'point' &&
    path.length === 1 &&
    next > last + 1 &&
    next < last + MOST_LEFT_OUT &&
    /^\d{1,3}\.\s/.test(text) &&
    /^\p{Lu}/u.test(rest)
  );
}

const MOST_LEFT_OUT = 10;

function isBetween(text: string): boolean {
  return isHeading(text) || noteIn(text) !== undefined || isSignatureLine(text) || isFurniture(text);
}
