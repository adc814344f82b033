import { readAttributes } from './attributes';

/** What the tag of a cell says. */
export interface CellTag {
  /** 1-based; 0 when the tag has no reference. */
  column: number;
  row: number;
  type: string;
  style: number;
}

const EQUALS = 61;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;

/**
 * Reads the attributes of `<c …>` into `cell`, which is used again for every cell: this runs for
 * each cell of each return. Tags in the usual form take the short way, others the general one.
 */
export function readCellTag(xml: string, from: number, to: number, cell: CellTag): void {
  cell.column = 0;
  cell.row = 0;
  cell.type = '';
  cell.style = 0;
  let at = from;
  while (at < to) {
    const name = xml.charCodeAt(at);
    if (name <= 32) {
      at++;
      continue;
    }
    const quote = xml.charCodeAt(at + 2);
    if (xml.charCodeAt(at + 1) !== EQUALS || (quote !== 34 && quote !== 39)) {
      readUnusual(xml, at, to, cell);
      return;
    }
    let close = at + 3;
    while (close < to && xml.charCodeAt(close) !== quote) close++;
    if (name === LOWER_R) readReference(xml, at + 3, close, cell);
    else if (name === LOWER_S) cell.style = Number(xml.substring(at + 3, close)) | 0;
    else if (name === LOWER_T) cell.type = xml.substring(at + 3, close);
    at = close + 1;
  }
}

/** Spaces around `=`, prefixed or long attributes (`cm=`, `x:r=`). */
function readUnusual(xml: string, from: number, to: number, cell: CellTag): void {
  const attributes = readAttributes(xml, from, to);
  const reference = attributes.get('r');
  if (reference !== undefined) readReference(reference, 0, reference.length, cell);
  cell.type = attributes.get('t') ?? cell.type;
  cell.style = Number(attributes.get('s') ?? cell.style) | 0;
}

/** `F8` → column 6, row 8; −1 where the reference leaves the sheet of Excel (XFD1048576). */
function readReference(text: string, from: number, to: number, cell: CellTag): void {
  let column = 0;
  let row = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122) column = column * 26 + code - 96;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    if (column > 16384 || row > 1048576) {
      column = -1;
      break;
    }
  }
  cell.column = column;
  cell.row = row;
}
