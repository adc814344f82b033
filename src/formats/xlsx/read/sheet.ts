import type { Beside, RowContent } from '../../../core/workbook/content';
import { findAttribute, isTrue, readAttributes } from '../../xml/attributes';
import { localName, tokenizePieces, type XmlHandler } from '../../xml/tokenizer';
import { unescapeXml } from '../../xml/unescape';
import { ReadFault } from '../../zip/readFault';
import type { ReadLimits } from '../../zip/readLimits';
import { CellsBeside } from './beside/cellsBeside';
import { readCellTag, scanCellTag } from './cellTag';
import { hiddenColumns } from './hiddenColumns';
import type { ValueContext } from './cellValue';
import { OpenCell } from './openCell';
import { SheetFormulas } from './sheetFormulas';
import { collectRows, type RowCollector } from './sheetRows';
import { takePlainText, type PlainText } from './plainText';

export interface SheetData {
  readonly rows: readonly RowContent[];
  readonly merges: readonly string[];
  readonly hiddenColumns: readonly string[];
  /** What cells showed that is not their value; nothing where nobody asked. */
  readonly found: readonly Beside[];
}

const SLASH = 47;
const LESS = 60;
const LOWER_C = 99;
const LOWER_F = 102;
const LOWER_T = 116;
const LOWER_V = 118;
const LAST_ROW = 1048576;

/**
 * Rows and merged ranges of a worksheet part (ECMA-376 Part 1, 18.3.1.99), whose text comes in pieces, cut behind rows
 * alone. References of rows and cells are optional; `<dimension>` is never looked at. Throws {@link ReadFault}.
 */
export function readSheet(
  pieces: Iterable<string>,
  sheet: string,
  context: ValueContext,
  limits: ReadLimits,
): SheetData {
  return new SheetReader(sheet, context, limits).read(pieces);
}

/** The state of one walk through a worksheet: its cells come in tens of thousands, each in a few tags. */
class SheetReader implements XmlHandler {
  private readonly rows: RowCollector;
  private readonly merges: string[] = [];
  private readonly hiddenColumns: string[] = [];
  private readonly cell: OpenCell;
  private readonly plain: PlainText = { text: '', next: 0 };
  /** The piece that is read. */
  private xml = '';
  private hasEntities = false;
  private row = 0;
  private rowIsGiven = false;
  private rowIsHidden = false;
  private column = 0;
  private inData = false;
  private hasData = false;
  private inPhonetic = false;
  /** Extensions of a cell are open, one in the other: what stands in them is no value of it. */
  private extensions = 0;
  private readonly formulas: SheetFormulas;
  private readonly cellsBeside: CellsBeside;

  constructor(
    private readonly sheet: string,
    private readonly context: ValueContext,
    private readonly limits: ReadLimits,
  ) {
    this.rows = collectRows(sheet, limits);
    this.cellsBeside = new CellsBeside(context);
    this.cell = new OpenCell(context.beside !== undefined);
    this.formulas = new SheetFormulas(context.ownTexts);
  }

  read(pieces: Iterable<string>): SheetData {
    tokenizePieces(pieces, this.context.part, this);
    // Even an empty sheet has it: what is read here is no sheet.
    if (!this.hasData) throw new ReadFault('xml', { part: this.context.part });
    const { merges, hiddenColumns } = this;
    return { rows: this.rows.finish(), merges, hiddenColumns, found: this.cellsBeside.found };
  }

  open(xml: string, from: number, to: number, selfClosing: boolean): number | undefined {
    if (xml !== this.xml) {
      this.xml = xml;
      this.hasEntities = xml.includes('&');
    }
    const isShort = to - from === 1 || xml.charCodeAt(from + 1) <= 32;
    if (!this.inData) this.openOutside(localName(xml, from, to), from, to, selfClosing);
    else if (isShort && this.extensions === 0) return this.openShort(xml.charCodeAt(from), from, to, selfClosing);
    else this.openLong(localName(xml, from, to), from, to, selfClosing);
    return undefined;
  }

