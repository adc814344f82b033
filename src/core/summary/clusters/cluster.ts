import { addTo } from '../../groups';
import { likenessesOf, negationsOf, type Likenesses } from './likeness';
import { bandKeys, jaccard, shinglesOf } from './minHash';
import type { Likeness } from './types';

/** A text that stands for others, and those that are like it. */
export interface Alike<T> {
  readonly first: T;
  readonly members: readonly { readonly item: T; readonly likeness: Likeness }[];
}

/** Share of shingles from which on two wordings are nearly the same. */
const NEAR = 0.6;
/** Groups of a bucket that a text is compared with: more would not be linear, and alike ones stand first. */
const MOST_COMPARED = 8;

/**
 * Groups what says the same: equal words, words equal but for numbers and dates, nearly the same words. Each item is
 * in exactly one group; groups from the largest, equal ones and the items of a group in the given order. The most
 * frequent wording of a group stands for it and comes first. Linear: texts meet by hashes, never pair by pair.
 */
export function cluster<T>(items: readonly T[], textOf: (item: T) => string): readonly Alike<T>[] {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return [{ first: only, members: [{ item: only, likeness: 'same' }] }];
  const wordings = wordingsOf(items, textOf);
  return nearlySame(wordings)
    .map((wordings) => alike(wordings))
    .sort((a, b) => b.members.length - a.members.length || a.place - b.place);
}

interface Wording<T> extends Likenesses {
  readonly text: string;
  readonly items: Placed<T>[];
}
interface Placed<T> {
  readonly item: T;
  readonly place: number;
}

/** Items of the same words, in the order in which they first stand. */
function wordingsOf<T>(items: readonly T[], textOf: (item: T) => string): readonly Wording<T>[] {
  const byText = new Map<string, Likenesses>();
  const byWords = new Map<string, Wording<T>>();
  items.forEach((item, place) => {
    const text = textOf(item);
    const known = byText.get(text) ?? likenessesOf(text);
    byText.set(text, known);
    const wording = byWords.get(known.words);
    if (wording === undefined) byWords.set(known.words, { ...known, text, items: [{ item, place }] });
    else wording.items.push({ item, place });
  });
  return [...byWords.values()];
}

/** Wordings that differ in numbers only, then those that are nearly the same as a more frequent one. */
function nearlySame<T>(wordings: readonly Wording<T>[]): readonly (readonly Wording<T>[])[] {
  const byMask = new Map<string, Wording<T>[]>();
  for (const wording of wordings) addTo(byMask, wording.masked, wording);
  const masks = [...byMask.entries()]
    .map(([masked, own]) => ({ masked, own, size: own.reduce((sum, { items }) => sum + items.length, 0) }))
    .sort((a, b) => b.size - a.size);
  const leaders = new Map<string, Leader<T>[]>();
  const groups: Wording<T>[][] = [];
  for (const { masked, own } of masks) {
    const shingles = masks.length === 1 ? undefined : shinglesOf(masked);
    if (shingles === undefined) {
      groups.push(own);
      continue;
    }
    const negations = negationsOf(masked);
    const keys = bandKeys(shingles);
    const leader = keys
      .flatMap((key) => leaders.get(key) ?? [])
      .find((one) => one.negations === negations && jaccard(one.shingles, shingles) >= NEAR);
    if (leader !== undefined) {
      leader.group.push(...own);
      continue;
    }
    groups.push(own);
    for (const key of keys)
      if ((leaders.get(key)?.length ?? 0) < MOST_COMPARED) addTo(leaders, key, { shingles, negations, group: own });
  }
  return groups;
}

interface Leader<T> {
  readonly shingles: ReadonlySet<number>;
  readonly negations: string;
  readonly group: Wording<T>[];
}

function alike<T>(wordings: readonly Wording<T>[]): Alike<T> & { readonly place: number } {
  const [first, ...others] = [...wordings].sort((a, b) => b.items.length - a.items.length || placeOf(a) - placeOf(b));
  if (first === undefined) throw new RangeError('a group has at least one wording');
  const stated = [
    ...first.items.map((one) => ({ ...one, likeness: 'same' as const })),
    ...others.flatMap(({ items, masked }) =>
      items.map((one) => ({ ...one, likeness: masked === first.masked ? ('numbers' as const) : ('near' as const) })),
    ),
  ];
  const [head, ...rest] = stated;
  if (head === undefined) throw new RangeError('a wording has at least one item');
  return {
    first: head.item,
    place: Math.min(...wordings.map(placeOf)),
    members: [head, ...rest.sort((a, b) => a.place - b.place)].map(({ item, likeness }) => ({ item, likeness })),
  };
}

function placeOf<T>({ items }: Wording<T>): number {
  return items[0]?.place ?? 0;
}
