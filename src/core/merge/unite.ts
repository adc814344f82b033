import { byIdentity, sourceKey, type Arrival, type Source } from './source';
import { given } from '../given';
import { compareText } from '../text/order';
import { baseName } from '../text/order';

/**
 * One set of sources out of several: same bytes are one source with several arrivals. What was read
 * again speaks for the bytes (the checks may have learnt a spelling since), the earlier arrivals keep
 * the columns that the ministry filled.
 */
export function uniteSources(earlier: readonly Source[], fresh: readonly Source[]): readonly Source[] {
  const united = new Map<string, Source>();
  for (const source of [...fresh].sort(bySource)) {
    const known = united.get(keyOf(source));
    united.set(
      keyOf(source),
      known === undefined ? source : { ...known, arrivals: distinct([...known.arrivals, ...source.arrivals]) },
    );
  }
  for (const source of earlier) {
    const reread = united.get(keyOf(source));
    if (reread === undefined) united.set(keyOf(source), source);
    else
      united.set(keyOf(source), {
        ...settledReading(source, reread),
        ...given({ afterClosing: source.afterClosing }),
        arrivals: arrivalsAfter(source.arrivals, reread.arrivals),
      });
  }
  return [...united.values()].sort(bySource);
}

function keyOf({ arrivals: [first], sha256 }: Source): string {
  return first === undefined ? sha256 : sourceKey(first.identity);
}

/**
 * What was read again counts, but never at the price of rows: bytes that gave a return before and fail today
 * (a time limit, a round that has passed) stay that return.
 */
function settledReading(earlier: Source, reread: Source): Source {
  return earlier.kind === 'return' && reread.kind !== 'return' ? earlier : reread;
}

/**
 * Arrivals known before and the new ones that are truly new. The same bytes under the same file name are
 * the same arrival, even when the folder is called differently today; as many as were known stay known.
 */
function arrivalsAfter(known: readonly Arrival[], fresh: readonly Arrival[]): readonly Arrival[] {
  const exact = new Set(known.map(fullName));
  const others = fresh.filter((arrival) => !exact.has(fullName(arrival)));
  const met = new Set(fresh.map(fullName));
  const unmet = new Map<string, number>();
  for (const arrival of known)
    if (!met.has(fullName(arrival))) unmet.set(shortName(arrival), (unmet.get(shortName(arrival)) ?? 0) + 1);
  const added = others.filter((arrival) => {
    const left = unmet.get(shortName(arrival)) ?? 0;
    if (left > 0) unmet.set(shortName(arrival), left - 1);
    return left === 0;
  });
  return distinct([...known, ...added]);
}

function distinct(arrivals: readonly Arrival[]): readonly Arrival[] {
  const byName = new Map<string, Arrival>();
  for (const arrival of arrivals) {
    const known = byName.get(fullName(arrival));
    if (known === undefined || (known.ministry === undefined && arrival.ministry !== undefined))
      byName.set(fullName(arrival), arrival);
  }
  return [...byName.values()].sort((a, b) => byIdentity(a.identity, b.identity));
}

function fullName({ identity }: Arrival): string {
  return `${identity.file}\n${identity.member ?? ''}`;
}

function shortName({ identity }: Arrival): string {
  return `${baseName(identity.file)}\n${identity.member ?? ''}`;
}

function bySource(a: Source, b: Source): number {
  const [first, second] = [a.arrivals[0], b.arrivals[0]];
  return (
    (first === undefined || second === undefined ? 0 : byIdentity(first.identity, second.identity)) ||
    compareText(a.sha256, b.sha256)
  );
}
