import type { Decision } from './types';

/** The decision that has closed the consolidation; undefined while it is open. */
export function closingOf({ decisions }: { readonly decisions: readonly Decision[] }): Decision | undefined {
  return decisions.findLast(({ kind, reversed }) => kind === 'close' && reversed !== true);
}
