/**
 * The value out of two that began with the same base: what only one side changed is taken; where both
 * changed it differently, mine stays and it is a conflict. Without a base (undefined) a blank side yields.
 */
export function threeWay<T>(mine: T, theirs: T, base: T | undefined): { readonly value: T; readonly conflict: boolean } {
  if (Object.is(mine, theirs) || Object.is(theirs, base)) return { value: mine, conflict: false };
  if (Object.is(mine, base)) return { value: theirs, conflict: false };
  return { value: mine, conflict: true };
}
