import type { CivilDate } from '../calendar/civilDate';
import type { Consolidation, FileLogEntry } from '../merge/types';
import { roundDue } from '../duties/dueDay';
import type { BodyLine, BodyState, DutyCell } from './types';
import { counts, declaringBodies } from './dutyCells';
import { given } from '../given';
import { groupBy } from '../groups';

/**
 * Who reported and how, in the order of `ordered`; bodies with only conditional duties appear once they send
 * something.
 */
export function bodyLines(
  { log, settings }: Consolidation,
  cells: readonly DutyCell[],
  ordered: readonly string[],
  nameOf: (bodyId: string) => string,
): readonly BodyLine[] {
  const declared = declaringBodies(log, settings.round.id);
  const files = groupBy(
    log.filter((entry) => entry.bodyId !== undefined && counts(entry)),
    ({ bodyId }) => bodyId ?? '',
  );
  const duties = groupBy(cells, ({ bodyId }) => bodyId);
  const speakers = new Set(
    cells.flatMap(({ record, state }) => (state === 'answered' ? (record?.answeredBy ?? []) : [])),
  );
  return ordered.flatMap((id): readonly BodyLine[] => {
    const own = duties.get(id) ?? [];
    const answeredFor = new Set(own.flatMap(({ record }) => record?.answeredBy ?? []));
    const sent = [id, ...answeredFor].flatMap((body) => files.get(body) ?? []);
    const counted = own.filter(
      ({ obligation, volunteer }) => (obligation === 'obliged' || obligation === 'consent') && volunteer !== true,
    );
    if (counted.length === 0 && sent.length === 0) return [];
    // The line of its heir speaks for a body that exists no more.
    if (own.length === 0 && speakers.has(id)) return [];
    const answered = own.filter(({ state }) => state === 'answered');
    const obliged = own.some(({ obligation }) => obligation === 'obliged');
    const receivedOn = earliest(
      sent.filter(({ verdict }) => verdict !== 'foreign' && verdict !== 'unreadable' && verdict !== 'companion'),
    );
    const line = {
      id,
      name: nameOf(id),
      declared: declared.has(id),
      consentOnly: !obliged,
      late: receivedOn !== undefined && receivedOn > roundDue(settings),
      duties: counted.length,
      answered: counted.filter(({ state }) => state === 'answered').length,
      answersFor: [...new Set(own.flatMap(({ inheritedFrom }) => inheritedFrom?.bodyId ?? []))],
      ...given({ receivedOn }),
    };
    return [{ ...line, state: stateOf(line, own, answered, sent) }];
  });
}

function stateOf(
  line: Omit<BodyLine, 'state'>,
  own: readonly DutyCell[],
  answered: readonly DutyCell[],
  sent: readonly FileLogEntry[],
): BodyState {
  const nothing = line.consentOnly ? 'consentMissing' : 'missing';
  if (answered.length === 0 && !line.declared)
    return sent.length === 0 || own.some(({ state }) => state === 'withdrawn')
      ? nothing
      : stateOfUseless(sent, nothing);
  const returns = sent.filter(({ verdict }) => verdict !== 'companion');
  if (returns.length > 0 && returns.every(({ form }) => form === 'otherForm')) return 'otherForm';
  const open = own.some(
    ({ state, obligation }) => state !== 'answered' && state !== 'declared' && obligation === 'obliged',
  );
  if (
    open ||
    (sent.some(({ rowsQuarantined }) => rowsQuarantined > 0) && own.some(({ state }) => state === 'quarantined'))
  )
    return 'partial';
  return line.late ? 'late' : 'received';
}

/** Something came, but nothing could be accepted; a letter or a scan alone is an answer that nobody entered yet. */
function stateOfUseless(sent: readonly FileLogEntry[], nothing: BodyState): BodyState {
  if (sent.some(({ form }) => form === 'otherForm')) return 'otherForm';
  if (sent.some(({ verdict }) => verdict === 'rejected' || verdict === 'unreadable' || verdict === 'partial'))
    return 'invalid';
  return sent.some(({ verdict }) => verdict === 'companion') ? 'otherForm' : nothing;
}

function earliest(entries: readonly FileLogEntry[]): CivilDate | undefined {
  const counted = entries.filter(({ rowsAccepted, declaration }) => rowsAccepted > 0 || declaration !== undefined);
  return (counted.length > 0 ? counted : entries)
    .flatMap(({ identity, ministry, signedOn }) => ministry?.receivedOn ?? identity.receivedOn ?? signedOn ?? [])
    .sort()[0];
}
