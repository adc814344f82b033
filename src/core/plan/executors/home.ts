import type { BodyIndex } from '../../bodies/bodyIndex';
import { given } from '../../given';
import type { Placeless } from './placeless';
import type { Found } from './scanState';

/** Places that a plan is of, by the adjectives of their names in the nominative (`Полтавська`); where it is one. */
export interface Home {
  readonly oblast?: string;
  readonly district?: string;
  readonly city?: string;
  readonly settlement?: string;
  readonly village?: string;
}

/**
 * What the cell left out is said by the plan: in a programme of one oblast «облдержадміністрація» is its own. Without
 * such a place nobody is guessed: it stays the ministry's choice, of an oblast among all of them.
 */
export function atHome(item: Found, home: Home, bodies: BodyIndex): Found {
  const { placeless } = item;
  if (placeless === undefined) return item;
  const name = nameAt(placeless, home);
  if (name !== undefined) {
    const bodyIds = bodies.find(name).map(({ id }) => id);
    return { ...item, name, kind: 'body', bodyIds, known: true };
  }
  const isOblast = placeless.level === 'oblast' && (placeless.head === 'state' || placeless.head === 'military');
  return {
    ...item,
    kind: 'group',
    known: true,
    placeMissing: true,
    ...given({ groupId: isOblast ? 'oblast' : undefined, filter: isOblast ? item.name : undefined }),
  };
}

function nameAt(placeless: Placeless, home: Home): string | undefined {
  const { head, level = lowestOf(placeless, home) } = placeless;
  const place = placeless.oblast ?? (level === undefined ? undefined : home[level]);
  if (place === undefined || level === undefined) return undefined;
  const genitive = place.replace(/а$/, 'ої');
  switch (head) {
    case 'council':
      return `${place} ${WORDS[level]} рада`;
    case 'committee':
      return `виконавчий комітет ${genitive} ${WORDS[level].replace(/а$/, 'ої')} ради`;
    case 'community':
      return `${place} ${WORDS[level]} територіальна громада`;
    case 'state':
    case 'military':
      return administration(place, level, head);
  }
}

/** A committee or a community without its level is that of the one city, settlement or village of the plan. */
function lowestOf({ head }: Placeless, home: Home): 'city' | 'settlement' | 'village' | undefined {
  if (head !== 'committee' && head !== 'community') return undefined;
  const levels = (['city', 'settlement', 'village'] as const).filter((level) => home[level] !== undefined);
  return levels.length === 1 ? levels[0] : undefined;
}

function administration(place: string, level: keyof Home, head: 'state' | 'military'): string | undefined {
  if (level === 'oblast') return `${place} облдержадміністрація`;
  if (level === 'district') return `${place} райдержадміністрація`;
  if (head === 'military') return `${place} ${WORDS[level]} військова адміністрація`;
  // State administrations of cities there are two.
  return /^(?:Київськ|Севастопольськ)/.test(place) ? `${place} міська держадміністрація` : undefined;
}

const WORDS: Readonly<Record<keyof Home, string>> = {
  oblast: 'обласна',
  district: 'районна',
  city: 'міська',
  settlement: 'селищна',
  village: 'сільська',
};
