import { isDeadlineRole, roleOf, type Role } from '../../columns/roles';
import { isBareNumber } from '../../marks/bareNumber';
import { STARTS_ROW } from '../planHeading';
import type { Token } from './tokens';

/** The heads of the columns from left to right, and the tokens without them. */
export interface Heads {
  readonly roles: readonly Role[];
  readonly names: readonly { readonly role: Role; readonly text: string }[];
  readonly taken: readonly Token[];
  /** The rest of the tokens, from the first head on. */
  readonly body: readonly Token[];
  /** Index of the first head. */
  readonly start: number;
}

const HEAD = new RegExp(
  '^(?:№|Примітк|Строк|Термін|Відповідальн|Виконав|Найменуван|Назва|Зміст|Захід|Заход|Завдан|Індикатор|Очікуван|' +
    'Джерел|Обсяг|Орієнтовн|Показник)',
  'u',
);
/** What a head goes on with in the next line. */
const REST =
  /^(?:з\/п|п\/п|виконан|завдан|заход|за виконан|виконав|реалізац|фінансув|показник|результат|індикатор|та |\()/u;
/** Heads stand among so many lines, and each is broken into no more. */
const WITHIN = 40;
const LINES = 4;

/**
 * Heads as a page's text has them: each in lines of its own, now and then with the first numbers and tasks among them,
 * and again on every page.
 */
export function headsIn(tokens: readonly Token[], from: number): Heads | undefined {
  const start = tokens.findIndex(({ text }, i) => i >= from && opensHead(text));
  if (start < 0) return undefined;
  const found = takeHeads(tokens, start);
  const roles = found.names.map(({ role }) => role);
  const isWhole =
    roles.some((role) => role === 'measure' || role === 'task') &&
    roles.some(isDeadlineRole) &&
    roles.includes('executors');
  if (!isWhole) return undefined;
  const texts = new Set([...found.at].map((i) => tokens[i]?.text ?? ''));
  const again = repeated(tokens, start + 1, texts, found.at);
  const isHead = (i: number): boolean => found.at.has(i) || again.has(i);
  return {
    roles,
    names: found.names,
    start,
    taken: tokens.filter((_, i) => isHead(i)),
    body: tokens.filter((_, i) => i >= start && !isHead(i)),
  };
}

function opensHead(text: string): boolean {
  if (!HEAD.test(text) || text.length >= 100) return false;
  const isName = roleOf(text.split(' ').slice(0, 3).join(' ')) !== undefined;
  return isName || /^№/.test(text) || /^(?:Найменування|Строк|Термін|Зміст|Відповідальні)$/.test(text);
}

interface Found {
  readonly names: readonly { readonly role: Role; readonly text: string }[];
  readonly at: ReadonlySet<number>;
}

function takeHeads(tokens: readonly Token[], start: number): Found {
  const names: { role: Role; text: string }[] = [];
  const at = new Set<number>();
  let i = start;
  while (i < Math.min(tokens.length, start + WITHIN)) {
    const head = headAt(tokens, i);
    if (head === undefined) {
      // Numbers and tasks of the first rows may stand among the heads; a lead or a whole set of heads ends them.
      if (STARTS_ROW.test(tokens[i]?.text ?? '') && !isBareNumber(tokens[i]?.text ?? '')) break;
      i += 1;
      continue;
    }
    if (head.names.some(({ role }) => names.some((one) => one.role === role && role !== 'other'))) break;
    names.push(...head.names);
    for (let taken = i; taken < head.end; taken += 1) at.add(taken);
    i = head.end;
  }
  return { names, at };
}

interface HeadHere {
  readonly names: readonly { readonly role: Role; readonly text: string }[];
  readonly end: number;
}

/** The longest head that begins at this line; one line may hold several. */
function headAt(tokens: readonly Token[], at: number): HeadHere | undefined {
  const first = tokens[at]?.text ?? '';
  if (!HEAD.test(first) || first.length > 140 || /[.;:]$/.test(first)) return undefined;
  let end = at + 1;
  while (
    end < Math.min(tokens.length, at + LINES) &&
    REST.test(tokens[end]?.text ?? '') &&
    tokens[end]?.apart === false
  )
    end += 1;
  const text = withoutNumberHead(tokens.slice(at, end).map((token) => token.text));
  const names = partsOf(text).map((part) => ({ role: roleOf(part), text: part }));
  const known = names.flatMap(({ role, text: name }) => (role === undefined ? [] : [{ role, text: name }]));
  return known.length === names.length && known.every(({ text: name }) => name.length < 90)
    ? { names: known, end }
    : undefined;
}

/** «№ Найменування / з/п / завдання»: two heads side by side; the number's own words come first. */
function withoutNumberHead(lines: readonly string[]): string {
  const words = lines.join(' ').split(' ');
  const own = words.filter((word) => /^(?:№|з\/п|п\/п|№з\/п)$/.test(word));
  return [...own, ...words.filter((word) => !own.includes(word))].join(' ');
}

/** «№ з/п Найменування заходу Строк виконання»: each head opens with its own word. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (const word of text.split(' ')) {
    const last = parts.at(-1);
    const opens = HEAD.test(word) || (/^(?:№|№ ?з\/п)$/.test(last ?? '') && !/^з\/п$|^п\/п$/.test(word));
    if (last === undefined || opens) parts.push(word);
    else parts[parts.length - 1] = `${last} ${word}`;
  }
  return parts;
}

/** Heads on later pages: at least three lines with the words of the first, beside each other. */
function repeated(
  tokens: readonly Token[],
  from: number,
  texts: ReadonlySet<string>,
  own: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = from; i < tokens.length; i += 1) {
    if (own.has(i) || !HEAD.test(tokens[i]?.text ?? '') || !texts.has(tokens[i]?.text ?? '')) continue;
    const near = Array.from({ length: WITHIN / 2 }, (_, k) => i + k).filter(
      (k) => k < tokens.length && tokens[k]?.page === tokens[i]?.page && texts.has(tokens[k]?.text ?? ''),
    );
    if (near.length * 2 >= texts.size) for (const k of near) found.add(k);
  }
  return found;
}
