import { consolidationSpec } from '../../src/core/summary/workbook/consolidationSpec';
import { wholeWorkbook } from '../../src/core/workbook/rows';
import type { WorkbookSpec } from '../../src/core/workbook/spec';

/** The consolidation's workbook with all its rows, for tests that look at them. */
export function wholeConsolidation(...made: Parameters<typeof consolidationSpec>): WorkbookSpec {
  return wholeWorkbook(consolidationSpec(...made));
}
