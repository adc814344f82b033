import type { Table } from './document';

/** The table without the rows that tracked changes deleted; what a cell covers shrinks with them. */
export function liveTable(table: Table): Table {
  if (table.rows.every(({ deleted }) => deleted !== true)) return table;
  /** Live rows before each row. */
  const before = [0];
  for (const { deleted } of table.rows) before.push((before.at(-1) ?? 0) + (deleted === true ? 0 : 1));
  const rows = table.rows.map(({ cells }, i) => ({
    cells: cells.map((cell) => ({
      ...cell,
      rows: (before[Math.min(i + cell.rows, table.rows.length)] ?? 0) - (before[i] ?? 0),
    })),
  }));
  return { kind: 'table', rows: rows.filter((_, i) => table.rows[i]?.deleted !== true) };
}
