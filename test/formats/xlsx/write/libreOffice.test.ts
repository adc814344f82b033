import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputField } from '../../../../src/core/template/fields';
import { OFFICER_STATUSES } from '../../../../src/core/template/statuses';
import { hintFor } from '../../../../src/core/template/hint';
import { reportColumn, REPORT_ROWS } from '../../../../src/core/template/reportLayout';
import { cellReference } from '../../../../src/core/workbook/reference';
import type { CellValue, WorkbookContent } from '../../../../src/core/workbook/content';
import { readWorkbook } from '../../../../src/formats/xlsx/read/readWorkbook';
import { writeWorkbook } from '../../../../src/formats/xlsx/write/writeWorkbook';
import { DEADLINES, duty, measure, planOf, prefilled, template } from '../../../core/template/support';
import { packageParts, worksheetXml } from '../../../support/packageParts';
import { describeInLibreOffice, runLibreOffice } from '../../../support/soffice';
import { temporaryFolder } from '../../../support/temporaryFolder';
import { en, uk } from '../../../support/texts';

const folder = temporaryFolder();

function read(path: string): WorkbookContent {
  const outcome = readWorkbook(readFileSync(path));
  if (outcome.kind !== 'workbook') throw new Error(outcome.kind);
  return outcome.content;
}

function valueAt(
  content: WorkbookContent,
  sheet: string,
  row: number,
  field: InputField | 'key' | 'hint' | 'no',
): CellValue | undefined {
  const value = content.sheets.find(({ name }) => name === sheet)?.rows.find((candidate) => candidate.row === row)
    ?.cells[reportColumn(field) - 1];
  return typeof value === 'object' && value.kind === 'formula' ? value.value : value;
}

/** Answers of every kind: nothing, each status alone, complete ones, wrong ones. */
const TYPED: readonly Readonly<Partial<Record<InputField, string>>>[] = [
  {},
  ...OFFICER_STATUSES.map((status) => ({ status: uk.t(`status.${status}`) })),
  { status: 'ВИКОНАНО', narrative: 'Проведено.', doneOn: '05.11.2019' },
  { status: 'виконано', narrative: 'Проведено.', doneOn: 'у травні' },
  { status: 'виконано', narrative: 'Проведено.', doneOn: '05.11.1919' },
  { status: 'виконано', narrative: 'Проведено.', doneOn: '05.11.2091' },
  { status: 'виконано', narrative: 'Проведено.', doneOn: '20.01.2020' },
  { narrative: 'Проведено.' },
  { status: 'зроблено' },
  { status: 'не виконано', reason: 'Брак коштів', newDue: '01.06.2020' },
  { status: 'не розпочато', reason: 'а', doneOn: '05.11.2019' },
  { status: 'не належить до компетенції', narrative: 'Положення.' },
  { status: '   ' },
  { status: ' виконується ', narrative: 'Триває.' },
];
const KINDS = [DEADLINES.byDate, DEADLINES.year];
/** From the day of the act to a year after the reports are due. */
const DAYS = { from: '2018-12-27', to: '2021-02-15' };
const PLAN = planOf(
  TYPED.flatMap((_, index) => KINDS.map((due, kind) => measure(`${index + 1}.${kind + 1}`, `захід ${index + 1}`, due))),
);
const ALL = TYPED.flatMap((_, index) =>
  KINDS.map((due, kind) =>
    duty(`${index + 1}.${kind + 1}`, due.periods[0]?.id ?? '', { obligation: index % 3 === 1 ? 'consent' : 'obliged' }),
  ),
);
const ROWS = ALL.map((_, index) => ({
  inputs: TYPED[Math.floor(index / 2)] ?? {},
  deadlineKind: KINDS[index % 2]?.kind ?? '',
  obligation: ALL[index]?.obligation ?? 'obliged',
  row: REPORT_ROWS.first + index,
}));

