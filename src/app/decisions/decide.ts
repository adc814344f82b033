import { given } from '../../core/given';
import { choose, RESUBMISSION_CHOICES } from '../../core/merge/chooseAnswer';
import { decideMany, decisionId, reverseDecision } from '../../core/merge/decide';
import type { Consolidation, Decision } from '../../core/merge/types';
import type { DecisionRequest } from '../../ports';
import type { Refused } from '../../core/refused';
import { refusedAsClosed } from './closed';

export interface Decided {
  readonly kind: 'decided';
  readonly consolidation: Consolidation;
}

/**
 * The consolidation after a decision of the ministry; it is kept in «Рішення» and can be reversed there. Refused where
 * the consolidation is closed.
 */
export function decided(consolidation: Consolidation, request: DecisionRequest, on: string): Decided | Refused {
  return decidedAll(consolidation, [request], on);
}

/** After several decisions, in their order. */
export function decidedAll(
  consolidation: Consolidation,
  requests: readonly DecisionRequest[],
  on: string,
): Decided | Refused {
  return refusedAsClosed(consolidation) ?? { kind: 'decided', consolidation: afterAll(consolidation, requests, on) };
}

type Chosen = Extract<DecisionRequest, { readonly kind: 'resubmission' }>;

/** What only adds, and choices between answers, are worked out at once. */
function afterAll(consolidation: Consolidation, requests: readonly DecisionRequest[], on: string): Consolidation {
  let now = consolidation;
  let added: Omit<Decision, 'id'>[] = [];
  let chosen: Chosen[] = [];
  const settle = (): void => {
    if (added.length > 0) now = decideMany(now, added);
    for (const choice of RESUBMISSION_CHOICES)
      now = choose(
        now,
        chosen.filter((one) => one.choice === choice).map(({ sha256, key, body }) => ({ sha256, key, body })),
        choice,
        on,
      );
    [added, chosen] = [[], []];
  };
  for (const request of requests) {
    if (request.kind === 'resubmission') {
      // Of two choices for one row the later one holds.
      if (chosen.some(({ sha256, key }) => sha256 === request.sha256 && key === request.key)) settle();
      chosen.push(request);
      continue;
    }
    const decision = paramsOf(request, consolidation.settings.round.id);
    if (decision !== undefined) {
      added.push({ ...decision, on });
      continue;
    }
    settle();
    now = otherwise(now, request, on);
  }
  settle();
  return now;
}

/** Decisions that stand by themselves; undefined for what depends on those that stand already. */
export function paramsOf(request: DecisionRequest, round: string): Pick<Decision, 'kind' | 'params'> | undefined {
  switch (request.kind) {
    case 'undo':
      return undoOf(request.sha256);
    case 'alias':
      return { kind: 'alias', params: { written: request.written, status: request.status } };
    case 'accept': {
      const { sha256, sheet, row, field, value } = request;
      return { kind: 'accept-suggestion', params: { sha256, sheet, row: String(row), field, value } };
    }
    case 'enter':
      return { kind: 'manual-entry', params: { ...request.answer, round } };
    default:
      return undefined;
  }
}

function otherwise(consolidation: Consolidation, request: DecisionRequest, on: string): Consolidation {
  switch (request.kind) {
    case 'redo':
      return reverseDecision(consolidation, decisionId(undoOf(request.sha256)));
    case 'belongs':
      return decideMany(consolidation, [{ kind: 'belongs', on, params: ownerOf(request, consolidation) }]);
    case 'reverse':
      return reverseDecision(consolidation, request.id);
    case 'renew':
      return decideMany(
        consolidation,
        consolidation.decisions.filter(({ id }) => id === request.id),
      );
    default:
      return consolidation;
  }
}

/** With the body of the stamps, to which the return goes back when the decision is reversed. */
function ownerOf(
  { sha256, body }: Extract<DecisionRequest, { readonly kind: 'belongs' }>,
  { log, decisions }: Consolidation,
): Decision['params'] {
  const before = decisions.find(({ kind, params }) => kind === 'belongs' && params.sha256 === sha256);
  const stamped = before?.params.stamped ?? log.find(({ identity }) => identity.sha256 === sha256)?.bodyId;
  return { sha256, body, ...given({ stamped }) };
}

function undoOf(sha256: string): Pick<Decision, 'kind' | 'params'> {
  return { kind: 'undo', params: { sha256 } };
}
