import { rewritten, united, type Lineage, type Traced } from './lineage';
import type { CellConflict, Lineages } from './types';
import { given } from '../given';

/** Cells that the ministry fills in one row, by member, with their states. */
interface Cells {
  readonly lineage?: Lineages;
  readonly conflicts?: readonly CellConflict[];
}
type Values<M extends string> = { readonly [K in M]?: string | undefined };

/** Id of the column by member. */
export type Columns<M extends string> = Readonly<Record<M, string>>;

/** Columns of «Зведення» by member of an edit. */
export const EDIT_COLUMNS = {
  status: 'finalStatus',
  text: 'finalText',
  control: 'control',
  extendTo: 'extendTo',
  note: 'ministryNote',
} as const;
/** Columns of «Надходження» by member of a line. */
export const RECEIPT_COLUMNS = { receivedOn: 'receivedOn', incomingNo: 'incomingNo', channel: 'channel' } as const;

export interface CellsOutcome<M extends string> {
  readonly values: Readonly<Partial<Record<M, string>>>;
  readonly lineage?: Lineages;
  /** All that are open, also those that were known before. */
  readonly conflicts?: readonly CellConflict[];
  /** Those that have just been met. */
  readonly met: readonly CellConflict[];
}

/**
 * The cells of a row as they stand now, after those that were written; a cell that was filled again settles its
 * conflict.
 */
export function refilled<M extends string>(
  before: Values<NoInfer<M>> & Cells,
  now: Values<NoInfer<M>>,
  columns: Columns<M>,
): Omit<CellsOutcome<M>, 'met'> {
  const cells = membersOf(columns).map((member) => [member, rewritten(cellOf(before, member), now[member])] as const);
  return outcomeOf(
    cells,
    (before.conflicts ?? []).filter(({ field }) =>
      membersOf(columns).every((member) => columns[member] !== field || before[member] === now[member]),
    ),
  );
}

/**
 * The cells of one row in two copies, cell by cell. Where both went on, mine stay and theirs are shown until
 * somebody fills the cell again.
 */
export function combinedCells<M extends string>(
  mine: Values<NoInfer<M>> & Cells,
  theirs: Values<NoInfer<M>> & Cells,
  columns: Columns<M>,
): CellsOutcome<M> {
  const met: CellConflict[] = [];
  const cells = membersOf(columns).map((member) => {
    const { conflict, ...cell } = united(cellOf(mine, member), cellOf(theirs, member));
    if (conflict) met.push({ field: columns[member], mine: mine[member] ?? '', theirs: theirs[member] ?? '' });
    return [member, cell] as const;
  });
  // What was reported for another content of the cell is settled.
  const present = new Map(cells.map(([member, { value }]) => [columns[member], value ?? '']));
  const open = [...(mine.conflicts ?? []), ...(theirs.conflicts ?? [])].filter(
    ({ field, mine: here }) => present.get(field) === here,
  );
  return { ...outcomeOf(cells, [...met, ...open]), met };
}

function outcomeOf<M extends string>(
  cells: readonly (readonly [M, Traced])[],
  conflicts: readonly CellConflict[],
): Omit<CellsOutcome<M>, 'met'> {
  const values: Partial<Record<M, string>> = {};
  const lineage: Record<string, Lineage> = {};
  for (const [member, cell] of cells) {
    if (cell.value !== undefined) values[member] = cell.value;
    if (cell.lineage !== undefined) lineage[member] = cell.lineage;
  }
  const once = [
    ...new Map(
      conflicts.map((conflict) => [JSON.stringify([conflict.field, conflict.mine, conflict.theirs]), conflict]),
    ).values(),
  ];
  return {
    values,
    ...given({
      lineage: Object.keys(lineage).length === 0 ? undefined : lineage,
      conflicts: once.length === 0 ? undefined : once,
    }),
  };
}

function cellOf<M extends string>(cells: Values<M> & Cells, member: M): Traced {
  return { value: cells[member], lineage: cells.lineage?.[member] };
}

function membersOf<M extends string>(columns: Columns<M>): readonly M[] {
  return Object.keys(columns) as M[];
}
