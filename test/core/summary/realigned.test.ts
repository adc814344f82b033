import { merge } from '../../../src/core/merge/merge';
import { summarise } from '../../../src/core/summary/summarise';
import { wholeConsolidation } from '../../support/wholeConsolidation';
import { decisionMark, realignedDecisions } from '../../../src/core/summary/workbook/realigned';
import type { ReadRow } from '../../../src/core/summary/workbook/readTable';
import { readConsolidation } from '../../../src/core/summary/workbook/readConsolidation';
import type { WorkbookContent } from '../../../src/core/workbook/content';
import { madeUpDuties, madeUpPlan, madeUpRegistry, madeUpReturn, madeUpSettings } from '../../support/madeUpReturns';
import { contentOf } from '../../support/specContent';
import { textsFor } from '../../../src/strings';

const uk = textsFor('uk');
const plan = madeUpPlan();
const registry = madeUpRegistry();
const merged = merge({
  plan,
  registry,
  duties: madeUpDuties(plan, registry),
  settings: madeUpSettings(),
  files: ['minfin', 'mon'].map((body, i) =>
    madeUpReturn({
      file: `${body}.xlsx`,
      body,
      rows: [
        { key: '1.1@2019', status: 'done', narrative: `Перше ${body}.` },
        { key: '2.1@2019-H1', status: 'done', narrative: `Друге ${body}.`, value: 10 + i },
        { key: '2.1@2019-H2', status: 'partly', narrative: `Третє ${body}.`, value: 20 + i },
      ],
    }),
  ),
});

/** The workbook with the visible columns of a table turned upside down; the hidden ones stay where they are. */
function turned(content: WorkbookContent, table: string, hidden: readonly string[]): WorkbookContent {
  return {
    ...content,
    sheets: content.sheets.map((sheet) => {
      const ids = sheet.rows.find(({ cells }) => cells.some((cell) => cell === `${table}.${hidden[0] ?? ''}`));
      if (ids === undefined) return sheet;
      const stays = new Set(hidden.map((id) => ids.cells.indexOf(`${table}.${id}`)));
      const below = sheet.rows.filter(({ row, cells }) => row > ids.row + 1 && cells.length > 2);
      const rows = sheet.rows.map((row) => {
        const at = below.indexOf(row);
        const other = at < 0 ? row : (below[below.length - 1 - at] ?? row);
        const width = Math.max(row.cells.length, other.cells.length);
        return {
          ...row,
          cells: Array.from({ length: width }, (_, i) => (stays.has(i) ? row : other).cells[i]),
        };
      });
      return { ...sheet, rows };
    }),
  };
}

const readBack = (content: WorkbookContent) => {
  const read = readConsolidation(content, [uk]);
  if (read.kind !== 'consolidation') throw new Error('it is a consolidation');
  return read.consolidation;
};
const said = ({ records }: typeof merged) =>
  records
    .map(({ bodyId, key, answer, indicators }) => [bodyId, key, answer.narrative, indicators.map(({ value }) => value)])
    .map((one) => JSON.stringify(one))
    .sort();

