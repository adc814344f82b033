import { measureOfKey, periodOfKey } from '../../duties/rowKey';
import type { StampedIndicator } from '../../template/stampSheet';
import { foldKey } from '../../text/clean';
import { similarity } from '../../text/similarity';
import type { CellValue } from '../../workbook/content';
import { given } from '../../given';
import { measureIdCandidates } from '../match/legalNumber';
import type { KnownDuties } from '../match/knownDuties';
import { periodNamed } from '../match/periodWords';

/** What a row of «Показники» says of itself. */
export interface ShownIndicator {
  /** The hidden key as written, '' where there is none. */
  readonly key: string;
  readonly name: string;
  readonly no: { readonly value: CellValue; readonly text: string } | undefined;
  /** Texts of the other columns: the measure and the period stand there. */
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
 * Which indicators rows of one sheet are of: each by its key, as long as the number, the measure, the period and the
 * name that a person sees say the same. Where they name another indicator of the template (the visible columns were
 * sorted, the hidden one stayed), it is that one; where they name none, or several, nobody can say, and the row has no
 * key. Numbers that stayed with the keys say nothing.
 */
export function indicatorMatches(
  rows: readonly ShownIndicator[],
  stamped: readonly StampedIndicator[],
  {
    currentIndicatorKey: currentKey,
    currentMeasure,
    measuresOf,
  }: Pick<KnownDuties, 'currentIndicatorKey' | 'currentMeasure' | 'measuresOf'>,
): readonly IndicatorMatch[] {
  if (stamped.length === 0)
    return rows.map(({ key }) => given({ key: currentKey(key) === '' ? undefined : currentKey(key) }));
  const known: Known = {
    byKey: new Map(stamped.map((indicator) => [indicator.key, indicator])),
    stamped,
    periods: periodsByMeasure(stamped),
    currentMeasure,
    measuresOf,
  };
  const keyed = rows.map((row) => ({ ...row, key: currentKey(row.key) }));
  const isLeft = keyed.some((row) => isNumberLeft(row, known));
  return keyed.map((row) => (isLeft ? matchOf(withoutNumber(row), known, true) : matchOf(row, known, false)));
}

interface Known {
  readonly byKey: ReadonlyMap<string, StampedIndicator>;
  readonly stamped: readonly StampedIndicator[];
  readonly periods: Periods;
  readonly currentMeasure: KnownDuties['currentMeasure'];
  readonly measuresOf: KnownDuties['measuresOf'];
}

/**
 * The number stands with the key, and all else in the row is of another measure. So are rows of another edition of the
 * plan, too, where the template's memory of it is lost.
 */
function isNumberLeft(row: ShownIndicator, known: Known): boolean {
  const isLeft = row.no !== undefined && isNumbered(row, row, known) && !isOfText(row, row, known);
  return isLeft && shownKey(withoutNumber(row), known) !== undefined;
}

function withoutNumber(row: ShownIndicator): ShownIndicator {
  return { ...row, no: undefined };
}

/** @param isSorted rows were sorted without their keys: a key alone says nothing of them. */
function matchOf(shown: ShownIndicator, known: Known, isSorted: boolean): IndicatorMatch {
  const { key: written } = shown;
  const own = known.byKey.get(written);
  if (own === undefined) return given({ key: shownKey(shown, known) });
  if (shown.name === '') return { key: written };
  const isOwn = shows(shown, own, known);
  const seen = isOwn && !isSorted ? written : shownKey(shown, known);
  if (seen === written || (seen === undefined && !isOwn && isSlip(shown, own, known))) return { key: written };
  return { ...given({ key: seen }), keyAsWritten: written };
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

function shows(shown: ShownIndicator, own: StampedIndicator, known: Known): boolean {
  return isNamed(shown, own) && isOfMeasure(shown, own, known) && isOfPeriod(shown, own, known.periods);
}

function isNamed({ name }: ShownIndicator, own: StampedIndicator): boolean {
  return name === own.name || foldKey(name) === foldKey(own.name);
}

function isSlip(shown: ShownIndicator, own: StampedIndicator, known: Known): boolean {
  return (
    isOfMeasure(shown, own, known) &&
    isOfPeriod(shown, own, known.periods) &&
    similarity(shown.name, own.name) >= NEARLY_IDENTICAL
  );
}

function isOfMeasure(shown: ShownIndicator, own: StampedIndicator, known: Known): boolean {
  return isNumbered(shown, own, known) && isOfText(shown, own, known);
}

/** The number that a person sees is that of the template's edition, the key by now that of today's. */
function isNumbered(
  { no }: ShownIndicator,
  { key }: Pick<StampedIndicator, 'key'>,
  { currentMeasure }: Known,
): boolean {
  return no === undefined || measureIdCandidates(no.value, no.text).map(currentMeasure).includes(measureOfKey(key));
}

/** Does the row show no other measure's text? */
function isOfText({ others }: ShownIndicator, { key }: Pick<StampedIndicator, 'key'>, { measuresOf }: Known): boolean {
  const shown = others.flatMap(measuresOf);
  return shown.length === 0 || shown.includes(measureOfKey(key));
}

/** Does the row show no other of the measure's periods? */
function isOfPeriod({ others }: ShownIndicator, { key }: StampedIndicator, byMeasure: Periods): boolean {
  const periods = [...(byMeasure.get(measureOfKey(key)) ?? [])];
  if (periods.length < 2) return true;
  const named = new Set(others.flatMap((text) => periodNamed(text, periods) ?? []));
  return named.size !== 1 || named.has(periodOfKey(key));
}

/** By its name, number and measure; an indicator of several periods also by the period that the row shows. */
function shownKey(shown: ShownIndicator, known: Known): string | undefined {
  const same = known.stamped.filter((one) => isNamed(shown, one) && isOfMeasure(shown, one, known));
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
