import { fromDayNumber, toDayNumber, type CivilDate } from './civilDate';

/** The year from which the serials of a workbook count: 1900, or 1904 where it was first saved on an old Mac. */
export type DateSystem = 1900 | 1904;

/** Day number (since 1970-01-01) of serial 0 in each date system of a workbook (ECMA-376 Part 1, 18.17.4.1). */
const EPOCH: Readonly<Record<DateSystem, number>> = { 1900: -25569, 1904: -24107 };
/** 9999-12-31 in the 1900 system. */
const LAST_SERIAL = 2958465;

/**
 * The serial of a date. Excel stores 1900-02-29, which never was: serials
 * below 61 are one day lower than the arithmetic says.
 */
export function toExcelSerial(date: CivilDate, system: DateSystem = 1900): number {
  const serial = toDayNumber(date) - EPOCH[system];
  return system === 1900 && serial < 61 ? serial - 1 : serial;
}

/**
 * The civil date of a serial (its time of day is dropped), or undefined outside Excel's calendar and for 1900-02-29.
 */
export function fromExcelSerial(serial: number, system: DateSystem = 1900): CivilDate | undefined {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < (system === 1904 ? 0 : 1) || day > LAST_SERIAL) return undefined;
  if (system === 1904) return fromDayNumber(day + EPOCH[1904]);
  if (day === 60) return undefined;
  return fromDayNumber((day < 60 ? day + 1 : day) + EPOCH[1900]);
}
