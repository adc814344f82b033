import { isStandingKind } from '../plan/deadlineKinds';
import { coded } from '../texts';
import { createBodyIndex, type BodyIndex } from '../bodies/bodyIndex';
import { PLAN_PERIOD_ID } from '../calendar/period';
import type { CivilDate } from '../calendar/civilDate';
import { baseKey } from '../merge/placement';
import type { Consolidation, MinistryEdit } from '../merge/types';
import type { Measure } from '../plan/types';
import type { Texts } from '../texts';
import { cachedTexts } from './cachedTexts';
import { bodyLines } from './bodyLines';
import { answerClusters } from './clusters/answerClusters';
import type { Cluster } from './clusters/types';
import { composeText } from './composeText';
import { openDecisions } from './decisions/openDecisions';
import { answersState } from './answersState';
import { draftOf } from './draft/draftOf';
import { speakerName } from './draft/context';
import { dutyCells } from './dutyCells';
import { indicatorTotals } from './indicatorTotals';
import { countedTwice, jointEventNotes, jointEvents } from './jointEvents';
import { ANSWERS_NEEDED, overPeriods, rollUp } from './rollUp';
import type { DutyCell, MeasureLine, ProposedStatus, Summary, SummaryNote, SummaryRow } from './types';
import { given } from '../given';
import { groupBy } from '../groups';

/**
 * The summary that the consolidation amounts to: a row per measure × period with a proposed status and
 * its reason, a line per body, totals. It proposes; what the ministry wrote stands beside it (`edit`).
 * The words of the composed texts are of the given language.
 */
export function summarise(
  consolidation: Consolidation,
  words: Texts,
  bodies: BodyIndex = createBodyIndex(consolidation.registry),
): Summary {
  const texts = cachedTexts(words);
  const nameOf = shortNames(bodies);
  const cells = dutyCells(consolidation);
  const byRow = groupBy(cells, ({ key }) => baseKey(key));
  const edits = new Map(consolidation.edits.map((edit) => [edit.key, edit]));
  const measures = activeMeasures(consolidation);
  const made = measures.flatMap((measure) =>
    periodsOf(measure).map((periodId) => {
      const key = `${measure.id}@${periodId}`;
      const own = inSpeakingOrder(byRow.get(key) ?? [], bodies);
      const end = measure.deadline.periods.find(({ id }) => id === periodId)?.end;
      return rowOf(
        key,
        measure,
        periodId,
        own,
        isOver(measure, end, consolidation.settings.round.asOf),
        edits.get(key),
        { texts, nameOf, threshold: consolidation.settings.threshold ?? ANSWERS_NEEDED },
      );
    }),
  );
  const rows = made.map(({ row }) => row);
  const lines = measures.map((measure): MeasureLine => {
    const own = rows.filter(({ measureId }) => measureId === measure.id);
    return {
      measureId: measure.id,
      proposed: overPeriods(own.map(({ proposed }) => proposed)),
      final: overPeriods(own.map(finalStatus)),
    };
  });
  const obliged = new Set(cells.filter(({ obligation }) => obligation === 'obliged').map(({ bodyId }) => bodyId));
  const ordered = [
    ...new Set([...cells.map(({ bodyId }) => bodyId), ...consolidation.log.flatMap(({ bodyId }) => bodyId ?? [])]),
  ].sort((a, b) => Number(obliged.has(b)) - Number(obliged.has(a)) || bodies.compare(a, b));
  const bodyList = bodyLines(consolidation, cells, ordered, nameOf);
  return {
    cells,
    clusters: made.flatMap(({ clusters }) => clusters),
    rows,
    open: openDecisions(rows, cells, { texts, nameOf: (cell) => speakerName(cell, { texts, nameOf }) }),
    measures: lines,
    bodies: bodyList,
    totals: totalsOf(
      lines,
      rows,
      bodyList.map(({ state }) => state),
      consolidation,
    ),
  };
}

/** What counts: the ministry's word, else the proposal. */
export function finalStatus({ proposed, edit }: SummaryRow): ProposedStatus {
  return edit?.status ?? proposed;
}
/** The text that goes to the Cabinet: the ministry's, else the composed one. */
export function finalText({ text, edit }: SummaryRow): string {
  return edit?.text ?? text;
}

