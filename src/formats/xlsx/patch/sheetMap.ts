import { findAttribute } from '../../xml/attributes';
import { readCellTag, type CellTag } from '../read/cellTag';
import { localName, tokenizeXml } from '../../xml/tokenizer';

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
  const tag: CellTag = { column: 0, row: 0, type: '', style: 0, rich: 0 };
  const rows: RowSpan[] = [];
  let cells: CellSpan[] = [];
  let prefix = '';
  let data: SheetMap['data'] | undefined;
  let opened: { row: number; from: number; inside: number } | undefined;
  let cell: { column: number; from: number; style: string | undefined } | undefined;
  let hasFormula = false;
  let row = 0;
  let rowIsGiven = false;
  let column = 0;
  let dataFrom = -1;
  let dataInside = 0;
  tokenizeXml(xml, part, {
    open(_, from, to, selfClosing) {
      const name = localName(xml, from, to);
      const behind = to + (selfClosing ? 2 : 1);
      if (name === 'sheetData') {
        prefix = xml.slice(from, from + xml.slice(from, to).indexOf(name));
        dataFrom = from - 1;
        dataInside = behind;
        if (selfClosing) data = { from: dataFrom, inside: behind, end: behind, selfClosing };
      } else if (dataFrom < 0 || data !== undefined) return;
      else if (name === 'row') {
        const reference = findAttribute(xml, from, to, 'r');
        rowIsGiven = reference !== undefined;
        row = Number(reference ?? row + 1);
        column = 0;
        cells = [];
        if (selfClosing) rows.push({ row, from: from - 1, inside: behind, end: behind, selfClosing, cells });
        else opened = { row, from: from - 1, inside: behind };
      } else if (name === 'c') {
        readCellTag(xml, from, to, tag);
        // As the reader does: a row without a number takes it from its first cell that has one.
        if (!rowIsGiven && tag.row > 0) {
          rowIsGiven = true;
          row = tag.row;
          if (opened !== undefined) opened.row = row;
        }
        column = tag.column > 0 ? tag.column : column + 1;
        const style = findAttribute(xml, from, to, 's');
        hasFormula = false;
        if (selfClosing) cells.push({ column, from: from - 1, to: behind, style, hasFormula });
        else cell = { column, from: from - 1, style };
      } else if (name === 'f') hasFormula = true;
    },
    close(_, from, to) {
      const name = localName(xml, from, to);
      if (name === 'c' && cell !== undefined) {
        cells.push({ ...cell, to: to + 1, hasFormula });
        cell = undefined;
      } else if (name === 'row' && opened !== undefined) {
        rows.push({ ...opened, end: from - 2, selfClosing: false, cells });
        opened = undefined;
      } else if (name === 'sheetData') {
        data = { from: dataFrom, inside: dataInside, end: from - 2, selfClosing: false };
        return true;
      }
      return false;
    },
  });
  return data === undefined ? undefined : { prefix, rows, data };
}
