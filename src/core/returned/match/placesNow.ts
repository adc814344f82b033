import { partsOfKey, periodIdsOf } from '../../duties/rowKey';
import { matchMeasures } from '../../plan/compare/matchMeasures';
import { measureTextHash } from '../../plan/edition';
import type { Measure, Plan } from '../../plan/types';
import { foldKey } from '../../text/clean';
import type { Return } from '../types';

/** The row of the plan as it is now that an answer of an earlier return belongs to. */
export interface PlaceNow {
  readonly key: string;
  /** The words of the measure or its deadline are others now: somebody should look whether the answer still fits. */
  readonly changed: boolean;
}

export interface PlacesNow {
  /** Undefined when the measure is no more in the plan, or its number stands for another measure now. */
  row(key: string): PlaceNow | undefined;
  /** Undefined when the measure has no indicator of that name and unit now. */
  indicator(key: string): string | undefined;
}

/**
 * Where the answers of a return belong in the plan as it is now, whichever edition its template was
 * made from. Measures are known by their words, not by their numbers: an amendment that puts in a point
 * moves the numbers of all that follow.
 */
export function placesNow(
  plan: Plan,
  returned: Pick<Return, 'stampedDuties' | 'stampedIndicators' | 'rows' | 'indicators'>,
): PlacesNow {
  const earlier = earlierMeasures(returned);
  const active = plan.tasks.flatMap(({ measures }) => measures).filter(({ exclusion }) => exclusion === undefined);
  const now = new Map(matchMeasures(active, [...earlier.values()]).map((pair) => [pair.before.id, pair.now]));
  const periods = periodsByMeasure(returned);
  const row: PlacesNow['row'] = (key) => {
    const { measureId, periodId, suffix } = partsOfKey(key);
    const measure = now.get(measureId);
    if (measure === undefined) return undefined;
    const period = periodNow(periodId, periods.get(measureId), measure);
    return {
      key: `${measure.id}@${period}${suffix}`,
      changed: period !== periodId || measure.textHash !== earlier.get(measureId)?.textHash,
    };
  };
  const names = indicatorNames(returned);
  return {
    row,
    indicator: (key) => {
      const at = key.lastIndexOf('#');
      const place = row(key.slice(0, at));
      const named = names.get(key);
      const found = now
        .get(partsOfKey(key).measureId)
        ?.indicators.find(({ name, unit }) => foldKey(name) === named?.name && foldKey(unit) === named.unit);
      return place === undefined || found === undefined ? undefined : `${place.key}#${found.no}`;
    },
  };
}

/** An only period whose ends were moved is still the only one: most amendments move a deadline. */
function periodNow(periodId: string, before: ReadonlySet<string> | undefined, measure: Measure): string {
  const ids = periodIdsOf(measure);
  const [only = periodId] = ids;
  return !ids.includes(periodId) && ids.length === 1 && before?.size === 1 ? only : periodId;
}

/**
 * The measures of the earlier template, as it remembers them itself; where its memory is lost, as its rows show
 * them.
 */
function earlierMeasures({
  stampedDuties,
  rows,
}: Pick<Return, 'stampedDuties' | 'rows'>): ReadonlyMap<string, Measure> {
  const found = new Map<string, Measure>();
  const add = (id: string, text: string, textHash: string): void => {
    if (found.has(id)) return;
    const deadline = { text: '', kind: 'none', periods: [] } as const;
    found.set(id, {
      id,
      text,
      textHash: textHash === '' ? measureTextHash(text) : textHash,
      deadline,
      executors: [],
      indicators: [],
      source: { line: 0, cells: [], deadline: '', executors: '' },
    });
  };
  for (const { measureId, textHash, locked } of stampedDuties) add(measureId, locked.measure ?? '', textHash);
  if (stampedDuties.length === 0)
    for (const { key, locked } of rows)
      if (key !== undefined && locked.measure !== undefined) add(partsOfKey(key).measureId, locked.measure.text, '');
  return found;
}

function periodsByMeasure({ stampedDuties }: Pick<Return, 'stampedDuties'>): ReadonlyMap<string, ReadonlySet<string>> {
  const periods = new Map<string, Set<string>>();
  for (const { measureId, periodId } of stampedDuties)
    periods.set(measureId, (periods.get(measureId) ?? new Set()).add(periodId));
  return periods;
}

function indicatorNames({
  stampedIndicators,
  indicators,
}: Pick<Return, 'stampedIndicators' | 'indicators'>): ReadonlyMap<
  string,
  { readonly name: string; readonly unit: string }
> {
  const shown = indicators.flatMap(({ key, indicator, unit }) =>
    key === undefined ? [] : [[key, { name: foldKey(indicator), unit: foldKey(unit ?? '') }] as const],
  );
  return new Map([
    ...shown,
    ...stampedIndicators.map(({ key, name, unit }) => [key, { name: foldKey(name), unit: foldKey(unit) }] as const),
  ]);
}
