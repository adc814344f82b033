import { isColumnMarks } from '../../core/text/columnMarks';
import type { Block, Table, TableRow } from '../document/document';
import { textOf } from '../document/textOf';

/** Lines between the parts of a table: «Продовження таблиці», the foot and head of a page. */
const MOST_LINES = 4;
const LONGEST_LINE = 200;
const LONGEST_HEADING = 80;
const NUMBER = /^\d[\d.]*[.)]?$/;

/** «Інформація Міністерства фінансів …»: another report begins. */
const WHOSE = /^(?:інформація|звіт|відомості|дані)\s(?!(?:про|щодо|стосовно|за|на|№)(?:\s|$))/i;

/**
 * The blocks with each table that goes on in another one joined to it: the next table has as many columns and begins
 * with the same head, with the numbers of the columns or with no head at all. What stands between stays before it.
 */
export function joinedTables(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  let open: { at: number; lines: number } | undefined;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const text = textOf([block]).trim();
      if (text !== '' && open !== undefined) open.lines += text.length > LONGEST_LINE ? MOST_LINES + 1 : 1;
      if (WHOSE.test(text)) open = undefined;
      joined.push(block);
      continue;
    }
    const before = open === undefined || open.lines > MOST_LINES ? undefined : joined[open.at];
    if (open !== undefined && before?.kind === 'table' && goesOn(before, block)) {
      joined[open.at] = { kind: 'table', rows: [...before.rows, ...block.rows] };
      open.lines = 0;
    } else {
      joined.push(block);
      open = { at: joined.length - 1, lines: 0 };
    }
  }
  return joined;
}

function goesOn(table: Table, next: Table): boolean {
  const [head, first] = [table.rows[0], next.rows[0]];
  if (head === undefined || first === undefined || widthOf(table) !== widthOf(next) || widthOf(table) < 2) return false;
  const [above, below] = [textsOf(head), textsOf(first)];
  return above.join('|') === below.join('|') || isColumnMarks(below) || !isHead(first);
}

function widthOf({ rows }: Table): number {
  return rows.reduce(
    (width, { cells }) => cells.reduce((most, { column, columns }) => Math.max(most, column + columns - 1), width),
    0,
  );
}

function textsOf({ cells }: TableRow): readonly string[] {
  return cells.map(({ blocks }) => textOf(blocks).trim()).filter((text) => text !== '');
}

/** Short words in all columns, the first included, and no number of a measure. */
function isHead(row: TableRow): boolean {
  const texts = textsOf(row);
  const startsFirst = row.cells[0]?.column === 1 && textOf(row.cells[0].blocks).trim() !== '';
  return startsFirst && texts.every((text) => text.length <= LONGEST_HEADING && !NUMBER.test(text));
}
