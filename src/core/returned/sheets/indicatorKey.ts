import { measureOfKey, periodOfKey } from '../../duties/rowKey';
import type { StampedIndicator } from '../../template/stampSheet';
import { foldKey } from '../../text/clean';
import { similarity } from '../../text/similarity';
import type { CellValue } from '../../workbook/content';
import { given } from '../../given';
import { measureIdCandidates } from '../match/legalNumber';
import { periodNamed } from '../match/periodWords';

/** What a row of «Показники» says of itself. */
export interface ShownIndicator {
  /** The hidden key as written, '' where there is none. */
  readonly key: string;
  readonly name: string;
  readonly no: { readonly value: CellValue; readonly text: string } | undefined;
  /** Texts of the other columns: the period stands there. */
  readonly others: readonly string[];
}

export interface IndicatorMatch {
  readonly key?: string;
  /** The hidden key, where it is another's than the one that the row shows. */
  readonly keyAsWritten?: string;
}

/** A name with slips is the name still. */
const NEARLY_IDENTICAL = 0.6;

/**
 * Which indicator a row is of: by its key, as long as the number, the period and the name that a person sees say the
 * same. Where they name another indicator of the template (the visible columns were sorted, the hidden one stayed), it
 * is that one; where they name none, nobody can say, and the row has no key.
 */
export function indicatorMatcher(
  stamped: readonly StampedIndicator[],
  currentKey: (key: string) => string,
): (shown: ShownIndicator) => IndicatorMatch {
  const byKey = new Map(stamped.map((indicator) => [indicator.key, indicator]));
  const periods = periodsByMeasure(stamped);
  return (shown) => {
    const written = currentKey(shown.key);
    const own = byKey.get(written);
    if (stamped.length === 0) return given({ key: written === '' ? undefined : written });
    if (own === undefined) return given({ key: shownKey(shown, stamped) });
    if (shown.name === '' || shows(shown, own, periods)) return { key: written };
    const seen = shownKey(shown, stamped);
    if (seen === written || (seen === undefined && isSlip(shown, own, periods))) return { key: written };
    return { ...given({ key: seen }), keyAsWritten: written };
  };
}

type Periods = ReadonlyMap<string, ReadonlySet<string>>;

function periodsByMeasure(stamped: readonly StampedIndicator[]): Periods {
  const periods = new Map<string, Set<string>>();
  for (const { key } of stamped) {
    const measure = measureOfKey(key);
    const known = periods.get(measure);
    if (known === undefined) periods.set(measure, new Set([periodOfKey(key)]));
    else known.add(periodOfKey(key));
  }
  return periods;
}

function shows(shown: ShownIndicator, own: StampedIndicator, periods: Periods): boolean {
  return (
    (shown.name === own.name || foldKey(shown.name) === foldKey(own.name)) &&
    isOfMeasure(shown, own) &&
    isOfPeriod(shown, own, periods)
  );
}

function isSlip(shown: ShownIndicator, own: StampedIndicator, periods: Periods): boolean {
  return (
    isOfMeasure(shown, own) && isOfPeriod(shown, own, periods) && similarity(shown.name, own.name) >= NEARLY_IDENTICAL
  );
}

function isOfMeasure({ no }: ShownIndicator, { key }: StampedIndicator): boolean {
  return no === undefined || measureIdCandidates(no.value, no.text).includes(measureOfKey(key));
}

/** Does the row show no other of the measure's periods? */
function isOfPeriod({ others }: ShownIndicator, { key }: StampedIndicator, byMeasure: Periods): boolean {
  const periods = [...(byMeasure.get(measureOfKey(key)) ?? [])];
  if (periods.length < 2) return true;
  const named = new Set(others.flatMap((text) => periodNamed(text, periods) ?? []));
  return named.size !== 1 || named.has(periodOfKey(key));
}

/** By its name and number; an indicator of several periods also by the period that the row shows. */
function shownKey(shown: ShownIndicator, stamped: readonly StampedIndicator[]): string | undefined {
  const wanted = foldKey(shown.name);
  const same = stamped.filter((indicator) => foldKey(indicator.name) === wanted && isOfMeasure(shown, indicator));
  if (same.length < 2) return same[0]?.key;
  const fitting = same.filter((indicator) => namesPeriod(shown, indicator, same));
  return fitting.length === 1 ? fitting[0]?.key : undefined;
}

function namesPeriod(
  { others }: ShownIndicator,
  { key }: StampedIndicator,
  same: readonly StampedIndicator[],
): boolean {
  const periods = same.map((one) => periodOfKey(one.key));
  const named = new Set(others.flatMap((text) => periodNamed(text, periods) ?? []));
  return named.size === 1 && named.has(periodOfKey(key));
}
