import type { Block, Paragraph, Run, Table, TableRow } from './document';
import { textOf } from './textOf';

/**
 * The blocks of a document without the tables that only lay out its page: what stands in their cells joins the
 * flow, and so do tables of several columns in text boxes. A table inside a cell of a real table stays where it is:
 * it is text of that cell.
 */
export function flowOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return withoutBoxedTables(block);
    if (!isLayout(block)) return [block];
    return block.rows.filter(({ deleted }) => deleted !== true).flatMap(unfolded);
  });
}

/** A paragraph, and behind it the tables that stood in its text boxes. */
function withoutBoxedTables(paragraph: Paragraph): readonly Block[] {
  const boxed = paragraph.runs.flatMap(({ aside, mark }) =>
    aside?.kind === 'textBox' && mark === undefined ? flowOf(aside.blocks).filter(isTable).filter(isGrid) : [],
  );
  if (boxed.length === 0) return [paragraph];
  const runs = paragraph.runs.map((run): Run => {
    if (run.aside?.kind !== 'textBox') return run;
    const blocks = flowOf(run.aside.blocks).filter((block) => !isTable(block) || !isGrid(block));
    return { ...run, aside: { ...run.aside, blocks } };
  });
  return [{ ...paragraph, runs }, ...boxed];
}

/** Does a table hold rows of several cells? Others only place text on a page. */
export function isGrid(table: Table): boolean {
  return ownRows(table) > 1;
}

/** How many times more rows a table inside another has, where the outer one only lays out the page. */
const LAYOUT_TIMES = 5;

/** A table around other tables is layout, unless it has rows of several cells itself. */
function isLayout(table: Table): boolean {
  const inner = nestedIn(table);
  if (inner.length === 0) return false;
  const most = inner.reduce((rows, one) => Math.max(rows, gridRows(one)), 0);
  const own = ownRows(table);
  return own < 2 || most > own * LAYOUT_TIMES;
}

function unfolded(row: TableRow): readonly Block[] {
  return row.cells.flatMap(({ blocks }) => flowOf(blocks));
}

function gridRows(table: Table): number {
  return nestedIn(table).reduce((most, one) => Math.max(most, gridRows(one)), ownRows(table));
}

function ownRows({ rows }: Table): number {
  return rows.filter((row) => filledCells(row) > 1).length;
}

/** Cells with words of their own; those of a table inside are not. */
function filledCells({ cells }: TableRow): number {
  return cells.filter(({ blocks }) => textOf(blocks.filter((block) => !isTable(block))).trim() !== '').length;
}

function nestedIn({ rows }: Table): readonly Table[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.filter(isTable)));
}

function isTable(block: Block): block is Table {
  return block.kind === 'table';
}
