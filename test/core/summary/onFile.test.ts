import { decide } from '../../../src/core/merge/decide';
import type { Consolidation } from '../../../src/core/merge/types';
import { PAPER_PARTS } from '../../../src/core/summary/cabinet/annexTable';
import { cabinetContext } from '../../../src/core/summary/cabinet/context';
import { cabinetDocument } from '../../../src/core/summary/cabinetDocument';
import { summaryCsvRows } from '../../../src/core/summary/csvRows';
import { AT_RISK_DAYS, deadlineItems, movedDeadlines } from '../../../src/core/summary/deadlines';
import { passport, registerRows, structureRows } from '../../../src/core/summary/openData/passport';
import { recordsPartitions } from '../../../src/core/summary/openData/records';
import { bodyTable, indicatorTable, summaryTable } from '../../../src/core/summary/openData/summaryTables';
import type { DataTable } from '../../../src/core/summary/openData/table';
import { summarise } from '../../../src/core/summary/summarise';
import { summarySpec } from '../../../src/core/summary/workbook/summarySpec';
import { asText, expectOnFile, keysOnly } from '../../support/onFile';
import { smallConsolidation } from '../../support/smallPlan';
import { wholeConsolidation } from '../../support/wholeConsolidation';

/** Returns, a correction, an earlier round, what the ministry wrote and decided. */
function decided(): Consolidation {
  const merged = decide(smallConsolidation(), {
    kind: 'manual-entry',
    on: '2020-02-22',
    params: {
      key: '2.1@2019-H1',
      body: 'dps',
      round: '2019',
      letterNo: '12-3',
      letterDate: '2020-02-10',
      status: 'done',
    },
  });
  return {
    ...merged,
    edits: [
      { key: '1.1@2019', status: 'done', note: 'Перевірено.' },
      { key: '2.1@2019-H1', status: 'notDone', extendTo: '2020-12-31' },
    ],
  };
}

/** What goes to the Cabinet and what the ministry works in, but for its words: nothing there changes unseen. */
describe('a consolidation on file', () => {
  const consolidation = decided();
  const summary = summarise(consolidation, keysOnly);

  it('as the workbook that the ministry works in', () => {
    expectOnFile('consolidation.txt', asText(wholeConsolidation(consolidation, summary, keysOnly)));
  });

  it('as the summary alone', () => {
    expectOnFile('summary.txt', asText(summarySpec(consolidation, summary, keysOnly)));
  });

  it('as the paper with all its parts, and as rows of CSV', () => {
    const paper = cabinetDocument(
      cabinetContext(consolidation, summary, keysOnly, { asOf: '2020-03-01' }),
      PAPER_PARTS,
    );
    const csv = summaryCsvRows(consolidation, summary, keysOnly);
    expectOnFile(
      'paper.txt',
      `${JSON.stringify(paper, undefined, 1)}\n${csv.map((row) => row.join(';')).join('\n')}\n`,
    );
  });

  it('as open data with their passport, and as records', () => {
    const rowsOf = ({ columns, rows }: DataTable) => [
      JSON.stringify(columns.map(({ name, type, called }) => [name, type, called])),
      ...rows.map((row) => JSON.stringify(row)),
    ];
    const context = cabinetContext(consolidation, summary, keysOnly, { asOf: '2020-03-01' });
    const files = [
      { name: 'summary.csv', table: summaryTable(consolidation, summary, keysOnly) },
      { name: 'indicators.csv', table: indicatorTable(consolidation, summary) },
      { name: 'bodies.csv', table: bodyTable(consolidation, summary) },
    ];
    const pairs = passport(context, files);
    const lines = [
      ...files.flatMap(({ name, table }) => [name, ...rowsOf(table)]),
      ...[...pairs, ...structureRows(files, keysOnly), ...registerRows(pairs, '2020-03-02')].map((row) =>
        row.join('; '),
      ),
      ...recordsPartitions(consolidation).flatMap(({ plan, year, records, indicators }) => [
        `${plan} ${year}`,
        ...rowsOf(records),
        ...rowsOf(indicators),
      ]),
    ];
    expectOnFile('open-data.txt', `${lines.join('\n').replace(/[0-9a-f]{64}/g, (digest) => digest.slice(0, 8))}\n`);
  });

  it('as the terms that were missed or are to be moved', () => {
    const options = { asOf: '2020-03-01', within: AT_RISK_DAYS };
    const lines = [...deadlineItems(consolidation, options), ...movedDeadlines(consolidation, options)];
    expectOnFile('deadlines.txt', `${lines.map((one) => JSON.stringify(one)).join('\n')}\n`);
  });
});
