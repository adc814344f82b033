import { isStandingKind } from '../plan/deadlineKinds';
import { periodIdsOf } from '../duties/rowKey';
import type { Answer } from '../checks/types';
import { addDays, type CivilDate } from '../calendar/civilDate';
import { periodFromId } from '../calendar/period';
import { roundDue } from '../duties/dueDay';
import { given } from '../given';
import { baseKey } from '../merge/placement';
import type { Consolidation, FileLogEntry, MinistryEdit } from '../merge/types';
import type { Measure } from '../plan/types';
import { dutyCells } from './dutyCells';
import { isHead } from './heads';
import { activeMeasures } from './summarise';
import type { DutyCell } from './types';
import { STATUS_TABLE, type OfficerStatus } from '../template/statuses';

/**
 * What the law of deadlines says of one measure of a body. A term is moved only by whoever set it, on a request of the
 * head of the body with grounds, before the term ends (Регламент Кабінету Міністрів України, постанова від 18.07.2007
 * № 950, § 8 і додатки; Типова інструкція з діловодства, постанова від 17.01.2018 № 55).
 */
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** In the order in which they are reported. */
export const DEADLINE_STATES = [
  'overdue',
  'atRisk',
  'reportedLate',
  'doneLate',
  'extensionInTime',
  'extensionTooLate',
  'extensionUndated',
  'extensionWithoutGrounds',
  'extensionNotByHead',
] as const;

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
  /** Who signed the request: post and name, as the return says. */
  readonly signedBy?: string;
  /** Nothing in the return says who signed the request. */
  readonly isUnsigned?: true;
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

/** Does the answer leave something to be done? One in words alone may. */
function isOpen(status: OfficerStatus | undefined): boolean {
  return status === undefined || STATUS_TABLE[status].leaves === 'work';
}

/** Terms of the obliged bodies of which the law has something to say, in the order of the duties. */
export function deadlineItems(consolidation: Consolidation, options: DeadlineOptions): readonly DeadlineItem[] {
  const terms = termsOf(consolidation);
  const files = new Map(consolidation.log.map((entry) => [entry.identity.sha256, entry]));
  const due = roundDue(consolidation.settings);
  const names = new Map(consolidation.registry.bodies.map(({ id, name }) => [id, name]));
  return dutyCells(consolidation)
    .filter(({ obligation, volunteer }) => obligation === 'obliged' && volunteer !== true)
    .map((cell) => itemOf(cell, terms.get(baseKey(cell.key)), reportOf(cell, files, names), due, options))
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
  { on: reported, signedBy, byHead, isUnsigned }: ReportFacts,
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
    ...(answer.newDue === undefined
      ? []
      : [...extensionStates(known, reported, answer.reason), ...signatureStates(byHead)]),
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
      ...(answer.newDue === undefined ? {} : { signedBy, isUnsigned }),
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
  if (asOf > term) return isOpen(status) ? ['overdue'] : [];
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

/** More time is asked for by the head of the body or a deputy; whose post is not stated may be one. */
function signatureStates(byHead: boolean | undefined): readonly DeadlineState[] {
  return byHead === false ? ['extensionNotByHead'] : [];
}

/** When a report came, and who signed it. */
interface ReportFacts {
  readonly on?: CivilDate;
  readonly signedBy?: string;
  readonly byHead?: boolean;
  readonly isUnsigned?: true;
}

function reportOf(
  { record, bodyId }: DutyCell,
  files: ReadonlyMap<string, FileLogEntry>,
  names: ReadonlyMap<string, string>,
): ReportFacts {
  if (record === undefined) return {};
  const { letter, sha256 } = record.provenance;
  // Whoever entered a letter has seen who signed it.
  if (letter !== undefined) return { on: letter.date };
  const { ministry, identity, signedOn, people } = files.get(sha256) ?? {};
  const signedBy = [people?.signedPost, people?.signedBy].filter((part) => part !== undefined).join(', ');
  return given({
    on: ministry?.receivedOn ?? identity?.receivedOn ?? signedOn,
    signedBy: signedBy === '' ? undefined : signedBy,
    byHead: people?.signedPost === undefined ? undefined : isHead(people.signedPost, names.get(bodyId) ?? ''),
    isUnsigned: signedBy === '' ? (true as const) : undefined,
  });
}

function splitKey(key: string): readonly string[] {
  const at = key.lastIndexOf('@');
  return at < 0 ? [key] : [key.slice(0, at), key.slice(at + 1)];
}
