import { merge } from '../../../src/core/merge/merge';
import type { Consolidation } from '../../../src/core/merge/types';
import { summarise } from '../../../src/core/summary/summarise';
import { readConsolidation } from '../../../src/core/summary/workbook/readConsolidation';
import type { CellValue, RowContent, SheetContent, WorkbookContent } from '../../../src/core/workbook/content';
import { cellReference } from '../../../src/core/workbook/reference';
import { madeUpDuties, madeUpPlan, madeUpRegistry, madeUpReturn, madeUpSettings } from '../../support/madeUpReturns';
import { contentOf } from '../../support/specContent';
import { uk, vocabularies } from '../../support/texts';
import { wholeConsolidation } from '../../support/wholeConsolidation';

const plan = madeUpPlan();
const registry = madeUpRegistry();
const common = { plan, registry, duties: madeUpDuties(plan, registry), settings: madeUpSettings() };
const LONG = `${'Проведено наради з керівниками структурних підрозділів. '.repeat(90)}кінець`;
const written: Consolidation = {
  ...merge({
    ...common,
    files: [
      madeUpReturn({
        file: 'а.xlsx',
        body: 'minfin',
        rows: [
          { key: '1.1@2019', status: 'done', narrative: 'Проведено нараду.' },
          { key: '2.1@2019-H1', status: 'partly', narrative: LONG, value: 12.5 },
        ],
      }),
      madeUpReturn({
        file: 'б.xlsx',
        body: 'mon',
        rows: [
          {
            key: '1.1@2019',
            statusTyped: 'зробили',
            narrative: 'Було.',
            error: 'status-missing',
            errorField: 'status',
          },
        ],
      }),
    ],
  }),
  decisions: [],
};
const workbookOf = (consolidation: Consolidation): WorkbookContent =>
  contentOf(wholeConsolidation(consolidation, summarise(consolidation, uk), uk));
const content = workbookOf(written);

const read = (workbook: WorkbookContent) => {
  const outcome = readConsolidation(workbook, vocabularies);
  if (outcome.kind !== 'consolidation') throw new Error(outcome.reason);
  return outcome;
};
/** What the merge has to do with, but for what is told of cells that were typed over. */
const essence = ({ overtyped: _, typedSince: __, ...rest }: Consolidation) => rest;

interface Place {
  readonly sheet: string;
  readonly row: number;
  /** From 0. */
  readonly column: number;
}
const idsOf = ({ rows }: SheetContent): RowContent | undefined =>
  rows.find(({ cells }) => cells.filter((cell) => /^[a-z]+\d*\.\S+$/.test(String(cell))).length > 1);

/** Where an id of a column stands, and a row so many below its head. */
function placeOf(id: string, below = 1): Place {
  for (const sheet of content.sheets) {
    const ids = sheet.rows.find(({ cells }) => cells.includes(id));
    if (ids !== undefined) return { sheet: sheet.name, row: ids.row + 1 + below, column: ids.cells.indexOf(id) };
  }
  throw new Error(`no column ${id}`);
}

function typed(cells: readonly (Place & { readonly value: CellValue | undefined })[], from = content): WorkbookContent {
  return {
    ...from,
    sheets: from.sheets.map((sheet) => {
      const own = cells.filter(({ sheet: name }) => name === sheet.name);
      const rows = new Map(sheet.rows.map((row) => [row.row, row]));
      for (const { row, column, value } of own) {
        const before = rows.get(row)?.cells ?? [];
        const width = Math.max(before.length, column + 1);
        rows.set(row, { row, cells: Array.from({ length: width }, (_, i) => (i === column ? value : before[i])) });
      }
      return { ...sheet, rows: [...rows.values()].sort((a, b) => a.row - b.row) };
    }),
  };
}

/** Columns that nobody sees, and those that are read as people leave them. */
const HIDDEN =
  /\.(?:key|part|task|record|technical|id|mark|hostReceivedOn|answersState)$|^(?:log|data)\.body$|^issues\.sha256$/;
