import { given } from '../../../core/given';
import { joinBytes } from '../../../core/joinBytes';
import type { Beside, CellValue } from '../../../core/workbook/content';
import { cellReference, columnLetters } from '../../../core/workbook/reference';
import { notesOf } from '../../../core/workbook/notes';
import type { CompoundStream } from '../../compound/compoundFile';
import { CellsBeside } from '../../xlsx/read/beside/cellsBeside';
import { plainHeader } from '../../xlsx/read/beside/sheetTail';
import { isUnreadable } from '../../xlsx/read/styles';
import { wholeRecords, type WholeRecord } from '../biffRecords';
import { biffLooks, type BiffLooks } from './biffLooks';
import { Continued } from './continued';
import { readBlips, type Blip } from './drawing';
import { readRichCell, readRichStrings, type RichText } from './richText';
import { sheetShapes, type SheetShapes } from './shapes';

/** What stands on a sheet beside its values, and how these are seen. */
export interface SheetBeside {
  /** The value that counts of a cell (0-based row and column); what is odd about it is kept in `found`. */
  judge(value: CellValue | undefined, row: number, column: number): CellValue | undefined;
  /** To be asked when all cells have been judged. */
  found(): readonly Beside[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly string[];
}

/** How the bytes of texts are read in a stream of before Unicode; undefined in later ones. */
export type DecodeBytes = ((text: string) => string) | undefined;

interface Workbook {
  readonly looks: BiffLooks;
  readonly rich: ReadonlyMap<number, RichText>;
  readonly blips: readonly Blip[];
  readonly streams: readonly CompoundStream[];
  readonly decode: DecodeBytes;
}

interface Styled {
  readonly style: number;
  readonly rich?: RichText;
}

const BOF = 0x0809;
const EOF = 0x000a;
const BOUNDSHEET = 0x0085;
const DRAWING_GROUP = 0x00eb;
const SHARED_STRINGS = 0x00fc;
const MULTIPLE_NUMBERS = 0x00bd;
const SHARED_STRING_CELL = 0x00fd;
const RICH_CELL = 0x00d6;
/** Records of one cell: its row, its column and its style come first. */
const CELLS: ReadonlySet<number> = new Set([0x0006, 0x0203, 0x0204, 0x0205, 0x027e, SHARED_STRING_CELL, RICH_CELL]);
const NOTE = 0x001c;
const ROW = 0x0208;
const COLUMNS = 0x007d;
const HEADER = 0x0014;
const FOOTER = 0x0015;
/** Words of a chart, and before them where they come from (MS-XLS 2.4.254, 2.4.29). */
const CHART_TEXT = 0x100d;
const CHART_LINK = 0x1051;
const OF_CELLS = 2;
const HIDDEN_ROW = 0x20;
const COLUMN_COUNT = 0x4000;
/** Of a definition that reaches to the end of the sheet, as many columns as a table may have. */
const MOST_COLUMNS = 256;

/** The sheets of a stream of BIFF 5 or 8, in the order of their places in it. */
export function readBiffBeside(
  stream: Uint8Array,
  streams: readonly CompoundStream[],
  decode: DecodeBytes,
): readonly SheetBeside[] {
  const looks = biffLooks(decode !== undefined);
  const places: number[] = [];
  let rich: ReadonlyMap<number, RichText> = new Map();
  let blips: readonly Blip[] = [];
  const drawings: Uint8Array[] = [];
  for (const record of wholeRecords(stream, 0)) {
    const { type, data, view, pieces } = record;
    if (type === EOF) break;
    if (type === BOUNDSHEET && data.length >= 4) places.push(view.getUint32(0, true));
    else if (type === SHARED_STRINGS) rich = readRichStrings(pieces);
    else if (type === DRAWING_GROUP) drawings.push(...pieces);
    else looks.take(record);
  }
  if (drawings.length > 0) blips = readBlips(joinBytes(drawings));
  const workbook: Workbook = { looks: looks.finish(), rich, blips, streams, decode };
  return places.sort((a, b) => a - b).map((from) => readSheetBeside(stream, from, workbook));
}

function readSheetBeside(stream: Uint8Array, from: number, workbook: Workbook): SheetBeside {
  const sheet = new BiffSheet(workbook);
  let depth = 0;
  for (const record of wholeRecords(stream, from)) {
    if (record.type === BOF) depth++;
    else if (record.type === EOF) {
      if (--depth <= 0) break;
    } else if (depth === 1) sheet.take(record);
    else sheet.takeOfChart(record);
  }
  return sheet;
}

/** One sheet; a chart on it is a stream of its own, of which the words are taken that no cell holds. */
class BiffSheet implements SheetBeside {
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: string[] = [];
  private readonly styled = new Map<number, Styled>();
  private readonly odd: Beside[] = [];
  private readonly margins: Beside[] = [];
  private readonly oldNotes: { at: string; text: string }[] = [];
  private isOfCells = false;
  private readonly shapes: SheetShapes;
  private readonly cells: CellsBeside;

  constructor(private readonly workbook: Workbook) {
    this.shapes = sheetShapes(workbook.blips, workbook.streams);
    this.cells = new CellsBeside({ looks: workbook.looks.looks });
  }

  take(record: WholeRecord): void {
    const { type, data, view } = record;
    if (CELLS.has(type) && data.length >= 6) this.takeCell(record);
    else if (type === MULTIPLE_NUMBERS) this.takeNumbers(view);
    else if (type === ROW && data.length >= 14) this.takeRow(view);
    else if (type === COLUMNS && data.length >= 10) this.takeColumns(view);
    else if (type === HEADER || type === FOOTER) this.takeMargin(type === HEADER ? 'header' : 'footer', data);
    else if (type === NOTE && this.workbook.decode !== undefined) this.takeOldNote(record);
    else this.shapes.take(record);
  }