  close(xml: string, from: number, to: number): boolean {
    if (this.cell.takesText) {
      this.cell.closeText();
      return false;
    }
    if (!this.inData) return false;
    const name = to - from === 1 && xml.charCodeAt(from) === LOWER_C ? 'c' : localName(xml, from, to);
    if (name === 'extLst') this.extensions--;
    else if (this.extensions > 0) return false;
    else if (name === 'c') this.closeCell();
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'r') this.cell.inline.closeRun();
    else if (name === 'sheetData') {
      this.inData = false;
      // Validations, formats and the like follow, in this last piece: walked only if merged ranges or, in odd files,
      // more data are among them.
      return !xml.includes('mergeCell', to) && !xml.includes('sheetData', to);
    }
    return false;
  }

  text(xml: string, from: number, to: number, literal: boolean): void {
    if (this.cell.takesText && !this.inPhonetic) this.cell.add(xml.substring(from, to), literal);
  }

  /** `<c>`, `<v>`, `<t>`, `<f>` without a prefix: nearly all tags of a part. A number is where to go on. */
  private openShort(code: number, from: number, to: number, selfClosing: boolean): number | undefined {
    if (code === LOWER_C) {
      const next = this.takeCells(from - 1);
      if (next >= from) return next;
      this.openCell(from, to);
    } else if (code === LOWER_V) this.cell.openValue(selfClosing);
    else if (code === LOWER_T) this.cell.openInline(selfClosing);
    else if (code === LOWER_F) this.cell.openFormula(this.xml, from, to, selfClosing);
    return undefined;
  }

  private openLong(name: string, from: number, to: number, selfClosing: boolean): void {
    if (name === 'extLst') this.extensions += selfClosing ? 0 : 1;
    if (this.extensions > 0) return;
    if (name === 'row') this.openRow(from, to);
    else if (name === 'c') this.openCell(from, to);
    else if (name === 'v') this.cell.openValue(selfClosing);
    else if (name === 't') this.cell.openInline(selfClosing);
    else if (name === 'f') this.cell.openFormula(this.xml, from, to, selfClosing);
    else if (name === 'rPh') this.inPhonetic = !selfClosing;
    else this.cell.inline.openProperty(name, this.xml, from, to);
  }

  private openOutside(name: string, from: number, to: number, selfClosing: boolean): void {
    if (name === 'sheetData') {
      this.hasData = true;
      this.inData = !selfClosing;
    } else if (name === 'col') this.hiddenColumns.push(...hiddenColumns(readAttributes(this.xml, from, to)));
    else if (name === 'mergeCell') {
      const range = findAttribute(this.xml, from, to, 'ref');
      if (range !== undefined && this.merges.length < this.limits.cells) this.merges.push(range);
    }
  }

  private openRow(from: number, to: number): void {
    const reference = findAttribute(this.xml, from, to, 'r');
    this.rowIsGiven = reference !== undefined;
    this.row = this.rowIsGiven ? Number(reference) : this.row + 1;
    if (!(Number.isInteger(this.row) && this.row > 0 && this.row <= LAST_ROW)) throw this.wrongReference();
    this.column = 0;
    this.rowIsHidden =
      isTrue(findAttribute(this.xml, from, to, 'hidden')) || Number(findAttribute(this.xml, from, to, 'ht') ?? 1) === 0;
    this.rows.begin(this.row, this.rowIsHidden);
  }

  private openCell(from: number, to: number): void {
    readCellTag(this.xml, from, to, this.cell.tag);
    this.beginCell();
  }

  /** What the cell's tag says becomes the current place. */
  private beginCell(): void {
    const { tag } = this.cell;
    this.cell.begin();
    if (tag.column < 0) throw this.wrongReference();
    this.column = tag.column === 0 ? this.column + 1 : tag.column;
    // A row without a number takes it from its first cell that has one.
    if (!this.rowIsGiven && tag.row > 0) {
      this.rowIsGiven = true;
      this.row = tag.row;
      this.rows.begin(this.row, this.rowIsHidden);
    }
  }

  /**
   * The short way: takes cells in their usual form one after the other, and gives where the first other thing stands.
   */
  private takeCells(from: number): number {
    const { xml, cell, plain } = this;
    let at = from;
    while (xml.charCodeAt(at) === LESS && xml.charCodeAt(at + 1) === LOWER_C && xml.charCodeAt(at + 2) <= 32) {
      const end = scanCellTag(xml, at + 2, cell.tag);
      if (end < 0) break;
      if (xml.charCodeAt(end) === SLASH) {
        this.beginCell();
        at = end + 2;
        continue;
      }
      const isInline = cell.tag.type === 'inlineStr';
      if (!(isInline ? takeInline(xml, end + 1, plain) : takePlainText(xml, end + 1, '</v></c>', plain))) break;
      this.beginCell();
      cell.setValue(this.hasEntities ? unescapeXml(plain.text) : plain.text);
      this.closeCell();
      at = plain.next;
    }
    return at;
  }

  private closeCell(): void {
    const { cell, context, row, column } = this;
    if (cell.isEmpty) return;
    const formula = cell.hasFormula ? this.formulas.formulaAt(cell.formula, cell.shared, row, column) : '';
    const whole = cell.content(formula, context);
    const kept =
      context.beside === undefined
        ? whole
        : this.cellsBeside.judge(whole, { row, column, cell: cell.tag, raw: cell.raw, odd: cell.inline.odd });
    if (kept !== undefined) this.rows.put(column, kept);
  }

  private wrongReference(): ReadFault {
    return new ReadFault('cell-reference', { part: this.context.part, sheet: this.sheet });
  }
}

function takeInline(xml: string, from: number, plain: PlainText): boolean {
  return xml.startsWith('<is>', from) && takePlainText(xml, from + 4, '</t></is></c>', plain);
}
