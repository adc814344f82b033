import { findAttribute } from '../../xml/attributes';
import { readCellTag, type CellTag } from '../read/cellTag';
import { localName, tokenizeXml, type XmlHandler } from '../../xml/tokenizer';

/** Where a cell stands in the XML of its sheet: `from` at its `<`, `to` behind its end. */
export interface CellSpan {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly style: string | undefined;
  readonly hasFormula: boolean;
}

export interface RowSpan {
  readonly row: number;
  readonly from: number;
  /** Behind the start tag. */
  readonly inside: number;
  /** At the end tag; `inside` for `<row/>`. */
  readonly end: number;
  readonly selfClosing: boolean;
  readonly cells: readonly CellSpan[];
}

export interface SheetMap {
  /** Namespace prefix of the part, colon included, or ''. */
  readonly prefix: string;
  /** In the order in which they stand. */
  readonly rows: readonly RowSpan[];
  readonly data: {
    readonly from: number;
    readonly inside: number;
    readonly end: number;
    readonly selfClosing: boolean;
  };
}

/** Rows and cells of a worksheet part with their offsets; undefined when it has no `sheetData`. */
export function mapSheet(xml: string, part: string): SheetMap | undefined {
  const walk = new SheetWalk();
  tokenizeXml(xml, part, walk);
  const { prefix, rows, data } = walk;
  return data === undefined ? undefined : { prefix, rows, data };
}

/** Where an element begins: at its `<`, and behind its start tag. */
type Start = Pick<RowSpan, 'from' | 'inside'>;

class SheetWalk implements XmlHandler {
  readonly rows: RowSpan[] = [];
  prefix = '';
  data: SheetMap['data'] | undefined;
  private readonly tag: CellTag = { column: 0, row: 0, type: '', style: 0, rich: 0 };
  private dataStart: Start | undefined;
  private rowStart: Start | undefined;
  private cellStart: Omit<CellSpan, 'to' | 'hasFormula'> | undefined;
  private cells: CellSpan[] = [];
  private row = 0;
  private rowIsGiven = false;
  private column = 0;
  private hasFormula = false;

  open(xml: string, from: number, to: number, selfClosing: boolean): void {
    const name = localName(xml, from, to);
    const inside = to + (selfClosing ? 2 : 1);
    if (name === 'sheetData') {
      this.prefix = xml.slice(from, from + xml.slice(from, to).indexOf(name));
      this.dataStart = { from: from - 1, inside };
      if (selfClosing) this.data = { ...this.dataStart, end: inside, selfClosing };
    } else if (this.dataStart === undefined || this.data !== undefined) return;
    else if (name === 'row') this.openRow(findAttribute(xml, from, to, 'r'), { from: from - 1, inside }, selfClosing);
    else if (name === 'c') {
      readCellTag(xml, from, to, this.tag);
      this.openCell(findAttribute(xml, from, to, 's'), { from: from - 1, inside }, selfClosing);
    } else if (name === 'f') this.hasFormula = true;
  }

  close(xml: string, from: number, to: number): boolean {
    const name = localName(xml, from, to);
    const end = from - 2;
    if (name === 'c' && this.cellStart !== undefined) {
      this.cells.push({ ...this.cellStart, to: to + 1, hasFormula: this.hasFormula });
      this.cellStart = undefined;
    } else if (name === 'row' && this.rowStart !== undefined) {
      this.rows.push({ row: this.row, ...this.rowStart, end, selfClosing: false, cells: this.cells });
      this.rowStart = undefined;
    } else if (name === 'sheetData' && this.dataStart !== undefined) {
      this.data = { ...this.dataStart, end, selfClosing: false };
      return true;
    }
    return false;
  }

  private openRow(reference: string | undefined, start: Start, selfClosing: boolean): void {
    this.rowIsGiven = reference !== undefined;
    this.row = Number(reference ?? this.row + 1);
    this.column = 0;
    this.cells = [];
    if (selfClosing) this.rows.push({ row: this.row, ...start, end: start.inside, selfClosing, cells: this.cells });
    else this.rowStart = start;
  }

  private openCell(style: string | undefined, { from, inside }: Start, selfClosing: boolean): void {
    const { tag } = this;
    // As the reader does: a row without a number takes it from its first cell that has one.
    if (!this.rowIsGiven && tag.row > 0) {
      this.rowIsGiven = true;
      this.row = tag.row;
    }
    this.column = tag.column > 0 ? tag.column : this.column + 1;
    this.hasFormula = false;
    if (selfClosing) this.cells.push({ column: this.column, from, to: inside, style, hasFormula: false });
    else this.cellStart = { column: this.column, from, style };
  }
}