describe('tables of the consolidation that were sorted without their hidden columns', () => {
  const content = contentOf(wholeConsolidation(merged, summarise(merged, uk), uk));
  it.each([
    ['data', ['key', 'body', 'technical']],
    ['indicators', ['key', 'record', 'technical']],
  ] as const)('%s keeps every answer and value with its own', (table, hidden) => {
    const sorted = turned(content, table, hidden);
    expect(sorted).not.toEqual(content);
    expect(said(readBack(sorted))).toEqual(said(merged));
  });
  it('«Надходження» keeps the body, the outcome and the findings of each file with its name', () => {
    const lines = ({ log }: typeof merged) =>
      log.map(({ identity, bodyId, rowsRead, verdict, issues }) =>
        JSON.stringify([identity.file, identity.sha256, bodyId, rowsRead, verdict, issues.map(({ code }) => code)]),
      );
    const sorted = turned(content, 'log', ['body', 'hostReceivedOn', 'technical']);
    expect(sorted).not.toEqual(content);
    expect(lines(readBack(sorted)).sort()).toEqual(lines(readBack(content)).sort());
  });
  it('«Зауваження» keeps each finding of a file with that file', () => {
    const found = ({ log }: typeof merged) =>
      log.map(({ identity, issues }) => JSON.stringify([identity.file, issues.map(({ code }) => code)]));
    const sorted = turned(content, 'issues', ['sha256', 'technical']);
    expect(found(readBack(sorted))).toEqual(found(readBack(content)));
  });
  it('«Стан подання» keeps what was written of a reminder with the body that is named', () => {
    const reminded = {
      ...content,
      sheets: content.sheets.map((sheet) => {
        const ids = sheet.rows.find(({ cells }) => cells.some((cell) => cell === 'matrix.reminded'));
        if (ids === undefined) return sheet;
        const [at, id] = [ids.cells.indexOf('matrix.reminded'), ids.cells.indexOf('matrix.id')];
        const rows = sheet.rows.map((row) =>
          row.cells[id] === 'mon'
            ? { ...row, cells: row.cells.map((cell, i) => (i === at ? 'Телефоном' : cell)) }
            : row,
        );
        return { ...sheet, rows };
      }),
    };
    const read = readBack(turned(reminded, 'matrix', ['id']));
    expect(read.reminders).toEqual([{ bodyId: 'mon', words: 'Телефоном' }]);
  });
  it('«Зведення» keeps what the ministry wrote with the measure that is shown', () => {
    const text = 'Остаточно про перше';
    const typed = {
      ...content,
      sheets: content.sheets.map((sheet) => {
        const ids = sheet.rows.find(({ cells }) => cells.some((cell) => cell === 'summary.finalText'));
        if (ids === undefined) return sheet;
        const at = ids.cells.indexOf('summary.finalText');
        const rows = sheet.rows.map((row) =>
          row.row > ids.row && row.cells.includes('1.1@2019')
            ? { ...row, cells: row.cells.map((cell, i) => (i === at ? text : cell)) }
            : row,
        );
        return { ...sheet, rows };
      }),
    };
    const read = readBack(turned(typed, 'summary', ['key', 'part']));
    expect(read.edits.map(({ key, text: own }) => [key, own])).toEqual([['1.1@2019', text]]);
  });
});

describe('«Зведення» of which the visible columns were sorted without the hidden ones', () => {
  const { edits: _, ...rest } = merged;
  const edited = {
    ...rest,
    edits: ['1.1@2019', '2.1@2019-H1', '2.1@2019-H2'].map((key) => ({ key, text: `Остаточно ${key}`, note: key })),
  };
  const content = contentOf(wholeConsolidation(edited, summarise(edited, uk), uk));
  const hidden = ['key', 'part', 'task', 'answersState'];
  /** Each row of the table changed as asked, by the row's cells under their ids. */
  const changed = (
    of: WorkbookContent,
    change: (row: ReadonlyMap<string, unknown>) => Readonly<Record<string, string | undefined>>,
  ): WorkbookContent => ({
    ...of,
    sheets: of.sheets.map((sheet) => {
      const ids = sheet.rows.find(({ cells }) => cells.includes('summary.finalText'));
      if (ids === undefined) return sheet;
      const names = ids.cells.map((id) => String(id ?? '').replace('summary.', ''));
      const rows = sheet.rows.map((row) => {
        if (row.row <= ids.row + 1) return row;
        const now = change(new Map(names.map((id, i) => [id, row.cells[i]])));
        return { ...row, cells: names.map((id, i) => (id in now ? now[id] : row.cells[i])) };
      });
      return { ...sheet, rows };
    }),
  });
  const outcome = (of: WorkbookContent) => {
    const read = readConsolidation(of, [uk]);
    if (read.kind !== 'consolidation') throw new Error('it is a consolidation');
    return {
      edits: Object.fromEntries(read.consolidation.edits.map(({ key, text }) => [key, text])),
      all: read.consolidation.edits,
      told: read.issues.map(({ code }) => code),
    };
  };
  const right = outcome(content);

  it('keeps headings, states of answers and words with what is shown', () => {
    const sorted = outcome(turned(content, 'summary', hidden));
    expect(sorted).toEqual(right);
    expect(Object.values(right.edits)).toEqual(edited.edits.map(({ text }) => text));
  });

  it('keeps new words with the measure, on the state of its own answers', () => {
    const write = (row: ReadonlyMap<string, unknown>) =>
      row.get('no') === '2.1' ? { finalText: `Нове ${String(row.get('period'))}` } : {};
    const sorted = outcome(turned(changed(content, write), 'summary', hidden));
    expect(sorted).toEqual(outcome(changed(content, write)));
    expect(sorted.edits['2.1@2019-H2']).toContain('Нове II');
  });

  it('also where texts go on in further rows, as in format 1', () => {
    const further = {
      ...content,
      sheets: content.sheets.map((sheet) => {
        const ids = sheet.rows.find(({ cells }) => cells.includes('summary.finalText'))?.cells ?? [];
        const more: Readonly<Record<string, string>> = {
          'summary.key': '2.1@2019-H1',
          'summary.part': '2',
          'summary.no': '2.1',
          'summary.measure': uk.t('summary.text.continued'),
          'summary.period': 'I півріччя',
          'summary.text': 'далі',
        };
        const cells = ids.map((id) => more[String(id)]);
        return ids.length === 0 ? sheet : { ...sheet, rows: [...sheet.rows, { row: 500, cells }] };
      }),
    };
    expect(outcome(turned(further, 'summary', hidden)).edits).toEqual(right.edits);
  });

  it('tells a row that does not say its measure any more, or says two, and keeps what was written before', () => {
    const lost = (row: ReadonlyMap<string, unknown>) =>
      row.get('no') === '1.1' ? { no: '?', finalText: 'Чиє це?' } : {};
    expect(outcome(turned(changed(content, lost), 'summary', hidden))).toMatchObject({
      edits: right.edits,
      told: ['merge-own-cells', 'merge-cell-overtyped'],
    });
    const two = (row: ReadonlyMap<string, unknown>) =>
      row.get('no') === '1.1' ? { measure: 'проведення заходу 2.1', finalText: 'Чиє це?' } : {};
    expect(outcome(turned(changed(content, two), 'summary', hidden))).toMatchObject({
      edits: right.edits,
      told: ['merge-own-cells', 'merge-cell-overtyped'],
    });
  });

  it('tells the second of two rows of one measure and period', () => {
    const twice = (row: ReadonlyMap<string, unknown>) =>
      row.get('key') === '2.1@2019-H2' ? { key: '2.1@2019-H1', period: 'I півріччя' } : {};
    expect(outcome(changed(content, twice))).toMatchObject({
      edits: right.edits,
      told: ['merge-own-cells', 'merge-cell-overtyped'],
    });
  });
});