const OPEN = new RegExp(
  [
    String.raw`^summary\.(?:finalStatus|finalText|control|extendTo|ministryNote)$`,
    String.raw`^log\.(?:receivedOn|incomingNo|channel)$`,
    String.raw`^matrix\.reminded$|^decisions\.reversed$`,
    String.raw`^pzbody\.|^pzplan\.(?!kind|source|line)`,
  ].join('|'),
);

/** Cells of a sheet that are ours alone: title lines, heads, a row of the table and one cell beside it, one below. */
function ourPlaces(sheet: SheetContent): readonly Place[] {
  const at = (row: number, column: number): Place => ({ sheet: sheet.name, row, column });
  const ids = idsOf(sheet);
  if (ids === undefined) return sheet.rows.flatMap(({ row, cells }) => cells.map((_, i) => at(row, i)));
  const above = sheet.rows
    .filter(({ row, cells }) => row < ids.row && !String(cells[0]).startsWith('pzhead'))
    .flatMap(({ row }) => [at(row, 1), at(row, 5)]);
  const seen = [...ids.cells.keys()].filter((i) => !HIDDEN.test(String(ids.cells[i])));
  const ours = seen.filter((i) => !OPEN.test(String(ids.cells[i])));
  const beside = ids.cells.length;
  const below = (sheet.rows.at(-1)?.row ?? 0) + 2;
  const isPlan = String(ids.cells[0]).startsWith('pz');
  const row = sheet.rows.find(
    (one) => one.row > ids.row + 1 && one.cells.filter((cell) => cell !== undefined).length > 4,
  );
  return [
    ...above,
    ...seen.map((i) => at(ids.row + 1, i)),
    ...(row === undefined ? [] : [...ours, beside].map((i) => at(row.row, i))),
    ...(isPlan ? [] : [at(below, 3)]),
  ];
}

describe('what somebody types into a consolidation where our own words stand', () => {
  it('is told with its words, or by its cell beside the tables, wherever it stands; nothing else changes', () => {
    const lists = content.sheets.filter(({ state }) => state === 'visible').map(ourPlaces);
    const most = Math.max(...lists.map(({ length }) => length));
    const silent: string[] = [];
    for (let i = 0; i < most; i += 1) {
      const places = lists.flatMap((list, of) => {
        const place = list[i];
        return place === undefined ? [] : [{ ...place, value: `Слово${of}х${i}я` }];
      });
      const { consolidation, issues } = read(typed(places));
      const told = JSON.stringify([consolidation.overtyped, issues]);
      for (const { sheet, row, column, value } of places) {
        const cell = cellReference(row, column + 1);
        const isBeside = issues.some(
          ({ code, params }) =>
            code === 'merge-own-cells' && params.sheet === sheet && String(params.cells).split(', ').includes(cell),
        );
        if (!told.includes(value) && !isBeside) silent.push(`${sheet}!${cell}`);
      }
      expect(essence(consolidation)).toEqual(essence(written));
    }
    expect(silent).toEqual([]);
    expect(most).toBeGreaterThan(20);
  });

  it('quotes what stood there, and stays on «Зауваження» whole, each once, also after further merges', () => {
    const cells = [
      { ...placeOf('data.narrative'), value: 'Нараду скасовано.' },
      { ...placeOf('indicators.value'), value: 777 },
      { ...placeOf('answers.text', 2), value: LONG.toUpperCase() },
      { ...placeOf('answers.evidence', 2), value: 'Лист № 5' },
      { ...placeOf('log.rowsAccepted'), value: undefined },
    ];
    const once = read(typed(cells)).consolidation;
    const found = (once.overtyped ?? []).map(({ code, params: { before, after } }) => [code, before, after]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['merge-cell-overtyped', 'Проведено нараду.', 'Нараду скасовано.'],
        ['merge-cell-overtyped', '12.5', '777'],
        ['merge-cell-overtyped', expect.stringContaining('Проведено наради'), LONG.toUpperCase()],
        ['merge-cell-filled', undefined, 'Лист № 5'],
        ['merge-cell-cleared', '2', undefined],
      ]),
    );
    expect(found).toHaveLength(cells.length);
    const merged = merge({ ...common, files: [], into: once });
    expect(merged.revision).toBe(written.revision + 1);
    const next = workbookOf(merged);
    const again = read(next);
    expect(again.issues).toEqual([]);
    expect(again.consolidation).toEqual(merged);
    expect(merged.overtyped).toEqual(once.overtyped);
    // The same words typed a second time into the same cell say nothing new.
    const twice = read(typed([{ ...placeOf('indicators.value'), value: 777 }], next));
    expect(twice.consolidation.overtyped).toEqual(merged.overtyped);
  });

  it('is told of many cells of a sheet in one sentence', () => {
    const { sheet, row } = placeOf('issues.what');
    const rows = Array.from({ length: 4 }, (_, i) =>
      [1, 2, 4, 5, 6].map((column) => ({ sheet, row: row + i, column })),
    );
    const places = rows
      .flat()
      .filter((place) => content.sheets.find(({ name }) => name === sheet)?.rows.some((one) => one.row === place.row));
    const { issues, consolidation } = read(typed(places.map((place, i) => ({ ...place, value: `Правка ${i}` }))));
    expect(issues).toHaveLength(places.length > 12 ? 1 : places.length);
    expect(consolidation.overtyped).toHaveLength(places.length);
  });

  it('is told of an answer of which nothing else says what it was', () => {
    const { consolidation, issues } = read(
      typed([
        { ...placeOf('data.narrative'), value: 'Перше.' },
        { ...placeOf('answers.text'), value: 'Друге.' },
      ]),
    );
    expect(issues.map(({ code }) => code).sort()).toEqual(['merge-row-overtyped', 'merge-row-overtyped']);
    expect(consolidation.records.map(({ answer }) => answer.narrative)).toContain('Перше.');
  });

  it('takes a day that is none for no day', () => {
    const places = ['data.newDue', 'answers.newDue'].map((id) => ({ ...placeOf(id), value: 'скоро' }));
    const { consolidation } = read(typed(places));
    expect(() => workbookOf(consolidation)).not.toThrow();
  });
});