  takeOfChart({ type, data }: WholeRecord): void {
    if (type === CHART_LINK) this.isOfCells = data[1] === OF_CELLS;
    else if (type === CHART_TEXT && !this.isOfCells && data.length >= 4) {
      const isOld = this.workbook.decode !== undefined;
      const reader = new Continued([data.subarray(3)]);
      const text = this.decoded(reader.text(data[2] ?? 0, !isOld && (reader.byte() & 1) === 1)).trim();
      if (text !== '') this.odd.push({ kind: 'textBox', text });
    }
  }

  judge(value: CellValue | undefined, row: number, column: number): CellValue | undefined {
    const styled = this.styled.get(row * COLUMN_COUNT + column);
    if (styled === undefined) return value;
    if (styled.rich !== undefined && value === this.decoded(styled.rich.text))
      return this.judgeRich(styled.rich, styled.style, cellReference(row + 1, column + 1));
    const cell = { column: column + 1, row: row + 1, type: '', style: styled.style, rich: 0 };
    return this.cells.judge(value, { row: row + 1, column: column + 1, cell, raw: '', odd: { struck: '', white: '' } });
  }

  found(): readonly Beside[] {
    const notes = this.oldNotes.flatMap(({ at, text }) => notesOf(this.decoded(text), at));
    return [...this.cells.found, ...this.odd, ...notes, ...this.shapes.finish(), ...this.margins];
  }

  private takeCell({ type, data, view }: WholeRecord): void {
    const { rich: shared, decode } = this.workbook;
    let rich: RichText | undefined;
    if (type === SHARED_STRING_CELL && data.length >= 10) rich = shared.get(view.getUint32(6, true));
    else if (type === RICH_CELL) rich = readRichCell(data.subarray(6), decode !== undefined);
    const place = { style: view.getUint16(4, true), ...given({ rich }) };
    this.keep(view.getUint16(0, true), view.getUint16(2, true), place);
  }

  /** Numbers side by side (MulRk, MS-XLS 2.4.175): each with its style, between the first column and the last. */
  private takeNumbers(view: DataView): void {
    for (let at = 4; at + 8 <= view.byteLength; at += 6)
      this.keep(view.getUint16(0, true), view.getUint16(2, true) + (at - 4) / 6, { style: view.getUint16(at, true) });
  }

  private takeRow(view: DataView): void {
    if ((view.getUint16(12, true) & HIDDEN_ROW) !== 0) this.hiddenRows.add(view.getUint16(0, true));
  }

  private keep(row: number, column: number, styled: Styled): void {
    const look = this.workbook.looks.looks[styled.style];
    const isPlain = look?.struck !== true && look?.unseen !== true && look?.partialDate === undefined;
    if (!isPlain || styled.rich !== undefined) this.styled.set(row * COLUMN_COUNT + column, styled);
  }

  private takeColumns(view: DataView): void {
    const [first, last, width, flags] = [0, 2, 4, 8].map((at) => view.getUint16(at, true));
    if (first === undefined || last === undefined || ((flags ?? 0) & 1) + Number(width === 0) === 0) return;
    for (let column = first; column <= Math.min(last, MOST_COLUMNS); column++)
      this.hiddenColumns.push(columnLetters(column + 1));
  }

  private takeMargin(kind: 'header' | 'footer', data: Uint8Array): void {
    const reader = new Continued([data]);
    const isOld = this.workbook.decode !== undefined;
    const length = isOld ? reader.byte() : reader.word();
    const text = plainHeader(this.decoded(reader.text(length, !isOld && (reader.byte() & 1) === 1)));
    if (text !== '') this.margins.push({ kind, text });
  }

  /** Of BIFF 5 the words stand in the record itself; longer ones go on in further notes of no row. */
  private takeOldNote({ data, view }: WholeRecord): void {
    if (data.length < 6) return;
    const text = new Continued([data.subarray(6)]).text(data.length - 6, false);
    const last = this.oldNotes.at(-1);
    const row = view.getUint16(0, true);
    if (row === 0xffff && last !== undefined) last.text += text;
    else this.oldNotes.push({ at: cellReference(row + 1, view.getUint16(2, true) + 1), text });
  }

  /** A text in several fonts: struck letters are none of the value, and such as nobody reads are told. */
  private judgeRich({ text, runs }: RichText, style: number, at: string): string | undefined {
    const { looks, fonts, fontAt } = this.workbook.looks;
    const ground = looks[style]?.ground;
    let [live, struck, unseen] = ['', '', ''];
    [{ from: 0, font: undefined }, ...runs].forEach(({ from, font: index }, i) => {
      const piece = this.decoded(text.slice(from, runs[i]?.from ?? text.length));
      const font = index === undefined ? fonts[style] : fontAt(index);
      if (font?.struck === true) struck += piece;
      else live += piece;
      if (font?.struck !== true && isUnreadable(font, ground ?? [255, 255, 255])) unseen += piece;
    });
    if (struck.trim() !== '') this.odd.push({ kind: 'struck', at, text: struck.trim() });
    if (unseen.trim() !== '') this.odd.push({ kind: 'unseen', at, text: unseen.trim() });
    return live.trim() === '' ? undefined : live;
  }

  private decoded(text: string): string {
    return this.workbook.decode?.(text) ?? text;
  }
}
