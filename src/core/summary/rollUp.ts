import { OFFICER_STATUSES, saysDone, WORST_FIRST, type OfficerStatus, type Status } from '../template/statuses';
import { coded, type Coded } from '../texts';
import type { DutyCell, ProposedStatus, RollUpCase } from './types';
import { given } from '../given';

export interface RollUp {
  readonly proposed: ProposedStatus;
  readonly reason: Coded<RollUpCase>;
  readonly counts: Readonly<Record<string, number>>;
}

/** What one measure × period comes to. */
interface Tally {
  readonly counts: Readonly<Record<string, number>>;
  /**
   * D: obliged bodies less consent, grounded «не належить до компетенції», declarations, unanswered conditional
   * ones.
   */
  readonly total: number;
  readonly answered: number;
  readonly of: (status: OfficerStatus) => number;
  readonly unclear: number;
  readonly everObliged: boolean;
  readonly periodOver: boolean;
  /** Share of D that must have answered for a status to be proposed. */
  readonly threshold: number;
}

interface Case {
  readonly code: RollUpCase;
  readonly proposed: ProposedStatus;
  readonly when: (tally: Tally) => boolean;
}

/** What answers come to where nobody did anything: by the statuses that they have. */
const WITHOUT_DEED: Readonly<Record<Exclude<OfficerStatus, 'done' | 'partly' | 'notOurs'>, readonly Case[]>> = {
  ongoing: [
    { code: 'ongoing', proposed: 'ongoing', when: ({ of, periodOver }) => of('ongoing') > 0 && !periodOver },
    { code: 'ongoing-after-end', proposed: 'notDone', when: ({ of }) => of('ongoing') > 0 },
  ],
  notDue: [{ code: 'not-due', proposed: 'notDue', when: ({ of, answered }) => of('notDue') === answered }],
  notStarted: [
    {
      code: 'not-started',
      proposed: 'notStarted',
      when: ({ of, answered, periodOver }) => of('notStarted') === answered && !periodOver,
    },
  ],
  notDone: [{ code: 'not-done', proposed: 'notDone', when: () => true }],
};

/** The roll-up, first match: it proposes, a person decides. One line a case. */
const CASES: readonly Case[] = [
  { code: 'nobody-obliged', proposed: 'needsDecision', when: ({ everObliged }) => !everObliged },
  { code: 'nobody-left', proposed: 'needsDecision', when: ({ total }) => total === 0 },
  { code: 'no-answer', proposed: 'noReport', when: ({ answered }) => answered === 0 },
  {
    code: 'few-answers',
    proposed: 'insufficient',
    when: ({ total, answered, threshold }) => answered < total * threshold,
  },
  { code: 'all-done', proposed: 'done', when: ({ total, of }) => of('done') === total },
  { code: 'some-done', proposed: 'partly', when: ({ of }) => of('done') + of('partly') > 0 },
  // A table of one's own may say in words what was done: no status is not «не виконано».
  { code: 'no-status', proposed: 'needsDecision', when: ({ unclear }) => unclear > 0 },
  ...Object.values(WITHOUT_DEED).flat(),
];

/** Most measures have one executor: «жоден із 1» would be no language. */
const SINGLE = 'single';

/** Share of the obliged bodies that must have answered, unless the ministry sets another. */
export const ANSWERS_NEEDED = 0.5;

/** Proposes the status of a measure × period from what became of its duties. */
export function rollUp(cells: readonly DutyCell[], periodOver: boolean, threshold: number = ANSWERS_NEEDED): RollUp {
  const tally = tallyOf(cells, periodOver, threshold);
  const found = CASES.find(({ when }) => when(tally));
  if (found === undefined) throw new RangeError('the roll-up has a last case that always matches');
  const { total, answered, of } = tally;
  const params = {
    total,
    answered,
    missing: total - answered,
    done: of('done'),
    partly: of('partly'),
    positive: of('done') + of('partly'),
    count: total - answered,
    ...given({ context: total === 1 ? SINGLE : undefined }),
  };
  return {
    proposed: found.proposed,
    counts: tally.counts,
    reason: coded('summary.reason', found.code, params),
  };
}

/** A measure over its periods: all done → done; any done or partly → partly; else the worst of its periods. */
export function overPeriods(statuses: readonly ProposedStatus[]): ProposedStatus {
  if (statuses.length === 0) return 'needsDecision';
  if (statuses.every((status) => status === 'done')) return 'done';
  if (statuses.some(saysDone)) return 'partly';
  return WORST_FIRST.find((status) => statuses.includes(status)) ?? 'needsDecision';
}

function tallyOf(cells: readonly DutyCell[], periodOver: boolean, threshold: number): Tally {
  const counts: Counts = {
    assigned: 0,
    obliged: 0,
    answered: 0,
    missing: 0,
    ...Object.fromEntries(OFFICER_STATUSES.map((status) => [status, 0])),
    declared: 0,
    unclear: 0,
    consent: 0,
    consentAnswered: 0,
    conditional: 0,
    conditionalAnswered: 0,
    proxyAnswered: 0,
    additional: 0,
  };
  const add = (name: string): void => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const cell of cells) for (const name of countedAs(cell)) add(name);
  const of = (name: string): number => counts[name] ?? 0;
  counts['obliged'] = of('answered') + of('missing');
  return {
    counts,
    total: of('obliged'),
    answered: of('answered'),
    unclear: of('unclear'),
    periodOver,
    threshold,
    of: (status) => (status === 'notOurs' ? 0 : of(status)),
    everObliged: of('assigned') + of('conditionalAnswered') > 0,
  };
}

type Counts = Record<string, number>;

/** Names under which a duty counts. */
function countedAs(cell: DutyCell): readonly string[] {
  const answered = cell.state === 'answered';
  switch (cell.obligation) {
    case 'consent':
      // Who was not asked at all is counted apart from those who were asked for their consent.
      if (cell.volunteer === true) return answered ? ['additional'] : [];
      return answered ? ['consent', 'consentAnswered'] : ['consent'];
    case 'proxy':
      return answered ? ['proxyAnswered'] : [];
    case 'conditional':
      return answered ? ['conditional', 'conditionalAnswered', ...becameOf(cell)] : ['conditional'];
    case 'obliged':
      return ['assigned', ...becameOf(cell)];
  }
}

/** Is the duty one of D: obliged or bound by its own answer, and neither «не належить» with grounds nor declared? */
export function isCounted(cell: DutyCell): boolean {
  return countedAs(cell).some((name) => name === 'answered' || name === 'missing');
}

function becameOf(cell: DutyCell): readonly string[] {
  if (cell.state === 'declared') return ['declared'];
  if (cell.state !== 'answered') return ['missing'];
  const status: Status | undefined = cell.record?.answer.status;
  if (status === undefined) return ['answered', 'unclear'];
  if (status !== 'notOurs') return ['answered', status];
  return hasGrounds(cell) ? ['notOurs'] : ['answered', 'notOursWithoutGrounds'];
}

/** «Не належить до компетенції» counts as such only with grounds. */
export function hasGrounds({ record }: DutyCell): boolean {
  return (record?.answer.reason ?? record?.answer.narrative ?? '') !== '';
}
