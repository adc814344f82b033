import { valueText, plainValue } from '../workbook/cell';
import type { RowContent, SheetContent, WorkbookContent } from '../workbook/content';
import { cellReference } from '../workbook/reference';
import type { Texts } from '../texts';
import type { InputField } from './fields';

export interface FilledPlace {
  readonly sheet: string;
  readonly cell: string;
  /** What stands there, trimmed; dates as ISO. */
  readonly text: string;
}

export interface ReportPlaces {
  /** The cell of a row by its key; undefined where the template has none such. */
  cell(key: string, field: InputField): FilledPlace | undefined;
}

/** The inputs of a template by row key and field: found by the hidden row of ids, wherever that stands. */
export function reportPlaces({ sheets }: WorkbookContent): ReportPlaces | undefined {
  for (const sheet of sheets) {
    const table = tableOf(sheet, ['key', 'status', 'narrative']);
    if (table !== undefined)
      return {
        cell: (key, field) => {
          const row = table.rows.get(key);
          const column = table.columns.get(field);
          return row === undefined || column === undefined ? undefined : placeOf(sheet.name, row, column);
        },
      };
  }
  return undefined;
}

export interface IndicatorPlace {
  readonly sheet: string;
  readonly value: string;
  readonly note: string;
}

/** The inputs of «Показники» by the keys of the indicators. */
export function indicatorPlaces({ sheets }: WorkbookContent, texts: Texts): ReadonlyMap<string, IndicatorPlace> {
  const own = sheets.find(({ name }) => name === texts.t('template.sheet.indicators'));
  for (const sheet of own === undefined ? sheets : [own]) {
    const table = tableOf(sheet, ['key', 'indicator', 'value', 'note']);
    if (table === undefined) continue;
    const [value = 0, note = 0] = [table.columns.get('value'), table.columns.get('note')];
    return new Map(
      [...table.rows].map(([key, { row }]) => [
        key,
        { sheet: sheet.name, value: cellReference(row, value + 1), note: cellReference(row, note + 1) },
      ]),
    );
  }
  return new Map();
}

interface IdTable {
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, RowContent>;
}

function tableOf({ rows }: SheetContent, needed: readonly string[]): IdTable | undefined {
  const at = rows.findIndex(({ cells }) => needed.every((id) => cells.includes(id)));
  const ids = rows[at];
  if (ids === undefined) return undefined;
  const columns = new Map(ids.cells.flatMap((cell, i) => (typeof cell === 'string' ? [[cell, i] as const] : [])));
  const key = columns.get('key') ?? 0;
  return {
    columns,
    rows: new Map(
      rows.slice(at + 1).flatMap((row) => {
        const value = row.cells[key];
        return typeof value === 'string' && value.includes('@') ? [[value, row] as const] : [];
      }),
    ),
  };
}

function placeOf(sheet: string, { row, cells }: RowContent, column: number): FilledPlace {
  const value = plainValue(cells[column]);
  const text = typeof value === 'string' || value === undefined ? (value ?? '').trim() : valueText(value);
  return { sheet, cell: cellReference(row, column + 1), text };
}
