import { decided } from '../app/decisions/decide';
import { letterRequests } from '../app/decisions/letters';
import { aliasRequest, belongsRequest, returnRequest } from '../app/decisions/requests';
import type { CivilDate } from '../core/calendar/civilDate';
import { chosen } from '../app/followUp/resubmissions';
import { RESUBMISSION_CHOICES } from '../core/merge/chooseAnswer';
import type { Consolidation } from '../core/merge/types';
import type { DecisionRequest } from '../ports';
import type { Context } from './context';
import { orRefuse } from './environment';
import { readNamed } from './files';

export interface DecisionOptions {
  /** Names or SHA-256 (also its beginning) of files whose answers count no more. */
  readonly undo?: readonly string[];
  readonly redo?: readonly string[];
  /** `FILE=body`: whose return it is, where its title contradicts its stamps. */
  readonly belongs?: readonly string[];
  /** `written=status`: a spelling of a status, remembered. */
  readonly alias?: readonly string[];
  /** CSV of answers that came by letter. */
  readonly enter?: string;
  /** `BODY` or `BODY=row`: its later answers count, the earlier ones stay, or the body is asked. */
  readonly accept?: readonly string[];
  readonly keep?: readonly string[];
  readonly ask?: readonly string[];
}

/** Decisions given with the command, each kept in «Рішення» and reversible there. */
export async function applyDecisions(
  consolidation: Consolidation,
  options: DecisionOptions,
  on: CivilDate,
  context: Context,
): Promise<Consolidation> {
  const { undo = [], redo = [], belongs = [], alias = [], enter } = options;
  let now = consolidation;
  for (const name of undo) now = after(now, orRefuse(returnRequest('undo', name, now)), on);
  for (const name of redo) now = after(now, orRefuse(returnRequest('redo', name, now)), on);
  for (const text of belongs) now = after(now, orRefuse(belongsRequest(text, now)), on);
  for (const text of alias) now = after(now, orRefuse(aliasRequest(text)), on);
  now = withChoices(now, options, on, context);
  if (enter === undefined) return now;
  const { requests } = orRefuse(letterRequests({ name: enter, bytes: await readNamed(enter, context) }, now));
  return requests.reduce((sum, request) => after(sum, request, on), now);
}

function after(consolidation: Consolidation, request: DecisionRequest, on: CivilDate): Consolidation {
  return orRefuse(decided(consolidation, request, on)).consolidation;
}

function withChoices(
  consolidation: Consolidation,
  options: DecisionOptions,
  on: CivilDate,
  { texts }: Context,
): Consolidation {
  let now = consolidation;
  for (const choice of RESUBMISSION_CHOICES)
    for (const written of options[choice] ?? [])
      ({ consolidation: now } = orRefuse(chosen(now, written, choice, texts, on)));
  return now;
}
