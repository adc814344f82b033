import { given } from '../../core/given';
import { appendRun } from '../document/appendRun';
import { buildTable, type TableBuilder } from '../document/buildTable';
import { isRgb, type Colour } from '../document/contrast';
import type { Aside, Block, Mark, Run } from '../document/document';
import { ReadFault } from '../zip/readFault';
import type { ReadLimits } from '../zip/readLimits';
import type { Drawn } from './drawings';
import type { FieldMark } from './fieldMarks';
import { formControls, type FormControls } from './formControls';
import { countItems, type ItemNumbers } from './lists';
import type { OdtStyles } from './styles';

export interface Look {
  readonly mark?: Mark;
  readonly raised?: boolean;
  readonly link?: string;
  readonly letters?: Colour;
  readonly ground?: Colour;
  readonly unseen?: boolean;
}

interface OpenParagraph {
  readonly runs: Run[];
  readonly frame: number;
  readonly number: string | undefined;
  readonly heading: number | undefined;
}

interface OpenTable {
  readonly builder: TableBuilder;
  readonly ground: Colour | undefined;
  rowGround: Colour | undefined;
  cell?: {
    readonly columns: number;
    readonly rows: number;
    readonly times: number;
    readonly isCovered: boolean;
    readonly ground: Colour | undefined;
  };
}

/** Where the walk through a text document stands. */
export interface Flow {
  readonly styles: OdtStyles;
  readonly limits: ReadLimits;
  readonly numbers: ItemNumbers;
  readonly frames: Block[][];
  readonly paragraphs: OpenParagraph[];
  readonly tables: OpenTable[];
  /** Looks of the open elements. */
  readonly looks: Look[];
  /** What tracked changes deleted, by the id of the change. */
  readonly deleted: Map<string, readonly Block[]>;
  /** Changes that delete. */
  readonly deletions: Set<string>;
  /** Deletions whose words stand here, in the text. */
  readonly deleting: Set<string>;
  readonly margins: Aside[];
  readonly drawn: Drawn[];
  /** What a frame holds beside its text box: words about it, or its bytes. */
  inside: 'said' | 'data' | undefined;
  fieldMark?: FieldMark;
  readonly controls: FormControls;
  change: string;
  noteKind: 'footnote' | 'endnote';
}

const DEEPEST = 60;

export function beginFlow(styles: OdtStyles, limits: ReadLimits): Flow {
  return {
    styles,
    limits,
    numbers: countItems(styles),
    frames: [[]],
    paragraphs: [],
    tables: [],
    looks: [],
    deleted: new Map(),
    deletions: new Set(),
    deleting: new Set(),
    margins: [],
    drawn: [],
    inside: undefined,
    change: '',
    noteKind: 'footnote',
    controls: formControls(),
  };
}

export function lookHere(flow: Flow): Look {
  return flow.looks.at(-1) ?? {};
}

function markHere(flow: Flow): Mark | undefined {
  return flow.deleting.size > 0 ? 'deleted' : lookHere(flow).mark;
}

/** Text of the paragraph that lies nearest; what stands between paragraphs is no text. */
export function putText(flow: Flow, text: string, mark = markHere(flow)): void {
  const paragraph = flow.paragraphs.at(-1);
  if (paragraph === undefined || paragraph.frame !== flow.frames.length) return;
  const { raised, link, letters, ground, unseen } = lookHere(flow);
  const colours = { letters: isRgb(letters) ? letters : undefined, ground: isRgb(ground) ? ground : undefined };
  appendRun(paragraph.runs, { text, ...given({ mark, raised, link, unseen, ...colours }) });
}

export function openParagraph(flow: Flow, style: string, heading: number | undefined): void {
  const number = flow.numbers.take(style);
  flow.paragraphs.push({ runs: [], frame: flow.frames.length, number, heading });
}

export function closeParagraph(flow: Flow): void {
  const paragraph = flow.paragraphs.pop();
  if (paragraph === undefined) return;
  const { runs, number, heading } = paragraph;
  flow.frames.at(-1)?.push({ kind: 'paragraph', runs, ...given({ number, heading }) });
}

export function openFrame(flow: Flow): void {
  if (flow.frames.length > DEEPEST) throw new ReadFault('nesting');
  flow.frames.push([]);
}

export function closeFrame(flow: Flow): readonly Block[] {
  return (flow.frames.length > 1 ? flow.frames.pop() : flow.frames[0]) ?? [];
}

/** Hangs what a frame held on the place where it stands. */
export function putAside(flow: Flow, kind: Aside['kind']): void {
  const blocks = closeFrame(flow);
  putRun(flow, { text: '', aside: { kind, blocks }, ...given({ mark: markHere(flow) }) });
}

/** A run without words of its own, in the paragraph that lies nearest or in one of its own. */
export function putRun(flow: Flow, run: Run): void {
  const paragraph = flow.paragraphs.at(-1);
  if (paragraph?.frame === flow.frames.length) paragraph.runs.push(run);
  else flow.frames.at(-1)?.push({ kind: 'paragraph', runs: [run] });
}

export function openTable(flow: Flow, style: string): void {
  flow.tables.push({ builder: buildTable(flow.limits), ground: flow.styles.ground(style), rowGround: undefined });
}

export function openRow(flow: Flow, style: string): void {
  const table = flow.tables.at(-1);
  if (table === undefined) return;
  table.builder.row();
  table.rowGround = flow.styles.ground(style);
}

export function closeTable(flow: Flow): void {
  const table = flow.tables.pop()?.builder.finish();
  if (table !== undefined && table.rows.length > 0) flow.frames.at(-1)?.push(table);
}

export function openCell(flow: Flow, cell: NonNullable<OpenTable['cell']>): void {
  const table = flow.tables.at(-1);
  if (table === undefined) return;
  table.cell = cell;
  openFrame(flow);
}

export function closeCell(flow: Flow): void {
  const table = flow.tables.at(-1);
  if (table?.cell === undefined) return;
  const blocks = closeFrame(flow);
  const { columns, rows, times, isCovered } = table.cell;
  const ground = [table.cell.ground, table.rowGround, table.ground].find(isRgb);
  if (isCovered) table.builder.under(blocks);
  else for (let i = 0; i < times; i++) table.builder.cell(blocks, columns, rows, ground);
  delete table.cell;
}
