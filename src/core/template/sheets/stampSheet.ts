import type { SheetSpec } from '../../workbook/spec';
import { carriedDigest } from '../carriedDigest';
import { STAMP_SHEET } from '../fields';
import type { TemplateContext } from '../context';
import { stampSheetRows } from '../stampSheet';
import { indicatorRows } from '../indicatorRows';
import { cell, rowAt } from './cells';

/** The very hidden sheet `_planzvit`: the stamp, and what the template remembers of its duties and indicators. */
export function stampSheet({ rows, stamp, earlier, correcting }: TemplateContext): SheetSpec {
  const indicators = indicatorRows(rows).map(({ key, indicator }) => ({
    key,
    name: indicator.name,
    unit: indicator.unit,
  }));
  return {
    name: STAMP_SHEET,
    state: 'veryHidden',
    columns: [{ width: 24 }, { width: 40 }],
    rows: stampSheetRows(
      stamp,
      rows.map(({ stamped, duty }) => {
        const carried = correcting === undefined ? carriedDigest(earlier.rows.get(duty.key) ?? {}) : '';
        return carried === '' ? stamped : { ...stamped, carried };
      }),
      indicators,
    ).map((texts, index) =>
      rowAt(
        index + 1,
        1,
        texts.map((text) => cell(text, 'technical')),
      ),
    ),
    protection: {},
  };
}
