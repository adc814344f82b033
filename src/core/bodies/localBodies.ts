import { given } from '../given';
import { foldLetters, wordKey } from './nameTrie';
import { idFrom } from './idFrom';
import { seatOf } from './localSeats';
import type { Body } from './types';

/** What bodies of oblasts, districts, cities, settlements and villages are called: too many to be listed one by one. */
export type LocalHead = 'council' | 'state' | 'military' | 'community';
export type LocalLevel = 'oblast' | 'district' | 'city' | 'settlement' | 'village';

export const LEVEL_WORDS: Readonly<Record<LocalLevel, string>> = {
  oblast: 'обласна',
  district: 'районна',
  city: 'міська',
  settlement: 'селищна',
  village: 'сільська',
};

const COUNCIL_IDS: Readonly<Record<LocalLevel, string>> = {
  oblast: 'oblrada',
  district: 'rairada',
  city: 'miskrada',
  settlement: 'selyshchrada',
  village: 'silrada',
};

const MILITARY_IDS: Readonly<Record<LocalLevel, string>> = {
  oblast: 'ova',
  district: 'rda',
  city: 'mva',
  settlement: 'selyshchva',
  village: 'silva',
};

const SHAPE = new RegExp(
  String.raw`^(?<committee>виконавчий комітет )?(?<place>\p{L}[\p{L}'-]*(?:ська|цька|зька|ської|цької|зької))` +
    String.raw`(?: (?<level>обласн|районн|міськ|селищн|сільськ)(?:а|ої)(?<inCity> в місті Києві)?)?` +
    String.raw` (?<head>рад(?:а|и)|державна адміністрація|військова адміністрація|райдержадміністрація|` +
    String.raw`територіальна громада)(?<where>(?: \p{L}[\p{L}'-]*ого району)?(?: \p{L}[\p{L}'-]*ої області)?)$`,
  'iu',
);

/**
 * The body that a local name in the nominative means, in the form in which executors' cells are read
 * (`Броварська райдержадміністрація`, `виконавчий комітет Львівської міської ради`). Its id comes from the kind and
 * the place, the same in every plan (`rda-brovarska`). Undefined for any other name.
 */
export function localBodyOf(name: string): Body | undefined {
  const parts = SHAPE.exec(foldLetters(name))?.groups;
  if (parts === undefined) return undefined;
  const { committee, place = '', level: stem, inCity = '', head = '', where = '' } = parts;
  const level = levelOf(stem, head);
  const kind = kindOf(head);
  if (level === undefined && kind !== 'community') return undefined;
  const placed = place.replace(/ої$/i, 'а');
  const seat = where === '' && inCity === '' ? seatOf(placed, level) : undefined;
  const id = [committee === undefined ? '' : 'vk-', idOf(kind, level), `-${placed}${inCity}${where}`].join('');
  return {
    id: idFrom(id.replace(/'/g, '')),
    ...titles(name, placed, { kind, level: committee === undefined ? level : undefined, plain: inCity + where === '' }),
    cls: classOf(kind, committee !== undefined),
    central: false,
    verified: false,
    ...given({ note: seat === undefined ? undefined : `центр: ${seat}` }),
  };
}

/** Where local bodies stand in «Органи»; councils are no executive power, hence in none of its groups. */
function classOf(kind: LocalHead, committee: boolean): string {
  if (kind === 'community') return 'територіальна громада';
  if (kind === 'council') return committee ? 'виконавчий комітет ради' : 'місцева рада';
  return 'місцева адміністрація';
}

function kindOf(head: string): LocalHead {
  const key = wordKey(head);
  if (key.startsWith('рад')) return 'council';
  if (key.startsWith('тери')) return 'community';
  return key.startsWith('військ') ? 'military' : 'state';
}

function levelOf(stem: string | undefined, head: string): LocalLevel | undefined {
  if (wordKey(head) === 'райдержадміністрація') return 'district';
  const key = wordKey(stem ?? '');
  return key === '' ? undefined : LEVELS.find((level) => LEVEL_WORDS[level].startsWith(key));
}

const LEVELS: readonly LocalLevel[] = ['oblast', 'district', 'city', 'settlement', 'village'];

/** A community has one id whether its level is written or not. */
function idOf(kind: LocalHead, level: LocalLevel | undefined): string {
  if (kind === 'community' || level === undefined) return 'tg';
  if (kind === 'council') return COUNCIL_IDS[level];
  return kind === 'state' && level !== 'district' ? 'da' : MILITARY_IDS[level];
}

interface Kind {
  readonly kind: LocalHead;
  readonly level: LocalLevel | undefined;
  /** Nothing stands in the name but place, level and head. */
  readonly plain: boolean;
}

/** The official name and the customary short ones. */
function titles(name: string, place: string, { kind, level, plain }: Kind): Pick<Body, 'name' | 'abbreviations'> {
  const written = name.charAt(0).toUpperCase() + name.slice(1);
  if (!plain) return { name: written, abbreviations: [] };
  const isAdministration = kind === 'state' || kind === 'military';
  if (level === 'district' && isAdministration)
    return {
      name: `${place} районна державна адміністрація`,
      abbreviations: [
        `${place} райдержадміністрація`,
        `${place} РДА`,
        `${place} РВА`,
        `${place} районна військова адміністрація`,
      ],
    };
  if (kind === 'community') {
    const shorts = ['територіальна громада', 'ТГ', 'ОТГ'].map((short) => `${place} ${short}`);
    return { name: written, abbreviations: shorts.filter((short) => short !== written) };
  }
  const short = kind === 'council' && level !== undefined ? COUNCIL_SHORTS[level] : undefined;
  return { name: written, abbreviations: short === undefined ? [] : [`${place} ${short}`] };
}

const COUNCIL_SHORTS: Readonly<Record<LocalLevel, string>> = {
  oblast: 'облрада',
  district: 'райрада',
  city: 'міськрада',
  settlement: 'селищрада',
  village: 'сільрада',
};
