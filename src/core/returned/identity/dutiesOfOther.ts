import type { Duty } from '../../duties/types';
import { addTo } from '../../groups';
import { hasInputs } from '../hasInputs';
import { measureIdCandidates } from '../match/legalNumber';
import type { KnownDuties } from '../match/knownDuties';
import type { RecogniseContext } from '../context';
import type { ReturnRow } from '../types';
import type { BodyReading, KnownBody } from './bodyReading';

/**
 * The one other body whose duties all answered rows are, where some of them are no duties of the stamped body and its
 * template never had them: the table of another body was put into the file.
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
  const answered = rows.filter(hasInputs).flatMap((row) => {
    const measure = measureIn(row, known);
    return measure === undefined ? [] : [{ row, measure, owners: owners.get(measure) ?? NOBODY }];
  });
  const foreign = answered.find(
    ({ measure, owners: theirs }) => theirs.size > 0 && !theirs.has(stamped.id) && !handedOut.has(measure),
  );
  if (foreign === undefined) return undefined;
  const [other, ...more] = [...foreign.owners].filter((id) => answered.every(({ owners: theirs }) => theirs.has(id)));
  const body = other === undefined || more.length > 0 ? undefined : bodies?.byId?.(other);
  const { sheet, row } = foreign.row;
  return body === undefined ? undefined : { body, where: 'duties', at: { sheet, row } };
}

const NOBODY: ReadonlySet<string> = new Set();

/** The measure that the row is of, also one that the body has no duty for. */
function measureIn({ key, locked }: ReturnRow, known: KnownDuties): string | undefined {
  const written = key ?? locked.key?.text ?? '';
  const [ofKey] = written.includes('@') ? [written.slice(0, written.indexOf('@'))] : [];
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
