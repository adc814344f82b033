import type { Block, Run, Table, TableRow } from './document';

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
  const runs = cells.flatMap(({ blocks }) => blocks.flatMap(runsOf)).filter(isSomething);
  return runs.length > 0 && runs.every(({ mark }) => mark === 'deleted' || mark === 'moved');
}

function runsOf(block: Block): readonly Run[] {
  if (block.kind === 'paragraph') return block.runs;
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(runsOf)));
}

function isSomething({ text, aside, thing }: Run): boolean {
  return text.trim() !== '' || aside !== undefined || thing !== undefined;
}
