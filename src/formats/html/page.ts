import { given } from '../../core/given';
import { buildTable, type TableBuilder } from '../document/buildTable';
import type { Rgb } from '../document/contrast';
import type { Block, Run } from '../document/document';
import type { ReadLimits } from '../zip/readLimits';
import type { OpenSelect } from './inputs';
import type { OpenList } from './lists';
import type { Look } from './look';
import { tidyRuns } from './tidyRuns';

/** Deeper tables are taken for their text. */
const MOST_NESTED = 40;

interface OpenTable {
  readonly builder: TableBuilder;
  /** The look of the text around the table: a cell takes over nothing from the cell before it. */
  readonly around: Look;
  readonly ground: Rgb | undefined;
  rowGround: Rgb | undefined;
  cell?: { readonly columns: number; readonly rows: number; readonly ground: Rgb | undefined };
}

/** Where the walk through a page stands. */
export interface Page {
  readonly limits: ReadLimits;
  readonly frames: Block[][];
  readonly tables: OpenTable[];
  /** Tables that lie too deep to be laid out. */
  tooDeep: number;
  /** Looks of the open elements. */
  readonly looks: Look[];
  readonly lists: OpenList[];
  runs: Run[];
  number: string | undefined;
  heading: number | undefined;
  silent: number;
  select?: OpenSelect;
}

export function openPage(limits: ReadLimits): Page {
  return {
    limits,
    frames: [[]],
    tables: [],
    tooDeep: 0,
    looks: [],
    lists: [],
    runs: [],
    number: undefined,
    heading: undefined,
    silent: 0,
  };
}

export function lookHere(page: Page): Look {
  return page.looks.at(-1) ?? {};
}

/** Signs that no page may have; LibreOffice leaves one behind a content control. */
const NO_TEXT = /[\0-\u0008\u000b\u000e-\u001f]/g;

export function putText(page: Page, text: string): void {
  const { preformatted, ...look } = lookHere(page);
  const words = (preformatted === true ? text : text.replace(/[ \t\r\n\f]+/g, ' ')).replace(NO_TEXT, '');
  page.runs.push({ text: words, ...look });
}

export function putBreak(page: Page): void {
  const { mark } = lookHere(page);
  page.runs.push({ text: '\n', ...given({ mark }) });
}

/** A paragraph without words is none; its number waits for them. */
export function endParagraph(page: Page): void {
  const runs = tidyRuns(page.runs);
  page.runs = [];
  if (runs.length === 0) return;
  const { number, heading } = page;
  page.frames.at(-1)?.push({ kind: 'paragraph', runs, ...given({ number, heading }) });
  page.number = undefined;
}

export function openTable(page: Page, ground: Rgb | undefined): void {
  if (page.tables.length >= MOST_NESTED) page.tooDeep++;
  else page.tables.push({ builder: buildTable(page.limits), around: lookHere(page), ground, rowGround: undefined });
}

export function closeTable(page: Page): void {
  if (page.tooDeep > 0) {
    page.tooDeep--;
    return;
  }
  closeCell(page);
  const table = page.tables.pop()?.builder.finish();
  if (table !== undefined && table.rows.length > 0) page.frames.at(-1)?.push(table);
}

export function openRow(page: Page, ground: Rgb | undefined): void {
  closeCell(page);
  // Some programs close a table too early: the rows behind it are rows still.
  if (page.tables.length === 0) openTable(page, undefined);
  const table = page.tables.at(-1);
  if (page.tooDeep > 0 || table === undefined) return;
  table.builder.row();
  table.rowGround = ground;
}

/** A rowspan of 0 reaches to the end of the table. */
export function openCell(page: Page, columns: number, rows: number, own: Rgb | undefined): void {
  const table = page.tables.at(-1);
  if (table === undefined || page.tooDeep > 0) return;
  closeCell(page);
  table.cell = { columns, rows, ground: own ?? table.rowGround ?? table.ground };
  page.frames.push([]);
}

export function closeCell(page: Page): void {
  const table = page.tables.at(-1);
  if (table?.cell === undefined || page.tooDeep > 0) return;
  endParagraph(page);
  page.number = undefined;
  const { columns, rows, ground } = table.cell;
  table.builder.cell(page.frames.pop() ?? [], columns, rows, ground);
  delete table.cell;
}

export function closePage(page: Page): readonly Block[] {
  endParagraph(page);
  page.tooDeep = 0;
  while (page.tables.length > 0) closeTable(page);
  return page.frames[0] ?? [];
}
