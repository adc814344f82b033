import { anyWords } from '../../../src/core/texts';
import fc from 'fast-check';
import { decide, undoReturn } from '../../../src/core/merge/decide';
import { merge } from '../../../src/core/merge/merge';
import type { Consolidation } from '../../../src/core/merge/types';
import { summarise } from '../../../src/core/summary/summarise';
import { wholeConsolidation } from '../../support/wholeConsolidation';
import { readConsolidation } from '../../../src/core/summary/workbook/readConsolidation';
import type { WorkbookContent } from '../../../src/core/workbook/content';
import { textsFor } from '../../../src/strings';
import { returnSets } from '../../support/arbitraryReturns';
import { madeUpDuties, madeUpPlan, madeUpRegistry, madeUpReturn, madeUpSettings } from '../../support/madeUpReturns';
import { contentOf } from '../../support/specContent';

const uk = textsFor('uk');
const en = textsFor('en');
const plan = madeUpPlan();
const registry = madeUpRegistry();
const duties = madeUpDuties(plan, registry);

export function writtenAndRead(consolidation: Consolidation, texts = uk): Consolidation {
  const outcome = readConsolidation(
    contentOf(wholeConsolidation(consolidation, summarise(consolidation, texts), texts)),
    [uk, en],
  );
  if (outcome.kind !== 'consolidation') throw new Error(outcome.reason);
  expect(outcome.foreignSheets).toEqual([]);
  expect(outcome.issues).toEqual([]);
  return outcome.consolidation;
}

const mergeOf = (files: Parameters<typeof madeUpReturn>[0][]): Consolidation =>
  merge({ plan, registry, duties, settings: madeUpSettings(), files: files.map(madeUpReturn) });

