import { cleanLines } from '../../text/clean';
import type { Role } from '../columns/roles';
import type { SourceRow } from '../source';
import type { RowRecord } from './rowRecord';
import { repeatByColumn, type BesideCell } from './sameColumn';

/** A row and the roles of its cells. */
export interface PlacedRow {
  readonly row: SourceRow;
  readonly roles: readonly (Role | undefined)[];
}

/** Leading executors and others in columns of their own, start and end: a ditto mark repeats its own column. */
export function repeatedColumns(
  records: readonly RowRecord[],
  placed: readonly PlacedRow[],
  roles: readonly (Role | undefined)[],
): readonly RowRecord[] {
  const shared = roles.filter((role) => role === 'executors').length > 1;
  const spans = roles.includes('deadline_start') && roles.includes('deadline_end');
  const executors = shared ? repeatByColumn(placed.map((row, i) => cellsUnder(row, records[i], ['executors']))) : [];
  const ends = spans
    ? repeatByColumn(placed.map((row, i) => cellsUnder(row, records[i], ['deadline_start', 'deadline_end'])))
    : [];
  return !shared && !spans
    ? records
    : records.map((own, i) => {
        const [who, when] = [executors[i], ends[i]];
        const text = { ...own.text };
        if (who !== undefined && who.dittos > 0)
          text.executors = who.whole ? DITTO : who.texts.filter((words) => words !== '').join('\n');
        if (when !== undefined && when.dittos > 0 && !when.whole)
          [text.deadline_start, text.deadline_end] = [when.texts[0] ?? '', when.texts[1] ?? ''];
        const more =
          (who === undefined ? 0 : who.dittos - Number(who.whole)) +
          (when === undefined ? 0 : when.dittos - Number(when.whole));
        return more > 0 ? { ...own, text, moreDittos: more } : { ...own, text };
      });
}

const DITTO = '-"-';

/** The row's cells under the roles; a row with one filled cell is a heading or a note, and repeats nothing. */
function cellsUnder(
  { row, roles }: PlacedRow,
  own: RowRecord | undefined,
  wanted: readonly Role[],
): readonly BesideCell[] | undefined {
  if (own === undefined || own.filled < 2) return undefined;
  return row.cells.flatMap((cell, i) =>
    wanted.some((role) => role === roles[i])
      ? [{ text: cell.covered === undefined ? cleanLines(cell.text) : '', above: cell.covered === 'above' }]
      : [],
  );
}
