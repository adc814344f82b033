import type { Consolidation } from '../../core/merge/types';
import { isOfficerStatus } from '../../core/template/statuses';
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

/** The spellings that were explained and the answers that were entered from letters, the last one first. */
export function decisionLines({ decisions, registry }: Consolidation): readonly DecisionLine[] {
  const names = new Map(registry.bodies.map(({ id, name }) => [id, name]));
  return [...decisions].reverse().flatMap(({ id, kind, params, reversed = false }): readonly DecisionLine[] => {
    const { status, written, body = '', key = '', letterNo = '', letterDate = '' } = params;
    if (status === undefined || !isOfficerStatus(status)) return [];
    if (kind === 'alias' && written !== undefined) return [{ id, kind, reversed, status, written }];
    if (kind !== 'manual-entry') return [];
    return [
      {
        id,
        kind,
        reversed,
        status,
        bodyName: names.get(body) ?? body,
        measureId: key.split('@')[0] ?? key,
        letterNo,
        letterDate,
      },
    ];
  });
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
