import { clean } from '../../text/clean';
import { widthOf, type SourceBlock, type SourceDocument } from '../source';
import { headerAt } from '../columns/header';
import type { Looks } from '../likeness/likeness';
import { anchoredLayout } from './anchoredLayout';
import { atomsOf, type Atom, type Line } from './atoms';
import { barredAtoms, fixedWidthLayout, withoutDoubledBars } from './barred';
import { closingFrom } from './closing';
import { datedPointsLayout } from './datedPoints';
import { drawnLayout } from './drawn';
import { flowLayout } from './flowLayout';
import { pageLayout } from './pageLayout';
import { linesLayout } from './linesLayout';
import { joinedParagraphs } from './paragraphs';
import { withCellsJoined, withoutQuotes } from './pasted';
import { cutRunning } from './running';
import { segmentedLayout } from './segmented';
import { headlessLayout, separatedLayout } from './separated';
import type { Part } from './types';

/** A document in reading order, as one layout would have it. */
export interface Layout {
  readonly name: string;
  readonly parts: readonly Part[];
  /** Are lines that seem to sign the document read as rows, too? They may be who answers for the last row. */
  readonly takesClosing?: boolean;
}

/**
 * Every layout that may be the document's, the plainest first: which one it is says what it brings. Tables stay
 * what they are; text is searched for rows of cells, for cells in lines, for cells in running text.
 */
export function* layouts(document: SourceDocument, looks: Looks): Generator<Layout> {
  const lines = document.blocks.flatMap(linesOf).map((line) => ({ line: line.line, text: unmarked(line.text) }));
  if (document.blocks.some(isTable)) {
    const parts = document.blocks.flatMap(partsOf);
    if (parts.some((part) => part.kind === 'grid')) yield { name: 'table', parts };
    return;
  }
  const signed = closingFrom(
    lines.map(({ text }) => text),
    looks.likeDeadline,
  );
  const closing = lines.slice(signed).filter(({ text }) => text.trim() !== '');
  if (closing.length > 0)
    for (const { name, parts } of ofText(lines.slice(0, signed), looks))
      yield {
        name,
        parts: [...parts, ...closing.map(({ line, text }): Part => ({ kind: 'text', line, text, closing: true }))],
      };
  for (const layout of ofText(lines, looks)) yield { ...layout, takesClosing: closing.length > 0 };
}

/** Every layout of lines of text. */
function* ofText(lines: readonly Line[], looks: Looks): Generator<Layout> {
  const atoms = atomsOf(lines);
  const separated = (found: readonly Line[] | undefined): readonly Part[] | undefined =>
    found === undefined ? undefined : separatedLayout(found, '|');
  const segmented = (found: readonly Atom[] | undefined): readonly Part[] | undefined =>
    found === undefined ? undefined : segmentedLayout(found, looks);
  const paragraphs = joinedParagraphs(lines);
  const ofParagraphs = (read: (found: readonly Line[]) => readonly Part[] | undefined): readonly Part[] | undefined =>
    paragraphs === undefined ? undefined : read(paragraphs);
  const readers: readonly (readonly [name: string, read: () => readonly Part[] | undefined])[] = [
    ['drawn', () => drawnLayout(lines)],
    ['doubled', () => separated(withoutDoubledBars(lines))],
    ['pipe', () => separatedLayout(lines, '|')],
    ['fixed', () => fixedWidthLayout(lines, looks)],
    ['barred', () => segmented(barredAtoms(lines))],
    ['quoted', () => pasted(withoutQuotes(lines))],
    ['tabs', () => separatedLayout(lines, '\t')],
    ['pasted', () => pasted(withCellsJoined(lines, looks))],
    ['gutters', () => pageLayout(lines, looks)],
    ['pipe-without-head', () => headlessLayout(lines, '|', looks.likeDeadline)],
    ['tabs-without-head', () => headlessLayout(lines, '\t', looks.likeDeadline)],
    ['anchored', () => anchoredLayout(lines, looks)],
    ['dated-points', () => datedPointsLayout(lines, looks)],
    ['lines', () => linesLayout(lines, looks)],
    ['paragraphs', () => ofParagraphs((found) => linesLayout(found, looks))],
    ['paragraphs-segmented', () => ofParagraphs((found) => segmentedLayout(atomsOf(found), looks))],
    ['segmented', () => segmented(atoms)],
    ['running', () => segmented(cutRunning(atoms, looks))],
    ['flow', () => flowLayout(lines, looks)],
  ];
  for (const [name, read] of readers) {
    const parts = read();
    if (parts !== undefined) yield { name, parts };
  }
}

function pasted(lines: readonly Line[] | undefined): readonly Part[] | undefined {
  return lines === undefined ? undefined : separatedLayout(lines, '\t');
}

function isTable(block: SourceBlock): boolean {
  return (
    block.kind === 'table' && block.rows.some((row) => row.cells.filter((cell) => clean(cell.text) !== '').length > 1)
  );
}

/** Rows over a table's head, as a sheet or .csv has them, are text. */
function partsOf(block: SourceBlock): readonly Part[] {
  if (block.kind === 'line') return [{ kind: 'text', line: block.line, text: block.text.replace(/[|\t]/g, ' ') }];
  const head = headerAt(block.rows);
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

function linesOf(block: SourceBlock): readonly Line[] {
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
