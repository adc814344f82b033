import {
  STAMP_SHEET,
  LISTS_SHEET,
  REPORT_FIELDS,
  INPUT_FIELDS,
  TEXT_FIELDS,
  CONTACT_FIELDS,
} from '../../../src/core/template/fields';
import { reportColumn } from '../../../src/core/template/reportLayout';
import { OFFICER_STATUSES } from '../../../src/core/template/statuses';
import { columnLetters } from '../../../src/core/workbook/reference';
import { offeredStatuses } from '../../../src/core/template/templateRows';
import { readStampSheet } from '../../../src/core/template/stampSheet';
import type { SheetSpec, WorkbookSpec } from '../../../src/core/workbook/spec';
import { checkLimits } from '../../../src/formats/xlsx/write/limits';
import { en, uk } from '../../support/texts';
import {
  cellAt,
  duty,
  DUTIES,
  inputOf,
  INTERIM,
  PLAN,
  planOf,
  prefilled,
  sheetOf,
  template,
  measure,
  DEADLINES,
} from './support';

const spec = template();
const report = sheetOf(spec, 'report');
const HINT = columnLetters(reportColumn('hint'));
/** The plan of these templates says nothing beside its usual columns. */
const WITHOUT_MORE = REPORT_FIELDS.filter((field) => field !== 'more');

function text(sheet: SheetSpec, reference: string): string {
  const value = cellAt(sheet, reference)?.value;
  return typeof value === 'string' ? value : String(value ?? '');
}

/** Every input cell of the workbook: not locked on a protected sheet. */
function inputs(workbook: WorkbookSpec): string[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ row, cells }) =>
      cells.flatMap((cell, index) => {
        const style = cell?.style === undefined ? undefined : workbook.styles[cell.style];
        return style?.locked === false ? [`${sheet.name}!${index + 1},${row}`] : [];
      }),
    ),
  );
}

