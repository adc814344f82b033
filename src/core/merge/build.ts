import { receivedOn } from './late';
import { isDisputed } from './belonging';
import type { Duty } from '../duties/types';
import { createPlacer, type Place, type Placer } from './placement';
import { separateAnswerers } from './answerers';
import { withCorrections, type RefusedRow } from './corrected';
import { statusRegressions } from './regressions';
import { createAside } from './setAside';
import { mergeFinding, sortIssues } from './findings';
import { manualEntry, withDecisions } from './manual';
import type { Standing } from './precedence';
import { settle, type Candidate } from './settle';
import { type Source, type SourceRow } from './source';
import type { Decision, MergeRecord, QuarantinedRow } from './types';
import type { Plan } from '../plan/types';
import { isWithdrawal } from '../checks/vocabulary/withdrawal';
import type { Issue } from '../issues/issue';
import { measureOfKey } from '../duties/rowKey';
import { given } from '../given';
import { compareText } from '../text/order';
import { addTo } from '../groups';

export interface BuildInput {
  readonly plan: Plan;
  readonly duties: readonly Duty[];
  readonly roundId: string;
  readonly sources: readonly Source[];
  readonly decisions: readonly Decision[];
  readonly aliases: ReadonlyMap<string, string>;
  /** The body that acts for this one in the round: mostly itself. */
  readonly actingFor: (bodyId: string) => string | undefined;
  /** Is it in the registry? */
  readonly isKnown: (bodyId: string) => boolean;
}

export interface Built {
  readonly records: readonly MergeRecord[];
  readonly quarantine: readonly QuarantinedRow[];
  /** Findings about rows that were accepted all the same, by SHA-256 of the file. */
  readonly remarks: ReadonlyMap<string, readonly Issue[]>;
}

interface Group {
  readonly order: number;
  readonly id: string;
  readonly candidates: Candidate[];
}

/** Places every row of every source, decides among rivals, and puts aside word for word what has no place. */
export function build({ plan, duties, roundId, sources, decisions, aliases, actingFor, isKnown }: BuildInput): Built {
  const place = createPlacer(plan, duties, actingFor, isKnown);
  const active = decisions.filter(({ reversed }) => reversed !== true);
  const suggestions = active.filter(({ kind }) => kind === 'accept-suggestion');
  const aside = createAside(decisions);
  const groups = new Map<string, Group>();
  const refused: RefusedRow[] = [];
  const remarks = new Map<string, Issue[]>();
  for (const source of sources) {
    for (const asSent of source.rows) {
      const row = atFirstArrival(source, withDecisions(asSent, suggestions, aliases));
      const withdrawn = isWithdrawal(row.verbatim);
      const placement = place(source, row);
      const standing = standingOf(source, row, withdrawn);
      const round = source.roundId ?? roundId;
      if (placement.kind === 'unplaced') {
        // A row that answers nothing known has its reason already: the merge has no second word for it.
        const reported = row.issues.length > 0 && placement.reason.code === 'merge-row-unknown';
        refused.push({ row: quarantined(row, source, round, reported ? [] : [placement.reason]), standing });
      } else if (row.issues.length > 0 && (!withdrawn || isDisputed(row))) {
        const group = groupId(placement.place, round);
        refused.push({ row: quarantined(row, source, round, []), standing, group });
      } else {
        if (placement.remark !== undefined) addTo(remarks, source.sha256, placement.remark);
        const { key } = placement.place;
        addCandidate(
          groups,
          placement.place,
          candidate(row, placement.place, round, withdrawn, standing, aside(source, key)),
        );
      }
    }
  }
  for (const decision of active) addManual(groups, decision, roundId, place);
  for (const one of separated(groups)) {
    const { provenance } = one.record;
    addTo(remarks, provenance.sha256, notAsked(one.record));
    addCandidate(groups, { ...one.record, order: duties.length }, one);
  }
  const records = [...groups.values()]
    .sort((a, b) => a.order - b.order || compareText(a.id, b.id))
    .flatMap(({ candidates }) => settle(candidates));
  for (const { sha256, issue } of statusRegressions(records)) addTo(remarks, sha256, issue);
  const quarantine = withCorrections(refused, (group) => groups.get(group)?.candidates ?? []);
  return { records, quarantine, remarks };
}

