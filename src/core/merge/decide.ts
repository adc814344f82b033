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
  const id = decisionId(decision);
  const known = consolidation.decisions.find((other) => other.id === id);
  if (known !== undefined) return known.reversed === true ? setReversed(consolidation, id, false) : consolidation;
  return redecide(consolidation, [...consolidation.decisions, { ...decision, id }]);
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

/** Works out anew what follows from other decisions. */
function redecide(consolidation: Consolidation, decisions: readonly Decision[]): Consolidation {
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
