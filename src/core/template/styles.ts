import type { CellStyle } from '../workbook/spec';

/** Every pair of text and fill has a contrast of at least 4.5 : 1 (WCAG 2.1, 1.4.3). */
export const COLOURS = {
  ink: '1B2733',
  quiet: '5B6770',
  head: '1F3A5F',
  headInk: 'FFFFFF',
  inputHead: '7A4B00',
  lockedFill: 'F3F5F7',
  inputFill: 'FFFDF2',
  inputLine: '8A6D1F',
  line: 'B8C2CC',
  missingFill: 'FFE3A3',
  missingInk: '5C3D00',
  wrongFill: 'F9CFCB',
  wrongInk: '7A1712',
  readyFill: 'DDEFD8',
  readyInk: '1F5120',
} as const;

const TABLE = { border: 'thin', borderColor: COLOURS.line, vertical: 'top', wrap: true } as const;
const INPUT = {
  ...TABLE,
  border: 'medium',
  borderColor: COLOURS.inputLine,
  fill: COLOURS.inputFill,
  locked: false,
  font: { size: 10, color: COLOURS.ink },
} as const;

/** An input that is to be fixed. */
const FAULT = { ...INPUT, fill: COLOURS.wrongFill, borderColor: COLOURS.wrongInk } as const;

/** Styles of the template, by name. Inputs differ by border, fill and lock, not by colour alone. */
export const TEMPLATE_STYLES = {
  title: { font: { bold: true, size: 15, color: COLOURS.head }, vertical: 'middle' },
  reportTitle: { font: { bold: true, size: 13, color: COLOURS.head }, vertical: 'middle', wrap: true },
  subtitle: { font: { size: 11, color: COLOURS.ink }, vertical: 'middle' },
  titleLine: { font: { size: 11, color: COLOURS.ink }, vertical: 'middle', wrap: true },
  body: { font: { bold: true, size: 11, color: COLOURS.ink }, vertical: 'middle', wrap: true },
  progress: { font: { bold: true, size: 11, color: COLOURS.inputHead }, vertical: 'middle', wrap: true },
  stamp: { font: { size: 8, color: COLOURS.quiet }, vertical: 'middle' },
  stampLine: { font: { size: 8, color: COLOURS.quiet }, vertical: 'middle', wrap: true },
  ids: { font: { size: 8, color: COLOURS.quiet }, vertical: 'top' },
  bandLocked: { font: { italic: true, size: 9, color: COLOURS.quiet }, vertical: 'bottom' },
  bandInput: { font: { bold: true, size: 10, color: COLOURS.inputHead }, vertical: 'bottom' },
  head: {
    ...TABLE,
    font: { bold: true, size: 10, color: COLOURS.headInk },
    fill: COLOURS.head,
    vertical: 'middle',
    align: 'center',
  },
  headInput: {
    ...TABLE,
    font: { bold: true, size: 10, color: COLOURS.headInk },
    fill: COLOURS.inputHead,
    vertical: 'middle',
    align: 'center',
  },
  locked: { ...TABLE, indent: 1, align: 'left', font: { size: 10, color: COLOURS.ink }, fill: COLOURS.lockedFill },
  lockedCentre: { ...TABLE, font: { size: 10, color: COLOURS.ink }, fill: COLOURS.lockedFill, align: 'center' },
  number: {
    ...TABLE,
    font: { bold: true, size: 11, color: COLOURS.head },
    fill: COLOURS.lockedFill,
    align: 'center',
    numberFormat: '@',
  },
  numberAccepted: {
    ...TABLE,
    font: { bold: true, size: 11, color: COLOURS.readyInk },
    fill: COLOURS.readyFill,
    align: 'center',
    numberFormat: '@',
  },
  hint: { ...TABLE, indent: 1, align: 'left', font: { italic: true, size: 10, color: COLOURS.ink } },
  input: { ...INPUT, indent: 1, align: 'left', numberFormat: '@' },
  inputStatus: { ...INPUT, numberFormat: '@', align: 'center' },
  inputDate: { ...INPUT, numberFormat: 'dd.mm.yyyy', align: 'center' },
  inputNumber: { ...INPUT, numberFormat: 'General', align: 'right' },
  inputFault: { ...FAULT, indent: 1, align: 'left', numberFormat: '@' },
  inputStatusFault: { ...FAULT, numberFormat: '@', align: 'center' },
  inputDateFault: { ...FAULT, numberFormat: 'dd.mm.yyyy', align: 'center' },
  inputNumberFault: { ...FAULT, numberFormat: 'General', align: 'right' },
  link: { ...TABLE, indent: 1, align: 'left', font: { size: 10, color: COLOURS.head, underline: true } },
  label: {
    ...TABLE,
    indent: 1,
    align: 'left',
    font: { bold: true, size: 11, color: COLOURS.ink },
    fill: COLOURS.lockedFill,
    vertical: 'middle',
  },
  section: { font: { bold: true, size: 12, color: COLOURS.head }, vertical: 'bottom' },
  text: { font: { size: 11, color: COLOURS.ink }, vertical: 'top', wrap: true },
  note: { font: { size: 10, color: COLOURS.quiet }, vertical: 'middle', wrap: true, indent: 1, align: 'left' },
  warning: {
    font: { bold: true, size: 10, color: COLOURS.wrongInk },
    vertical: 'middle',
    wrap: true,
    indent: 1,
    align: 'left',
  },
  cell: { ...TABLE, indent: 1, align: 'left', font: { size: 10, color: COLOURS.ink } },
  cellBold: { ...TABLE, indent: 1, align: 'left', font: { bold: true, size: 10, color: COLOURS.ink } },
  cellCentre: { ...TABLE, font: { size: 10, color: COLOURS.ink }, align: 'center' },
  printTitle: { font: { bold: true, size: 13, color: COLOURS.ink }, align: 'center', vertical: 'middle', wrap: true },
  printCentre: { font: { size: 11, color: COLOURS.ink }, align: 'center', vertical: 'middle', wrap: true },
  printRight: { font: { size: 11, color: COLOURS.ink }, align: 'right', vertical: 'top' },
  printLeft: { font: { size: 11, color: COLOURS.ink }, align: 'left', vertical: 'bottom' },
  bullet: { font: { size: 11, color: COLOURS.ink }, align: 'center', vertical: 'top' },
  printHead: {
    ...TABLE,
    font: { bold: true, size: 10, color: COLOURS.ink },
    fill: COLOURS.lockedFill,
    align: 'center',
    vertical: 'middle',
  },
  printMore: { font: { size: 10, color: COLOURS.ink }, indent: 1, align: 'left', vertical: 'top', wrap: true },
  technical: { font: { size: 9, color: COLOURS.quiet }, numberFormat: '@' },
  /** What hidden formulas count with: no text, whatever is written there. */
  counted: { font: { size: 9, color: COLOURS.quiet } },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type TemplateStyle = keyof typeof TEMPLATE_STYLES;
