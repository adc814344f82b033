import { parquetWriteBuffer } from 'hyparquet-writer/src/write.js';
import type { ColumnType, DataTable } from '../../core/summary/openData/table';

/** Physical types of Apache Parquet; days are texts in ISO form, which every engine casts. */
const TYPES = { text: 'STRING', date: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const satisfies Readonly<
  Record<ColumnType, string>
>;

/** A table as Parquet, compressed with Snappy; the same table gives the same bytes. Every column may be null. */
export function writeParquet({ columns, rows }: DataTable): Uint8Array {
  const columnData = columns.map(({ name, type }, index) => ({
    name,
    type: TYPES[type],
    nullable: true,
    data: rows.map((row) => row[index] ?? null),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'planzvit' }));
}
