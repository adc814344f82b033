import { periodIdsOf } from '../../duties/rowKey';
import type { Duty } from '../../duties/types';
import type { Measure, Plan } from '../../plan/types';
import type { StampedDuty } from '../../template/stampSheet';
import { periodWords } from '../../template/words/periodWords';
import { clean, foldKey } from '../../text/clean';
import { similarity } from '../../text/similarity';
import type { Texts } from '../../texts';
import { groupBy } from '../../groups';

/** How people name a duty: `2.3`, and with its period where the measure has several: `2.1 (I півріччя 2019 р.)`. */
export function dutyLabel(key: string, index: DutyIndex): string {
  const duty = index.byKey(key);
  if (duty === undefined) return key;
  return index.byMeasure(duty.measureId).length === 1
    ? duty.measureId
    : `${duty.measureId} (${duty.periodText ?? duty.periodId})`;
}

/** A duty that a row may answer, with what the row shows of it. */
export interface KnownDuty {
  readonly key: string;
  readonly measureId: string;
  readonly periodId: string;
  readonly text: string | undefined;
  /** The task that the measure is of: measures of several tasks may have one text. */
  readonly task: string | undefined;
  /** The period as the template shows it. */
  readonly periodText: string | undefined;
}

export interface DutyIndex {
  readonly duties: readonly KnownDuty[];
  byKey(key: string): KnownDuty | undefined;
  /** By a key with other case, spaces or look-alike letters («2.1@2019-Н1»). */
  byKeyAlike(key: string): KnownDuty | undefined;
  byMeasure(measureId: string): readonly KnownDuty[];
  /** Duties of the measures with exactly this text (folded). */
  byText(text: string): readonly KnownDuty[];
  /**
   * Duties of the one measure whose text is nearest, when it is nearly identical or stands whole among other words.
   * Costs a comparison per measure: for unmatched rows only.
   */
  nearText(text: string): readonly KnownDuty[];
}

/** Likeness from which two texts of measures are the same measure with slips. */
const NEARLY_IDENTICAL = 0.85;

/** Rows of one file that are compared by likeness; no honest return comes near, a hostile one must not take long. */
const MOST_COMPARED = 500;

/** An index over duties; text keys are folded only when first asked for. */
export function dutyIndex(duties: readonly KnownDuty[]): DutyIndex {
  const keys = new Map(duties.map((duty) => [duty.key, duty]));
  const measures = groupBy(duties, (duty) => duty.measureId);
  let folded: Map<string, KnownDuty> | undefined;
  let comparisons = MOST_COMPARED;
  let texts: Map<string, KnownDuty[]> | undefined;
  const byFoldedText = (): Map<string, KnownDuty[]> =>
    (texts ??= groupBy(
      duties.filter((duty) => duty.text !== undefined),
      (duty) => foldKey(duty.text ?? ''),
    ));
  return {
    duties,
    byKey: (key) => keys.get(key),
    byKeyAlike: (key) =>
      (folded ??= new Map(duties.map((duty) => [foldDutyKey(duty.key), duty]))).get(foldDutyKey(key)),
    byMeasure: (id) => measures.get(id) ?? [],
    byText: (text) => byFoldedText().get(foldKey(text)) ?? [],
    nearText: (text) => {
      if (comparisons <= 0) return [];
      comparisons -= 1;
      const wanted = foldKey(text);
      let best: readonly KnownDuty[] = [];
      let likeness = NEARLY_IDENTICAL;
      for (const [candidate, found] of byFoldedText()) {
        if (candidate.length > 2 * wanted.length || wanted.length > 2 * candidate.length) continue;
        const like = similarity(wanted, candidate);
        if (like > likeness) [best, likeness] = [found, like];
      }
      return best.length > 0 ? best : heldMeasure(wanted, byFoldedText());
    },
  };
}

/** Letters of a measure's text that nobody writes by chance. */
const LONG_ENOUGH = 40;

/** Duties of the longest text that stands whole in this one; none where another measure's stands there, too. */
function heldMeasure(text: string, byText: ReadonlyMap<string, readonly KnownDuty[]>): readonly KnownDuty[] {
  const held = [...byText.keys()].filter((candidate) => candidate.length >= LONG_ENOUGH && text.includes(candidate));
  const longest = held.reduce((best, one) => (one.length > best.length ? one : best), '');
  return held.every((one) => longest.includes(one)) ? (byText.get(longest) ?? []) : [];
}

/** Upper case first: only capital letters have all their look-alikes. */
function foldDutyKey(key: string): string {
  return foldKey(key.toUpperCase()).replace(/ /g, '');
}

/** Duties as the template itself remembers them. */
export function stampedDuties(stamped: readonly StampedDuty[]): readonly KnownDuty[] {
  return stamped.map((duty) => ({
    key: duty.key,
    measureId: duty.measureId,
    periodId: duty.periodId,
    text: duty.locked.measure,
    task: duty.locked.task,
    periodText: duty.locked.period,
  }));
}

/** Duties of one body in a round, with the plan's texts. */
export function expandedDuties(duties: readonly Duty[], plan: Plan, texts: Texts | undefined): readonly KnownDuty[] {
  const measures = measuresById(plan);
  return duties.map((duty) => ({
    key: duty.key,
    measureId: duty.measureId,
    periodId: duty.periodId,
    text: measures.get(duty.measureId)?.text,
    task: undefined,
    periodText: shownPeriod(duty.periodId, texts),
  }));
}

/** Every measure × period of the plan: what is known when neither the template nor the expansion says. */
export function plannedDuties(plan: Plan, texts: Texts | undefined): readonly KnownDuty[] {
  return [...measuresById(plan).values()]
    .filter((measure) => measure.exclusion === undefined)
    .flatMap((measure) =>
      periodIdsOf(measure).map((periodId) => ({
        key: `${measure.id}@${periodId}`,
        measureId: measure.id,
        periodId,
        text: measure.text,
        task: undefined,
        periodText: shownPeriod(periodId, texts),
      })),
    );
}

const shownPeriods = new WeakMap<Texts, Map<string, string>>();

/** The period as a template would show it; asked for at every duty of every file that lost its memory. */
function shownPeriod(id: string, texts: Texts | undefined): string | undefined {
  if (texts === undefined) return undefined;
  const known = shownPeriods.get(texts) ?? new Map<string, string>();
  shownPeriods.set(texts, known);
  const shown = known.get(id) ?? clean(periodWords(id, texts));
  known.set(id, shown);
  return shown;
}

const plans = new WeakMap<Plan, ReadonlyMap<string, Measure>>();

/** All measures by id, excluded ones too; prepared once a plan. */
export function measuresById(plan: Plan): ReadonlyMap<string, Measure> {
  const known = plans.get(plan);
  if (known !== undefined) return known;
  const made = new Map(plan.tasks.flatMap((task) => task.measures.map((measure) => [measure.id, measure] as const)));
  plans.set(plan, made);
  return made;
}
