import { parquetWriteBuffer } from 'hyparquet-writer/src/write.js';
import type { ColumnType, DataTable, DataValue } from '../../core/summary/openData/table';

/** Types of Apache Parquet: how a value is stored, and what it means. */
const TYPES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
} as const satisfies Readonly<Record<ColumnType, object>>;

/** A table as Parquet, compressed with Snappy; the same table gives the same bytes. Every column may be null. */
export function writeParquet({ columns, rows }: DataTable): Uint8Array {
  const columnData = columns.map(({ name, type }, index) => ({
    name,
    data: rows.map((row) => (type === 'date' ? dayOf(row[index]) : (row[index] ?? null))),
  }));
  const schema = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...TYPES[type] })),
  ];
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'planzvit' }));
}

/** A civil date in ISO form as the library takes it. */
function dayOf(value: DataValue): Date | null {
  return typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : null;
}