describe('templateSpec', () => {
  it('has the sheets of format 1 in their order and states', () => {
    expect(spec.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Звіт', 'visible'],
      ['Показники', 'visible'],
      ['Реквізити', 'visible'],
      ['Друк', 'visible'],
      ['Як заповнити', 'visible'],
      [LISTS_SHEET, 'hidden'],
      [STAMP_SHEET, 'veryHidden'],
    ]);
    expect(spec.activeSheet).toBe('Звіт');
    expect(spec.lockStructure).toBe(true);
  });

  it('leaves out «Показники» when the plan has no indicators', () => {
    const plain = template({ plan: planOf([measure('1.1', 'захід', DEADLINES.year)]), duties: [duty('1.1', '2019')] });
    expect(plain.sheets.map(({ name }) => name)).not.toContain('Показники');
  });

  it('carries the stamp three times: in its sheet, in the properties and in the title block', () => {
    const rows = sheetOf(spec, STAMP_SHEET).rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? '')));
    const { stamp } = readStampSheet(rows);
    expect(stamp).toMatchObject({
      kind: 'template',
      format: '1',
      plan: PLAN.id,
      edition: PLAN.edition,
      round: '2019',
      asOf: '2020-02-15',
      due: '2020-02-15',
      body: 'mkms',
      language: 'uk',
      created: '2020-01-15',
    });
    expect(
      Object.fromEntries(
        Object.entries(spec.properties.custom).map(([key, value]) => [key.replace('planzvit.', ''), value]),
      ),
    ).toEqual({ ...stamp });
    expect(text(report, 'E5')).toContain(`[PZ1|${PLAN.id}|eeeeeeeeeeee|2019|2020-02-15|2020-02-15|mkms]`);
  });

  it('remembers every duty with its deadline and the text of its locked cells', () => {
    const rows = sheetOf(spec, STAMP_SHEET).rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? '')));
    const { duties, indicators } = readStampSheet(rows);
    expect(duties.map(({ key }) => key)).toEqual(DUTIES.map(({ key }) => key));
    expect(duties[1]).toMatchObject({
      measureId: '2.1',
      periodId: '2019-H1',
      deadlineKind: 'recurring',
      periodStart: '2019-01-01',
      periodEnd: '2019-06-30',
      textHash: 'hash of 2.1',
    });
    expect(duties[1]?.due).toBeUndefined();
    expect(duties[0]?.locked).toEqual({
      no: '1.1',
      task: 'Проведення регулярних медіа-заходів',
      measure: 'подання пропозицій до проекту плану',
      deadline: 'до 15 листопада',
      period: '01.01.2019 – 15.11.2019',
      role: 'виконавець',
      more: '',
    });
    expect(indicators.map(({ key }) => key)).toEqual([
      '2.1@2019-H1#1',
      '2.1@2019-H1#2',
      '2.1@2019-H2#1',
      '2.1@2019-H2#2',
    ]);
  });

  it('puts the field ids into a hidden row right above the header, and a row per duty below', () => {
    const ids = report.rows.find(({ hidden }) => hidden === true);
    expect(ids?.cells.map((cell) => cell?.value)).toEqual(WITHOUT_MORE);
    const header = report.rows.find(({ row }) => row === (ids?.row ?? 0) + 1);
    expect(header?.cells.map((cell) => cell?.value)).toEqual(
      WITHOUT_MORE.map((field) => uk.t(`template.field.${field}`)),
    );
    expect(report.rows.filter(({ row }) => row > (header?.row ?? 0)).map(({ cells }) => cells[0]?.value)).toEqual(
      DUTIES.map(({ key }) => key),
    );
    expect(report.columns[0]?.hidden).toBe(true);
    expect(report.freeze?.rows).toBe(header?.row);
    expect(report.print?.repeatRows).toEqual({ from: header?.row, to: header?.row });
    expect(report.print?.repeatColumns).toEqual({ from: 'B', to: 'B' });
  });

  it('unlocks the inputs and nothing else, on protected sheets only', () => {
    const expected = DUTIES.length * INPUT_FIELDS.length + 4 * 2 + CONTACT_FIELDS.length;
    expect(inputs(spec)).toHaveLength(expected);
    expect(spec.sheets.every(({ protection }) => protection !== undefined)).toBe(true);
    expect(inputs(spec).some((place) => place.startsWith('Друк') || place.startsWith('Як'))).toBe(false);
  });

  it('has no merged cells in the tables', () => {
    for (const role of ['indicators', 'contacts']) expect(sheetOf(spec, role).merges ?? []).toEqual([]);
    // The lines of the title block, each on one side of the edge of the frozen part.
    expect(report.merges).toEqual(['C1:D1', 'C4:D4', 'E2:I2', 'E3:I3', 'E5:I5']);
    expect(report.freeze).toEqual({ rows: 8, columns: 4 });
    expect((sheetOf(spec, 'print').merges ?? []).every((range) => /^A[23]:D[23]$/.test(range))).toBe(true);
  });

  it('offers «строк не настав» only in rows whose period starts after the date of the round', () => {
    const lists = (workbook: WorkbookSpec): (readonly [string, string])[] =>
      (sheetOf(workbook, 'report').validations ?? []).flatMap(({ range, rule }) =>
        rule.kind === 'list' ? [[range, rule.source] as const] : [],
      );
    // Under the heading of the list.
    const usual = `'_lists'!$A$2:$A$${OFFICER_STATUSES.length}`;
    const early = `'_lists'!$B$2:$B$${OFFICER_STATUSES.length + 1}`;
    expect(lists(spec)).toEqual([['H9:H12', usual]]);
    expect(lists(template({ round: INTERIM }))).toEqual([
      ['H9:H10', usual],
      ['H11:H11', early],
      ['H12:H12', usual],
    ]);
    const words = (column: number): unknown[] =>
      sheetOf(spec, LISTS_SHEET)
        .rows.slice(1)
        .map(({ cells }) => cells[column]?.value)
        .filter((value) => value !== undefined);
    expect(words(0)).not.toContain('строк не настав');
    expect(words(1)).toContain('строк не настав');
  });

  it('offers it on the day before a period begins, and no more on the day itself', () => {
    const offered = (asOf: string) => offeredStatuses('2019-07-01', { id: '2019', asOf, due: '2020-02-15' });
    expect(offered('2019-06-30')).toContain('notDue');
    expect(offered('2019-07-01')).not.toContain('notDue');
  });

  it('warns about a date outside the plan and the round, and does not block it', () => {
    const dates = (report.validations ?? []).filter(({ rule }) => rule.kind === 'date');
    expect(dates.map(({ onError }) => onError)).toEqual(['warning', 'warning']);
    expect(dates[0]?.rule).toEqual({ kind: 'date', from: '2019-01-01', to: '2020-02-15' });
  });

  it('says in the row why the body reports: consent, competence, a predecessor, a collective', () => {
    const rows = template({
      duties: [
        duty('1.1', '2019-01-01..2019-11-15', { obligation: 'consent' }),
        duty('2.1', '2019-H1', { obligation: 'conditional' }),
        duty('2.1', '2019-H2', {
          key: '2.1@2019-H2~daeu',
          inheritedFrom: { bodyId: 'daeu', name: 'Державне агентство', act: 'постанова № 829' },
        }),
        duty('4.1', '2019', { key: '4.1@2019~proxy', obligation: 'proxy', executor: 'робоча група' }),
      ],
    });
    const roles = [9, 10, 11, 12].map((row) => text(sheetOf(rows, 'report'), `G${row}`));
    expect(roles).toEqual([
      'за згодою',
      'якщо належить до компетенції',
      'виконавець; звітує за: Державне агентство (підстава: постанова № 829)',
      'запис координатора за виконавця «робоча група»; до підсумків органу не входить',
    ]);
    // Proxy and conditional rows stand outside the count.
    expect(text(sheetOf(rows, 'report'), 'C4')).toBe('Заповнено 0 з 2');
  });

  it('counts the rows that need nothing more', () => {
    const { spec: some } = prefilled({
      rows: new Map([
        ['4.1@2019', { status: 'виконано', narrative: 'Оновлено розділ.' }],
        ['2.1@2019-H1', { status: 'виконано частково' }],
      ]),
    });
    expect(text(sheetOf(some, 'report'), 'C4')).toBe('Заповнено 1 з 4');
    expect(text(sheetOf(some, 'report'), `${HINT}12`)).toBe('Готово');
    expect(text(sheetOf(some, 'report'), `${HINT}10`)).toBe('Опишіть зроблене. Поясніть причини.');
  });

  it('counts the filled rows where none is counted', () => {
    const optional = [
      duty('1.1', '2019-01-01..2019-11-15', { obligation: 'conditional' }),
      duty('4.1', '2019', { key: '4.1@2019~proxy', obligation: 'proxy' }),
    ];
    const made = prefilled(
      { rows: new Map([['4.1@2019~proxy', { status: 'виконується', narrative: 'Триває.' }]]) },
      { duties: optional },
    ).spec;
    expect(cellAt(sheetOf(made, 'report'), 'C4')).toMatchObject({
      value: 'Обов’язкових рядків немає. Заповнено: 1',
      formula: expect.stringContaining(`COUNTIF($${HINT}$9:$${HINT}$10,`) as unknown,
    });
  });

  it('shows the measure of an indicator in full', () => {
    const long = 'проведення засідань за круглим столом за участю керівництва органів '.repeat(6);
    const made = template({
      plan: planOf([measure('1.1', long, DEADLINES.year, [{ no: 1, name: 'засідань', unit: 'од.' }])]),
      duties: [duty('1.1', '2019')],
    });
    expect(sheetOf(made, 'indicators').rows.at(-1)?.height).toBeGreaterThan(10 * 12);
  });

  it('doubles an ampersand in the footer, where it would start a code', () => {
    const named = template({
      body: {
        id: 'x',
        name: 'Агентство «Дослідження & розвиток»',
        abbreviations: [],
        cls: 'агентство',
        central: true,
        verified: true,
      },
    });
    expect(sheetOf(named, 'report').print?.footer).toContain('Дослідження && розвиток');
    expect(sheetOf(named, 'report').print?.footer).toMatch(/&R&8Сторінка &P з &N$/);
  });

  it('stays within the footer that Excel allows, however many ampersands stand in the names', () => {
    for (const name of [
      '&'.repeat(150),
      `Служба ${'&'.repeat(13)} ${'слово '.repeat(30)}`,
      `${'&'.repeat(12)}${'А'.repeat(90)}`,
    ]) {
      const footer =
        sheetOf(
          template({
            body: { ...inputOf().body, name, abbreviations: [] },
            plan: { ...PLAN, requisites: { ...PLAN.requisites, number: '&'.repeat(80) } },
          }),
          'report',
        ).print?.footer ?? '';
      expect(footer.length).toBeLessThanOrEqual(255);
    }
  });

  it('gives the rows the height that shows the plan text, and lets them grow', () => {
    const long = template({
      plan: planOf([measure('1.1', 'організація засідань за круглим столом '.repeat(20), DEADLINES.year)]),
      duties: [duty('1.1', '2019')],
    });
    const height = sheetOf(long, 'report').rows.find(({ row }) => row === 9)?.height ?? 0;
    expect(height).toBeGreaterThan(report.rows.find(({ row }) => row === 9)?.height ?? 0);
    expect(height).toBeLessThanOrEqual(409);
    expect(report.rows.filter(({ row }) => row >= 9).every(({ grows }) => grows === true)).toBe(true);
  });

  it('gives an answer of 1,200 characters its whole height, below the tallest row of Excel, as the guide says', () => {
    const answer = 'Проведено нараду за участю представників громадськості й засобів масової інформації. '
      .repeat(40)
      .slice(0, 1200);
    const height =
      sheetOf(prefilled({ rows: new Map([['4.1@2019', { narrative: answer }]]) }).spec, 'report').rows.find(
        ({ row }) => row === 12,
      )?.height ?? 0;
    expect(height).toBeGreaterThan(250);
    expect(height).toBeLessThan(409);
    expect(uk.t('template.guide.program.longText')).toContain('1 200');
  });

  it('shows the measure, status, narrative, date and hint together on a screen of 1,366 pixels', () => {
    const scale = (report.zoom ?? 100) / 100;
    const pixels = report.columns.reduce(
      (sum, { width, hidden }) => sum + (hidden === true ? 0 : Math.trunc(width * 7 + 5) * scale),
      0,
    );
    // Beside them stand the row numbers and the scroll bar.
    expect(pixels).toBeLessThan(1366 - 26 - 18);
    expect(scale).toBeGreaterThanOrEqual(0.8);
  });

  it('gives a carried answer its height in whichever column it stands', () => {
    const heights = TEXT_FIELDS.map(
      (field) =>
        sheetOf(
          prefilled({ rows: new Map([['4.1@2019', { [field]: 'Брак коштів у бюджеті. '.repeat(30) }]]) }).spec,
          'report',
        ).rows.find(({ row }) => row === 12)?.height ?? 0,
    );
    expect(heights.every((height) => height > 92)).toBe(true);
  });

  it.each([
    ['uk', uk],
    ['en', en],
  ] as const)('keeps within the limits of Excel in every prompt and list (%s)', (_, texts) => {
    expect(() => checkLimits(template({ texts }))).not.toThrow();
    const prompts = template({ texts }).sheets.flatMap(({ validations }) =>
      (validations ?? []).map(({ prompt }) => prompt),
    );
    expect(prompts.every((prompt) => prompt !== undefined && prompt.message.length > 10)).toBe(true);
  });

  it('has three worked examples on «Як заповнити» that say that they are invented', () => {
    const guide = sheetOf(spec, 'guide').rows.map(({ cells }) =>
      cells.map((cell) => String(cell?.value ?? '')).join('|'),
    );
    const [at, ...others] = guide.flatMap((line, index) => (line.includes('вигадані') ? [index] : []));
    expect(others).toEqual([]);
    expect(guide.slice((at ?? 0) + 2, (at ?? 0) + 5)).toEqual([
      expect.stringMatching(/Провести нараду.*виконано\nДата виконання: 05\.02\.2020.*05\.02\.2020 проведено нараду/s),
      expect.stringMatching(/Розробити методичні рекомендації.*виконано частково.*Розроблено методичні рекомендації/s),
      expect.stringMatching(/видання підручників.*не належить до компетенції.*не визначено положенням/s),
    ]);
    expect(guide.join('\n')).toContain('Захищений перегляд');
    expect(guide.join('\n')).toContain('LibreOffice');
  });

  it('refuses a duty of a measure that the plan does not have', () => {
    expect(() => template({ duties: [duty('9.9', '2019')] })).toThrow(/9\.9/);
  });

  it('makes no sentence differ from one run to the next', () => {
    expect(template()).toEqual(template());
  });
});

describe('the sheet of indicators', () => {
  it('wants whole numbers where things are counted, and lets money have a fraction', () => {
    const mixed = template({
      plan: planOf([
        measure('1.1', 'захід', DEADLINES.year, [
          { no: 1, name: 'зустрічей', unit: 'од.' },
          { no: 2, name: 'витрачено', unit: 'тис. гривень' },
        ]),
      ]),
      duties: [duty('1.1', '2019')],
    });
    expect(
      (sheetOf(mixed, 'indicators').validations ?? []).slice(0, 2).map(({ range, rule }) => [range, rule]),
    ).toEqual([
      ['G5:G5', { kind: 'whole', min: 0 }],
      ['G6:G6', { kind: 'decimal', min: 0 }],
    ]);
  });
});
