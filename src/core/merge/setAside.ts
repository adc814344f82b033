import { closingOf } from './closing';
import type { Candidate } from './settle';
import type { Source } from './source';
import type { Decision } from './types';

/** Why a row of a source does not count, where a decision says so; `key` is that of its duty. */
export type Aside = (source: Pick<Source, 'sha256' | 'afterClosing'>, key: string) => Candidate['aside'];

/**
 * What decisions take out of the count without deleting it: a return that was undone, what came after the
 * consolidation had been closed, a later answer instead of which the ministry keeps the earlier one or asks the body.
 */
export function createAside(decisions: readonly Decision[]): Aside {
  const undone = undoneSources(decisions);
  const kept = keptRows(decisions);
  const closing = closingOf({ decisions })?.id;
  return ({ sha256, afterClosing }, key) => {
    if (undone.has(sha256)) return 'undone';
    if (closing !== undefined && afterClosing === closing) return 'closed';
    return kept.has(`${sha256}\n${key}`) ? 'kept' : undefined;
  };
}

/** SHA-256 of the returns that a decision takes out. */
export function undoneSources(decisions: readonly Decision[]): ReadonlySet<string> {
  return new Set(
    decisions.flatMap(({ kind, reversed, params }) =>
      kind === 'undo' && reversed !== true && params.sha256 !== undefined ? [params.sha256] : [],
    ),
  );
}

/** Rows of later returns that wait or do not count: the last decision about a row has the word. */
function keptRows(decisions: readonly Decision[]): ReadonlySet<string> {
  const choices = new Map<string, string | undefined>();
  for (const { kind, reversed, params } of decisions)
    if (kind === 'resubmission' && reversed !== true)
      choices.set(`${params.sha256 ?? ''}\n${params.key ?? ''}`, params.choice);
  return new Set([...choices].flatMap(([row, choice]) => (choice === 'keep' || choice === 'ask' ? [row] : [])));
}