function addManual(groups: Map<string, Group>, decision: Decision, roundId: string, place: Placer): void {
  const entry = decision.kind === 'manual-entry' ? manualEntry(decision, roundId) : undefined;
  if (entry === undefined) return;
  const placement = place(entry, entry.row);
  if (placement.kind === 'unplaced') return;
  const { letter } = entry.row.provenance;
  const standing: Standing = {
    answers: entry.row.answer.status !== undefined,
    manual: true,
    file: decision.id,
    member: '',
    sha256: '',
    row: 0,
    ...given({ receivedOn: letter?.date }),
  };
  addCandidate(
    groups,
    placement.place,
    candidate(entry.row, placement.place, entry.roundId, isWithdrawal(entry.row.verbatim), standing, undefined),
  );
}

/** Takes the answers of bodies that do not decide about a row out of its group. */
function separated(groups: Map<string, Group>): readonly Candidate[] {
  return [...groups].flatMap(([id, group]) => {
    const { kept, apart } = separateAnswerers(group.candidates);
    if (apart.length > 0) groups.set(id, { ...group, candidates: [...kept] });
    return apart;
  });
}

function notAsked({ key, provenance }: Candidate['record']): Issue {
  return mergeFinding(
    'merge-not-obliged',
    'warning',
    { sheet: provenance.sheet, row: provenance.row, rowKey: key },
    { key: measureOfKey(key) },
  );
}

function addCandidate(
  groups: Map<string, Group>,
  { key, bodyId, order }: Pick<Place, 'key' | 'bodyId' | 'order'>,
  one: Candidate,
): void {
  const id = groupId({ key, bodyId }, one.record.roundId);
  const group = groups.get(id);
  if (group === undefined) groups.set(id, { order, id, candidates: [one] });
  else group.candidates.push(one);
}

function groupId({ bodyId, key }: Pick<Place, 'bodyId' | 'key'>, roundId: string): string {
  return `${bodyId}\n${key}\n${roundId}`;
}

function candidate(
  row: SourceRow,
  place: Place,
  roundId: string,
  withdrawn: boolean,
  standing: Standing,
  aside: Candidate['aside'],
): Candidate {
  const { key, measureId, periodId, bodyId, obligation } = place;
  return {
    standing,
    ...given({ aside }),
    record: {
      key,
      measureId,
      periodId,
      bodyId,
      roundId,
      obligation,
      answer: row.answer,
      verbatim: row.verbatim,
      indicators: row.indicators,
      provenance: row.provenance,
      ...given({
        inheritedFrom: place.inheritedFrom,
        answeredBy: place.answeredBy,
        withdrawn: withdrawn ? (true as const) : undefined,
        carried: row.carried,
        beforeFix: row.beforeFix,
      }),
    },
  };
}

function standingOf(source: Source, row: SourceRow, withdrawn: boolean): Standing {
  return {
    answers: row.answer.status !== undefined || withdrawn,
    manual: false,
    file: row.provenance.file,
    member: row.provenance.member ?? '',
    sha256: source.sha256,
    row: row.provenance.row,
    ...given({
      receivedOn: receivedOn(source),
      signedOn: source.signedOn,
      savedAt: source.savedAt,
      correction: source.correction,
    }),
  };
}

/** Same bytes may have come under several names: the first in order of names is the one that records speak of. */
function atFirstArrival(source: Source, row: SourceRow): SourceRow {
  const first = source.arrivals[0]?.identity;
  const { provenance } = row;
  if (first === undefined || (first.file === provenance.file && first.member === provenance.member)) return row;
  const { member: _, ...rest } = provenance;
  return {
    ...row,
    provenance: { ...rest, file: first.file, ...given({ member: first.member }) },
  };
}

function quarantined(row: SourceRow, source: Source, roundId: string, reasons: readonly Issue[]): QuarantinedRow {
  return {
    roundId,
    provenance: row.provenance,
    verbatim: row.verbatim,
    answer: row.answer,
    indicators: row.indicators,
    issues: sortIssues([...row.issues, ...reasons]),
    ...given({ key: row.key, bodyId: source.bodyId, beforeFix: row.beforeFix }),
  };
}
