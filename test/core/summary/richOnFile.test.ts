import { cabinetContext } from '../../../src/core/summary/cabinet/context';
import { summaryCsvRows } from '../../../src/core/summary/csvRows';
import { AT_RISK_DAYS, deadlineItems, movedDeadlines } from '../../../src/core/summary/deadlines';
import { passport, registerRows, structureRows } from '../../../src/core/summary/openData/passport';
import { recordsPartitions } from '../../../src/core/summary/openData/records';
import { bodyTable, indicatorTable, summaryTable } from '../../../src/core/summary/openData/summaryTables';
import { summarise } from '../../../src/core/summary/summarise';
import { readConsolidation } from '../../../src/core/summary/workbook/readConsolidation';
import { summarySpec } from '../../../src/core/summary/workbook/summarySpec';
import type { CellSpec, WorkbookSpec } from '../../../src/core/workbook/spec';
import { expectOnFile, keysOnly } from '../../support/onFile';
import { richConsolidation } from '../../support/richPlan';
import { contentOf } from '../../support/specContent';
import { en, uk, vocabularies } from '../../support/texts';
import { wholeConsolidation } from '../../support/wholeConsolidation';

const consolidation = richConsolidation();
const summary = summarise(consolidation, keysOnly);

/** A value or formula and the name of its style; the looks of styles are on file with `smallPlan`. */
function cellWords({ style, value, formula }: CellSpec, column: number): readonly string[] {
  if (value === undefined && formula === undefined) return [];
  return [`${column}:${style} ${JSON.stringify(value ?? null)}${formula === undefined ? '' : ` =${formula}`}`];
}
const rowsOf = ({ sheets }: WorkbookSpec): string =>
  sheets
    .filter(({ state }) => state !== 'veryHidden')
    .flatMap(({ name, state, rows, columns, ...settings }) => [
      `== ${name} (${state}) of ${columns.length} columns`,
      ...Object.entries(settings).map(([key, value]) => `${key} ${JSON.stringify(value)}`),
      ...rows.map(({ row, cells, ...rest }) => {
        const shown = cells.flatMap((cell, i) => (cell === undefined ? [] : cellWords(cell, i + 1)));
        return `${row} ${JSON.stringify(rest)} ${shown.join(' | ')}`;
      }),
    ])
    .join('\n');

describe('a consolidation of every kind of answer on file', () => {
  it('as the rows of the workbook that the ministry works in', () => {
    expectOnFile('rich-consolidation.txt', `${rowsOf(wholeConsolidation(consolidation, summary, keysOnly))}\n`);
  });

  it('as the rows of the summary alone, and as CSV', () => {
    const csv = summaryCsvRows(consolidation, summary, keysOnly).map((row) => row.join(';'));
    expectOnFile('rich-summary.txt', `${rowsOf(summarySpec(consolidation, summary, keysOnly))}\n${csv.join('\n')}\n`);
  });

  it('as open data, and as the terms that were missed or are to be moved', () => {
    const files = [
      { name: 'summary.csv', table: summaryTable(consolidation, summary, keysOnly) },
      { name: 'indicators.csv', table: indicatorTable(consolidation, summary) },
      { name: 'bodies.csv', table: bodyTable(consolidation, summary) },
    ];
    const pairs = passport(cabinetContext(consolidation, summary, keysOnly, { asOf: '2020-03-01' }), files);
    const options = { asOf: '2020-03-01', within: AT_RISK_DAYS };
    const lines = [
      ...files.flatMap(({ name, table }) => [name, ...table.rows.map((row) => JSON.stringify(row))]),
      ...[...pairs, ...structureRows(files, keysOnly), ...registerRows(pairs, '2020-03-02')].map((row) =>
        row.join('; '),
      ),
      ...recordsPartitions(consolidation).flatMap(({ plan, year, records, indicators }) => [
        `${plan} ${year}`,
        ...[...records.rows, ...indicators.rows].map((row) => JSON.stringify(row)),
      ]),
      ...deadlineItems(consolidation, options).map((one) => JSON.stringify(one)),
      ...movedDeadlines(consolidation, options).map((one) => JSON.stringify(one)),
    ];
    expectOnFile('rich-open-data.txt', `${lines.join('\n').replace(/[0-9a-f]{64}/g, (one) => one.slice(0, 8))}\n`);
  });
});

describe.each([uk, en])('the workbook of a consolidation of every kind of answer', (texts) => {
  it(`gives the very consolidation back in ${texts.language}`, () => {
    const content = contentOf(wholeConsolidation(consolidation, summarise(consolidation, texts), texts));
    const outcome = readConsolidation(content, vocabularies);
    if (outcome.kind !== 'consolidation') throw new Error(outcome.reason);
    expect(outcome.consolidation).toEqual(consolidation);
  });
});
