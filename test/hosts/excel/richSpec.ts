import type { CellSpec, SheetSpec, WorkbookSpec } from '../../../src/core/workbook/spec';
import { given } from '../../../src/core/given';

const cell = (value: CellSpec['value'], style?: string): CellSpec => ({
  ...given({ value, style }),
});

const STYLES: WorkbookSpec['styles'] = {
  title: { font: { bold: true, size: 14, color: '1F3864' }, align: 'center', vertical: 'middle', wrap: true },
  header: {
    font: { bold: true, color: 'FFFFFF' },
    fill: '1F4E79',
    border: 'thin',
    borderColor: '7F7F7F',
    wrap: true,
    align: 'center',
  },
  locked: { border: 'thin', vertical: 'top', wrap: true },
  input: {
    border: 'medium',
    borderColor: '2E75B6',
    fill: 'FFF8E1',
    locked: false,
    numberFormat: '@',
    vertical: 'top',
    wrap: true,
    indent: 1,
  },
  date: { border: 'thin', locked: false, numberFormat: 'dd.mm.yyyy', align: 'right' },
  number: { border: 'thin', locked: false, numberFormat: '#,##0.00' },
  slanted: { font: { italic: true, underline: true }, textRotation: 45 },
};

const VALIDATIONS: NonNullable<SheetSpec['validations']> = [
  {
    range: 'C4:C6',
    rule: { kind: 'list', source: "'_lists'!$A$1:$A$3" },
    allowBlank: true,
    onError: 'stop',
    prompt: { title: 'Стан', message: 'Оберіть зі списку' },
    error: { title: 'Не зі списку', message: 'Оберіть одне з трьох' },
  },
  { range: 'D4:D6', rule: { kind: 'date', from: '2019-01-01', to: '2020-12-31' }, onError: 'warning' },
  { range: 'E4:E6', rule: { kind: 'decimal', min: 0 } },
  { range: 'F9', rule: { kind: 'list', source: 'статуси' } },
  { range: 'B9', rule: { kind: 'textLength', max: 2000 }, onError: 'information' },
  { range: 'C9', rule: { kind: 'any' }, prompt: { title: 'Примітка', message: 'Довільний текст' } },
];

const DATA_SHEET: SheetSpec = {
  name: 'Дані',
  state: 'visible',
  columns: [{ width: 20 }, { width: 12 }],
  rows: [
    { row: 1, cells: [cell('Орган'), cell('Подано')] },
    { row: 2, cells: [cell('Мінфін'), cell(3)] },
    { row: 3, cells: [cell('МОЗ'), cell(5)] },
  ],
  tables: [{ name: 'Подання', range: 'A1:B3', columns: ['Орган', 'Подано'], style: 'TableStyleLight9' }],
  charts: [
    {
      kind: 'column',
      title: 'Подано звітів',
      alt: 'Стовпчики за органами',
      categories: "'Дані'!$A$2:$A$3",
      series: [{ name: 'Подано', values: "'Дані'!$B$2:$B$3", color: '2E75B6' }],
      from: 'D2',
      to: 'J16',
    },
  ],
  print: { orientation: 'portrait', paper: 'A3' },
};

const LISTS_SHEET: SheetSpec = {
  name: '_lists',
  state: 'hidden',
  columns: [{ width: 20 }],
  rows: [
    { row: 1, cells: [cell('виконано')] },
    { row: 2, cells: [cell('виконується')] },
    { row: 3, cells: [cell('не виконано')] },
  ],
};

const STAMP_SHEET: SheetSpec = {
  name: '_planzvit',
  state: 'veryHidden',
  columns: [],
  rows: [
    { row: 1, cells: [cell('kind'), cell('consolidation')] },
    { row: 2, cells: [cell('revision'), cell('1')] },
  ],
};

