import { given } from '../../core/given';
import { decide, decisionId, reverseDecision } from '../../core/merge/decide';
import type { Consolidation, Decision } from '../../core/merge/types';
import type { DecisionRequest } from '../../ports';

/** The consolidation after a decision of the ministry; it is kept in «Рішення» and can be reversed there. */
export function decided(consolidation: Consolidation, request: DecisionRequest, on: string): Consolidation {
  switch (request.kind) {
    case 'undo':
      return decide(consolidation, { ...undoOf(request.sha256), on });
    case 'redo':
      return reverseDecision(consolidation, decisionId(undoOf(request.sha256)));
    case 'belongs':
      return decide(consolidation, { kind: 'belongs', on, params: ownerOf(request, consolidation) });
    case 'alias':
      return decide(consolidation, { kind: 'alias', on, params: { written: request.written, status: request.status } });
    case 'reverse':
      return reverseDecision(consolidation, request.id);
    case 'renew': {
      const known = consolidation.decisions.find(({ id }) => id === request.id);
      return known === undefined ? consolidation : decide(consolidation, known);
    }
    case 'enter':
      return decide(consolidation, {
        kind: 'manual-entry',
        on,
        params: { ...request.answer, round: consolidation.settings.round.id },
      });
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
