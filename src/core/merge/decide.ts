import type { CivilDate } from '../calendar/civilDate';
import { sha256Hex, canonicalJson } from '../text/digest';
import { sourcesOf } from './earlierSources';
import { consolidate } from './merge';
import { turned } from './reversal';
import type { Consolidation, Decision } from './types';

/**
 * Adds a decision and works out what follows from it. A decision that stands already changes nothing; one that was
 * reversed stands again.
 */
export function decide(
  consolidation: Consolidation,
  decision: Omit<Decision, 'id' | 'reversed' | 'lineage'>,
): Consolidation {
  return decideMany(consolidation, [decision]);
}

/** As {@link decide}, of several: what follows from them is worked out once. */
export function decideMany(
  consolidation: Consolidation,
  added: readonly Omit<Decision, 'id' | 'reversed' | 'lineage'>[],
): Consolidation {
  const decisions = new Map(consolidation.decisions.map((decision) => [decision.id, decision]));
  for (const decision of added) {
    const id = decisionId(decision);
    const known = decisions.get(id);
    if (known === undefined) decisions.set(id, { ...decision, id });
    else if (known.reversed === true) decisions.set(id, turned(known, false));
  }
  const all = [...decisions.values()];
  const same =
    all.length === consolidation.decisions.length && all.every((one, at) => one === consolidation.decisions[at]);
  return same ? consolidation : redecide(consolidation, all);
}

/** Takes a decision back; it stays in the list, marked. */
export function reverseDecision(consolidation: Consolidation, id: string): Consolidation {
  return setReversed(consolidation, id, true);
}

/** Takes one return out, by its SHA-256, without needing its file; `reverseDecision` brings it back. */
export function undoReturn(consolidation: Consolidation, sha256: string, on: CivilDate): Consolidation {
  return decide(consolidation, { kind: 'undo', on, params: { sha256 } });
}

/**
 * Equal decisions have equal ids, so that two coordinators who decide the same decide once. The day is no part of
 * it.
 */
export function decisionId({ kind, params }: Pick<Decision, 'kind' | 'params'>): string {
  return `${kind}:${sha256Hex(canonicalJson(params)).slice(0, 12)}`;
}

/** Works out again what follows from other decisions. */
export function redecide(consolidation: Consolidation, decisions: readonly Decision[]): Consolidation {
  const { plan, registry, duties, settings, edits } = consolidation;
  return consolidate({
    plan,
    registry,
    duties,
    settings,
    edits,
    decisions,
    sources: sourcesOf(consolidation),
    earlier: consolidation,
  });
}

function setReversed(consolidation: Consolidation, id: string, reversed: boolean): Consolidation {
  return redecide(
    consolidation,
    consolidation.decisions.map((decision): Decision => (decision.id === id ? turned(decision, reversed) : decision)),
  );
}
