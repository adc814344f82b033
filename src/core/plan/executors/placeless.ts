import type { LocalLevel } from '../../bodies/localBodies';
import { keyAt, skipBreaks, startsUpper, type Cell } from './cell';
import { goesOn } from './groupName';

/** One administration, council, committee or community of some place, named without the place. */
export interface Placeless {
  readonly head: 'state' | 'military' | 'council' | 'committee' | 'community';
  /** Absent where not even the level is said: «виконавчий комітет». */
  readonly level?: LocalLevel;
  /** In the nominative: `обласна державна адміністрація`. */
  readonly name: string;
  /** «Полтавської» of «обласна державна адміністрація Полтавської області». */
  readonly oblast?: string;
  readonly next: number;
}

const LEVELS: readonly (readonly [stem: string, level: LocalLevel | undefined, word: string])[] = [
  ['обласн', 'oblast', 'обласна'],
  ['районн', 'district', 'районна'],
  ['міськ', 'city', 'міська'],
  ['селищн', 'settlement', 'селищна'],
  ['сільськ', 'village', 'сільська'],
  ['місцев', undefined, 'місцева'],
];
const SINGULAR = /^(?:а|ої|ій|у|ою)$/;

/** One word for level and head; the plural («облдержадміністрації») is a group and no matter of this. */
const SHORT: readonly (readonly [word: RegExp, name: string, head: Placeless['head'], level: LocalLevel])[] = [
  [/^облдержадміністраці(?:я|ю|єю)$/, 'облдержадміністрація', 'state', 'oblast'],
  [/^облвійськадміністраці(?:я|ю|єю)$/, 'облвійськадміністрація', 'military', 'oblast'],
  [/^райдержадміністраці(?:я|ю|єю)$/, 'райдержадміністрація', 'state', 'district'],
  [/^міськдержадміністраці(?:я|ю|єю)$/, 'міськдержадміністрація', 'state', 'city'],
  [/^облрад(?:а|у|ою|і)$/, 'облрада', 'council', 'oblast'],
  [/^райрад(?:а|у|ою|і)$/, 'райрада', 'council', 'district'],
  [/^міськрад(?:а|у|ою|і)$/, 'міськрада', 'council', 'city'],
  [/^селищрад(?:а|у|ою|і)$/, 'селищрада', 'council', 'settlement'],
  [/^сільрад(?:а|у|ою|і)$/, 'сільрада', 'council', 'village'],
  [/^міськвиконком(?:ом|у|ові)?$/, 'міськвиконком', 'committee', 'city'],
];

/**
 * «обласна державна адміністрація», «облдержадміністрація», «обласна рада», «виконавчий комітет міської ради»,
 * «територіальна громада»: the singular of a group's word means one body, and the cell does not say of which place.
 */
export function placelessAt(cell: Cell, at: number): Placeless | undefined {
  return shortAt(cell, at) ?? committeeAt(cell, at) ?? levelledAt(cell, at) ?? communityAt(cell, at, at, undefined, '');
}

function shortAt(cell: Cell, at: number): Placeless | undefined {
  const short = SHORT.find(([word]) => word.test(keyAt(cell, at)));
  if (short === undefined) return undefined;
  const [, name, head, level] = short;
  return ended(cell, { name, head, level, next: at + 1 });
}

/** «виконавчий комітет міської ради», «виконком» alone. */
function committeeAt(cell: Cell, at: number): Placeless | undefined {
  const key = keyAt(cell, at);
  const isShort = /^виконком(?:у|ом|ові)?$/.test(key);
  const noun = isShort ? at : skipBreaks(cell, at + 1);
  const isLong = /^виконавч(?:ий|ого|ому|им)$/.test(key) && /^(?:комітет|орган)(?:у|ом|ові)?$/.test(keyAt(cell, noun));
  if (!isShort && !isLong) return undefined;
  const own = keyAt(cell, noun).startsWith('орган') ? 'виконавчий орган' : 'виконавчий комітет';
  const council = levelAt(cell, skipBreaks(cell, noun + 1));
  const last = council === undefined ? undefined : skipBreaks(cell, council.next);
  if (council === undefined || last === undefined || keyAt(cell, last) !== 'ради')
    return ended(cell, { name: isShort ? 'виконком' : own, head: 'committee', next: noun + 1 });
  const of = council.word.replace(/а$/, 'ої');
  return ended(cell, {
    name: `${isShort ? 'виконком' : own} ${of} ради`,
    head: 'committee',
    next: last + 1,
    ...levelOf(council.level),
  });
}

