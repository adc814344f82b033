import { dateParts, isCivilDate } from '../../calendar/civilDate';
import { clean } from '../../text/clean';
import type { RowContext } from './readContext';
import type { ReadCell } from './sheetTable';

/** The number in a cell. A spreadsheet takes a typed `8.3` for the 8th of March: its day and month are the number. */
export function numberIn(cell: ReadCell, { report }: RowContext): string {
  const text = clean(cell.text);
  if (!isCivilDate(text)) return text;
  const { day, month } = dateParts(text);
  const id = `${day}.${month}`;
  report('plan-number-is-date', 'warning', { cell: cell.at }, { id });
  return id;
}
