import { clean } from '../../text/clean';
import { widthOf, type SourceBlock, type SourceDocument } from '../source';
import { isHeader } from '../columns/header';
import { linesLayout, type Looks } from './lines';
import { headlessLayout, separatedLayout } from './separated';
import type { Part } from './types';

/** Text and grids of a document. Tables stay what they are; text is searched for rows of cells, then for cells in lines. */
export function layOut(document: SourceDocument, looks: Looks): readonly Part[] {
  const parts = document.blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.rows.some((row) => row.cells.filter((cell) => clean(cell.text) !== '').length > 1),
  )
    ? document.blocks.flatMap(partsOf)
    : [];
  if (parts.some((part) => part.kind === 'grid')) return parts;
  const lines = document.blocks.flatMap(linesOf).map((line) => ({ line: line.line, text: unmarked(line.text) }));
  return (
    separatedLayout(lines, '|') ??
    separatedLayout(lines, '\t') ??
    headlessLayout(lines, '|', looks.likeDeadline) ??
    headlessLayout(lines, '\t', looks.likeDeadline) ??
    linesLayout(lines, looks) ??
    lines.map((line): Part => ({ kind: 'text', line: line.line, text: line.text.replace(/[|\t]/g, ' ') }))
  );
}

/** Rows over a table's head, as a sheet or .csv has them, are text. */
function partsOf(block: SourceBlock): readonly Part[] {
  if (block.kind === 'line') return [{ kind: 'text', line: block.line, text: block.text.replace(/[|\t]/g, ' ') }];
  const head = block.rows.findIndex((row) => isHeader(row.cells.map((cell) => cell.text)));
  const body = block.rows.slice(Math.max(head, 0));
  const width = widthOf(body);
  const spans = body.some((row) => row.cells.some((cell) => cell.covered !== undefined));
  const even = spans || body.every((row) => row.cells.length === body[0]?.cells.length);
  return [
    ...block.rows.slice(0, Math.max(head, 0)).flatMap((row): readonly Part[] =>
      row.cells
        .map((cell) => cell.text)
        .join(' ')
        .split('\n')
        .map((text) => ({ kind: 'text', line: row.line, text })),
    ),
    { kind: 'grid', layout: 'table', aligned: even && width > 0, rows: body },
  ];
}

function linesOf(block: SourceBlock): readonly { line: number; text: string }[] {
  if (block.kind === 'line') return [{ line: block.line, text: block.text }];
  return block.rows.map((row) => ({
    line: row.line,
    text: row.cells
      .map((cell) => cell.text)
      .filter((text) => text.trim() !== '')
      .join(' | '),
  }));
}

/** Marks of Markdown around running text: `## План`, `**Про …**`. Rows of cells keep theirs for the reader of cells. */
function unmarked(text: string): string {
  return text.includes('|') ? text : text.replace(/^\s{0,3}#{1,6}\s+/, '').replace(/\*\*(?=\S)(.{1,1000}?)\*\*/g, '$1');
}