function levelledAt(cell: Cell, at: number): Placeless | undefined {
  const found = levelAt(cell, at);
  if (found === undefined) return undefined;
  const { level, word, next } = found;
  if (/^рад(?:а|и|у|ою|і)$/.test(keyAt(cell, next)))
    return ended(cell, { name: `${word} рада`, head: 'council', next: next + 1, ...levelOf(level) });
  return administrationAt(cell, next, level, word) ?? communityAt(cell, at, next, level, word);
}

interface LevelWord {
  readonly level: LocalLevel | undefined;
  readonly word: string;
  readonly next: number;
}

function levelAt(cell: Cell, at: number): LevelWord | undefined {
  const key = keyAt(cell, at);
  const found = LEVELS.find(([stem]) => key.startsWith(stem) && SINGULAR.test(key.slice(stem.length)));
  return found === undefined ? undefined : { level: found[1], word: found[2], next: skipBreaks(cell, at + 1) };
}

function administrationAt(cell: Cell, at: number, level: LocalLevel | undefined, word: string): Placeless | undefined {
  let i = at;
  const kinds: string[] = [];
  while (/^(?:державн|військов|цивільн)/.test(keyAt(cell, i)) && i < at + 4) {
    kinds.push(keyAt(cell, i).startsWith('державн') ? 'державна' : 'військова');
    i = skipBreaks(cell, i + 1);
    // «державна (військова) адміністрація»
    if (keyAt(cell, i) === '(' && keyAt(cell, i + 1).startsWith('військов') && keyAt(cell, i + 2) === ')')
      i = skipBreaks(cell, i + 3);
  }
  if (kinds.length === 0 || !/^(?:держ)?адміністраці(?:я|ї|ю|єю)$/.test(keyAt(cell, i))) return undefined;
  const [kind = ''] = kinds;
  const name = `${word} ${kind} адміністрація`;
  return ended(cell, { name, head: kind === 'державна' ? 'state' : 'military', next: i + 1, ...levelOf(level) });
}

/** «(міська) (об’єднана) територіальна громада» */
function communityAt(
  cell: Cell,
  start: number,
  at: number,
  level: LocalLevel | undefined,
  word: string,
): Placeless | undefined {
  let i = at;
  while (/^(?:обєднан|територіальн)(?:а|ої|ій|у|ою)$/.test(keyAt(cell, i)) && i < at + 4) i = skipBreaks(cell, i + 1);
  const isNamed = i > start && /^громад(?:а|у|ою)$/.test(keyAt(cell, i));
  if (!isNamed) return undefined;
  const name = [word, 'територіальна громада'].filter((part) => part !== '').join(' ');
  return ended(cell, { name, head: 'community', next: i + 1, ...levelOf(level) });
}

function levelOf(level: LocalLevel | undefined): { readonly level?: LocalLevel } {
  return level === undefined ? {} : { level };
}

/** «рада ветеранів», «громада міста» are names of others; «… Полтавської області» says the place behind. */
function ended(cell: Cell, found: Omit<Placeless, 'oblast'>): Placeless | undefined {
  const { head, level, next } = found;
  const [place, noun] = [skipBreaks(cell, next), skipBreaks(cell, skipBreaks(cell, next) + 1)];
  const stem = /^(.{3,}(?:ськ|цьк|зьк))ої$/.exec(keyAt(cell, place))?.[1];
  if (stem !== undefined && startsUpper(cell.tokens[place]) && keyAt(cell, noun) === 'області') {
    if (level !== 'oblast') return undefined;
    const written = cell.tokens[place]?.text ?? '';
    return { ...found, oblast: `${written.slice(0, -2)}а`, next: noun + 1 };
  }
  const isAdministration = head === 'state' || head === 'military';
  return !isAdministration && goesOn(cell, next) ? undefined : found;
}