describe('rows whose hidden cells stayed behind', () => {
  /** A row that shows one decision beside the hidden cells of another; '' for none. */
  const decision = (shown: string, hidden = shown): ReadRow => {
    const technical = hidden === '' ? '' : JSON.stringify({ shown: decisionMark(hidden, `про ${hidden}`) });
    const cells: Readonly<Record<string, string>> = { decision: shown, details: `про ${shown}`, id: hidden, technical };
    const text = (id: string): string => cells[id] ?? '';
    return {
      sheet: 'Рішення',
      row: 1,
      text,
      number: (id) => text(id).length,
      date: () => undefined,
      cell: (id) => id,
      value: text,
      filled: () => [],
    };
  };
  const pairs = (...rows: readonly ReadRow[]) =>
    realignedDecisions(rows).map((row) => [row.text('decision'), row.text('id'), row.number('id')]);

  it('get those of what they show, and keep them where nothing was sorted', () => {
    expect(pairs(decision('а', 'вв'), decision('б', 'а'), decision('вв', 'б'))).toEqual([
      ['а', 'а', 1],
      ['б', 'б', 1],
      ['вв', 'вв', 2],
    ]);
    const sound = [decision('а'), decision('б', '')];
    expect(realignedDecisions(sound)).toBe(sound);
  });

  it('that look alike take those of that look one after the other', () => {
    const rows = [decision('б', 'а'), decision('а', 'б'), decision('а', 'а')];
    expect(pairs(...rows).map(([, id]) => id)).toEqual(['б', 'а', 'а']);
  });

  it('are the last ones left for the one row that somebody wrote into, and nobody’s where two are', () => {
    expect(pairs(decision('б', 'а'), decision('інше', 'б')).map(([, id]) => id)).toEqual(['б', 'а']);
    expect(pairs(decision('б', 'а'), decision('інше', 'б'), decision('ще', 'в')).map(([, id]) => id)).toEqual([
      'б',
      'б',
      'в',
    ]);
    expect(pairs(decision('б', 'а'), decision('а', 'б'), decision('нове', '')).map(([, id]) => id)).toEqual([
      'б',
      'а',
      '',
    ]);
  });
});
