import type { RowContent } from '../../../core/workbook/content';
import { ReadFault } from '../../zip/readFault';
import type { ReadLimits } from '../../zip/readLimits';
import { findAttribute, isTrue } from '../../xml/attributes';
import { readCellTag, scanCellTag, type CellTag } from './cellTag';
import { ownCopy, readCellValue, withFormula, type ValueContext } from './cellValue';
import { collectRows } from './sheetRows';
import { takePlainText, type PlainText } from './plainText';
import { localName, tokenizeXml } from '../../xml/tokenizer';
import { unescapeXml } from '../../xml/unescape';

export interface SheetData {
  readonly rows: readonly RowContent[];
  readonly merges: readonly string[];
}

const SLASH = 47;
const LESS = 60;
const LOWER_C = 99;
const LOWER_F = 102;
const LOWER_T = 116;
const LOWER_V = 118;
const LAST_ROW = 1048576;

/** What the next text belongs to. */
const NOTHING = 0;
const VALUE = 1;
const FORMULA = 2;

/**
 * Rows and merged ranges of a worksheet part (ECMA-376 Part 1, 18.3.1.99). References of rows and
 * cells are optional; `<dimension>` is never looked at. Throws {@link ReadFault}.
 */
export function readSheet(xml: string, sheet: string, context: ValueContext, limits: ReadLimits): SheetData {
  const { part } = context;
  const rows = collectRows(sheet, limits);
  const merges: string[] = [];
  const cell: CellTag = { column: 0, row: 0, type: '', style: 0 };
  const plain: PlainText = { text: '', next: 0 };
  const hasEntities = xml.includes('&');
  let row = 0;
  let rowIsGiven = false;
  let rowIsHidden = false;
  let column = 0;
  let inData = false;
  let hasData = false;
  let inPhonetic = false;
  let taking = NOTHING;
  let raw = '';
  let hasRaw = false;
  let formula = '';
  let hasFormula = false;

  /** What `cell` says becomes the current place. */
  const beginCell = (): void => {
    raw = '';
    hasRaw = false;
    formula = '';
    hasFormula = false;
    if (cell.column < 0) throw new ReadFault('cell-reference', { part, sheet });
    column = cell.column === 0 ? column + 1 : cell.column;
    // A row without a number takes it from its first cell that has one.
    if (!rowIsGiven && cell.row > 0) {
      rowIsGiven = true;
      row = cell.row;
      rows.begin(row, rowIsHidden);
    }
  };
  /** The short way: takes cells in their usual form one after the other, and gives where the first other thing stands. */
  const takeCells = (from: number): number => {
    let at = from;
    while (xml.charCodeAt(at) === LESS && xml.charCodeAt(at + 1) === LOWER_C && xml.charCodeAt(at + 2) <= 32) {
      const end = scanCellTag(xml, at + 2, cell);
      if (end < 0) break;
      if (xml.charCodeAt(end) === SLASH) {
        beginCell();
        at = end + 2;
        continue;
      }
      if (
        !(cell.type === 'inlineStr' ? takeInline(xml, end + 1, plain) : takePlainText(xml, end + 1, '</v></c>', plain))
      )
        break;
      beginCell();
      raw = hasEntities ? unescapeXml(plain.text) : plain.text;
      hasRaw = true;
      closeCell();
      at = plain.next;
    }
    return at;
  };
  const closeCell = (): void => {
    if (!hasRaw && !hasFormula) return;
    // An empty value is a blank, except as the text that a formula gave.
    const value =
      raw === '' && !(hasFormula && cell.type === 'str')
        ? undefined
        : readCellValue(cell.type, cell.style, raw, context);
    if (hasFormula)
      rows.put(column, withFormula(context.ownTexts ? ownCopy(unescapeXml(formula)) : unescapeXml(formula), value));
    else if (value !== undefined) rows.put(column, value);
  };
  const openRow = (from: number, to: number): void => {
    const reference = findAttribute(xml, from, to, 'r');
    rowIsGiven = reference !== undefined;
    row = rowIsGiven ? Number(reference) : row + 1;
    if (!(Number.isInteger(row) && row > 0 && row <= LAST_ROW)) throw new ReadFault('cell-reference', { part, sheet });
    column = 0;
    rowIsHidden = isTrue(findAttribute(xml, from, to, 'hidden'));
    rows.begin(row, rowIsHidden);
  };

  tokenizeXml(xml, part, {
    open(_, from, to, selfClosing) {
      const code = xml.charCodeAt(from);
      const isShort = to - from === 1 || xml.charCodeAt(from + 1) <= 32;
      const name = isShort ? '' : localName(xml, from, to);
      if (inData) {
        if ((isShort && code === LOWER_C) || name === 'c') {
          const next = isShort ? takeCells(from - 1) : from - 1;
          if (next >= from) return next;
          readCellTag(xml, from, to, cell);
          beginCell();
        } else if ((isShort && (code === LOWER_V || code === LOWER_T)) || name === 'v' || name === 't') {
          taking = selfClosing ? NOTHING : VALUE;
          hasRaw = true;
        } else if ((isShort && code === LOWER_F) || name === 'f') {
          taking = selfClosing ? NOTHING : FORMULA;
          hasFormula = true;
        } else if (name === 'row') openRow(from, to);
        else if (name === 'rPh') inPhonetic = !selfClosing;
      } else if (name === 'sheetData') {
        hasData = true;
        inData = !selfClosing;
      } else if (name === 'mergeCell') {
        const range = findAttribute(xml, from, to, 'ref');
        if (range !== undefined && merges.length < limits.cells) merges.push(range);
      }
      return undefined;
    },
    close(_, from, to) {
      if (taking !== NOTHING) {
        taking = NOTHING;
        return false;
      }
      if (!inData) return false;
      const name = to - from === 1 && xml.charCodeAt(from) === LOWER_C ? 'c' : localName(xml, from, to);
      if (name === 'c') closeCell();
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'sheetData') {
        inData = false;
        // Validations, formats and the like follow: walked only if merged ranges or, in odd files, more data are among them.
        return !xml.includes('mergeCell', to) && !xml.includes('sheetData', to);
      }
      return false;
    },
    text(_, from, to, literal) {
      if (taking === NOTHING || inPhonetic) return;
      const piece = xml.substring(from, to);
      if (taking === FORMULA) formula += literal ? escaped(piece) : piece;
      else raw += literal ? piece : unescapeXml(piece);
    },
  });
  // Even an empty sheet has it: what is read here is no sheet.
  if (!hasData) throw new ReadFault('xml', { part });
  return { rows: rows.finish(), merges };
}

function takeInline(xml: string, from: number, plain: PlainText): boolean {
  return xml.startsWith('<is>', from) && takePlainText(xml, from + 4, '</t></is></c>', plain);
}

/** Formulas are unescaped as a whole: a literal ampersand must survive that. */
function escaped(literal: string): string {
  return literal.replace(/&/g, '&amp;');
}
