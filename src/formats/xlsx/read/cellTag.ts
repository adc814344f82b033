import { readAttributes } from '../../xml/attributes';

/** What the tag of a cell says. One object serves for all cells: they come in thousands. */
export interface CellTag {
  /** 1-based; 0 when the tag has no reference, −1 when it leaves the sheet of Excel. */
  column: number;
  row: number;
  type: string;
  style: number;
  /** 1-based index of a rich value (`vm=`): a picture, a linked data type; 0 for none. */
  rich: number;
}

const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const LAST_COLUMN = 16384;
const LAST_ROW = 1048576;

/**
 * Reads a cell's tag in its usual form, ` r="F8" s="3" t="s">`, from behind `<c` to its `>` or `/>`.
 * Gives the offset of that sign, or −1 when the tag looks otherwise: then {@link readCellTag} takes it.
 */
// eslint-disable-next-line complexity -- one loop over the signs of a tag, run for every cell: calls in it cost a tenth
export function scanCellTag(xml: string, from: number, cell: CellTag): number {
  clear(cell);
  for (let at = from; ;) {
    const name = xml.charCodeAt(at);
    if (name === SPACE) {
      at++;
      continue;
    }
    if (name === GREATER || (name === SLASH && xml.charCodeAt(at + 1) === GREATER)) return at;
    const quote = xml.charCodeAt(at + 2);
    if (xml.charCodeAt(at + 1) !== EQUALS || (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE)) return -1;
    const value = at + 3;
    let close = value;
    for (let code = xml.charCodeAt(close); code !== quote; code = xml.charCodeAt(++close)) {
      // A tag that does not end, or a value with markup in it, is for the tokenizer to judge.
      if (code === GREATER || Number.isNaN(code)) return -1;
    }
    if (name === LOWER_R) readReference(xml, value, close, cell);
    else if (name === LOWER_S) cell.style = readDigits(xml, value, close);
    else if (name === LOWER_T)
      cell.type = close === value + 1 && xml.charCodeAt(value) === LOWER_S ? 's' : xml.substring(value, close);
    at = close + 1;
  }
}

/** Reads a cell's tag of any form between two offsets: spaces around `=`, other attributes (`cm=`), a prefix. */
export function readCellTag(xml: string, from: number, to: number, cell: CellTag): void {
  clear(cell);
  const attributes = readAttributes(xml, from, to);
  const reference = attributes.get('r');
  if (reference !== undefined) readReference(reference, 0, reference.length, cell);
  const style = attributes.get('s') ?? '';
  cell.style = readDigits(style, 0, style.length);
  cell.type = attributes.get('t') ?? '';
  const rich = attributes.get('vm') ?? '';
  cell.rich = readDigits(rich, 0, rich.length);
}

function clear(cell: CellTag): void {
  cell.column = 0;
  cell.row = 0;
  cell.type = '';
  cell.style = 0;
  cell.rich = 0;
}

/** A style index without a substring; 0, the default, when it is none. */
function readDigits(xml: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = xml.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || number > 65_536) return 0;
    number = number * 10 + digit;
  }
  return number;
}

/** `F8` → column 6, row 8. */
function readReference(text: string, from: number, to: number, cell: CellTag): void {
  let column = 0;
  let row = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122) column = column * 26 + code - 96;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
    if (column > LAST_COLUMN || row > LAST_ROW) {
      column = -1;
      break;
    }
  }
  cell.column = column;
  cell.row = row;
}