describe('the consolidation workbook', () => {
  it('gives back what was written, whatever was merged', () => {
    fc.assert(
      fc.property(returnSets(), fc.boolean(), (returns, english) => {
        const merged = mergeOf([...returns]);
        const texts = english ? en : uk;
        const back = writtenAndRead(merged, texts);
        expect(back).toEqual(merged);
        // Written again it is the same workbook, down to the order of members in technical cells.
        const specOf = (consolidation: Consolidation): string =>
          JSON.stringify(wholeConsolidation(consolidation, summarise(consolidation, texts), texts));
        expect(specOf(back)).toBe(specOf(merged));
      }),
      { numRuns: 60 },
    );
  });

  it('gives back decisions and their effects', () => {
    let merged = mergeOf([
      {
        file: 'a.xlsx',
        body: 'minfin',
        signedOn: '2020-02-01',
        rows: [{ key: '1.1@2019', status: 'done', narrative: 'Було.' }],
      },
      {
        file: 'b.xlsx',
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
      },
    ]);
    merged = decide(merged, { kind: 'alias', on: '2020-02-21', params: { written: 'зробили', status: 'done' } });
    merged = undoReturn(merged, merged.log[0]?.identity.sha256 ?? '', '2020-02-22');
    merged = decide(merged, {
      kind: 'manual-entry',
      on: '2020-02-22',
      params: {
        key: '2.1@2019-H1',
        body: 'moz',
        letterNo: '1',
        letterDate: '2020-02-12',
        status: 'notDone',
        narrative: 'З листа.',
        reason: 'Немає коштів.',
      },
    });
    merged = {
      ...merged,
      edits: [
        {
          key: '1.1@2019',
          status: 'obsolete',
          text: 'Наш текст.',
          control: 'extend',
          extendTo: '2020-12-31',
          note: 'Узгоджено.',
          baseStatus: 'done',
          baseText: 'Мінфін: Було.',
          conflicts: [{ field: 'finalStatus', mine: 'a', theirs: 'b' }],
        },
      ],
    };
    expect(writtenAndRead(merged)).toEqual(merged);
  });

  it('cuts no text silently: what is too long for a cell goes on elsewhere', () => {
    const narrative = `${'Проведено брифінг 😀. '.repeat(4000)}кінець`;
    const merged = mergeOf([
      {
        file: 'a.xlsx',
        body: 'minfin',
        rows: [
          { key: '1.1@2019', status: 'done', narrative },
          { key: '2.1@2019-H1', narrative, error: 'status-missing' },
        ],
      },
    ]);
    const spec = wholeConsolidation(merged, summarise(merged, uk), uk);
    const longest = Math.max(
      ...spec.sheets.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map((cell) => (typeof cell?.value === 'string' ? cell.value.length : 0))),
      ),
    );
    expect(longest).toBeLessThanOrEqual(32767);
    expect(spec.sheets.map(({ name }) => name)).toContain('Продовження');
    expect(writtenAndRead(merged)).toEqual(merged);
  });

  it('is read back when sheets were renamed, columns moved and rows sorted', () => {
    const merged = mergeOf([
      {
        file: 'a.xlsx',
        body: 'minfin',
        rows: [
          { key: '1.1@2019', status: 'done', narrative: 'Було.' },
          { key: '2.1@2019-H1', status: 'partly', narrative: 'Дещо.', value: 3 },
        ],
      },
    ]);
    const content = contentOf(wholeConsolidation(merged, summarise(merged, uk), uk));
    const moved = {
      ...content,
      sheets: content.sheets.map((sheet) =>
        sheet.name === '_planzvit'
          ? sheet
          : {
              ...sheet,
              name: `${sheet.name} (2)`,
              rows: sheet.rows.map((row) => ({ ...row, cells: [undefined, ...row.cells] })),
            },
      ),
    };
    const outcome = readConsolidation(moved, [uk, en]);
    expect(outcome.kind === 'consolidation' && outcome.consolidation.records).toEqual(merged.records);
  });

  it('gives a file its deleted line back, and reports deleted records', () => {
    const merged = mergeOf([
      {
        file: 'a.xlsx',
        body: 'minfin',
        rows: [
          { key: '1.1@2019', status: 'done', narrative: 'Було.' },
          { key: '2.1@2019-H1', status: 'done', narrative: 'Було.' },
        ],
      },
    ]);
    const content = contentOf(wholeConsolidation(merged, summarise(merged, uk), uk));
    const without = (sheet: string, cell: string): ReturnType<typeof readConsolidation> =>
      readConsolidation(
        {
          ...content,
          sheets: content.sheets.map((one) =>
            one.name === sheet ? { ...one, rows: one.rows.filter(({ cells }) => !cells.includes(cell)) } : one,
          ),
        },
        [uk, en],
      );
    const noLine = without('Надходження', 'a.xlsx');
    expect(noLine).toMatchObject({ issues: [{ code: 'merge-log-line-missing', params: { file: 'a.xlsx' } }] });
    expect(
      noLine.kind === 'consolidation' &&
        merge({ plan, registry, duties, settings: madeUpSettings(), files: [], into: noLine.consolidation }).log,
    ).toMatchObject([{ verdict: 'accepted', rowsRead: 2, bodyId: 'minfin' }]);
    expect(without('Дані', '2.1@2019-H1')).toMatchObject({
      issues: [{ code: 'merge-rows-missing', params: { file: 'a.xlsx', rows: 1 } }],
    });
  });

  it('keeps what the ministry wrote about a measure that the plan has lost', () => {
    const merged = { ...mergeOf([]), edits: [{ key: '4.5@2019', status: 'obsolete' as const, note: 'Виключено.' }] };
    expect(writtenAndRead(merged).edits).toEqual(merged.edits);
  });

  it('names the sheets that are not ours', () => {
    const merged = mergeOf([]);
    const content = contentOf(wholeConsolidation(merged, summarise(merged, uk), uk));
    const outcome = readConsolidation(
      { ...content, sheets: [...content.sheets, { name: 'Мої нотатки', state: 'visible', rows: [], merges: [] }] },
      [uk, en],
    );
    expect(outcome).toMatchObject({ kind: 'consolidation', foreignSheets: ['Мої нотатки'] });
  });

  it('reports cells that somebody filled beside or below a table', () => {
    const merged = mergeOf([
      { file: 'a.xlsx', body: 'minfin', rows: [{ key: '1.1@2019', status: 'done', narrative: 'Було.' }] },
    ]);
    const content = contentOf(wholeConsolidation(merged, summarise(merged, uk), uk));
    const outcome = readConsolidation(
      {
        ...content,
        sheets: content.sheets.map((sheet) =>
          sheet.name !== 'Зведення'
            ? sheet
            : {
                ...sheet,
                rows: [
                  ...sheet.rows.map((row) =>
                    row.row === 7
                      ? { ...row, cells: [...Array.from({ length: 22 }, (_, i) => row.cells[i]), 'моя графа'] }
                      : row,
                  ),
                  { row: 40, cells: [undefined, undefined, 'Підготував: Іваненко'] },
                ],
              },
        ),
      },
      [uk, en],
    );
    expect(outcome).toMatchObject({
      issues: [{ code: 'merge-own-cells', params: { sheet: 'Зведення', count: 2, cells: 'W7, C40' } }],
    });
    for (const texts of [uk, en])
      expect(
        anyWords(texts)('issue.merge-own-cells', outcome.kind === 'consolidation' ? outcome.issues[0]?.params : {}),
      ).toContain('W7, C40');
    expect(outcome.kind === 'consolidation' && outcome.consolidation).toEqual(merged);
  });

  it.each([
    ['Надходження', 'G1'],
    ['Огляд', 'H9'],
  ])('reports cells that somebody filled on «%s» above the table or beside the figures', (name, cell) => {
    const merged = mergeOf([
      { file: 'a.xlsx', body: 'minfin', rows: [{ key: '1.1@2019', status: 'done', narrative: 'Було.' }] },
    ]);
    const content = contentOf(wholeConsolidation(merged, summarise(merged, uk), uk));
    const row = Number(cell.slice(1));
    const filled = (cells: WorkbookContent['sheets'][number]['rows'][number]['cells']) =>
      Array.from({ length: Math.max(cells.length, 8) }, (_, i) =>
        i === cell.charCodeAt(0) - 65 ? 'перевірити до п’ятниці' : cells[i],
      );
    const outcome = readConsolidation(
      {
        ...content,
        sheets: content.sheets.map((sheet) =>
          sheet.name !== name
            ? sheet
            : {
                ...sheet,
                rows: sheet.rows.some((one) => one.row === row)
                  ? sheet.rows.map((one) => (one.row === row ? { ...one, cells: filled(one.cells) } : one))
                  : [...sheet.rows, { row, cells: filled([]) }],
              },
        ),
      },
      [uk, en],
    );
    expect(outcome).toMatchObject({
      issues: [{ code: 'merge-own-cells', params: { sheet: name, count: 1, cells: cell } }],
    });
  });

  it('says of any other workbook that it is no consolidation', () => {
    expect(readConsolidation({ sheets: [], properties: new Map(), hasMacros: false, externalLinks: 0 }, [uk])).toEqual({
      kind: 'not-a-consolidation',
      reason: 'no-stamp',
    });
  });
});
