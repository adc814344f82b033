import { given } from '../../core/given';
import { appendRun } from './appendRun';
import type { Rgb } from './contrast';
import type { Block, Run } from './document';
import { edgeTable, type EdgeRow } from './edgeTable';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';

/** A cell of the row that is being described. */
export interface CellPlan {
  readonly right: number;
  readonly from?: 'above' | 'left';
  readonly ground?: Rgb;
}

/** What the file says of a row: where it begins and where its cells end. */
export interface RowPlan {
  left: number;
  readonly cells: CellPlan[];
  next: { from?: 'above' | 'left'; ground?: Rgb };
}

interface Level {
  readonly rows: EdgeRow[];
  cells: (readonly Block[])[];
  blocks: Block[];
}

/** The body, a note, a text box or a header: paragraphs and tables that lie in each other. */
export interface Story {
  readonly limits: ReadLimits;
  readonly body: Block[];
  readonly levels: Level[];
  runs: Run[];
  number: string | undefined;
}

/** Twentieths of a point: borders that lie closer are one border. */
const TOLERANCE = 30;
const DEEPEST = 40;
/** Where a row describes fewer cells than it has. */
const USUAL_WIDTH = 1000;

export function beginStory(limits: ReadLimits): Story {
  return { limits, body: [], levels: [], runs: [], number: undefined };
}

export function putText(story: Story, text: string, look: Omit<Run, 'text' | 'aside' | 'thing'>): void {
  if (text !== '') appendRun(story.runs, { text, ...look });
}

/** Ends the paragraph on its level of tables: 0 is the flow, 1 a table, 2 a table in its cell. */
export function endParagraph(story: Story, level: number): void {
  closeDownTo(story, level);
  const { runs, number } = story;
  (story.levels.at(-1)?.blocks ?? story.body).push({ kind: 'paragraph', runs, ...given({ number }) });
  story.runs = [];
  story.number = undefined;
}

export function endCell(story: Story, level: number): void {
  endParagraph(story, Math.max(1, level));
  const open = story.levels.at(-1);
  if (open === undefined) return;
  open.cells.push(open.blocks);
  open.blocks = [];
}

export function endRow(story: Story, level: number, plan: RowPlan): void {
  closeDownTo(story, Math.max(1, level));
  const open = story.levels.at(-1);
  if (open === undefined) return;
  if (open.rows.length >= story.limits.rows) throw new ReadFault('table-rows', { limit: story.limits.rows });
  // What stands behind the mark of the last cell belongs to that cell.
  if (open.blocks.length > 0) open.cells.push([...(open.cells.pop() ?? []), ...open.blocks]);
  let right = plan.left;
  const cells = open.cells.map((blocks, i) => {
    const planned = plan.cells[i];
    right = planned?.right ?? right + USUAL_WIDTH;
    return { right, blocks, ...given({ from: planned?.from, ground: planned?.ground }) };
  });
  if (cells.length > 0) open.rows.push({ left: plan.left, cells });
  open.cells = [];
  open.blocks = [];
}

export function endStory(story: Story): readonly Block[] {
  if (story.runs.length > 0) endParagraph(story, story.levels.length);
  closeDownTo(story, 0);
  return story.body;
}

/** Tables that lie deeper are over; those on the way down begin. */
function closeDownTo(story: Story, level: number): void {
  const depth = Math.min(level, DEEPEST);
  while (story.levels.length > depth) {
    const closed = story.levels.pop();
    const around = story.levels.at(-1)?.blocks ?? story.body;
    if (closed === undefined) return;
    if (closed.rows.length > 0) around.push(edgeTable(closed.rows, TOLERANCE, story.limits));
    around.push(...closed.cells.flat(), ...closed.blocks);
  }
  while (story.levels.length < depth) story.levels.push({ rows: [], cells: [], blocks: [] });
}
