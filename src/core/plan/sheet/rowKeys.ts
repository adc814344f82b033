import { addTo } from '../../groups';
import { same } from './cellWords';
import type { SheetColumn } from './ownColumns';
import type { Remembered } from './readMeasure';
import type { SheetRow } from './sheetTable';

/**
 * The remembered key of each row: the hidden one, unless number and words are those of another measure. Then somebody
 * sorted the visible columns alone, and the row is the measure that it shows.
 */
export function rowKeys(
  rows: readonly SheetRow<SheetColumn>[],
  remembered: ReadonlyMap<string, Remembered>,
): ReadonlyMap<SheetRow<SheetColumn>, string> {
  const byNumber = new Map<string, string[]>();
  for (const [key, { texts }] of remembered) addTo(byNumber, texts.no, key);
  return new Map(
    rows.map((row) => {
      const hidden = row.cell('key')?.text ?? '';
      const shows = (id: SheetColumn, key: string): boolean =>
        same(row.cell(id)?.text ?? '', remembered.get(key)?.texts[id] ?? '');
      // A new row without a key may be typed like one that is there: it stays a new one.
      if (hidden === '' || shows('no', hidden) || shows('measure', hidden)) return [row, hidden];
      const shown = (byNumber.get(row.cell('no')?.text ?? '') ?? []).filter((key) => shows('measure', key));
      return [row, shown.length === 1 ? (shown[0] ?? hidden) : hidden];
    }),
  );
}
