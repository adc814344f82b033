import type { CellStyle } from '../../workbook/spec';

const cell: CellStyle = {
  font: { size: 10, color: '1F2A37' },
  border: 'thin',
  borderColor: 'B8C4D2',
  vertical: 'top',
  wrap: true,
};
const input: CellStyle = { ...cell, fill: 'FFFBEF', borderColor: 'E3CF94', locked: false, numberFormat: '@' };

/** Styles of «План» and «Органи», with names of their own: they stand beside those of other sheets in one workbook. */
export const PLAN_STYLES: Readonly<Record<string, CellStyle>> = {
  'plan.title': { font: { bold: true, size: 15, color: '1F3A5F' }, vertical: 'middle' },
  'plan.hint': { font: { size: 10, color: '6B7785' }, vertical: 'top' },
  'plan.ids': { font: { size: 8, color: '6B7785' } },
  'plan.label': { font: { size: 10, color: '6B7785' }, vertical: 'top', align: 'right' },
  'plan.value': { font: { size: 10, color: '1F2A37', bold: true }, vertical: 'top', numberFormat: '@', locked: false },
  'plan.headDate': {
    font: { size: 10, color: '1F2A37', bold: true },
    vertical: 'top',
    align: 'left',
    numberFormat: 'dd.mm.yyyy',
    locked: false,
  },
  'plan.header': {
    font: { bold: true, size: 10, color: 'FFFFFF' },
    fill: '1F3A5F',
    border: 'thin',
    borderColor: 'FFFFFF',
    align: 'center',
    vertical: 'middle',
    wrap: true,
  },
  'plan.headerInput': {
    font: { bold: true, size: 10, color: '8A5A00', underline: true },
    fill: 'FFE9A8',
    border: 'medium',
    borderColor: 'D9A400',
    align: 'center',
    vertical: 'middle',
    wrap: true,
  },
  'plan.input': input,
  'plan.inputDate': { ...input, numberFormat: 'dd.mm.yyyy', align: 'center', wrap: false },
  'plan.shown': { ...cell, font: { size: 9, color: '4A5568' }, fill: 'F5F7FA', numberFormat: '@' },
  'plan.excluded': { ...input, font: { size: 10, color: '6B7785', italic: true } },
};
