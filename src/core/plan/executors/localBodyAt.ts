import { LEVEL_WORDS, type LocalLevel } from '../../bodies/localBodies';
import { keyAt, skipBreaks, startsUpper, textBetween, type Cell } from './cell';

/** Bodies of places named here (`Львівська, Харківська міські ради`), each by its name in the nominative. */
export interface LocalNames {
  readonly names: readonly string[];
  /** Nominative: the name begins an executor of its own; in another case it may say whose a unit is. */
  readonly nominative: boolean;
  readonly next: number;
}

const PLACE = /^(.{3,}(?:ськ|цьк|зьк))(а|ої|ій|у|ою|і|их|им|ими)$/;
/** Adjectives that name a people or a country, no place of a council. */
const NO_PLACE = /^(?:всеукраїн|україн|вседержав|громадськ|європейськ|військ|міжнарод|студентськ|наглядов|вчен)/;
const MOST_PLACES = 40;

/**
 * Councils, their executive committees, district and military administrations, communities: by pattern, since no
 * registry lists them. Oblast administrations and those of Kyiv are in the registry.
 */
export function localBodyAt(cell: Cell, at: number): LocalNames | undefined {
  const committee = committeeAt(cell, at);
  const places = placesAt(cell, committee ?? at);
  if (places === undefined) return undefined;
  const head = headAt(cell, places.next);
  if (head === undefined || isListed(places.names, head)) return undefined;
  if (committee !== undefined && !head.words.startsWith('рада')) return undefined;
  const tail = whereAt(cell, head.next);
  const where = tail > head.next ? ` ${textBetween(cell, head.next, tail)}` : '';
  const first = committee === undefined ? '' : committeeWord(cell, at);
  return {
    names: places.names.map((place) => first + nameOf(place, head, committee !== undefined) + where),
    nominative: committee === undefined ? places.nominative : /(?:ий|ком|ет)$/.test(keyAt(cell, at)),
    next: tail,
  };
}

/** Administrations of oblasts, of Kyiv and Sevastopol have entries of their own. */
function isListed(places: readonly string[], { level, words }: LocalHeadRun): boolean {
  if (!/адміністрація/.test(words)) return false;
  return level === 'oblast' || (level === 'city' && places.some((place) => /^(?:Київськ|Севастопольськ)/.test(place)));
}

function nameOf(place: string, { level, words, inCity }: LocalHeadRun, ofCommittee: boolean): string {
  const nominative = [place, level === undefined ? '' : LEVEL_WORDS[level] + inCity, words].filter(
    (part) => part !== '',
  );
  if (level === 'district' && /адміністрація$/.test(words) && inCity === '') return `${place} райдержадміністрація`;
  if (!ofCommittee) return nominative.join(' ');
  return nominative.map((word) => word.replace(/^рада$/, 'ради').replace(/а$/, 'ої')).join(' ');
}

/** «виконавчий комітет», «виконком»: the index after it. */
function committeeAt(cell: Cell, at: number): number | undefined {
  const key = keyAt(cell, at);
  if (/^виконком(?:у|ом|ові)?$/.test(key)) return skipBreaks(cell, at + 1);
  if (!/^виконавч(?:ий|ого|ому|им)$/.test(key)) return undefined;
  const next = skipBreaks(cell, at + 1);
  return /^комітет(?:у|ом|ові)?$/.test(keyAt(cell, next)) ? skipBreaks(cell, next + 1) : undefined;
}

function committeeWord(cell: Cell, at: number): string {
  return startsUpper(cell.tokens[at]) ? 'Виконавчий комітет ' : 'виконавчий комітет ';
}

interface Places {
  readonly names: readonly string[];
  readonly nominative: boolean;
  readonly next: number;
}

function placesAt(cell: Cell, at: number): Places | undefined {
  const names: string[] = [];
  let nominative = false;
  let i = at;
  while (names.length < MOST_PLACES) {
    const token = cell.tokens[i];
    const [, stem = '', ending = ''] = PLACE.exec(token?.key ?? '') ?? [];
    if (stem === '' || token === undefined || !startsUpper(token) || NO_PLACE.test(stem)) return undefined;
    if (levelAt(cell, i) !== undefined) return undefined;
    names.push(`${token.text.slice(0, token.text.length - ending.length)}а`);
    nominative ||= ending === 'а';
    const next = skipBreaks(cell, i + 1);
    if (![',', 'та', 'і', 'й'].includes(keyAt(cell, next))) return { names, nominative, next };
    i = skipBreaks(cell, next + 1);
  }
  return undefined;
}

interface LocalHeadRun {
  readonly level: LocalLevel | undefined;
  /** The head in the nominative: `рада`, `військова адміністрація`. */
  readonly words: string;
  /** « в місті Києві» */
  readonly inCity: string;
  readonly next: number;
}

const LEVEL_STEMS: readonly (readonly [stem: string, level: LocalLevel])[] = [
  ['обласн', 'oblast'],
  ['районн', 'district'],
  ['міськ', 'city'],
  ['селищн', 'settlement'],
  ['сільськ', 'village'],
];

