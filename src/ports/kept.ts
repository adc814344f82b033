/** What the browser keeps; `refused` where it keeps nothing, as in a private window. */
export type Kept = { readonly kind: 'kept'; readonly sittings: readonly KeptSitting[] } | { readonly kind: 'refused' };
export interface KeptSitting {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970, UTC. */
  readonly savedAt: number;
  /** Files that were merged. */
  readonly files: number;
  /** It was made by another version, whose work this one cannot read. */
  readonly unreadable?: true;
}