describeInLibreOffice('a template in LibreOffice', () => {
  const path = (name: string): string => join(folder, name);
  let refused: readonly (readonly string[])[] = [];

  beforeAll(async () => {
    const long = 'Проведено нараду за участю представників громадськості. '.repeat(60).slice(0, 3000);
    writeFileSync(path('all.xlsx'), await writeWorkbook(template({ plan: PLAN, duties: ALL })));
    writeFileSync(
      path('long.xlsx'),
      await writeWorkbook(
        prefilled({
          rows: new Map([
            ['1.1@2019-01-01..2019-11-15', { status: 'виконано', narrative: long, doneOn: '2019-11-05' }],
          ]),
        }).spec,
      ),
    );
    writeFileSync(path('declared.xlsx'), await writeWorkbook(template()));
    writeFileSync(path('typed-long.xlsx'), await writeWorkbook(template()));
    writeFileSync(path('english.xlsx'), await writeWorkbook(template({ plan: PLAN, duties: ALL, texts: en })));
    const typed = ROWS.flatMap(({ inputs, row }) =>
      Object.entries(inputs).map(([field, text]) => ({
        sheet: 'Звіт',
        cell: cellReference(row, reportColumn(field as InputField)),
        text,
      })),
    );
    refused = runLibreOffice(folder, [
      {
        open: path('all.xlsx'),
        type: [
          ...typed,
          { sheet: 'Звіт', cell: 'A9', text: 'x' },
          { sheet: 'Звіт', cell: 'D9', text: 'x' },
          { sheet: 'Друк', cell: 'D6', text: 'x' },
          { sheet: 'Реквізити', cell: 'C5', text: 'Леся Українка' },
        ],
        save: [path('typed.xlsx'), path('typed.ods')],
      },
      { open: path('long.xlsx'), save: [path('long.pdf')] },
      {
        open: path('typed-long.xlsx'),
        type: [{ sheet: 'Звіт', cell: cellReference(REPORT_ROWS.first, reportColumn('narrative')), text: long }],
        save: [path('typed-long.pdf'), path('typed-long-saved.xlsx')],
      },
      {
        open: path('english.xlsx'),
        type: OFFICER_STATUSES.map((status, index) => ({
          sheet: en.t('template.sheet.report'),
          cell: cellReference(REPORT_ROWS.first + index, reportColumn('status')),
          text: en.t(`status.${status}`),
        })),
        save: [path('english-typed.xlsx')],
      },
      {
        open: path('declared.xlsx'),
        type: [
          { sheet: 'Реквізити', cell: 'C13', text: 'так' },
          { sheet: 'Показники', cell: 'G5', text: '3' },
          { sheet: 'Показники', cell: 'H5', text: 'травень' },
        ],
        save: [path('groundless.xlsx')],
      },
      {
        open: path('groundless.xlsx'),
        type: [{ sheet: 'Реквізити', cell: 'C14', text: 'Положення, пункт 4.' }],
        save: [path('declared-typed.xlsx')],
      },
    ]);
  });

  it('takes what a person types into the inputs, and refuses the rest', () => {
    expect(refused[0]).toEqual(['Звіт!A9', 'Звіт!D9', 'Друк!D6']);
  });

  it('gives back the same entries under the same keys', () => {
    const content = read(path('typed.xlsx'));
    expect(ROWS.map(({ row }) => valueAt(content, 'Звіт', row, 'key'))).toEqual(ALL.map(({ key }) => key));
    for (const { inputs, row } of ROWS) {
      for (const [field, text] of Object.entries(inputs)) {
        const found = valueAt(content, 'Звіт', row, field as InputField);
        if (/^\d\d\./.test(text)) expect(found).toMatchObject({ kind: 'date' });
        else expect(found).toBe(text);
      }
    }
  });

  it('says in each row the words that the hint was cached with: the formula and hintFor agree', () => {
    const content = read(path('typed.xlsx'));
    for (const { inputs, row, deadlineKind, obligation } of ROWS) {
      const seen = Object.fromEntries(
        Object.entries(inputs).map(([field, text]) => [
          field,
          /^\d\d\./.test(text) ? { date: text.split('.').reverse().join('-') } : text,
        ]),
      );
      expect([row, valueAt(content, 'Звіт', row, 'hint')]).toEqual([
        row,
        hintFor({ inputs: seen, declared: false, obligation, deadlineKind, over: true, days: DAYS, texts: uk }),
      ]);
    }
  });

  it('says the same in English', () => {
    const content = read(path('english-typed.xlsx'));
    OFFICER_STATUSES.forEach((status, index) => {
      const { deadlineKind = '', obligation = 'obliged' } = ROWS[index] ?? {};
      const row = REPORT_ROWS.first + index;
      expect([status, valueAt(content, en.t('template.sheet.report'), row, 'hint')]).toEqual([
        status,
        hintFor({
          inputs: { status: en.t(`status.${status}`) },
          declared: false,
          obligation,
          deadlineKind,
          over: true,
          days: DAYS,
          texts: en,
        }),
      ]);
    });
  });

  it('asks in every blank row for the grounds of a declaration, and takes the numbers of indicators to paper', () => {
    const [groundless, declared] = ['groundless.xlsx', 'declared-typed.xlsx'].map((name) => read(path(name)));
    if (groundless === undefined || declared === undefined) throw new Error('not saved');
    expect([groundless, declared].map((content) => valueAt(content, 'Звіт', REPORT_ROWS.first, 'hint'))).toEqual([
      uk.t('template.hint.groundless'),
      uk.t('template.hint.declared'),
    ]);
    const paper = declared.sheets.find(({ name }) => name === 'Друк')?.rows.find(({ row }) => row === 8)?.cells[3];
    expect(paper).toMatchObject({ value: '\nмедіа-брифінгів: 3 од. (травень)' });
  });

  it('recalculates every formula of an untouched template to its cached value', () => {
    writeFileSync(path('fresh.xlsx'), readFileSync(path('long.xlsx')));
    runLibreOffice(folder, [{ open: path('fresh.xlsx'), save: [path('recalculated.xlsx')] }]);
    const cached = (content: WorkbookContent): unknown[] =>
      content.sheets.flatMap(({ name, rows }) =>
        rows.flatMap(({ row, cells }) =>
          cells.flatMap((cell, column) =>
            typeof cell === 'object' && cell.kind === 'formula'
              ? [[`${name}!${cellReference(row, column + 1)}`, cell.value ?? '']]
              : [],
          ),
        ),
      );
    expect(cached(read(path('fresh.xlsx'))).length).toBeGreaterThan(10);
    expect(cached(read(path('recalculated.xlsx')))).toEqual(cached(read(path('fresh.xlsx'))));
  });

  it('keeps locks, lists, conditional formats and print titles through .xlsx', () => {
    const before = readFileSync(path('all.xlsx'));
    const after = readFileSync(path('typed.xlsx'));
    const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length;
    const xml = worksheetXml(after, 'Звіт');
    expect(xml).toMatch(/<sheetProtection [^>]*sheet="(?:1|true)"/);
    expect(xml).toMatch(/<formula1>'?_lists'?!\$A\$2:\$A\$7<\/formula1>/);
    expect(count(xml, /<cfRule /g)).toBe(count(worksheetXml(before, 'Звіт'), /<cfRule /g));
    expect(count(xml, /<dataValidation /g)).toBe(count(worksheetXml(before, 'Звіт'), /<dataValidation /g));
    expect(packageParts(after).get('xl/workbook.xml')).toMatch(
      /_xlnm\.Print_Titles"[^>]*>'?Звіт'?!\$B:\$B,'?Звіт'?!\$8:\$8/,
    );
    expect(packageParts(after).get('xl/workbook.xml')).toMatch(/_xlnm\._FilterDatabase/);
    const content = read(path('typed.xlsx'));
    expect(content.properties.get('planzvit.body')).toBe('mkms');
    expect(content.sheets.filter(({ state }) => state !== 'visible').map(({ name }) => name)).toEqual([
      '_lists',
      '_planzvit',
    ]);
  });

  it('keeps them through .ods', () => {
    const xml = packageParts(readFileSync(path('typed.ods'))).get('content.xml') ?? '';
    const report = xml.slice(xml.indexOf('table:name="Звіт"'), xml.indexOf('table:name="Реквізити"'));
    expect(report.slice(0, 400)).toContain('table:protected="true"');
    expect(report).toContain('<table:table-header-rows>');
    expect(report).toContain('<calcext:conditional-format ');
    expect(xml).toMatch(/cell-content-is-in-list\([^)]*_lists/);
    expect(xml).toContain('loext:select-protected-cells="true"');
  });

  const shownOn = (name: string): readonly number[] | undefined => {
    const text = spawnSync('pdftotext', ['-layout', path(name), '-'], { encoding: 'utf8' });
    return text.status === 0
      ? text.stdout.split('Додаток до листа').map((page) => page.match(/громадськості/g)?.length ?? 0)
      : undefined;
  };

  it(
    'prints the plan, the status and the narrative on one page of legible letters, and the ' +
      'rest with the number on the page beside it',
    () => {
      const text = spawnSync('pdftotext', ['-layout', '-l', '2', path('long.pdf'), '-'], { encoding: 'utf8' });
      const [first, second] = (text.status === 0 ? text.stdout : '№ Стислий опис зробленого\f№ Новий строк').split(
        '\f',
      );
      expect(first).toMatch(/№[^]*Стислий опис зробленого/);
      expect(first).not.toContain('Новий строк');
      expect(second).toMatch(/№[^]*Новий строк/);
      expect(second).not.toContain('Стислий опис');
    },
  );

  it('shows a carried answer of 3,000 characters whole on «Друк», and half of it on «Звіт»', () => {
    const [report, paper] = shownOn('long.pdf') ?? [30, 53];
    expect(paper).toBe(53);
    expect(report).toBeGreaterThan(26);
  });

  it('grows the row of «Звіт» with a typed answer, and says on «Друк» how to make its rows grow', () => {
    // LibreOffice measures the row for the screen and prints in other widths: the last line or two may hide.
    expect(shownOn('typed-long.pdf')?.[0] ?? 53).toBeGreaterThan(26);
    const warning = (name: string): unknown =>
      read(path(name))
        .sheets.find((sheet) => sheet.name === 'Друк')
        ?.rows.find(({ row }) => row === 2)?.cells[5];
    expect(warning('typed-long.xlsx')).toMatchObject({ value: '' });
    expect(warning('typed-long-saved.xlsx')).toMatchObject({ value: uk.t('template.print.long') });
  });
});
