import fc from 'fast-check';
import { merge } from '../../../src/core/merge/merge';
import { summarise } from '../../../src/core/summary/summarise';
import { summaryCsvRows } from '../../../src/core/summary/csvRows';
import { wholeConsolidation } from '../../support/wholeConsolidation';
import { summarySpec } from '../../../src/core/summary/workbook/summarySpec';
import { createLongTexts, joinLongText } from '../../../src/core/summary/workbook/longText';
import { joinParts, splitForRows } from '../../../src/core/summary/workbook/splitRows';
import { heightOf, linesOf, MOST_LINES } from '../../../src/core/summary/workbook/rowHeight';
import { restOf } from '../../../src/core/summary/workbook/readState';
import { textsFor } from '../../../src/strings';
import { madeUpDuties, madeUpPlan, madeUpRegistry, madeUpReturn, madeUpSettings } from '../../support/madeUpReturns';

const uk = textsFor('uk');
const plan = madeUpPlan();
const registry = madeUpRegistry();
const merged = merge({
  plan,
  registry,
  duties: madeUpDuties(plan, registry),
  settings: madeUpSettings(),
  files: [
    madeUpReturn({
      file: 'a.xlsx',
      body: 'minfin',
      rows: [
        { key: '1.1@2019', status: 'done', narrative: '=HYPERLINK("http://example.org")' },
        { key: '2.1@2019-H1', status: 'partly', narrative: 'Було.', reason: 'Брак.', value: 2.5 },
      ],
    }),
  ],
});
const summary = summarise(merged, uk);
const spec = wholeConsolidation(merged, summary, uk);
const words = fc.string({
  unit: fc.constantFrom('а', 'б ', 'Проведено ', '\n', '😀', '…[⇒1]', 'слово'),
  maxLength: 400,
});

describe('long texts', () => {
  it('are put together again exactly, in cells of any size', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), fc.integer({ min: 20, max: 60 }), (texts, limit) => {
        const long = createLongTexts(limit);
        const cells = texts.map((text) => long.fit(text));
        expect(
          cells.every((cell) => cell.length <= Math.max(limit, 7)) &&
            long.parts.every(([, , part]) => part.length <= limit),
        ).toBe(true);
        expect(cells.map((cell) => joinLongText(cell, restOf(long.parts)))).toEqual(texts);
      }),
    );
  });

  it('are split into rows that Excel can show whole, and joined exactly', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 60 }), fc.integer({ min: 2, max: 8 }), (text, width, most) => {
        const parts = splitForRows(text, width, most);
        expect(joinParts(parts)).toBe(text);
        expect(parts.every((part) => linesOf(part.text, width) <= most + 1)).toBe(true);
        expect(parts.every((part) => !/[\uD800-\uDBFF]$/.test(part.text))).toBe(true);
      }),
    );
    expect(splitForRows('Рядок.\n'.repeat(200), 60).length).toBeGreaterThan(200 / MOST_LINES);
  });

  it('fill each of the rows but the last nearly to its end', () => {
    const parts = splitForRows('Проведено нараду з керівниками територіальних органів. '.repeat(120), 60);
    const heights = parts.map(({ text }) => linesOf(text, 60));
    expect(heights.length).toBeGreaterThan(3);
    expect(heights.slice(0, -1).filter((lines) => lines < MOST_LINES - 2)).toEqual([]);
  });
});

describe('the height of a row', () => {
  // Lines as Carlito 10, the metric twin of Calibri, wraps them in a column of 62 digits.
  it.each([
    [
      'ДФС: Інформацію підготовлено та оприлюднено на офіційному вебсайті 15.04.2019; її оновлено в ' +
        'міру надходження нових відомостей.',
      2,
    ],
    [
      'Укравтодор (виконано частково): Для 69 працівників проведено навчання (16.10.2019), ' +
        'роздатковий матеріал надіслано територіальним органам. Причини: Не завершено погодження із співвиконавцями.',
      3,
    ],
    [
      'Держлісагентство: Проведено нараду з керівниками структурних підрозділів і територіальних ' +
        'органів (протокол від 02.04.2019 № 12).',
      2,
    ],
    ['Так.\nНі.', 2],
  ])('counts the lines of «%s»', (text, lines) => {
    expect(linesOf(text, 62)).toBe(lines);
  });
  it('is that of the tallest cell, with little air; bold is wider, a cell may have its own style', () => {
    const text = 'виконано частково, не подали всі';
    const height = (style: string, own?: string): number =>
      heightOf([{ id: 'a', width: 32, style }], { a: text }, own === undefined ? {} : { a: own });
    expect(height('technical')).toBe(16);
    expect(height('small')).toBe(16);
    expect(heightOf([{ id: 'a', width: 29, style: 'text' }], { a: text })).toBeLessThan(
      heightOf([{ id: 'a', width: 29, style: 'text' }], { a: text }, { a: 'tone.part' }),
    );
    expect(
      heightOf(
        [
          { id: 'a', width: 30, style: 'text' },
          { id: 'b', width: 10, hidden: true },
        ],
        { a: 'Так.', b: 'довго '.repeat(99) },
      ),
    ).toBe(16);
  });
});

