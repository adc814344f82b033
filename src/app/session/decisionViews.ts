import { RESUBMISSION_CHOICES } from '../../core/merge/chooseAnswer';
import type { Consolidation, Decision } from '../../core/merge/types';
import { OFFICER_STATUSES } from '../../core/template/statuses';
import { measureOfKey } from '../../core/duties/rowKey';
import { foldKey } from '../../core/text/clean';
import type { DecisionLine, DutyLine, UnknownStatus } from '../../ports';
import { collectionOf, type Work } from './work';

/** What a body owes, row by row, for an answer that came by letter. */
export function dutyLines(work: Work, bodyId: string): readonly DutyLine[] {
  const { plan, consolidation } = work;
  const wording = new Map(plan.tasks.flatMap(({ measures }) => measures.map(({ id, text }) => [id, text] as const)));
  const answered = new Set(
    (consolidation?.records ?? [])
      .filter((record) => record.bodyId === bodyId && record.state === 'current')
      .map(({ key }) => key),
  );
  return (consolidation?.duties ?? collectionOf(work).expansion.duties)
    .filter((duty) => duty.bodyId === bodyId)
    .map(({ key, measureId, periodId }) => ({
      key,
      measureId,
      periodId,
      text: wording.get(measureId) ?? '',
      answered: answered.has(key),
    }));
}

/** What the ministry has decided, the last one first; memberships and conflicts stand on their own sheets. */
export function decisionLines({ decisions, registry, log }: Consolidation): readonly DecisionLine[] {
  const names = new Map(registry.bodies.map(({ id, name }) => [id, name]));
  const files = new Map(log.map(({ identity }) => [identity.sha256, identity.member ?? identity.file]));
  return [...decisions].reverse().flatMap((decision): readonly DecisionLine[] => {
    const line = lineOf(decision, names, files);
    return line === undefined ? [] : [line];
  });
}

type Names = ReadonlyMap<string, string>;

function lineOf(decision: Decision, names: Names, files: Names): DecisionLine | undefined {
  const { id, kind, params, reversed = false } = decision;
  const text = (param: string): string => params[param] ?? '';
  const file = files.get(text('sha256')) ?? text('sha256');
  const bodyName = names.get(text('body')) ?? text('body');
  const status = OFFICER_STATUSES.find((one) => one === params.status);
  switch (kind) {
    case 'undo':
      return { id, kind, reversed, file };
    case 'belongs':
      return { id, kind, reversed, file, bodyName };
    case 'accept-suggestion':
      return { id, kind, reversed, file, row: text('row'), field: text('field'), value: text('value') };
    case 'resubmission': {
      const choice = RESUBMISSION_CHOICES.find((one) => one === params.choice);
      return choice === undefined ? undefined : { id, kind, reversed, file, bodyName, row: text('key'), choice };
    }
    case 'close':
    case 'reopen':
      return { id, kind, reversed, on: decision.on, reason: text('reason') };
    case 'alias':
      return status === undefined ? undefined : { id, kind, reversed, status, written: text('written') };
    case 'manual-entry': {
      if (status === undefined) return undefined;
      const [measureId, letterNo, letterDate] = [measureOfKey(text('key')), text('letterNo'), text('letterDate')];
      return { id, kind, reversed, status, bodyName, measureId, letterNo, letterDate };
    }
    default:
      return undefined;
  }
}

/** Statuses that nobody could read and that stand in the way of their rows, the most frequent first. */
export function unknownStatuses({ quarantine, log }: Consolidation): readonly UnknownStatus[] {
  const undone = new Set(log.filter((entry) => entry.undone === true).map(({ identity }) => identity.sha256));
  const found = new Map<string, UnknownStatus>();
  for (const { verbatim, issues, answer, provenance } of quarantine) {
    const written = verbatim.status?.trim() ?? '';
    if (
      written === '' ||
      answer.status !== undefined ||
      undone.has(provenance.sha256) ||
      !issues.some(({ at }) => at.field === 'status')
    )
      continue;
    const known = found.get(foldKey(written));
    found.set(foldKey(written), { written: known?.written ?? written, rows: (known?.rows ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}
