import { measureOfKey } from '../../duties/rowKey';
import type { Duty } from '../../duties/types';
import { addTo } from '../../groups';
import { hasInputs } from '../hasInputs';
import { measureIdCandidates } from '../match/legalNumber';
import type { KnownDuties } from '../match/knownDuties';
import type { RecogniseContext } from '../context';
import type { ReturnRow } from '../types';
import type { BodyReading, KnownBody } from './bodyReading';

/**
 * The one other body whose duties all rows are, where most of what only it has to do stands there, answered, though the
 * template never had it: the table of another body was put into the file. A row or two that somebody added are none.
 */
export function dutiesOfOther(
  rows: readonly ReturnRow[],
  known: KnownDuties,
  stamped: KnownBody,
  { duties, bodies }: RecogniseContext,
): BodyReading | undefined {
  if (duties === undefined) return undefined;
  const owners = ownersByMeasure(duties);
  const handedOut = new Set(known.stamped.map(({ measureId }) => measureId));
  const reported = rows.flatMap((row) => {
    const measure = measureIn(row, known);
    const theirs = measure === undefined ? undefined : owners.get(measure);
    return measure === undefined || theirs === undefined ? [] : [{ row, measure, owners: theirs }];
  });
  const isForeign = (measure: string, theirs: ReadonlySet<string>): boolean =>
    !theirs.has(stamped.id) && !handedOut.has(measure);
  const foreign = reported.find(({ row, measure, owners: theirs }) => hasInputs(row) && isForeign(measure, theirs));
  if (foreign === undefined) return undefined;
  const [other, ...more] = [...foreign.owners].filter((id) => reported.every(({ owners: theirs }) => theirs.has(id)));
  if (other === undefined || more.length > 0) return undefined;
  const measures = new Set(reported.map(({ measure }) => measure));
  const own = [...owners].filter(([measure, theirs]) => theirs.has(other) && isForeign(measure, theirs));
  if (own.filter(([measure]) => measures.has(measure)).length < own.length * MOST) return undefined;
  const body = bodies?.byId?.(other);
  const { sheet, row } = foreign.row;
  return body === undefined ? undefined : { body, where: 'duties', at: { sheet, row } };
}

const MOST = 0.5;

/** The measure that the row is of, also one that the body has no duty for. */
function measureIn({ key, locked }: ReturnRow, known: KnownDuties): string | undefined {
  const written = key ?? locked.key?.text ?? '';
  const [ofKey] = written.includes('@') ? [measureOfKey(written)] : [];
  const candidates = [
    ...(ofKey === undefined ? [] : [ofKey]),
    ...(locked.no === undefined ? [] : measureIdCandidates(locked.no.value, locked.no.text)),
  ];
  return candidates.find((id) => known.planMeasure(id) !== undefined);
}

const indexed = new WeakMap<readonly Duty[], ReadonlyMap<string, ReadonlySet<string>>>();

function ownersByMeasure(duties: readonly Duty[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = indexed.get(duties);
  if (known !== undefined) return known;
  const lists = new Map<string, string[]>();
  for (const { measureId, bodyId } of duties) addTo(lists, measureId, bodyId);
  const made = new Map([...lists].map(([measure, bodies]) => [measure, new Set(bodies)] as const));
  indexed.set(duties, made);
  return made;
}
