import type { CivilDate } from '../core/calendar/civilDate';
import { decide, decisionId, reverseDecision } from '../core/merge/decide';
import type { Consolidation } from '../core/merge/types';
import type { Context } from './context';
import { UsageError } from './environment';
import { letterEntries } from './letters';
import { statusNamed } from './statusNamed';

export interface DecisionOptions {
  /** Names or SHA-256 (also its beginning) of files whose answers count no more. */
  readonly undo?: readonly string[];
  readonly redo?: readonly string[];
  /** `written=status`: a spelling of a status, remembered. */
  readonly alias?: readonly string[];
  /** CSV of answers that came by letter. */
  readonly enter?: string;
}

/** Decisions given with the command, each kept in «Рішення» and reversible there. */
export async function applyDecisions(
  consolidation: Consolidation,
  options: DecisionOptions,
  on: CivilDate,
  context: Context,
): Promise<Consolidation> {
  let decided = consolidation;
  for (const name of options.undo ?? [])
    decided = decide(decided, { kind: 'undo', on, params: { sha256: returnNamed(name, decided) } });
  for (const name of options.redo ?? [])
    decided = reverseDecision(decided, decisionId({ kind: 'undo', params: { sha256: returnNamed(name, decided) } }));
  for (const text of options.alias ?? [])
    decided = decide(decided, { kind: 'alias', on, params: aliasOf(text, context) });
  if (options.enter !== undefined) {
    for (const params of await letterEntries(options.enter, decided, context))
      decided = decide(decided, { kind: 'manual-entry', on, params });
  }
  return decided;
}

function returnNamed(name: string, { log }: Consolidation): string {
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
  if (only === undefined) throw new UsageError('cli.undo-unknown', { name });
  if (digests.size > 1) throw new UsageError('cli.undo-ambiguous', { name, count: digests.size });
  return only;
}

function aliasOf(text: string, context: Context): Readonly<Record<string, string>> {
  const at = text.lastIndexOf('=');
  const status = statusNamed(text.slice(at + 1), context);
  if (at <= 0 || status === undefined) throw new UsageError('cli.bad-alias', { value: text });
  return { written: text.slice(0, at).trim(), status };
}
