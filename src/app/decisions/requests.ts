import { namedBody } from '../collection/namedBody';
import type { Consolidation } from '../../core/merge/types';
import type { DecisionRequest } from '../../ports';
import { refused, type Refused } from '../../core/refused';
import { statusNamed } from './statusNamed';

/**
 * The answers of a return count no more, or count again: the return by its name, or by its SHA-256 or the beginning
 * of it.
 */
export function returnRequest(
  kind: 'undo' | 'redo',
  name: string,
  consolidation: Consolidation,
): DecisionRequest | Refused {
  const found = returnNamed(name, consolidation);
  return found.kind === 'refused' ? found : { kind, sha256: found.sha256 };
}

/** `FILE=body`: whose return it is, where its title contradicts its stamps. */
export function belongsRequest(text: string, consolidation: Consolidation): DecisionRequest | Refused {
  const at = text.lastIndexOf('=');
  const body = at <= 0 ? undefined : namedBody(text.slice(at + 1).trim(), consolidation.registry);
  if (body === undefined) return refused('cli.bad-belongs', { value: text });
  const found = returnNamed(text.slice(0, at).trim(), consolidation);
  return found.kind === 'refused' ? found : { kind: 'belongs', sha256: found.sha256, body };
}

function returnNamed(
  name: string,
  { log }: Consolidation,
): { readonly kind: 'found'; readonly sha256: string } | Refused {
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
  return { kind: 'found', sha256: only };
}

/** `written=status`: what this way of writing a status means, from now on. */
export function aliasRequest(text: string): DecisionRequest | Refused {
  const at = text.lastIndexOf('=');
  const status = statusNamed(text.slice(at + 1));
  return at <= 0 || status === undefined
    ? refused('cli.bad-alias', { value: text })
    : { kind: 'alias', written: text.slice(0, at).trim(), status };
}
