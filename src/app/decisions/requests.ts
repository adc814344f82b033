import type { Consolidation } from '../../core/merge/types';
import type { DecisionRequest } from '../../ports';
import { refused, type Refused } from '../refused';
import { statusNamed } from './statusNamed';

/**
 * The answers of a return count no more, or count again: the return by its name, or by its SHA-256 or the beginning
 * of it.
 */
export function returnRequest(kind: 'undo' | 'redo', name: string, { log }: Consolidation): DecisionRequest | Refused {
  const digests = new Set(
    log
      .filter(
        ({ identity }) =>
          identity.file === name ||
          identity.member === name ||
          (name.length >= 8 && identity.sha256.startsWith(name.toLowerCase())),
      )
      .map(({ identity }) => identity.sha256),
  );
  const [only] = digests;
  if (only === undefined) return refused('cli.undo-unknown', { name });
  if (digests.size > 1) return refused('cli.undo-ambiguous', { name, count: digests.size });
  return { kind, sha256: only };
}

/** `written=status`: what this way of writing a status means, from now on. */
export function aliasRequest(text: string): DecisionRequest | Refused {
  const at = text.lastIndexOf('=');
  const status = statusNamed(text.slice(at + 1));
  return at <= 0 || status === undefined
    ? refused('cli.bad-alias', { value: text })
    : { kind: 'alias', written: text.slice(0, at).trim(), status };
}
