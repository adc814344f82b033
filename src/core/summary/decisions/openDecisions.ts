import type { CivilDate } from '../../calendar/civilDate';
import { given } from '../../given';
import { groupBy } from '../../groups';
import { baseKey } from '../../merge/placement';
import type { Control } from '../../merge/types';
import { saysDone, type ProposedStatus, type Status } from '../../template/statuses';
import { clean } from '../../text/clean';
import type { Texts } from '../../texts';
import { stanceOf } from '../clusters/answerClusters';
import { recordId } from '../recordId';
import { overPeriods } from '../rollUp';
import type { DutyCell, SummaryRow } from '../types';
import { whatChanged } from '../workbook/changed';

/**
 * Why a person must decide, the most pressing first: nobody's answer makes a status; the lead or a named executor
 * says otherwise than another; «виконано» beside words that say that nothing was done; two people of the ministry
 * disagree, or the data changed since one wrote; too few answers; no report; not done and not yet decided what
 * becomes of the control.
 */
export const DECISION_CAUSES = [
  'status',
  'executors-differ',
  'words-contradict',
  'data-changed',
  'few-answers',
  'no-report',
  'not-done',
] as const;
export type DecisionCause = (typeof DECISION_CAUSES)[number];

/** One of the answers that disagree. */
export interface DisputedAnswer {
  readonly bodyId: string;
  readonly name: string;
  readonly status?: Status;
  /** Its own words, or its reason where it has none. */
  readonly words: string;
  readonly record: string;
}

/** A measure × period that waits for a person. */
export interface OpenDecision {
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly causes: readonly DecisionCause[];
  /** Answers that disagree: those that say that it is done, in whole or in part, and the others. */
  readonly positive: readonly DisputedAnswer[];
  readonly negative: readonly DisputedAnswer[];
  readonly proposal: { readonly status: ProposedStatus; readonly control: Control; readonly extendTo?: CivilDate };
}

interface Named {
  readonly texts: Texts;
  readonly nameOf: (cell: DutyCell) => string;
}

/** What waits for a person, the most pressing first, then in the order of the plan. */
export function openDecisions(
  rows: readonly SummaryRow[],
  cells: readonly DutyCell[],
  named: Named,
): readonly OpenDecision[] {
  const byRow = groupBy(cells, ({ key }) => baseKey(key));
  const order = (one: OpenDecision): number => DECISION_CAUSES.indexOf(one.causes[0] ?? 'not-done');
  return rows
    .flatMap((row) => openDecision(row, byRow.get(row.key) ?? [], named))
    .map((one, i) => ({ one, i }))
    .sort((a, b) => order(a.one) - order(b.one) || a.i - b.i)
    .map(({ one }) => one);
}

function openDecision(row: SummaryRow, cells: readonly DutyCell[], named: Named): readonly OpenDecision[] {
  const answered = cells.filter(({ state }) => state === 'answered');
  const contradicting = answered.filter((cell) => stanceOf(cell) === 'contradicts');
  const differing = differingExecutors(answered);
  const decided = row.edit?.status !== undefined;
  const controlled = row.edit?.control !== undefined || decided;
  const applies: Readonly<Record<DecisionCause, boolean>> = {
    status: !decided && row.proposed === 'needsDecision',
    'executors-differ': !decided && differing.length > 0,
    'words-contradict': !decided && contradicting.length > 0,
    'data-changed': whatChanged(row, named.texts) !== '',
    'few-answers': !decided && row.proposed === 'insufficient',
    'no-report': !controlled && row.proposed === 'noReport',
    'not-done': !controlled && row.proposed === 'notDone',
  };
  const causes = DECISION_CAUSES.filter((cause) => applies[cause]);
  if (causes.length === 0) return [];
  const stated = differing.length > 0 ? differing : contradicting;
  const isPositive = (cell: DutyCell): boolean => isDone(cell) && (differing.length > 0 || stanceOf(cell) === 'did');
  return [
    {
      key: row.key,
      measureId: row.measureId,
      periodId: row.periodId,
      causes,
      positive: stated.filter(isPositive).map((cell) => disputed(cell, named)),
      negative: stated.filter((cell) => !isPositive(cell)).map((cell) => disputed(cell, named)),
      proposal: proposalFor(row, answered),
    },
  ];
}

/** The lead and the executors that the plan names, where one says that it is done and another that it is not. */
function differingExecutors(answered: readonly DutyCell[]): readonly DutyCell[] {
  const named = answered.filter(
    ({ viaGroup, role, obligation, record }) =>
      obligation !== 'consent' &&
      (viaGroup !== true || role === 'lead') &&
      record?.answer.status !== undefined &&
      record.answer.status !== 'notOurs',
  );
  return named.some(isDone) && named.some((cell) => !isDone(cell)) ? named : [];
}

function isDone({ record }: DutyCell): boolean {
  const status = record?.answer.status;
  return saysDone(status);
}

function disputed(cell: DutyCell, { nameOf }: Named): DisputedAnswer {
  const { answer } = cell.record ?? {};
  return {
    bodyId: cell.bodyId,
    name: nameOf(cell),
    words: clean(answer?.narrative ?? answer?.reason ?? ''),
    record: cell.record === undefined ? '' : recordId(cell.record),
    ...given({ status: answer?.status }),
  };
}

/** A status where the roll-up has none, or one that counts a «виконано» which its words deny. */
function proposalFor(row: SummaryRow, answered: readonly DutyCell[]): OpenDecision['proposal'] {
  const stated = answered.flatMap((cell) => {
    const status = cell.record?.answer.status;
    if (status === undefined || status === 'notOurs') return [];
    return [stanceOf(cell) === 'contradicts' ? ('notDone' as const) : status];
  });
  const denied = answered.some((cell) => stanceOf(cell) === 'contradicts');
  const asks = row.proposed === 'needsDecision' || (denied && (row.proposed === 'done' || row.proposed === 'partly'));
  const proposed = asks && stated.length > 0 ? overPeriods(stated) : row.proposed;
  const status = row.edit?.status ?? proposed;
  return { status, ...controlFor({ ...row, proposed: status }) };
}

/**
 * What becomes of the control: done is taken off; not done is extended to the day that most bodies ask for; the rest
 * stays.
 */
function controlFor({ proposed, edit, records }: SummaryRow): {
  readonly control: Control;
  readonly extendTo?: CivilDate;
} {
  const status = edit?.status ?? proposed;
  if (status === 'done' || status === 'obsolete') return { control: 'remove' };
  const asked = [
    ...groupBy(
      records.flatMap(({ answer }) => answer.newDue ?? []),
      (day) => day,
    ),
  ].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? 1 : -1));
  const [extendTo] = asked[0] ?? [];
  return extendTo === undefined ? { control: 'keep' } : { control: 'extend', extendTo };
}
