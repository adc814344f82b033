import { keyAt, skipBreaks, type Cell } from './cell';
import { given } from '../../given';

/** A local administration out of a list with a common head. */
export interface LocalAdministration {
  readonly name: string;
  readonly kind: 'body' | 'group';
}

type Level = 'oblast' | 'city' | 'district';

/** `обласні`, `міські` … by stem; each closes the places named before it. */
const LEVELS: readonly (readonly [stem: string, level: Level])[] = [
  ['обласн', 'oblast'],
  ['міськ', 'city'],
  ['районн', 'district'],
];
const SHORT_HEADS =
  /^(облдержадміністраці|міськдержадміністраці|держадміністраці|райдержадміністраці)(?:я|ї|ю|єю|ям|ями|ях|й)$/;
const ADMINISTRATION = /^адміністраці(?:я|ї|ю|єю|ям|ями|ях|й)$/;
const LONGEST = 120;

/**
 * «обласні, Київська міська держадміністрації», «Вінницька, Донецька обласні державні адміністрації»:
 * adjectives share one head, hence no comma among them parts two executors. The result ends after the head.
 */
export function localAdministrationsAt(
  cell: Cell,
  at: number,
): { readonly next: number; readonly found: readonly LocalAdministration[] } | undefined {
  if (!isPlaceOrLevel(cell, at)) return undefined;
  const list: List = { found: [], places: [] };
  for (let i = at; i < at + LONGEST; i += 1) {
    const head = headAt(cell, i);
    if (head !== undefined) {
      closeBy(head, list);
      return list.found.length === 0 ? undefined : { next: head.next, found: list.found };
    }
    if (!listWord(cell, i, list)) return undefined;
  }
  return undefined;
}

/** A list while it is read: places wait for the word that says of what level they are. */
interface List {
  readonly found: LocalAdministration[];
  places: string[];
}

/** Takes in a place, a level or what joins them; false for any other word. */
function listWord(cell: Cell, i: number, list: List): boolean {
  const key = keyAt(cell, i);
  const level = LEVELS.find(([stem]) => key.startsWith(stem) && key.length <= stem.length + 4)?.[1];
  const place = placeOf(key);
  if (level !== undefined) close(list, level);
  else if (place !== undefined) list.places.push(place);
  else return [',', 'та', 'і', 'й', '(', ')'].includes(key) || cell.tokens[i]?.kind === 'break';
  return true;
}

/** The level ends the places named before it; without any it is the group of all. */
function close(list: List, level: Level): void {
  if (list.places.length === 0) list.found.push({ name: GROUPS[level], kind: 'group' });
  list.found.push(...list.places.map((place) => administrationOf(place, level)));
  list.places = [];
}

function closeBy({ level }: Head, list: List): void {
  if (level !== undefined && (list.places.length > 0 || list.found.length === 0)) close(list, level);
  else list.found.push(...list.places.map((place) => administrationOf(place, isCity(place) ? 'city' : 'oblast')));
}

/** Places alone between the tokens (`Донецької та Луганської областей`): the administrations of their oblasts. */
export function placesAt(cell: Cell, from: number, to: number): readonly string[] | undefined {
  const names: string[] = [];
  for (let i = from; i < to; i += 1) {
    const key = keyAt(cell, i);
    const place = placeOf(key);
    if (place !== undefined) names.push(administrationOf(place, isCity(place) ? 'city' : 'oblast').name);
    else if (
      ![',', 'та', 'і', 'й'].includes(key) &&
      cell.tokens[i]?.kind !== 'break' &&
      !/^(?:област(?:і|ей|ю|ями)|облдержадміністраці(?:ї|й))$/.test(key)
    )
      return undefined;
  }
  return names.length === 0 ? undefined : names;
}

const GROUPS = {
  oblast: 'обласні держадміністрації',
  city: 'міські держадміністрації',
  district: 'районні держадміністрації',
} as const;

