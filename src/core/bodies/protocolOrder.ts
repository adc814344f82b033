import type { Body } from './types';
import { compareText } from '../text/order';

/**
 * Ministries, then other central bodies, then local administrations, then
 * others; by the Ukrainian alphabet within each.
 */
export function compareByProtocol(a: Body, b: Body): number {
  return rank(a) - rank(b) || compareUkrainian(a.name, b.name) || compareUkrainian(a.id, b.id);
}

function rank(body: Body): number {
  if (body.central) return body.cls === 'міністерство' ? 0 : 1;
  return body.cls === 'місцева' ? 2 : 3;
}

const ALPHABET = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';
const PLACE: ReadonlyMap<string, number> = new Map([...ALPHABET].map((letter, i) => [letter, i + 1]));

/**
 * By the Ukrainian alphabet without an engine's collation tables: the order is
 * the same everywhere. Marks and apostrophes do not count.
 */
export function compareUkrainian(a: string, b: string): number {
  const left = sortKey(a);
  const right = sortKey(b);
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length || compareText(a, b);
}

function sortKey(text: string): readonly number[] {
  const key: number[] = [];
  for (const letter of text.toLowerCase()) {
    const place = PLACE.get(letter);
    if (place !== undefined) key.push(place + 100);
    else if (letter === ' ') key.push(0);
    else if (/[\p{L}\p{N}]/u.test(letter)) key.push(1000 + (letter.codePointAt(0) ?? 0));
  }
  return key;
}
