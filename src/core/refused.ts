import { held, type HeldParams, type WordArgs, type WordKey } from './texts';

/** What could not be done, with the sentence that says why: words `key` with `params`. */
export interface Refused {
  readonly kind: 'refused';
  readonly key: WordKey;
  readonly params: HeldParams;
}

/** A use that could not be carried out; the key asks for just its own parameters. */
export function refused<K extends WordKey>(key: K, ...args: WordArgs<K>): Refused {
  return { kind: 'refused', key, params: held(args[0] ?? {}) };
}

/** Whether a use gave a refusal instead of bytes or of what it makes. */
export function isRefused(outcome: unknown): outcome is Refused {
  return typeof outcome === 'object' && outcome !== null && 'kind' in outcome && outcome.kind === 'refused';
}
