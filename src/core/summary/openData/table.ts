import { given } from '../../given';

/** What a column holds. Dates are ISO civil dates in texts; an empty cell is an absent value. */
export type ColumnType = 'text' | 'date' | 'integer' | 'number';

export interface DataColumn {
  /** Latin, stable: others build on it. */
  readonly name: string;
  readonly type: ColumnType;
  /** What it is called in the plan, where its name only counts it. */
  readonly called?: string;
}

/** A column as it is made: its name, its type, its value for an item, what it is called in the plan. */
export type ColumnDraft<T> = readonly [
  name: string,
  type: ColumnType,
  of: (item: T) => DataValue,
  called?: string | undefined,
];

export type DataValue = string | number | undefined;

/** A table for other programs: named columns, one value of each in every row. */
export interface DataTable {
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly DataValue[])[];
}

/** `newDue` → `new_due`. */
export function columnName(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A table whose rows are made column by column from what `of` gives for an item. */
export function dataTable<T>(columns: readonly ColumnDraft<T>[], items: readonly T[]): DataTable {
  return {
    columns: columns.map(([name, type, , called]) => ({ name, type, ...given({ called }) })),
    rows: items.map((item) => columns.map(([, , of]) => of(item))),
  };
}
