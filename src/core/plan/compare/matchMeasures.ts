import { groupBy } from '../../groups';
import { foldKey } from '../../text/clean';
import { similarity } from '../../text/similarity';
import type { Measure } from '../types';

export interface MeasurePair {
  readonly now: Measure;
  readonly before: Measure;
}

/** Texts less alike than this are two measures. */
const ALIKE = 0.6;
/** Measures compared in full with one measure: those that share the most of its rarer words. */
const CANDIDATES = 8;

/**
 * Pairs of one measure in two editions, in the order of `now`: equal texts first, then the most alike ones, each once.
 */
export function matchMeasures(now: readonly Measure[], before: readonly Measure[]): readonly MeasurePair[] {
  const partner = new Map<Measure, Measure>();
  const taken = new Set<Measure>();
  const pair = (a: Measure, b: Measure): void => {
    partner.set(a, b);
    taken.add(b);
  };
  const byHash = groupBy(before, ({ textHash }) => textHash);
  // Of equal texts (the same words under two tasks) the one with the same number goes first.
  for (const sameNumber of [true, false]) {
    for (const measure of now) {
      if (partner.has(measure)) continue;
      const found = byHash
        .get(measure.textHash)
        ?.find((one) => !taken.has(one) && (!sameNumber || one.id === measure.id));
      if (found !== undefined) pair(measure, found);
    }
  }
  const left = before.filter((measure) => !taken.has(measure));
  const candidates = candidateFinder(left);
  const alike = now
    .filter((measure) => !partner.has(measure))
    .flatMap((measure) =>
      candidates(measure).map((other) => ({ measure, other, likeness: similarity(measure.text, other.text) })),
    )
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort(
      (a, b) => b.likeness - a.likeness || Number(b.measure.id === b.other.id) - Number(a.measure.id === a.other.id),
    );
  for (const { measure, other } of alike) if (!partner.has(measure) && !taken.has(other)) pair(measure, other);
  return now.flatMap((measure) => {
    const other = partner.get(measure);
    return other === undefined ? [] : [{ now: measure, before: other }];
  });
}

/** Words that stand in more measures than this say nothing. */
const COMMON = 60;

/**
 * The few measures worth a full comparison: keeps two editions of thousands of measures far from a comparison of all
 * with all.
 */
function candidateFinder(measures: readonly Measure[]): (measure: Measure) => readonly Measure[] {
  const bearers = new Map<string, Measure[]>();
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  for (const measure of measures) {
    for (const word of wordsOf(measure.text)) {
      const held = bearers.get(word);
      if (held === undefined) bearers.set(word, [measure]);
      else if (held.length <= COMMON) held.push(measure);
    }
  }
  return (measure) => {
    const shared = new Map<Measure, number>();
    for (const word of wordsOf(measure.text)) {
      const held = bearers.get(word) ?? [];
      if (held.length > COMMON) continue;
      for (const one of held) shared.set(one, (shared.get(one) ?? 0) + 1);
    }
    const best = [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, CANDIDATES)
      .map(([one]) => one);
    // Under the same number even a measure whose words were all changed in form is worth a look.
    const same = byId.get(measure.id);
    return same === undefined || best.includes(same) ? best : [...best, same];
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    foldKey(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  );
}