/** A workbook with one of everything that a spec can say. */
export function richSpec(note = 'перша'): WorkbookSpec {
  return {
    properties: {
      title: 'Звіт про виконання',
      creator: 'PlanZvit',
      created: '2020-01-10',
      language: 'uk',
      custom: { 'planzvit.kind': 'consolidation', 'planzvit.round': '2019' },
    },
    activeSheet: 'Звіт',
    styles: STYLES,
    names: [
      { name: 'статуси', sheet: '_lists', range: 'A1:A3' },
      { name: 'planzvit_keys', sheet: 'Звіт', range: 'A4:A6', hidden: true },
    ],
    sheets: [reportSheet(note), DATA_SHEET, LISTS_SHEET, STAMP_SHEET],
  };
}

function reportRows(note: string): SheetSpec['rows'] {
  return [
    { row: 1, height: 30, cells: [undefined, cell(`Звіт: ${note}`, 'title'), cell(undefined, 'title')] },
    {
      row: 2,
      hidden: true,
      cells: ['key', 'measure', 'status', 'doneOn', 'value', 'hint'].map((id) => cell(id)),
    },
    {
      row: 3,
      height: 32,
      cells: ['Ключ', 'Захід', 'Стан', 'Дата', 'Число', 'Підказка'].map((word) => cell(word, 'header')),
    },
    {
      row: 4,
      height: 45,
      cells: [
        cell('2.1@2019-H1', 'locked'),
        cell('=SUM(A1) — це текст', 'locked'),
        cell('виконано', 'input'),
        cell({ date: '2019-12-09' }, 'date'),
        cell(1234.5, 'number'),
        { formula: 'IF(C4="","Оберіть стан",\'_lists\'!$A$1)', value: 'виконано', style: 'locked' },
      ],
    },
    {
      row: 5,
      cells: [
        cell('2.1@2019-H2', 'locked'),
        cell('+380 44 000 00 00', 'locked'),
        cell('001', 'input'),
        cell({ date: '2020-01-15' }, 'date'),
        cell(-3, 'number'),
        { formula: "COUNTA('Звіт'!C4:C6)", value: 2, style: 'locked' },
      ],
    },
    {
      row: 6,
      cells: [
        cell('5@plan', 'locked'),
        cell('09.12.2019', 'locked'),
        cell(undefined, 'input'),
        cell(undefined, 'date'),
        cell(undefined, 'number'),
        cell(true, 'locked'),
      ],
    },
    { row: 9, cells: [undefined, cell("'цитата' — 50%", 'slanted'), cell('до реквізитів')] },
  ];
}

function reportSheet(note: string): SheetSpec {
  return {
    name: 'Звіт',
    state: 'visible',
    tabColor: '2E75B6',
    showGridLines: false,
    columns: [{ width: 8, hidden: true }, { width: 40 }, { width: 16 }, { width: 14 }, { width: 14 }, { width: 10 }],
    rows: reportRows(note),
    merges: ['B1:C1'],
    freeze: { rows: 3, columns: 2 },
    protection: { selectLocked: true, formatColumns: true, formatRows: true, autoFilter: true },
    autoFilter: 'A3:F6',
    validations: VALIDATIONS,
    conditionalFormats: [
      { range: 'C4:C6', formula: 'AND($A4<>"",$C4="")', style: { fill: 'FDE9D9', color: '9C0006', bold: true } },
      { range: 'D4:D6', formula: '$C4=статуси', style: { fill: 'E2EFDA' } },
    ],
    links: [{ cell: 'C9', sheet: 'Дані', target: 'A1' }],
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: { from: 3, to: 3 },
      area: 'A1:F9',
      header: '&LПлан&RРік && цикл',
      footer: '&CСторінка &P з &N',
      margins: [0.4, 0.4, 0.5, 0.5],
    },
  };
}

/** Text of a cell may look like anything; these are the dangerous ones. */
export const TREACHEROUS = [
  '=1+1',
  '+1',
  '-5',
  '@SUM(A1)',
  "'а",
  '1/2',
  '09.12.2019',
  '2019-12-09',
  'TRUE',
  'ІСТИНА',
  '#REF!',
  '12%',
  '1e5',
  '007',
  ' 5 ',
  '\ttab',
  'рядок\nрядок',
  '=HYPERLINK("http://x","y")',
] as const;
