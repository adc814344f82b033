import { fromExcelSerial, type DateSystem } from '../calendar/excelSerial';
import { given } from '../given';
import type { CellValue, DateCell, NumberCell, PlainValue } from './content';

/** Serials of 1990 … 2070 as both systems count them: a number that nobody formatted as a date may be one of these. */
const LIKELY = { first: 32874 - 1462, last: 62091 } as const;

/** A number whose format shows a date, as a reader hands it over; `serial` counts in the workbook's own date system. */
export function dateCell(serial: number, system: DateSystem = 1900): DateCell {
  return { kind: 'date', number: serial, ...given({ date: fromExcelSerial(serial, system) }) };
}

/**
 * A number, as a reader hands it over: with the date that it would be where the workbook counts its days from
 * another year, and as it stands in its cell where that says more.
 */
export function numberCell(number: number, system: DateSystem, shown?: string): number | NumberCell {
  const isLikely = system !== 1900 && number >= LIKELY.first && number <= LIKELY.last;
  const asDate = isLikely ? fromExcelSerial(number, system) : undefined;
  return asDate === undefined && shown === undefined ? number : { kind: 'number', number, ...given({ asDate, shown }) };
}

/** The day that a number is if it is the serial of a date: a likely one, else undefined. */
export function dateOfNumber(value: number | NumberCell): string | undefined {
  if (typeof value === 'object' && value.asDate !== undefined) return value.asDate;
  const number = typeof value === 'object' ? value.number : value;
  return number >= LIKELY.first && number <= LIKELY.last ? fromExcelSerial(number) : undefined;
}

/** What stands in the cell: of a formula its cached value. */
export function plainValue(value: CellValue | undefined): PlainValue | undefined {
  return typeof value === 'object' && value.kind === 'formula' ? value.value : value;
}

/** The number in a cell as it stands there, where that says more than the figure. */
export function shownIn(value: CellValue | undefined): string | undefined {
  const plain = plainValue(value);
  return typeof plain === 'object' && plain.kind === 'number' ? plain.shown : undefined;
}

/** The number in a cell, also as a formula's result; undefined where something else stands, a date included. */
export function numberIn(value: CellValue | undefined): number | undefined {
  const plain = plainValue(value);
  if (typeof plain === 'number') return plain;
  return typeof plain === 'object' && plain.kind === 'number' ? plain.number : undefined;
}

/**
 * The value in a cell that is no text, as text: a date in ISO, an error as Excel shows it, a formula as its cached
 * value.
 */
export function valueText(value: Exclude<PlainValue, string>): string {
  if (typeof value !== 'object') return String(value);
  if (value.kind === 'error') return value.error;
  return value.kind === 'date' ? (value.date ?? String(value.number)) : (value.shown ?? String(value.number));
}
