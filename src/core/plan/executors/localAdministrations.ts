import { keyAt, skipBreaks, type Cell } from './cell';
import { given } from '../../given';

/** A local administration out of a list with a common head. */
export interface LocalAdministration {
  readonly name: string;
  readonly kind: 'body' | 'group';
}

/** `обласні`, `міські` … by stem; each closes the places named before it. */
const LEVELS: readonly (readonly [stem: string, level: 'oblast' | 'city' | 'district'])[] = [
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
  const found: LocalAdministration[] = [];
  let places: string[] = [];
  let i = at;
  const close = (level: 'oblast' | 'city' | 'district'): void => {
    if (places.length === 0) found.push({ name: GROUPS[level], kind: 'group' });
    for (const place of places) found.push(administrationOf(place, level));
    places = [];
  };
  while (i < at + LONGEST) {
    const key = keyAt(cell, i);
    const head = headAt(cell, i);
    if (head !== undefined) {
      if (head.level !== undefined && (places.length > 0 || found.length === 0)) close(head.level);
      else for (const place of places) found.push(administrationOf(place, isCity(place) ? 'city' : 'oblast'));
      return found.length === 0 ? undefined : { next: head.next, found };
    }
    const level = LEVELS.find(([stem]) => key.startsWith(stem) && key.length <= stem.length + 4)?.[1];
    if (level !== undefined) close(level);
    else if (placeOf(key) !== undefined) places.push(placeOf(key) ?? '');
    else if (key !== ',' && key !== 'та' && key !== 'і' && key !== 'й' && cell.tokens[i]?.kind !== 'break')
      return undefined;
    i += 1;
  }
  return undefined;
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

function administrationOf(place: string, level: 'oblast' | 'city' | 'district'): LocalAdministration {
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
  readonly level?: 'oblast' | 'city' | 'district';
}

const SHORT_LEVELS: readonly (readonly [start: string, level: 'oblast' | 'city' | 'district'])[] = [
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

function simpleHeadAt(cell: Cell, at: number): Head | undefined {
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
