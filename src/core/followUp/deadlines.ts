import { isStandingKind } from '../plan/deadlineKinds';
import { periodIdsOf } from '../duties/rowKey';
import type { Answer } from '../checks/types';
import { addDays, type CivilDate } from '../calendar/civilDate';
import { periodFromId } from '../calendar/period';
import { roundDue } from '../duties/dueDay';
import { given } from '../given';
import { baseKey } from '../merge/placement';
import type { Consolidation, FileLogEntry, MergeRecord, MinistryEdit } from '../merge/types';
import type { Measure } from '../plan/types';
import { dutyCells } from '../summary/dutyCells';
import { activeMeasures } from '../summary/summarise';
import type { DutyCell } from '../summary/types';
import type { OfficerStatus } from '../template/statuses';

/**
 * What the law of deadlines says of one measure of a body. A term is moved only by whoever set it, on a request of the
 * head of the body with grounds, before the term ends (Регламент Кабінету Міністрів України, постанова від 18.07.2007
 * № 950, § 8 і додатки; Типова інструкція з діловодства, постанова від 17.01.2018 № 55).
 */
export const DEADLINE_STATES = [
  'overdue',
  'atRisk',
  'reportedLate',
  'doneLate',
  'extensionInTime',
  'extensionTooLate',
  'extensionUndated',
  'extensionWithoutGrounds',
] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

export interface DeadlineItem {
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly bodyId: string;
  /** The last day of the term; absent where the deadline names none. */
  readonly term?: CivilDate;
  readonly states: readonly DeadlineState[];
  readonly status?: OfficerStatus;
  readonly doneOn?: CivilDate;
  /** The day on which the report came, or was signed where nothing says when it came. */
  readonly reportedOn?: CivilDate;
  /** The new term that the body asks for, and why. */
  readonly newDue?: CivilDate;
  readonly grounds?: string;
}

/** A term that a body asks to move, or that the ministry decided to move. */
export interface MovedDeadline {
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly term?: CivilDate;
  /** Bodies that ask, each with its new term, its grounds and what the law says of it. */
  readonly asked: readonly DeadlineItem[];
  /** What the ministry wrote: «продовжити» and until when. */
  readonly extendTo?: CivilDate;
  readonly control?: MinistryEdit['control'];
}

export interface DeadlineOptions {
  readonly asOf: CivilDate;
  /** Days before the end of a term in which silence is a risk. */
  readonly within: number;
}

/** Days before the end of a term in which silence is a risk, unless an option says otherwise. */
export const AT_RISK_DAYS = 14;

/** Statuses that leave something to be done. */
const OPEN: ReadonlySet<OfficerStatus | undefined> = new Set<OfficerStatus | undefined>([
  undefined,
  'partly',
  'ongoing',
  'notStarted',
  'notDone',
]);

/** Terms of the obliged bodies of which the law has something to say, in the order of the duties. */
export function deadlineItems(consolidation: Consolidation, options: DeadlineOptions): readonly DeadlineItem[] {
  const terms = termsOf(consolidation);
  const files = new Map(consolidation.log.map((entry) => [entry.identity.sha256, entry]));
  const due = roundDue(consolidation.settings);
  return dutyCells(consolidation)
    .filter(({ obligation, volunteer }) => obligation === 'obliged' && volunteer !== true)
    .map((cell) => itemOf(cell, terms.get(baseKey(cell.key)), reportedOn(cell.record, files), due, options))
    .filter(({ states }) => states.length > 0);
}

