import type { Issue } from '../../issues/issue';
import type { ReadRow, ReadTable } from './readTable';

/** The column without which a row is none of ours. Rows of «Дані» that were spoilt are told one by one. */
const ANCHORS = { summary: 'key', matrix: 'body', log: 'technical', indicators: 'record', issues: 'technical', decisions: 'technical', overflow: 'no' } as const;

/** Cells that are named; of more it is said how many. */
const LISTED = 6;

/**
 * What people wrote on our sheets beside or below the tables. The sheets are made anew at each merge, so
 * it would be lost: told per sheet, for a host to refuse before it writes over the file.
 */
export function ownWords(tables: ReadonlyMap<string, ReadTable | undefined>): readonly Issue[] {
  return [...tables].flatMap(([id, table]): readonly Issue[] => {
    if (table === undefined) return [];
    const anchor = Object.entries(ANCHORS).find(([name]) => name === id)?.[1];
    const below = anchor === undefined ? [] : table.rows.filter((row) => row.text(anchor) === '').flatMap((row) => row.filled());
    const cells = [...new Set([...table.beside, ...below])];
    const shown = cells.slice(0, LISTED).join(', ');
    return cells.length === 0 ? [] : [{
      code: 'merge-own-cells', severity: 'warning', at: { sheet: table.sheet.name, ...(cells[0] === undefined ? {} : { cell: cells[0] }) },
      params: { sheet: table.sheet.name, count: cells.length, cells: cells.length > LISTED ? `${shown}…` : shown },
    }];
  });
}

/** Words that stand where they cannot be taken, and where they were put instead. */
export function wordsMoved(code: 'merge-words-to-note' | 'merge-words-to-channel', row: ReadRow, column: string, words: string): Issue {
  const cell = row.cell(column);
  return { code, severity: 'warning', at: { sheet: row.sheet, cell, row: row.row }, params: { sheet: row.sheet, cell, words } };
}
