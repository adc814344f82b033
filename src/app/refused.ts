import type { WordKey } from '../core/texts';
import type { IssueParams } from '../core/issues/issue';

/** A use that could not be carried out, with the sentence that says why: words `key` with `params`. */
export interface Refused {
  readonly kind: 'refused';
  readonly key: WordKey;
  readonly params: IssueParams;
}

export function refused(key: WordKey, params: IssueParams = {}): Refused {
  return { kind: 'refused', key, params };
}

/** Whether a use gave a refusal instead of bytes or of what it makes. */
export function isRefused(outcome: unknown): outcome is Refused {
  return typeof outcome === 'object' && outcome !== null && 'kind' in outcome && outcome.kind === 'refused';
}
