import { threeWay } from './threeWay';
import type { MinistryEdit } from './types';

/** One cell that two people filled differently; `key` is the row of «Зведення» or the file, `field` the id of the column. */
export interface EditConflict {
  readonly key: string;
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Columns of «Зведення» by member of an edit. */
const COLUMNS = { status: 'finalStatus', text: 'finalText', control: 'control', extendTo: 'extendTo', note: 'ministryNote' } as const;
type Member = keyof typeof COLUMNS;
const MEMBERS = Object.keys(COLUMNS) as readonly Member[];

/** The ministry's columns of two consolidations, cell by cell; conflicts stay with their edit until someone fills the cell anew. */
export function combineEdits(mine: readonly MinistryEdit[], theirs: readonly MinistryEdit[], base: readonly MinistryEdit[] = []): { readonly edits: readonly MinistryEdit[]; readonly conflicts: readonly EditConflict[] } {
  const [ours, others, before] = [mine, theirs, base].map((edits) => new Map(edits.map((edit) => [edit.key, edit])));
  const edits = [...new Set([...mine, ...theirs].map(({ key }) => key))].flatMap((key): readonly MinistryEdit[] => {
    const combined = combineOne(key, ours?.get(key), others?.get(key), before?.get(key));
    return combined === undefined ? [] : [combined];
  });
  return { edits, conflicts: edits.flatMap(({ key, conflicts: own }) => (own ?? []).map((conflict) => ({ key, ...conflict }))) };
}

function combineOne(key: string, mine: MinistryEdit | undefined, theirs: MinistryEdit | undefined, base: MinistryEdit | undefined): MinistryEdit | undefined {
  const settled: Partial<Record<Member, string>> = {};
  const conflicts: { field: string; mine: string; theirs: string }[] = [];
  let basedOnTheirs = mine === undefined;
  for (const member of MEMBERS) {
    const [a, b] = [mine?.[member], theirs?.[member]];
    const { value, conflict } = threeWay<string | undefined>(a, b, base?.[member]);
    if (conflict) conflicts.push({ field: COLUMNS[member], mine: a ?? '', theirs: b ?? '' });
    if (value === undefined) continue;
    settled[member] = value;
    if ((member === 'status' || member === 'text') && value === b && value !== a) basedOnTheirs = true;
  }
  if (Object.keys(settled).length === 0) return undefined;
  const { baseStatus, baseText } = (basedOnTheirs ? theirs : mine) ?? {};
  const earlier = [...mine?.conflicts ?? [], ...theirs?.conflicts ?? []].filter((one) => !conflicts.some(({ field }) => field === one.field));
  const all = [...new Map([...conflicts, ...earlier].map((conflict) => [JSON.stringify(conflict), conflict])).values()];
  return {
    key, ...settled as Partial<MinistryEdit>,
    ...(baseStatus === undefined ? {} : { baseStatus }), ...(baseText === undefined ? {} : { baseText }), ...(all.length === 0 ? {} : { conflicts: all }),
  };
}
