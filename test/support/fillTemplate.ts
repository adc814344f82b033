import type { CellValue } from '../../src/core/workbook/content';
import { cellReference } from '../../src/core/workbook/reference';
import { patchWorkbook } from '../../src/formats/xlsx/patch/patchWorkbook';
import { readWorkbook } from '../../src/formats/xlsx/read/readWorkbook';

/** Answers by row key, then by field id. */
export type Answers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A template filled in as an officer would: by its hidden row of ids, in the rows with these keys. */
export function filled(
  template: Uint8Array,
  answers: Answers,
  contacts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const outcome = readWorkbook(template);
  if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
  const sheet = outcome.content.sheets.find(({ name }) => name === 'Звіт');
  const ids = sheet?.rows.find(({ cells }) => cells.includes('key'));
  if (sheet === undefined || ids === undefined) throw new Error('no report sheet');
  const column = (id: string): number => ids.cells.indexOf(id as CellValue) + 1;
  const changes = Object.entries(answers).flatMap(([key, fields]) => {
    const row = sheet.rows.find(({ cells }) => cells[column('key') - 1] === key);
    if (row === undefined) throw new Error(`no row ${key}`);
    return Object.entries(fields).map(([field, value]) => ({
      sheet: 'Звіт',
      cell: cellReference(row.row, column(field)),
      value,
    }));
  });
  const details = outcome.content.sheets.find(({ name }) => name === 'Реквізити');
  const people = Object.entries(contacts).map(([field, value]) => {
    const row = details?.rows.find(({ cells }) => cells[0] === field);
    if (row === undefined) throw new Error(`no line ${field}`);
    return { sheet: 'Реквізити', cell: cellReference(row.row, 3), value };
  });
  return patchWorkbook(template, [...changes, ...people]);
}
