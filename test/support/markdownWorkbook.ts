import { dateCell } from '../../src/core/workbook/cell';
import { toExcelSerial } from '../../src/core/calendar/excelSerial';
import type { CellValue, RowContent, SheetContent, WorkbookContent } from '../../src/core/workbook/content';
import { given } from '../../src/core/given';

export type SheetState = SheetContent['state'];

/** Anything a test wants to say of a sheet beside its cells. */
export interface SheetExtras {
  readonly state?: SheetState;
  readonly merges?: readonly string[];
  /** 1-based rows that are hidden (filtered away). */
  readonly hiddenRows?: readonly number[];
  /** Sheet row of the first table line; 1 unless given. */
  readonly firstRow?: number;
}

/**
 * A Markdown table → a sheet. Cells are text, but: `` `12` `` a number, `2019-11-15d` a date cell,
 * `=A1+1 → 5` a formula with its cached value (`=A1` without one), `#REF!` an error value,
 * `TRUE`/`FALSE` booleans, `\n` a line break, `\|` a bar. A line `|---|` is left out.
 */
export function markdownSheet(name: string, table: string, extras: SheetExtras = {}): SheetContent {
  const lines = table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|') && !/^\|[\s:|-]+\|$/.test(line));
  const first = extras.firstRow ?? 1;
  const rows = lines
    .map((line, i): RowContent => {
      const row = first + i;
      const cells = line
        .slice(1, line.lastIndexOf('|'))
        .split(/(?<!\\)\|/)
        .map((cell) => cellValue(cell.trim().replace(/\\\|/g, '|').replace(/\\n/g, '\n')));
      return { row, cells, ...given({ hidden: extras.hiddenRows?.includes(row) === true ? true : undefined }) };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
  return { name, state: extras.state ?? 'visible', rows, merges: extras.merges ?? [] };
}

function cellValue(text: string): CellValue | undefined {
  if (text === '') return undefined;
  const number = /^`(-?\d+(?:\.\d+)?)`$/.exec(text);
  if (number !== null) return Number(number[1]);
  const date = /^(\d{4}-\d{2}-\d{2})d$/.exec(text);
  if (date !== null) return dateCell(toExcelSerial(date[1] ?? ''));
  if (/^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)) return { kind: 'error', error: text };
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  if (text.startsWith('=')) {
    const [formula = '', value] = text.slice(1).split(' → ');
    const cached = value === undefined ? undefined : cellValue(value);
    return {
      kind: 'formula',
      formula: formula.trim(),
      ...given({
        value: cached === undefined || (typeof cached === 'object' && cached.kind === 'formula') ? undefined : cached,
      }),
    };
  }
  return text;
}

export function workbook(sheets: readonly SheetContent[], more: Partial<WorkbookContent> = {}): WorkbookContent {
  return { sheets, properties: new Map(), hasMacros: false, externalLinks: 0, ...more };
}
