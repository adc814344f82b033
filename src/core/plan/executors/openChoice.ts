import { DETERMINERS } from './lexicon';

const OPEN: ReadonlySet<string> = new Set(DETERMINERS.filter(({ meaning }) => meaning === 'open').map(({ shown }) => shown ?? ''));

/**
 * Does a group's filter leave its members wholly to the ministry («заінтересовані», «відповідні»)?
 * Such a group is not expanded at all; one that a clause restricts is expanded conditionally.
 */
export function isOpenChoice(filter: string): boolean {
  return filter.split(', ').every((word) => OPEN.has(word));
}