/** The customary short form of a body; its name where it has none. */
export function shortNames(bodies: BodyIndex): (bodyId: string) => string {
  return (bodyId) => bodies.byId(bodyId)?.abbreviations[0] ?? bodies.byId(bodyId)?.name ?? bodyId;
}

/** Measures in force, in the order of the plan. */
export function activeMeasures({ plan }: Pick<Consolidation, 'plan'>): readonly Measure[] {
  return plan.tasks.flatMap(({ measures }) => measures).filter(({ exclusion }) => exclusion === undefined);
}

function periodsOf(measure: Measure): readonly string[] {
  return measure.deadline.periods.length === 0 ? [PLAN_PERIOD_ID] : measure.deadline.periods.map(({ id }) => id);
}

function rowOf(
  key: string,
  measure: Measure,
  periodId: string,
  cells: readonly DutyCell[],
  periodOver: boolean,
  edit: MinistryEdit | undefined,
  context: RowContext,
): { readonly row: SummaryRow; readonly clusters: readonly Cluster[] } {
  const { proposed, reason, counts } = rollUp(cells, periodOver, context.threshold);
  const events = jointEvents(cells);
  const { totals, notes } = indicatorTotals(measure, cells, context.nameOf, countedTwice(events));
  const interim = cells.filter((cell) => cell.interim === true && cell.state === 'answered');
  const remarks: SummaryNote[] = [...notes, ...jointEventNotes(events, context.nameOf)];
  if (interim.length > 0)
    remarks.push(
      coded('summary.note', 'interim', {
        bodies: interim.map(({ bodyId }) => context.nameOf(bodyId)).join(', '),
      }),
    );
  const spoken = { texts: context.texts, nameOf: (cell: DutyCell) => speakerName(cell, context) };
  const clusters = answerClusters(key, cells, spoken.nameOf);
  const draft = draftOf(cells, clusters, totals, spoken);
  return {
    clusters,
    row: {
      key,
      measureId: measure.id,
      periodId,
      proposed,
      reason,
      counts,
      text: draft.text,
      draft,
      answersState: answersState(cells),
      indicators: totals,
      notes: remarks,
      records: cells.flatMap(({ record, state }) => (record === undefined || state !== 'answered' ? [] : [record])),
      ...given({ edit, former: edit?.baseText === undefined ? undefined : formerProposal(cells, periodOver, context) }),
    },
  };
}

function formerProposal(
  cells: readonly DutyCell[],
  periodOver: boolean,
  context: RowContext,
): NonNullable<SummaryRow['former']> {
  return { text: composeText(cells, context), status: rollUp(cells, periodOver, 0).proposed };
}

interface RowContext {
  readonly texts: Texts;
  readonly nameOf: (bodyId: string) => string;
  readonly threshold: number;
}

/** The lead first, then in the order of protocol, those by consent last. */
function inSpeakingOrder(cells: readonly DutyCell[], bodies: BodyIndex): readonly DutyCell[] {
  const late = (cell: DutyCell): number => Number(cell.obligation === 'consent') + Number(cell.volunteer === true);
  return [...cells].sort(
    (a, b) =>
      late(a) - late(b) ||
      Number(b.role === 'lead') - Number(a.role === 'lead') ||
      bodies.compare(a.bodyId, b.bodyId) ||
      (a.key < b.key ? -1 : 1),
  );
}

/** Standing measures («постійно», «починаючи з …») are never over. */
function isOver({ deadline }: Measure, end: CivilDate | undefined, asOf: CivilDate): boolean {
  return end !== undefined && !isStandingKind(deadline.kind) && end <= asOf;
}

function totalsOf(
  measures: readonly MeasureLine[],
  rows: readonly SummaryRow[],
  states: readonly string[],
  { log, quarantine, records }: Consolidation,
): Readonly<Record<string, number>> {
  const totals: Record<string, number> = {
    measures: measures.length,
    rows: rows.length,
    decided: rows.filter(({ edit }) => edit?.status !== undefined).length,
    bodies: states.length,
    files: log.length,
    quarantined: quarantine.filter(({ closedBy }) => closedBy === undefined).length,
    records: records.filter(({ state }) => state === 'current').length,
  };
  for (const { final } of measures) totals[`measure.${final}`] = (totals[`measure.${final}`] ?? 0) + 1;
  for (const state of states) totals[`body.${state}`] = (totals[`body.${state}`] ?? 0) + 1;
  return totals;
}