function administrationOf(place: string, level: Level): LocalAdministration {
  const name =
    place.charAt(0).toUpperCase() +
    place.slice(1).replace(/-(\p{Ll})/u, (_, letter: string) => `-${letter.toUpperCase()}`);
  if (level === 'city') return { name: `${name} міська держадміністрація`, kind: 'body' };
  return { name: level === 'oblast' ? `${name} облдержадміністрація` : `${name} райдержадміністрація`, kind: 'body' };
}

function isPlaceOrLevel(cell: Cell, at: number): boolean {
  const key = keyAt(cell, at);
  return placeOf(key) !== undefined || LEVELS.some(([stem]) => key.startsWith(stem)) || SHORT_HEADS.test(key);
}

/**
 * The adjective of a place in the nominative feminine: `київською` →
 * `київська`. Only places that have such an administration.
 */
function placeOf(key: string): string | undefined {
  const stem = /^(.{3,}(?:ськ|цьк|зьк))(?:а|ої|ій|у|ою|і|их|им|ими)$/.exec(key)?.[1];
  return stem !== undefined && PLACES.has(stem) ? `${stem}а` : undefined;
}

function isCity(place: string): boolean {
  return place === 'севастопольська';
}

const PLACES: ReadonlySet<string> = new Set([
  'вінницьк',
  'волинськ',
  'дніпропетровськ',
  'донецьк',
  'житомирськ',
  'закарпатськ',
  'запорізьк',
  'івано-франківськ',
  'київськ',
  'кіровоградськ',
  'луганськ',
  'львівськ',
  'миколаївськ',
  'одеськ',
  'полтавськ',
  'рівненськ',
  'сумськ',
  'тернопільськ',
  'харківськ',
  'херсонськ',
  'хмельницьк',
  'черкаськ',
  'чернівецьк',
  'чернігівськ',
  'севастопольськ',
]);

interface Head {
  readonly next: number;
  readonly level?: Level;
}

const SHORT_LEVELS: readonly (readonly [start: string, level: Level])[] = [
  ['обл', 'oblast'],
  ['міськ', 'city'],
  ['рай', 'district'],
];

function headAt(cell: Cell, at: number): Head | undefined {
  const head = simpleHeadAt(cell, at);
  return head === undefined ? undefined : { ...head, next: afterMilitary(cell, head.next) };
}

/** «обласні державні адміністрації – обласні військово-цивільні адміністрації» are the same ones. */
function afterMilitary(cell: Cell, at: number): number {
  if (keyAt(cell, at) !== '-') return at;
  let next = skipBreaks(cell, at + 1);
  if (keyAt(cell, next).startsWith('обласн')) next = skipBreaks(cell, next + 1);
  return keyAt(cell, next).startsWith('військов') && ADMINISTRATION.test(keyAt(cell, next + 1)) ? next + 2 : at;
}

/** «Львівська, Київська ОВА»: the abbreviation closes a list of places; behind one alone it is a known name. */
function closesPlaces(cell: Cell, at: number): boolean {
  const abbreviation = keyAt(cell, at) === 'ова' || keyAt(cell, at) === 'ода';
  const places = placeOf(keyAt(cell, at - 1)) !== undefined && placeOf(keyAt(cell, at - 3)) !== undefined;
  return abbreviation && places && [',', 'та', 'і', 'й'].includes(keyAt(cell, at - 2));
}

function simpleHeadAt(cell: Cell, at: number): Head | undefined {
  if (closesPlaces(cell, at)) return { next: at + 1, level: 'oblast' };
  const short = SHORT_HEADS.exec(keyAt(cell, at))?.[1];
  if (short !== undefined) {
    const level = SHORT_LEVELS.find(([start]) => short.startsWith(start))?.[1];
    return { next: at + 1, ...given({ level }) };
  }
  let next = at;
  while (/^(?:державн|військов)/.test(keyAt(cell, next)) && next < at + 2) next = skipBreaks(cell, next + 1);
  // «державні (військові) адміністрації»
  if (
    next > at &&
    keyAt(cell, next) === '(' &&
    keyAt(cell, next + 1).startsWith('військов') &&
    keyAt(cell, next + 2) === ')'
  )
    next = skipBreaks(cell, next + 3);
  return next > at && ADMINISTRATION.test(keyAt(cell, next)) ? { next: next + 1 } : undefined;
}
