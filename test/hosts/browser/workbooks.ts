import type { CellValue, WorkbookContent } from '../../../src/core/workbook/content';
import type { WorkbookSpec } from '../../../src/core/workbook/spec';
import { readWorkbook } from '../../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../../src/formats/xlsx/write/writeWorkbook';
import { textsFor } from '../../../src/strings';

const uk = textsFor('uk');

/** What stands in the workbook after the spec was written into it. */
export async function workbookOf(spec: WorkbookSpec): Promise<WorkbookContent> {
  const outcome = readWorkbook(await writeWorkbook(spec));
  if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
  return outcome.content;
}

/** The same workbook with a remark that the ministry typed into the first row of «Зведення». */
export function withRemark(content: WorkbookContent, note: string): WorkbookContent {
  const sheets = content.sheets.map((sheet) => {
    if (sheet.name !== uk.t('summary.sheet.summary')) return sheet;
    const ids = sheet.rows.find(({ cells }) => cells.includes('summary.key'));
    const column = ids?.cells.indexOf('summary.ministryNote') ?? -1;
    const first = sheet.rows.find(({ cells }) => /@/.test(String(cells[0])));
    return {
      ...sheet,
      rows: sheet.rows.map((row) => (row === first ? { ...row, cells: withCell(row.cells, column, note) } : row)),
    };
  });
  return { ...content, sheets };
}

function withCell(
  cells: readonly (CellValue | undefined)[],
  column: number,
  value: string,
): readonly (CellValue | undefined)[] {
  const wide = [...cells, ...Array<undefined>(Math.max(0, column + 1 - cells.length)).fill(undefined)];
  wide[column] = value;
  return wide;
}
