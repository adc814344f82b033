import { sha256Hex } from '../text/digest';

/**
 * The states that a cell of the ministry has been in, as digests of how it came to each; the last is the
 * present one. It says which of two copies of a workbook was filled later, without the copy that both began
 * with. Absent while the cell has been filled at most once, on blank.
 */
export type Lineage = readonly string[];

/** A cell's content with its states. A blank cell has no value. */
export interface Traced {
  readonly value: string | undefined;
  readonly lineage: Lineage | undefined;
}

/** The state of every cell before anybody wrote into it. */
const UNTOUCHED = '';

/** The cell after somebody has written into it. */
export function rewritten(before: Traced, value: string | undefined): Traced {
  if (value === before.value) return before;
  const { present, earlier } = statesOf(before);
  return traced(value, stateAfter(present, value), new Set([...earlier, present]));
}

/**
 * One cell out of two copies: where one copy has been through the other's present state, it is the later one and
 * counts, also when it is blank. Where both went on differently, mine stays and it is a conflict: once, because
 * the united cell has been through both.
 */
export function united(mine: Traced, theirs: Traced): Traced & { readonly conflict: boolean } {
  const [ours, others] = [statesOf(mine), statesOf(theirs)];
  const earlier = new Set([...ours.earlier, ...others.earlier]);
  if (ours.present === others.present || ours.earlier.has(others.present))
    return { ...traced(mine.value, ours.present, earlier), conflict: false };
  if (others.earlier.has(ours.present)) return { ...traced(theirs.value, others.present, earlier), conflict: false };
  const both = [ours.present, others.present].sort();
  const present = stateAfter(both.join(), mine.value);
  return { ...traced(mine.value, present, new Set([...earlier, ...both])), conflict: mine.value !== theirs.value };
}

function statesOf({ value, lineage }: Traced): { readonly present: string; readonly earlier: ReadonlySet<string> } {
  const present = lineage?.at(-1);
  if (lineage !== undefined && present !== undefined)
    return { present, earlier: new Set([UNTOUCHED, ...lineage.slice(0, -1)]) };
  return value === undefined
    ? { present: UNTOUCHED, earlier: new Set() }
    : { present: stateAfter(UNTOUCHED, value), earlier: new Set([UNTOUCHED]) };
}

function traced(value: string | undefined, present: string, earlier: ReadonlySet<string>): Traced {
  const known = [...earlier].filter((state) => state !== UNTOUCHED && state !== present).sort();
  return { value, lineage: known.length === 0 ? undefined : [...known, present] };
}

function stateAfter(state: string, value: string | undefined): string {
  return sha256Hex(`${state}\n${value === undefined ? '' : `=${value}`}`).slice(0, 12);
}
