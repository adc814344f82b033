import { cellReference } from '../../core/workbook/reference';
import type { CellStyle, SheetSpec, WorkbookSpec } from '../../core/workbook/spec';
import type { Texts } from '../../core/texts';

export function reportSheet(spec: WorkbookSpec, texts: Texts): SheetSpec {
  const sheet = spec.sheets.find(({ name }) => name === texts.t('template.sheet.report'));
  if (sheet === undefined) throw new Error('a template without its report sheet');
  return sheet;
}

/** The input of a field in the row of a key, by the row of field ids: as the eye finds it, not by position. */
export function inputCell(sheet: SheetSpec, key: string, field: string): string | undefined {
  const ids = sheet.rows.find(({ cells }) => cells.some((cell) => cell?.value === 'key'));
  const keyColumn = ids?.cells.findIndex((cell) => cell?.value === 'key') ?? -1;
  const column = ids?.cells.findIndex((cell) => cell?.value === field) ?? -1;
  const row = sheet.rows.find(({ cells }) => cells[keyColumn]?.value === key);
  return keyColumn < 0 || column < 0 || row === undefined ? undefined : cellReference(row.row, column + 1);
}

/** The unlocked cell in the row that carries the contact field's id. */
export function contactCell(
  sheet: SheetSpec,
  field: string,
  styles: Readonly<Record<string, CellStyle>>,
): string | undefined {
  const row = sheet.rows.find(({ cells }) => cells.some((cell) => cell?.value === field));
  const column =
    row?.cells.findIndex((cell) => cell?.style !== undefined && styles[cell.style]?.locked === false) ?? -1;
  return row === undefined || column < 0 ? undefined : cellReference(row.row, column + 1);
}