function levelAt(cell: Cell, at: number): LocalLevel | undefined {
  const key = keyAt(cell, at);
  return LEVEL_STEMS.find(
    ([stem]) => key.startsWith(stem) && /^(?:а|ої|ій|у|ою|і|их|им|ими)$/.test(key.slice(stem.length)),
  )?.[1];
}

/** One word that says the level too: `міськрада`, `РДА`. */
const SHORT: readonly (readonly [word: RegExp, level: LocalLevel | undefined, words: string])[] = [
  [/^облрад(?:а|и|і|у|ою)$/, 'oblast', 'рада'],
  [/^райрад(?:а|и|і|у|ою)$/, 'district', 'рада'],
  [/^міськрад(?:а|и|і|у|ою)$/, 'city', 'рада'],
  [/^селищрад(?:а|и|і|у|ою)$/, 'settlement', 'рада'],
  [/^сільрад(?:а|и|і|у|ою)$/, 'village', 'рада'],
  [/^(?:рда|рва|райдержадміністраці(?:я|ї|ю|єю|й|ям|ями))$/, 'district', 'державна адміністрація'],
  [/^мва$/, 'city', 'військова адміністрація'],
  [/^(?:тг|отг)$/, undefined, 'територіальна громада'],
];

function headAt(cell: Cell, at: number): LocalHeadRun | undefined {
  const short = SHORT.find(([word]) => word.test(keyAt(cell, at)));
  if (short !== undefined) return { level: short[1], words: short[2], inCity: '', next: at + 1 };
  const level = levelAt(cell, at);
  if (level === undefined) return longHeadAt(cell, at, undefined, '');
  const behind = skipBreaks(cell, at + 1);
  const kyiv = /^[ву]$/.test(keyAt(cell, behind)) ? inKyivAt(cell, behind + 1) : undefined;
  return longHeadAt(cell, kyiv ?? behind, level, kyiv === undefined ? '' : ' в місті Києві');
}

/** «місті Києві», «м. Києві» */
function inKyivAt(cell: Cell, at: number): number | undefined {
  const noun = keyAt(cell, at + 1) === '.' ? at + 2 : at + 1;
  const isCity = /^(?:місті|м)$/.test(keyAt(cell, at));
  return isCity && keyAt(cell, noun) === 'києві' ? skipBreaks(cell, noun + 1) : undefined;
}

function longHeadAt(cell: Cell, at: number, level: LocalLevel | undefined, inCity: string): LocalHeadRun | undefined {
  const key = keyAt(cell, at);
  const found = (words: string, next: number): LocalHeadRun => ({ level, words, inCity, next });
  if (level !== undefined && /^рад(?:а|и|і|у|ою|ам|ами)?$/.test(key)) return found('рада', at + 1);
  const community = communityAt(cell, at, level !== undefined);
  if (community !== undefined) return found('територіальна громада', community);
  return level === undefined ? undefined : administrationAt(cell, at, found);
}

/** «(об'єднана) територіальна громада», «ТГ»; a level alone is enough before «громада». */
function communityAt(cell: Cell, at: number, levelled: boolean): number | undefined {
  let i = at;
  while (/^(?:обєднан|територіальн)(?:а|ої|ій|у|ою|і|их|им|ими)$/.test(keyAt(cell, i)) && i < at + 4)
    i = skipBreaks(cell, i + 1);
  const key = keyAt(cell, i);
  if (/^о?тг$/.test(key)) return i + 1;
  return (i > at || levelled) && /^громад(?:а|и|і|у|ою|ам|ами)?$/.test(key) ? i + 1 : undefined;
}

function administrationAt(
  cell: Cell,
  at: number,
  found: (words: string, next: number) => LocalHeadRun,
): LocalHeadRun | undefined {
  let i = at;
  let isState = false;
  while (/^(?:державн|військов)/.test(keyAt(cell, i)) && i < at + 4) {
    isState ||= keyAt(cell, i).startsWith('державн');
    i = skipBreaks(cell, i + 1);
    // «державна (військова) адміністрація»
    if (keyAt(cell, i) === '(' && keyAt(cell, i + 1).startsWith('військов') && keyAt(cell, i + 2) === ')')
      i = skipBreaks(cell, i + 3);
  }
  const words = isState ? 'державна адміністрація' : 'військова адміністрація';
  return i > at && /^адміністраці(?:я|ї|ю|єю|й|ям|ями)$/.test(keyAt(cell, i)) ? found(words, i + 1) : undefined;
}

/** «Дніпровського району Дніпропетровської області» behind the name: the index after it. */
function whereAt(cell: Cell, at: number): number {
  const afterDistrict = phraseOf(cell, at, /ого$/, 'району');
  return phraseOf(cell, afterDistrict, /ої$/, 'області');
}

function phraseOf(cell: Cell, at: number, adjective: RegExp, noun: string): number {
  const next = skipBreaks(cell, at + 1);
  const isPhrase = startsUpper(cell.tokens[at]) && adjective.test(keyAt(cell, at)) && keyAt(cell, next) === noun;
  return isPhrase ? next + 1 : at;
}
