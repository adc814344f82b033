import type { Area } from '../address';
import { accessDenied, RichApiError } from '../errors';
import type { Sheet } from '../model';

/** On a protected sheet a locked cell cannot be written; one locked cell in the area is enough. */
export function guardContent(sheet: Sheet, area: Area, location: string): void {
  if (sheet.protection === undefined) return;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (sheet.cell(row, column).format.locked) throw accessDenied(location);
    }
  }
}

/** On a protected sheet, what the options of the protection do not allow is refused, on unlocked cells too. */
export function guardOption(sheet: Sheet, option: string, location: string): void {
  if (sheet.protection !== undefined && sheet.protection.options[option] !== true) throw accessDenied(location);
}

/**
 * Work on whole rows and columns of a million cells is not emulated: a program that does it by mistake should be seen.
 */
export function guardSize(area: Area, location: string): void {
  if (area.rows * area.columns > 5_000_000)
    throw new RichApiError('RequestPayloadSizeLimitExceeded', 'The area is larger than 5,000,000 cells.', location);
}
