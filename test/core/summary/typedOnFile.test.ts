import { summarise } from '../../../src/core/summary/summarise';
import { readConsolidation } from '../../../src/core/summary/workbook/readConsolidation';
import type { CellValue, WorkbookContent } from '../../../src/core/workbook/content';
import { expectOnFile } from '../../support/onFile';
import { richConsolidation } from '../../support/richPlan';
import { contentOf } from '../../support/specContent';
import { en, uk, vocabularies } from '../../support/texts';
import { wholeConsolidation } from '../../support/wholeConsolidation';

/** What stands in a column afterwards, from the first row of the table on; undefined: as it was. */
type Typed = Readonly<Record<string, readonly (CellValue | undefined)[]>>;

/** Words of either language, days in every form, what nobody can understand, cells made blank or of spaces alone. */
const TYPED: Typed = {
  'summary.finalStatus': ['не виконано', 'partly done', undefined, '●Виконано ', 'майже', ' '],
  'summary.finalText': ['Новий текст.', undefined, '  ', 'Two lines.\nSecond.', 7],
  'summary.control': ['залишити на контролі', 'remove', 'продовжити', 'не знаю', undefined],
  'summary.extendTo': ['31.12.2020', 44196, '1 червня 2020 р.', 'колись', undefined, ' '],
  'summary.ministryNote': ['Так.', ' ', 'і ще', 12],
  'log.receivedOn': ['17 лютого 2020', 43878, 'учора', ' '],
  'log.incomingNo': ['12/3', 45, ' '],
  'log.channel': ['пошта', 'СЕВ', undefined, '  '],
  'decisions.reversed': ['так', 'можливо', 'yes', ''],
  'matrix.reminded': ['2020-02-19', 'лист № 7', '', 43880],
};

/** The workbook after somebody has typed into the columns of its tables, found by their ids. */
function typed(content: WorkbookContent, columns: Typed = TYPED): WorkbookContent {
  return {
    ...content,
    sheets: content.sheets.map((sheet) => {
      const ids = sheet.rows.find(({ cells }) => cells.some((cell) => typeof cell === 'string' && cell in columns));
      if (ids === undefined) return sheet;
      // The heads stand right under the ids; rows without a key in the first column are headings.
      const lines = sheet.rows.filter(({ row, cells }) => row > ids.row + 1 && cells[0] !== undefined);
      return {
        ...sheet,
        rows: sheet.rows.map((row) => {
          const at = lines.indexOf(row);
          const width = Math.max(row.cells.length, ids.cells.length);
          if (at < 0) return row;
          const cells = Array.from({ length: width }, (_, i) => {
            const value = columns[String(ids.cells[i])]?.[at];
            return value === undefined ? row.cells[i] : value;
          });
          return { ...row, cells };
        }),
      };
    }),
  };
}

/** The workbook without what stands above the ids of its tables. */
const withoutTitles = (content: WorkbookContent): WorkbookContent => ({
  ...content,
  sheets: content.sheets.map((sheet) => {
    const ids = sheet.rows.find(
      ({ cells }) => cells.filter((cell) => /^(summary|log)\./.test(String(cell))).length > 1,
    );
    return ids === undefined ? sheet : { ...sheet, rows: sheet.rows.filter(({ row }) => row >= ids.row) };
  }),
});

describe.each([uk, en])('what the ministry has typed into a consolidation', (texts) => {
  const written = richConsolidation();

  it(`stands on file as it is understood in ${texts.language}`, () => {
    const content = contentOf(wholeConsolidation(written, summarise(written, texts), texts));
    const outcome = readConsolidation(typed(content), vocabularies);
    if (outcome.kind !== 'consolidation') throw new Error(outcome.reason);
    const { edits, log, decisions, reminders = [], typedSince, ...rest } = outcome.consolidation;
    const { records, quarantine, duties, settings } = rest;
    // What nobody has typed into is as it was.
    expect({ records, quarantine, duties, settings }).toEqual({
      records: written.records,
      quarantine: written.quarantine,
      duties: written.duties,
      settings: written.settings,
    });
    const lines = [
      `typed: ${String(typedSince)}`,
      ...edits,
      ...log.flatMap(({ identity, ministry }) => (ministry === undefined ? [] : [{ file: identity.file, ministry }])),
      ...decisions.map(({ kind, on, reversed, lineage }) => ({ kind, on, reversed, lineage })),
      ...reminders,
      ...outcome.issues.map(({ code, severity, at, params }) => ({ code, severity, at, params })),
    ];
    expectOnFile(`typed.${texts.language}.txt`, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  });

  it(`is told where it spoilt a record or took the lines above a table away, in ${texts.language}`, () => {
    const content = contentOf(wholeConsolidation(written, summarise(written, texts), texts));
    const [, spoilt] = written.records;
    const outcome = readConsolidation(typed(content, { 'data.technical': [undefined, 'щось'] }), vocabularies);
    expect(outcome.kind === 'consolidation' && outcome.consolidation.records).not.toContainEqual(spoilt);
    expect(outcome.kind === 'consolidation' && outcome.issues.map(({ code }) => code)).toContain('merge-record-spoilt');
    const bare = readConsolidation(withoutTitles(content), vocabularies);
    expect(bare).toMatchObject({ kind: 'consolidation', consolidation: written, issues: [] });
  });
});
