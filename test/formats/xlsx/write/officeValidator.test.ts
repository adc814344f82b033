import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookSpec } from '../../../../src/core/workbook/spec';
import { writeWorkbook } from '../../../../src/formats/xlsx/write/writeWorkbook';
import { duty, prefilled, template } from '../../../core/template/support';
import { temporaryFolder } from '../../../support/temporaryFolder';
import { en } from '../../../support/texts';
import { officeErrors } from '../../../support/validateOffice';

const folder = temporaryFolder();

async function saved(name: string, spec: WorkbookSpec): Promise<string> {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, await writeWorkbook(spec));
  return path;
}

/** Everything that a spec can hold, in one workbook. */
const EVERYTHING: WorkbookSpec = {
  sheets: [
    {
      name: "П'ять & <три>",
      state: 'visible',
      columns: [{ width: 10 }, { width: 20, hidden: true }],
      rows: [
        { row: 1, hidden: true, cells: [{ value: 'id' }] },
        {
          row: 2,
          height: 40,
          cells: [
            { value: '=cmd', style: 'head' },
            { value: '_x000D_\r\n\u0001]]>\uD800' },
            { value: { date: '2019-12-09' } },
            { value: 1.5 },
            { value: true },
            { formula: 'A2&"<"', value: '=cmd<' },
          ],
        },
        { row: 3, height: 30, grows: true, cells: [{ value: '2.1', style: 'input' }, { value: '#N/A' }] },
      ],
      merges: ['A9:B9'],
      freeze: { rows: 2, columns: 1 },
      protection: { formatColumns: true },
      autoFilter: 'A2:F3',
      validations: [
        {
          range: 'A3',
          rule: { kind: 'list', source: "'_lists'!$A$1:$A$2" },
          prompt: { title: 'Ж', message: 'Оберіть "&<' },
        },
        { range: 'B3', rule: { kind: 'any' }, prompt: { title: '', message: 'ж' } },
        { range: 'C3', rule: { kind: 'date', from: '2019-01-01', to: '2020-02-15' }, onError: 'warning' },
        { range: 'D3', rule: { kind: 'whole', min: 0, max: 9 } },
        { range: 'E3', rule: { kind: 'decimal', min: 0 } },
        { range: 'F3', rule: { kind: 'textLength', max: 32000 } },
        { range: 'G3', rule: { kind: 'custom', formula: 'LEN(G3)<5' } },
      ],
      conditionalFormats: [
        { range: 'A3:F3', formula: 'LEN(TRIM($A3))=0', style: { fill: 'FFE3A3', color: '5C3D00', bold: true } },
      ],
      print: {
        orientation: 'landscape',
        paper: 'A4',
        fitToWidth: true,
        repeatRows: { from: 2, to: 2 },
        area: 'A1:F3',
        header: '&CЖ',
        footer: '&LА && Б&R&P',
      },
      notes: [{ cell: 'A3', text: 'Нотатка\nдруга' }],
      links: [{ cell: 'B3', sheet: '_lists', target: 'A1' }],
      tabColor: '1F3A5F',
      showGridLines: false,
      zoom: 90,
    },
    {
      name: '_lists',
      state: 'hidden',
      columns: [],
      rows: [
        { row: 1, cells: [{ value: 'а' }] },
        { row: 2, cells: [{ value: 'б' }] },
      ],
    },
    {
      name: 'Дашборд',
      state: 'visible',
      columns: [],
      rows: [
        { row: 1, cells: [{ value: 'К' }, { value: 'Два\nрядки' }] },
        { row: 2, cells: [{ value: 'а' }, { value: 1 }] },
        { row: 3, cells: [{ value: 'б' }, { value: 2 }] },
      ],
      tables: [{ name: 'Таблиця_1', range: 'A1:B3', columns: ['К', 'Два\nрядки'] }],
      charts: (['bar', 'column', 'pie', 'doughnut', 'line', 'stackedBar', 'stackedColumn'] as const).map(
        (kind, index) => ({
          kind,
          title: `Стани <${kind}>`,
          alt: 'Скільки органів подали',
          categories: "'Дашборд'!$A$2:$A$3",
          series: [{ name: 'Кількість', values: "'Дашборд'!$B$2:$B$3", color: '1F5FA8' }],
          from: `D${2 + index * 16}`,
          to: `K${16 + index * 16}`,
        }),
      ),
    },
  ],
  styles: {
    head: {
      font: { bold: true, italic: true, underline: true, size: 12, color: 'FFFFFF' },
      fill: '1F3A5F',
      border: 'medium',
      borderColor: '000000',
      align: 'center',
      vertical: 'middle',
      wrap: true,
      textRotation: 45,
    },
    input: { locked: false, numberFormat: '@', border: 'thin', indent: 1, align: 'left' },
  },
  names: [{ name: 'planzvit_x', sheet: '_lists', range: 'A1:A2', hidden: true }],
  properties: {
    title: 'Т & <р>',
    creator: 'PlanZvit',
    created: '2020-01-15',
    language: 'uk',
    custom: { 'planzvit.body': '<"&\'>' },
  },
  lockStructure: true,
  activeSheet: 'Дашборд',
  taskPane: { addInId: '7f3c1d52-9a46-4e0b-8b1e-5c2a6d90f4e7', version: '0.1.0.0' },
};

it('has nothing that Microsoft’s Open XML SDK objects to, for Office 2019 and Microsoft 365', async () => {
  const files = [
    await saved('everything', EVERYTHING),
    await saved('template', template()),
    await saved(
      'english',
      template({
        texts: en,
        duties: [duty('2.1', '2019-H1', { obligation: 'proxy' })],
        taskPane: { addInId: '7f3c1d52-9a46-4e0b-8b1e-5c2a6d90f4e7', version: '0.1.0.0' },
      }),
    ),
    await saved(
      'prefilled',
      prefilled({
        rows: new Map([['4.1@2019', { status: 'виконано', narrative: '=1+1\r\n]]>_x000D_\u0002' }]]),
        contacts: { letterDate: '2020-02-12' },
      }).spec,
    ),
  ];
  expect(await officeErrors(files)).toEqual([]);
});
