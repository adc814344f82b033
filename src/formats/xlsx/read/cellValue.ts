import { isCivilDate } from '../../../core/calendar/civilDate';
import { toExcelSerial, type DateSystem } from '../../../core/calendar/excelSerial';
import { dateCell, numberCell } from '../../../core/workbook/cell';
import type { CellValue, DateCell, PlainValue } from '../../../core/workbook/content';
import { ReadFault } from '../../zip/readFault';
import { linkText } from './linkFormula';
import { shownNumber } from './shownNumber';
import type { CellLook } from './styles';
import type { RichValue } from './beside/richValues';
import type { OddString } from './sharedStringsXml';
import { unescapeExcel } from '../../xml/unescape';

/** What the values of a sheet are read with. */
export interface ValueContext {
  readonly part: string;
  readonly sharedStrings: readonly string[];
  readonly looks: readonly CellLook[];
  readonly dateSystem: DateSystem;
  /** Texts of cells are copies of their own. */
  readonly ownTexts: boolean;
  /** What is needed to say what stands beside the contents of cells; absent where nobody asks. */
  readonly beside?: BesideContext;
}

export interface BesideContext {
  /** What is odd about shared strings, by their index. */
  readonly odd: ReadonlyMap<number, OddString>;
  /** Rich values by the 1-based index that cells name, less one. */
  readonly rich: readonly (RichValue | undefined)[];
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

/**
 * The value of a cell by its type (`t=`, ECMA-376 Part 1, 18.18.11), style index and raw text;
 * undefined when it is blank. A number or truth value that is none stays text: nothing is lost.
 */
export function readCellValue(type: string, style: number, raw: string, context: ValueContext): PlainValue | undefined {
  switch (type) {
    case 's':
      return sharedString(raw, context);
    case 'b':
      return TRUTHS.get(raw.trim().toLowerCase()) ?? (raw.trim() === '' ? undefined : unescapeExcel(raw));
    case 'e':
      return { kind: 'error', error: raw };
    case 'd':
      return isoDate(raw) ?? raw;
    case '':
    case 'n':
      return raw.trim() === '' ? undefined : numberValue(raw, context.looks[style], context.dateSystem);
    default:
      return context.ownTexts ? ownCopy(unescapeExcel(raw)) : unescapeExcel(raw);
  }
}

function numberValue(raw: string, look: CellLook | undefined, system: DateSystem): PlainValue {
  const number = Number(raw);
  if (!Number.isFinite(number)) return unescapeExcel(raw);
  return look?.isDate === true
    ? dateCell(number, system)
    : numberCell(number, system, shownNumber(number, look?.format));
}

/**
 * A formula with its cached value, if the file has one. LibreOffice saves the constants as `TRUE()` and `FALSE()`: they
 * stay constants. A link with an address outside is its words and the address.
 */
export function withFormula(formula: string, value: PlainValue | undefined): CellValue {
  if (formula === 'TRUE()' || formula === 'FALSE()') return formula === 'TRUE()';
  const link = formula.startsWith('HYPERLINK(') ? linkText(formula, value) : undefined;
  if (link !== undefined) return link;
  return value === undefined ? { kind: 'formula', formula } : { kind: 'formula', formula, value };
}

/**
 * The same text, without the sheet that it was cut out of: engines keep the whole of a string in memory
 * as long as a piece of it lives (measured: 117 KB a return for a few answers, 3 KB with copies).
 */
export function ownCopy(text: string): string {
  // Shorter pieces are copies already. Putting a sign in front makes a new string; the slice is cut out of that.
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** An index without a string means that the text is lost: better no file than an answer that vanished. */
function sharedString(raw: string, context: ValueContext): string | undefined {
  if (raw.trim() === '') return undefined;
  const text = context.sharedStrings[Number(raw)];
  if (text === undefined) throw new ReadFault('shared-string', { part: context.part, found: raw.slice(0, 40) });
  return text === '' ? undefined : text;
}

/** `t="d"`: an ISO 8601 date, which strict files use instead of serials. */
function isoDate(raw: string): DateCell | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(raw.trim());
  if (match?.[1] === undefined || !isCivilDate(match[1])) return undefined;
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  return dateCell(toExcelSerial(match[1]) + seconds / 86400);
}
