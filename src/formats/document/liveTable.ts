import type { Run, Table, TableRow } from './document';

/** The table without the rows that tracked changes deleted; what a cell covers shrinks with them. */
export function liveTable(table: Table): Table {
  const gone = table.rows.map(isGone);
  if (!gone.includes(true)) return table;
  /** Live rows before each row. */
  const before = [0];
  for (const isDeleted of gone) before.push((before.at(-1) ?? 0) + (isDeleted ? 0 : 1));
  const rows = table.rows.map(({ cells }, i) => ({
    cells: cells.map((cell) => ({
      ...cell,
      rows: (before[Math.min(i + cell.rows, table.rows.length)] ?? 0) - (before[i] ?? 0),
    })),
  }));
  return { kind: 'table', rows: rows.filter((_, i) => gone[i] !== true) };
}

/** A row that was deleted: some formats say so, others delete all of its words (OpenDocument has no other way). */
export function isGone({ cells, deleted }: TableRow): boolean {
  if (deleted === true) return true;
  let isSomethingGone = false;
  // Of nearly every row the first words are live: no more of it is looked at.
  for (const run of runsOf(cells)) {
    if (!isSomething(run)) continue;
    if (run.mark !== 'deleted' && run.mark !== 'moved') return false;
    isSomethingGone = true;
  }
  return isSomethingGone;
}

function* runsOf(cells: TableRow['cells']): Generator<Run> {
  for (const { blocks } of cells)
    for (const block of blocks) {
      if (block.kind === 'paragraph') yield* block.runs;
      else for (const row of block.rows) yield* runsOf(row.cells);
    }
}

function isSomething({ text, aside, thing }: Run): boolean {
  return aside !== undefined || thing !== undefined || /\S/.test(text);
}
