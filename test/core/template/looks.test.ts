import { OFFICER_STATUSES } from '../../../src/core/template/statuses';
import { hasThisLayout, rulesFromStamp, stampSheetAsWritten, standsAsMade } from '../../../src/core/template/fromStamp';
import { stampOf, findStamps } from '../../../src/core/returned/identity/stamps';
import { countsThings } from '../../../src/core/template/units';
import type { WorkbookContent } from '../../../src/core/workbook/content';
import type { SheetSpec, WorkbookSpec } from '../../../src/core/workbook/spec';
import { contentOf } from '../../support/specContent';
import { uk } from '../../support/texts';
import { cellAt, DEADLINES, duty, INTERIM, measure, planOf, prefilled, sheetOf, template } from './support';

const KEY = '2.1@2019-H1';
const more = planOf([
  {
    ...measure('1.1', 'подання пропозицій', DEADLINES.year, [{ no: 1, name: 'пропозицій', unit: 'од.' }]),
    columns: [{ name: 'Джерело фінансування', text: 'державний бюджет' }],
  },
]);
const workbooks: Readonly<Record<string, WorkbookSpec>> = {
  plain: template(),
  interim: template({ round: INTERIM }),
  empty: template({ duties: [] }),
  more: template({ plan: more, duties: [duty('1.1', '2019', { obligation: 'consent' })] }),
  corrected: prefilled(
    { rows: new Map([[KEY, { status: 'виконано', narrative: 'Так' }]]) },
    {
      correcting: {
        stamp: { no: 1, from: '2020-02-20' },
        accepted: new Set(['4.1@2019']),
        faults: [{ rowKey: KEY, words: 'Закоротко.', said: 'Так', source: 'а.xlsx' }],
      },
    },
  ).spec,
};

const drawn = ({ rows }: SheetSpec) => rows.flatMap(({ cells }) => cells).filter((cell) => cell !== undefined);

describe.each(Object.entries(workbooks))('a template (%s)', (_, spec) => {
  it('draws every cell in a style that it has', () => {
    const styles = new Set(spec.sheets.flatMap((sheet) => drawn(sheet).map(({ style }) => style)));
    expect([...styles].filter((style) => style === undefined || spec.styles[style] === undefined)).toEqual([]);
  });

  it('has the title of each sheet for the screen in its largest letters', () => {
    for (const sheet of spec.sheets.filter(({ state, name }) => state === 'visible' && name !== 'Друк')) {
      const size = (style: string | undefined) => spec.styles[style ?? '']?.font?.size ?? 0;
      const [title] = drawn(sheet).filter(({ value }) => typeof value === 'string' && value.length > 3);
      expect([sheet.name, size(title?.style)]).toEqual([
        sheet.name,
        Math.max(...drawn(sheet).map(({ style }) => size(style))),
      ]);
    }
  });

  it('names its ranges on sheets that it has', () => {
    const names = new Set(spec.sheets.map(({ name }) => name));
    expect((spec.names ?? []).filter(({ sheet }) => !names.has(sheet))).toEqual([]);
    for (const { links } of spec.sheets) for (const { sheet } of links ?? []) expect([...names]).toContain(sheet);
  });
});

describe('a template without rows', () => {
  const report = sheetOf(workbooks['empty'] ?? template(), 'report');

  it('asks for nothing and colours nothing', () => {
    expect(report.validations).toEqual([]);
    expect(report.conditionalFormats).toEqual([]);
  });

  it('is filtered and printed with one blank row under its head', () => {
    expect(report.autoFilter).toBe('B8:O9');
    expect(report.print?.area).toBe('B1:O9');
  });
});