describe('a workbook that another program has saved', () => {
  const everywhere = (change: (value: CellValue | undefined) => CellValue | undefined): WorkbookContent => ({
    ...content,
    sheets: content.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map(change),
      })),
    })),
  });
  it.each([
    [
      'dates as their numbers',
      everywhere((value) => (typeof value === 'object' && value.kind === 'date' ? value.number : value)),
    ],
    [
      'line breaks of Windows',
      everywhere((value) => (typeof value === 'string' ? value.replace(/\n/g, '\r\n') : value)),
    ],
    [
      'numbers as texts',
      everywhere((value) => (typeof value === 'number' && value < 1e6 ? String(value).replace('.', ',') : value)),
    ],
    ['blank cells as empty texts', everywhere((value) => value ?? '')],
  ])('says nothing: %s', (_, workbook) => {
    const { issues, consolidation } = read(workbook);
    expect(issues).toEqual([]);
    expect(consolidation.overtyped).toBeUndefined();
  });
  it.each([
    ['all columns', () => true],
    ['the columns in view alone', (id: string) => !HIDDEN.test(id)],
  ])('says nothing of rows that were sorted by %s', (_, moves) => {
    const turned: WorkbookContent = {
      ...content,
      sheets: content.sheets.map((sheet) => {
        const ids = idsOf(sheet);
        if (ids === undefined || !/^(?:answers|data|indicators|log|matrix|clusters)\./.test(String(ids.cells[0])))
          return sheet;
        const below = sheet.rows.filter(({ row }) => row > ids.row + 1);
        const rows = sheet.rows.map((row) => {
          const at = below.indexOf(row);
          const other = below[below.length - 1 - at];
          if (at < 0 || other === undefined) return row;
          return { ...row, cells: ids.cells.map((id, i) => (moves(String(id)) ? other : row).cells[i]) };
        });
        return { ...sheet, rows };
      }),
    };
    const { issues, consolidation } = read(turned);
    expect([issues, consolidation.overtyped]).toEqual([[], undefined]);
  });
});