/** The annex of moved deadlines, in the order of the plan: requests of the bodies and what the ministry decided. */
export function movedDeadlines(consolidation: Consolidation, options: DeadlineOptions): readonly MovedDeadline[] {
  const terms = termsOf(consolidation);
  const asked = deadlineItems(consolidation, options).filter(({ newDue }) => newDue !== undefined);
  const edits = new Map(consolidation.edits.map((edit) => [edit.key, edit]));
  return [...terms].flatMap(([key, term]): readonly MovedDeadline[] => {
    const own = asked.filter((item) => baseKey(item.key) === key);
    const edit = edits.get(key);
    const isMoved = edit?.control === 'extend' || edit?.extendTo !== undefined;
    if (own.length === 0 && !isMoved) return [];
    const [measureId = key, periodId = ''] = splitKey(key);
    return [
      {
        key,
        measureId,
        periodId,
        asked: own,
        ...given({ term: term ?? undefined, extendTo: edit?.extendTo, control: edit?.control }),
      },
    ];
  });
}

/** The last day of each measure × period, in the order of the plan; null where the deadline names none. */
export function termsOf(consolidation: Consolidation): ReadonlyMap<string, CivilDate | null> {
  return new Map(
    activeMeasures(consolidation).flatMap((measure) =>
      periodIdsOf(measure).map((id) => [`${measure.id}@${id}`, termOf(measure, id) ?? null] as const),
    ),
  );
}

/** Standing measures («постійно») have no day to be late for. */
function termOf({ deadline }: Measure, periodId: string): CivilDate | undefined {
  if (isStandingKind(deadline.kind)) return undefined;
  const own = deadline.periods.find(({ id }) => id === periodId) ?? periodFromId(periodId);
  return own?.due ?? (deadline.periods.length > 1 ? undefined : deadline.due) ?? own?.end;
}

function itemOf(
  cell: DutyCell,
  term: CivilDate | null | undefined,
  reported: CivilDate | undefined,
  due: CivilDate,
  options: DeadlineOptions,
): DeadlineItem {
  const { key, measureId, periodId, bodyId, record, state } = cell;
  const answer = state === 'answered' ? (record?.answer ?? {}) : {};
  const isSilent = state === 'missing' || state === 'withdrawn' || state === 'quarantined';
  const known = term ?? undefined;
  const states: readonly DeadlineState[] = [
    ...(known === undefined || state === 'declared' ? [] : termStates(known, answer, isSilent, options)),
    ...(!isSilent && reported !== undefined && reported > due ? (['reportedLate'] as const) : []),
    ...(answer.newDue === undefined ? [] : extensionStates(known, reported, answer.reason)),
  ];
  return {
    key,
    measureId,
    periodId,
    bodyId,
    states,
    ...given({
      term: known,
      status: answer.status,
      doneOn: answer.doneOn,
      reportedOn: reported,
      newDue: answer.newDue,
      grounds: answer.reason,
    }),
  };
}

function termStates(
  term: CivilDate,
  { status, doneOn }: Answer,
  isSilent: boolean,
  { asOf, within }: DeadlineOptions,
): readonly DeadlineState[] {
  if (doneOn !== undefined && doneOn > term) return ['doneLate'];
  if (asOf > term) return OPEN.has(status) ? ['overdue'] : [];
  return isSilent && term <= addDays(asOf, within) ? ['atRisk'] : [];
}

/** A request that came with the report is as old as the report. */
function extensionStates(
  term: CivilDate | undefined,
  asked: CivilDate | undefined,
  grounds: string | undefined,
): readonly DeadlineState[] {
  const groundless = (grounds ?? '').trim() === '' ? (['extensionWithoutGrounds'] as const) : [];
  if (asked === undefined) return ['extensionUndated', ...groundless];
  return [term !== undefined && asked > term ? 'extensionTooLate' : 'extensionInTime', ...groundless];
}

function reportedOn(record: MergeRecord | undefined, files: ReadonlyMap<string, FileLogEntry>): CivilDate | undefined {
  if (record === undefined) return undefined;
  if (record.provenance.letter !== undefined) return record.provenance.letter.date;
  const entry = files.get(record.provenance.sha256);
  return entry?.ministry?.receivedOn ?? entry?.identity.receivedOn ?? entry?.signedOn;
}

function splitKey(key: string): readonly string[] {
  const at = key.lastIndexOf('@');
  return at < 0 ? [key] : [key.slice(0, at), key.slice(at + 1)];
}