describe('«Як заповнити»', () => {
  const statuses = (spec: WorkbookSpec) => {
    const words = new Set(OFFICER_STATUSES.map((id) => uk.t(`status.${id}`)));
    const column = sheetOf(spec, 'guide').rows.map(({ cells }) => String(cells[1]?.value ?? ''));
    return column.filter((word) => words.has(word));
  };

  it('explains the statuses that a row offers, and no other', () => {
    const all = OFFICER_STATUSES.map((id) => uk.t(`status.${id}`));
    expect(statuses(template({ round: INTERIM }))).toEqual(all);
    expect(statuses(template())).toEqual(all.filter((word) => word !== uk.t('status.notDue')));
  });

  it('numbers its steps', () => {
    const { rows } = sheetOf(template(), 'guide');
    expect(rows.slice(1, 9).map(({ cells }) => cells[0]?.value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${n}.`));
  });
});

describe('colours of «Звіт»', () => {
  const { conditionalFormats = [], rows } = sheetOf(template(), 'report');
  const fills = (formula: RegExp) =>
    conditionalFormats.filter((one) => formula.test(one.formula)).map(({ range, style }) => [range, style.fill]);
  const last = rows.at(-1)?.row ?? 0;

  it('mark a status that is missing beside an answer, or that nobody knows, and a row that is ready', () => {
    const [missing, wrong] = conditionalFormats;
    expect([missing?.range, wrong?.range]).toEqual([`H9:H${last}`, `H9:H${last}`]);
    expect(missing?.style.fill).not.toBe(wrong?.style.fill);
    expect(fills(/="Готово/)).toEqual([[`O9:O${last}`, expect.any(String)]]);
    // Every input but the status itself may be the answer beside it.
    for (const letter of ['I', 'J', 'K', 'L', 'M', 'N'])
      expect(missing?.formula).toContain(`LEN(TRIM(INDEX($${letter}:$${letter},ROW())))>0`);
    expect(missing?.formula).not.toContain('LEN(TRIM(INDEX($H:$H,ROW())))>0');
  });

  it('hold a rule once for each unbroken run of its rows', () => {
    // «виконано» needs a day where the deadline has one: the first row alone.
    const ofDay = conditionalFormats.filter(({ range, formula }) => range.startsWith('J9') && /=""/.test(formula));
    expect(ofDay.map(({ range }) => range)).toEqual(['J9:J9']);
    const ofNarrative = conditionalFormats.filter(
      ({ range, formula }) => range.startsWith('I') && /I:\$I,ROW\(\)\)\)=""/.test(formula),
    );
    expect(ofNarrative.map(({ range }) => range)).toEqual([`I9:I${last}`]);
  });
});

describe('the layout of a workbook that came back', () => {
  const spec = template();
  const content = contentOf(spec);
  const stampSheet = stampSheetAsWritten(content);
  if (stampSheet === undefined) throw new Error('a template has its stamp');
  const rules = rulesFromStamp(stampOf(findStamps(content).stamps[0]?.pairs ?? {}), stampSheet, uk);
  const changed = (name: string, change: (rows: WorkbookContent['sheets'][number]['rows']) => unknown) => ({
    ...content,
    sheets: content.sheets.map((sheet) =>
      sheet.name === name ? { ...sheet, rows: change(sheet.rows) as typeof sheet.rows } : sheet,
    ),
  });

  it('is this version’s where the stamp’s line stands in its cell', () => {
    expect(hasThisLayout(rules, content)).toBe(true);
    expect(
      hasThisLayout(
        rules,
        changed('Звіт', (rows) => rows.filter(({ row }) => row !== 5)),
      ),
    ).toBe(false);
    const left = changed('Звіт', (rows) =>
      rows.map(({ row, cells }) => ({ row, cells: row === 5 ? cells.filter((cell) => cell !== undefined) : cells })),
    );
    expect(hasThisLayout(rules, left)).toBe(false);
    expect(hasThisLayout(rules, { ...content, sheets: content.sheets.slice(1) })).toBe(false);
  });

  it('stands as it was made, whatever people wrote into it', () => {
    expect(standsAsMade(rules, content)).toBe(true);
    const answered = contentOf(prefilled({ rows: new Map([[KEY, { status: 'виконано' }]]) }).spec);
    expect(standsAsMade(rules, answered)).toBe(true);
    const renamed = {
      ...content,
      sheets: content.sheets.map((sheet) => ({ ...sheet, name: sheet.name.toUpperCase() })),
    };
    expect(standsAsMade(rules, renamed)).toBe(true);
  });

  it('does not where a key, an id or a label of «Реквізити» stands elsewhere, or a row stands twice', () => {
    const column = (name: string, at: number) =>
      changed(name, (rows) =>
        rows.map(({ row, cells }) => ({ row, cells: row === at ? [undefined, ...cells] : cells })),
      );
    expect(standsAsMade(rules, column('Звіт', 9))).toBe(false);
    expect(standsAsMade(rules, column('Звіт', 7))).toBe(false);
    expect(standsAsMade(rules, column('Показники', 6))).toBe(false);
    expect(standsAsMade(rules, column('Реквізити', 5))).toBe(false);
    const twice = changed('Звіт', (rows) => [...rows, { row: 40, cells: [KEY] }]);
    expect(standsAsMade(rules, twice)).toBe(false);
    expect(
      standsAsMade(
        rules,
        changed('Звіт', (rows) => [...rows, { row: 40, cells: ['нотатка'] }]),
      ),
    ).toBe(true);
  });

  it('has no value where only the plan knows the words; the locked texts of the rows stand', () => {
    const report = sheetOf(rules, 'report');
    for (const row of [2, 3])
      expect(report.rows.find((line) => line.row === row)?.cells.filter((cell) => cell?.value !== undefined)).toEqual(
        [],
      );
    expect(cellAt(report, 'D10')?.value).toBe('проведення медіа-брифінгів');
    const guide = sheetOf(rules, 'guide');
    expect(drawn(guide).filter(({ value }) => value !== undefined)).toEqual([]);
  });
});

describe('the unit of an indicator', () => {
  it.each(['од.', 'осіб', 'заходів', 'метрів'])('%s counts things', (unit) => {
    expect(countsThings(unit)).toBe(true);
  });

  it.each(['%', 'відсотків', 'тис. грн', 'Гривень', 'млн', 'км', 'кг', 'м', 'м/с', 'га', 'hours', '', undefined])(
    '%s does not',
    (unit) => {
      expect(countsThings(unit)).toBe(false);
    },
  );
});
