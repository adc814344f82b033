import { periodFromId } from '../calendar/period';
import type { Consolidation, FileLogEntry, MergeRecord } from '../merge/types';
import type { DutyCell } from './types';
import { given } from '../given';
import { addTo } from '../groups';

/**
 * What became of every duty, in the order of duties, then the answers that nobody asked for. An answer of
 * the round stands before one of another round, which is shown with a note only where the round has none.
 */
export function dutyCells({ plan, duties, records, quarantine, log, settings }: Consolidation): readonly DutyCell[] {
  const answers = new Map<string, MergeRecord[]>();
  for (const record of records) {
    if (record.state !== 'current') continue;
    const id = `${record.bodyId}\n${record.key}`;
    addTo(answers, id, record);
  }
  const declared = declaringBodies(log, settings.round.id);
  const aside = new Set(log.filter((entry) => !counts(entry)).map(({ identity }) => identity.sha256));
  const stuck = new Set(
    quarantine
      .filter(({ provenance, closedBy }) => closedBy === undefined && !aside.has(provenance.sha256))
      .map(({ bodyId, key }) => `${bodyId ?? ''}\n${key ?? ''}`),
  );
  const groups = new Set(
    plan.tasks
      .flatMap(({ measures }) => measures)
      .flatMap(({ id, executors }) =>
        executors.flatMap(({ kind, name }) => (kind === 'group' ? [`${id}\n${name}`] : [])),
      ),
  );
  const cells = duties.map((duty): DutyCell => {
    const id = `${duty.bodyId}\n${duty.key}`;
    const chosen = choose(answers.get(id) ?? [], settings.round.id);
    answers.delete(id);
    const { key, measureId, periodId, bodyId, obligation, role, executor, inheritedFrom } = duty;
    const base = {
      key,
      measureId,
      periodId,
      bodyId,
      obligation,
      role,
      executor,
      ...given({ inheritedFrom, viaGroup: groups.has(`${measureId}\n${executor}`) ? (true as const) : undefined }),
    };
    if (chosen !== undefined) return { ...base, ...stateOf(chosen, settings.round.id) };
    if (stuck.has(id)) return { ...base, state: 'quarantined' };
    return { ...base, state: declared.has(bodyId) ? 'declared' : 'missing' };
  });
  const volunteers = [...answers.values()].flatMap((list): readonly DutyCell[] => {
    const record = choose(list, settings.round.id);
    if (record === undefined) return [];
    const { key, measureId, periodId, bodyId, obligation } = record;
    return [
      {
        key,
        measureId,
        periodId,
        bodyId,
        obligation,
        role: 'participant',
        volunteer: true,
        ...stateOf(record, settings.round.id),
      },
    ];
  });
  return [...cells, ...volunteers];
}

/** Neither undone nor a clarification after closing. */
export function counts({ undone, clarifies }: FileLogEntry): boolean {
  return undone !== true && clarifies !== true;
}

/** Bodies whose counted return of the round declares that there is nothing to report. */
export function declaringBodies(log: readonly FileLogEntry[], roundId: string): ReadonlyMap<string, string> {
  return new Map(
    log.flatMap((entry) => {
      const { declaration, bodyId, roundId: of = roundId } = entry;
      return declaration === undefined || bodyId === undefined || !counts(entry) || of !== roundId
        ? []
        : [[bodyId, declaration.grounds] as const];
    }),
  );
}

function stateOf(record: MergeRecord, roundId: string): Pick<DutyCell, 'state' | 'record' | 'interim'> {
  return {
    state: record.withdrawn === true ? 'withdrawn' : 'answered',
    record,
    ...given({ interim: record.roundId === roundId ? undefined : (true as const) }),
  };
}

function choose(records: readonly MergeRecord[], roundId: string): MergeRecord | undefined {
  const own = records.find((record) => record.roundId === roundId);
  if (own !== undefined) return own;
  return [...records].sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0];
}

/** The last day of the record's round; names that are no period come last. */
function endOf({ roundId }: MergeRecord): string {
  return `${periodFromId(roundId)?.end ?? ''} ${roundId}`;
}
