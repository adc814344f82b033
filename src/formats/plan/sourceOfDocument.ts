import type { SourceBlock, SourceCell, SourceDocument, SourceFormat, SourceRow } from '../../core/plan/source';
import type { Block, ReadDocument, Table } from '../document/document';
import { flowOf, isGrid } from '../document/flow';
import { liveTable } from '../document/liveTable';
import { paragraphText, rowText, textOf } from '../document/textOf';
import { TABLE_LIMITS } from './tableLimits';

/** A document as the plan parser wants it: lines of text and tables, cells that a merged one covers marked. */
export function sourceOfDocument(document: ReadDocument, format: SourceFormat): SourceDocument {
  const blocks: SourceBlock[] = [];
  let line = 0;
  const addLines = (text: string): void => {
    for (const piece of text.split('\n'))
      if (piece.trim() !== '') blocks.push({ kind: 'line', line: ++line, text: piece.trim() });
  };
  const add = (block: Block): void => {
    if (block.kind === 'paragraph' && block.isSpaced === true) {
      const text = paragraphText(block);
      if (text.trim() !== '') blocks.push({ kind: 'line', line: ++line, text });
      return;
    }
    if (block.kind === 'paragraph') return addLines(paragraphText(block));
    const table = liveTable(block);
    if (!isGrid(table)) return table.rows.forEach((row) => addLines(rowText(row)));
    blocks.push({ kind: 'table', rows: laidOut(table, () => ++line) });
  };
  flowOf(document.blocks).forEach(add);
  return { format, blocks };
}

/** Rows with every column of the grid; those that hold nothing are left out. */
function laidOut({ rows }: Table, nextLine: () => number): readonly SourceRow[] {
  /** Column → rows, this one counted, that a cell begun above still covers. */
  const below = new Map<number, number>();
  return rows
    .map((row): SourceRow => {
      const cells: SourceCell[] = [];
      const fill = (until: number): void => {
        while (cells.length < Math.min(until, TABLE_LIMITS.columns)) {
          const left = below.get(cells.length + 1) ?? 0;
          below.set(cells.length + 1, left - 1);
          cells.push(left > 0 ? { text: '', covered: 'above' } : { text: '' });
        }
      };
      for (const cell of row.cells) {
        fill(cell.column - 1);
        for (let i = 0; i < cell.columns && cells.length < TABLE_LIMITS.columns; i++) {
          below.set(cells.length + 1, cell.rows - 1);
          cells.push(i === 0 ? { text: cellText(cell.blocks) } : { text: '', covered: 'left' });
        }
      }
      while ((below.get(cells.length + 1) ?? 0) > 0 && cells.length < TABLE_LIMITS.columns) fill(cells.length + 1);
      return { line: nextLine(), cells };
    })
    .filter((row) => row.cells.some((cell) => cell.text.trim() !== ''));
}

/** Words of a cell, its lines kept. A tab inside a cell is a space. */
function cellText(blocks: readonly Block[]): string {
  return textOf(blocks)
    .split('\n')
    .map((part) => part.replace(/\t/g, ' ').trim())
    .filter((part) => part !== '')
    .join('\n');
}
