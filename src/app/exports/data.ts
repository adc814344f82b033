import type { Consolidation } from '../../core/merge/types';
import type { CabinetContext } from '../../core/summary/cabinet/context';
import {
  passport,
  registerRows,
  structureRows,
  STRUCTURE_FILE,
  type SetFile,
} from '../../core/summary/openData/passport';
import { recordsPartitions } from '../../core/summary/openData/records';
import { bodyTable, indicatorTable, summaryTable } from '../../core/summary/openData/summaryTables';
import { writeDataCsv, writePlainCsv } from '../../formats/delimited/writeDataCsv';
import type { NamedBytes } from '../../ports';

/**
 * The summary as a set of open data (постанова Кабінету Міністрів України № 835): tables as CSV, what their columns
 * hold, the passport of the set, and a row for the register of sets. No personal data is in it.
 */
export function openDataFiles(context: CabinetContext): readonly NamedBytes[] {
  const { consolidation, summary, texts, asOf } = context;
  const tables: readonly SetFile[] = [
    { name: 'summary.csv', table: summaryTable(consolidation, summary, texts) },
    { name: 'indicators.csv', table: indicatorTable(consolidation, summary) },
    { name: 'bodies.csv', table: bodyTable(consolidation, summary) },
  ];
  const pairs = passport(context, tables);
  return [
    ...tables.map(({ name, table }) => ({ name, bytes: writeDataCsv(table) })),
    { name: STRUCTURE_FILE, bytes: writePlainCsv(structureRows(tables, texts)) },
    { name: 'passport.csv', bytes: writePlainCsv([['field', 'value'], ...pairs]) },
    { name: 'passport.json', bytes: utf8(`${JSON.stringify(Object.fromEntries(pairs), null, 2)}\n`) },
    { name: 'register.csv', bytes: writePlainCsv(registerRows(pairs, asOf)) },
  ];
}

/**
 * Records and indicators in long form, as CSV and as Parquet, in folders by plan and year as Hive names them
 * (`records/plan=…/year=…/round-2019.parquet`): many plans and years lie side by side and are queried as one.
 */
export async function recordsFiles(consolidation: Consolidation): Promise<readonly NamedBytes[]> {
  const { writeParquet } = await import(/* webpackChunkName: "parquet" */ '../../formats/parquet/writeParquet');
  const round = consolidation.settings.round.id.replace(/[\\/:*?"<>|=\s]+/g, '-');
  return recordsPartitions(consolidation).flatMap(({ plan, year, records, indicators }) =>
    [
      { of: 'records', table: records },
      { of: 'indicators', table: indicators },
    ].flatMap(({ of, table }) => {
      const stem = `${of}/plan=${plan}/year=${year}/round-${round}`;
      return [
        { name: `${stem}.csv`, bytes: writeDataCsv(table) },
        { name: `${stem}.parquet`, bytes: writeParquet(table) },
      ];
    }),
  );
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