describe('the sheets', () => {
  it('come in the order of the design, the state very hidden', () => {
    expect(spec.sheets.map(({ name }) => name)).toEqual([
      'Зведення',
      'Відповіді',
      'Стан подання',
      'Огляд',
      'Надходження',
      'Дані',
      'Показники',
      'Зауваження',
      'Рішення',
      'Групи відповідей',
      'План',
      'Органи',
      '_lists',
      '_planzvit',
    ]);
    expect(spec.sheets.at(-1)?.state).toBe('veryHidden');
    expect(spec.properties.custom['planzvit.kind']).toBe('consolidation');
  });

  it('show a row that was not accepted as its officer saw it, its dates too', () => {
    const refused = merge({
      plan,
      registry,
      duties: madeUpDuties(plan, registry),
      settings: madeUpSettings(),
      files: [
        madeUpReturn({
          file: 'a.xlsx',
          body: 'minfin',
          rows: [{ key: '1.1@2019', narrative: 'Було.', doneOn: '2019-05-15', error: 'status-missing' }],
        }),
      ],
    });
    const issues = wholeConsolidation(refused, summarise(refused, uk), uk).sheets.find(
      ({ name }) => name === 'Зауваження',
    );
    expect(issues?.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value))).toContain(
      'Стислий опис зробленого: Було.\nДата виконання: 15.05.2019',
    );
  });

  it('keep every style, name and chart range inside the workbook', () => {
    const names = new Set(spec.sheets.map(({ name }) => name));
    for (const sheet of spec.sheets) {
      for (const { cells, height } of sheet.rows) {
        expect(height ?? 0).toBeLessThanOrEqual(409);
        for (const cell of cells) if (cell?.style !== undefined) expect(Object.keys(spec.styles)).toContain(cell.style);
      }
      for (const { categories, series, alt } of sheet.charts ?? []) {
        expect(alt).not.toBe('');
        for (const range of [categories, ...series.map(({ values }) => values)])
          expect(names).toContain(/^'(.+)'!/.exec(range)?.[1]);
      }
    }
    expect((spec.names ?? []).every(({ sheet }) => names.has(sheet))).toBe(true);
  });

  it('draw charts from cells that hold what they show', () => {
    const board = spec.sheets.find(({ name }) => name === 'Огляд');
    const at = (range = ''): unknown[] => {
      const [, column = 'A', from, to] = /!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(range) ?? [];
      const rows = board?.rows.filter(({ row }) => row >= Number(from) && row <= Number(to)) ?? [];
      return rows.map(({ cells }) => cells[column.charCodeAt(0) - 65]?.value);
    };
    const charts = board?.charts ?? [];
    const titled = (title: string) => charts.find((chart) => chart.title === title);
    const [tasks, statuses, owing] = [
      'Стан виконання за завданнями',
      'Стан виконання заходів у цілому',
      'Органи, що не подали найбільше відповідей',
    ].map(titled);
    expect(at(tasks?.categories)).toEqual(['1. Завдання 1', '2. Завдання 2']);
    expect(tasks?.series.map(({ name, values }) => [name, at(values)])).toContainEqual(['частково', [1, 1]]);
    expect([at(statuses?.categories), at(statuses?.series[0]?.values)]).toEqual([['виконано частково'], [2]]);
    expect(at(owing?.series[0]?.values)).toEqual([3, 3, 3, 1]);
  });

  it('leave only the columns of the ministry unlocked', () => {
    const unlocked = new Set(
      Object.entries(spec.styles)
        .filter(([, style]) => style.locked === false)
        .map(([name]) => name),
    );
    const sheet = spec.sheets[0];
    const ids = sheet?.rows
      .find(({ cells }) => cells.some((cell) => cell?.value === 'summary.key'))
      ?.cells.map((cell) => cell?.value);
    const row = sheet?.rows.find(({ cells }) => cells.some((cell) => cell?.value === '1.1@2019'));
    expect(row?.cells.flatMap((cell, i) => (unlocked.has(cell?.style ?? '') ? [ids?.[i]] : []))).toEqual(
      ['finalStatus', 'finalText', 'control', 'extendTo', 'ministryNote'].map((id) => `summary.${id}`),
    );
    expect(sheet?.protection).toBeDefined();
  });

  it('show statuses by words and a sign, not by colour alone', () => {
    const cells = spec.sheets
      .flatMap(({ rows }) => rows.flatMap((row) => row.cells))
      .filter((cell) => cell?.style?.startsWith('tone.') === true);
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.every((cell) => /^[●◐✕○◇] \S/u.test(String(cell?.value)))).toBe(true);
  });
});

describe('exports', () => {
  it('carry the summary without technical columns, files or contact persons', () => {
    const sheet = summarySpec(merged, summary, uk).sheets[0];
    const text = JSON.stringify(sheet);
    expect(text).not.toContain('a.xlsx');
    expect(sheet?.rows.at(-1)?.cells[0]?.value).toBe('2.1');
    expect(sheet?.columns.some(({ hidden }) => hidden === true)).toBe(false);
    expect(text).toContain('Мінфін: Було.\\nПричини: «Брак» (Мінфін).');
  });

  it('give one CSV row for each measure × period under one header', () => {
    const rows = summaryCsvRows(merged, summary, uk);
    expect(rows.map((row) => row.length)).toEqual(Array.from({ length: 4 }, () => rows[0]?.length));
    expect(rows[2]?.slice(0, 1)).toEqual(['2.1']);
    expect(rows[2]).toContain('проведено медіа-брифінгів — 2,5 од. (органів: 1)');
  });
});
