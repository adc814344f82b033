import type { BodyState, DutyCell } from '../types';
import type { FileVerdict, MergeRecord } from '../../merge/types';
import type { Severity } from '../../issues/issue';
import { STATUS_TABLE, type ProposedStatus, type Tone } from '../../template/statuses';
import type { CellStyle } from '../../workbook/spec';

/** Colours of the house: a calm navy for structure, a warm paper for what the ministry fills. */
export const COLOURS = {
  ink: '1F2A37',
  navy: '1F3A5F',
  line: 'B8C4D2',
  band: 'EEF2F7',
  topBand: 'D5DFEB',
  input: 'FFF8E1',
  inputLine: 'D9A400',
  inputHead: '8A5A00',
  grey: '6B7785',
  white: 'FFFFFF',
  good: '1B7F4B',
  goodFill: 'E3F4EA',
  part: '9A6700',
  partFill: 'FFF3D6',
  bad: 'B42318',
  badFill: 'FDE7E4',
  idle: '4A5568',
  idleFill: 'EDF0F4',
  info: '1D5FA8',
  infoFill: 'E4EFFB',
} as const;

const body: CellStyle = {
  font: { size: 10, color: COLOURS.ink },
  border: 'thin',
  borderColor: COLOURS.line,
  vertical: 'top',
  wrap: true,
};
const input: CellStyle = { ...body, fill: COLOURS.input, borderColor: COLOURS.inputLine, locked: false };

/** A colour pair for each kind of standing; the words in the cell say the same without the colour. */
const TONES: Readonly<Record<Tone, readonly [ink: string, fill: string]>> = {
  good: [COLOURS.good, COLOURS.goodFill],
  part: [COLOURS.part, COLOURS.partFill],
  bad: [COLOURS.bad, COLOURS.badFill],
  idle: [COLOURS.idle, COLOURS.idleFill],
  info: [COLOURS.info, COLOURS.infoFill],
};

/** Signs that stand before a status, so that it can be seen without colour and in a black and white print. */
export const SIGNS: Readonly<Record<Tone, string>> = { good: '●', part: '◐', bad: '✕', idle: '○', info: '◇' };

/** Whatever else has a standing besides statuses: bodies, files, records, cells of the matrix, findings. */
type Standing = BodyState | FileVerdict | Severity | MergeRecord['state'] | DutyCell['state'] | 'unclear';

const STANDINGS: Readonly<Record<Standing, Tone>> = {
  received: 'good',
  late: 'part',
  partial: 'part',
  invalid: 'bad',
  otherForm: 'info',
  missing: 'bad',
  consentMissing: 'idle',
  accepted: 'good',
  duplicate: 'idle',
  superseded: 'idle',
  rejected: 'bad',
  foreign: 'bad',
  unreadable: 'bad',
  companion: 'idle',
  answered: 'good',
  declared: 'info',
  withdrawn: 'idle',
  quarantined: 'bad',
  unclear: 'idle',
  error: 'bad',
  warning: 'part',
  info: 'idle',
  current: 'good',
};

/** Tone of a status, body state, verdict or severity. */
export function toneOf(id: ProposedStatus | Standing): Tone {
  return isProposed(id) ? STATUS_TABLE[id].tone : STANDINGS[id];
}

function isProposed(id: ProposedStatus | Standing): id is ProposedStatus {
  return Object.hasOwn(STATUS_TABLE, id);
}

export const STYLES: Readonly<Record<string, CellStyle>> = {
  title: { font: { bold: true, size: 15, color: COLOURS.navy }, vertical: 'middle' },
  subtitle: { font: { size: 10, color: COLOURS.grey }, vertical: 'middle' },
  section: { font: { bold: true, size: 12, color: COLOURS.navy }, vertical: 'middle' },
  ids: { font: { size: 8, color: COLOURS.grey } },
  header: {
    font: { bold: true, size: 10, color: COLOURS.white },
    fill: COLOURS.navy,
    border: 'thin',
    borderColor: COLOURS.white,
    align: 'center',
    vertical: 'middle',
    wrap: true,
  },
  headerInput: {
    font: { bold: true, size: 10, color: COLOURS.inputHead },
    fill: 'FFE9A8',
    border: 'medium',
    borderColor: COLOURS.inputLine,
    align: 'center',
    vertical: 'middle',
    wrap: true,
  },
  headerSlim: {
    font: { bold: true, size: 9, color: COLOURS.white },
    fill: COLOURS.navy,
    border: 'thin',
    borderColor: COLOURS.white,
    align: 'center',
    vertical: 'bottom',
    textRotation: 90,
    wrap: true,
  },
  text: body,
  small: { ...body, font: { size: 9, color: COLOURS.idle } },
  center: { ...body, align: 'center' },
  strong: { ...body, font: { bold: true, size: 10, color: COLOURS.ink } },
  number: { ...body, align: 'center', wrap: false, numberFormat: '0' },
  decimal: { ...body, align: 'center', wrap: false, numberFormat: '#,##0.##' },
  date: { ...body, align: 'center', numberFormat: 'dd.mm.yyyy' },
  link: { ...body, align: 'center', font: { size: 9, color: COLOURS.info, underline: true } },
  taskHeading: {
    font: { bold: true, size: 10, color: COLOURS.navy },
    fill: COLOURS.band,
    vertical: 'middle',
    wrap: true,
  },
  topHeading: {
    font: { bold: true, size: 10, color: COLOURS.navy },
    fill: COLOURS.topBand,
    vertical: 'middle',
    wrap: true,
  },
  levelHeading: {
    font: { bold: true, size: 10, color: COLOURS.navy },
    fill: COLOURS.band,
    vertical: 'middle',
    indent: 1,
    align: 'left',
    wrap: true,
  },
  lowHeading: {
    font: { bold: true, size: 10, color: COLOURS.navy },
    fill: COLOURS.band,
    vertical: 'middle',
    indent: 2,
    align: 'left',
    wrap: true,
  },
  subHeading: {
    font: { bold: true, italic: true, size: 10, color: COLOURS.navy },
    vertical: 'middle',
    indent: 3,
    align: 'left',
    wrap: true,
  },
  technical: { ...body, font: { size: 8, color: COLOURS.grey }, wrap: false },
  changed: { ...body, font: { bold: true, size: 9, color: COLOURS.bad } },
  inputText: { ...input, numberFormat: '@' },
  inputDate: { ...input, align: 'center', numberFormat: 'dd.mm.yyyy' },
  plain: { font: { size: 10, color: COLOURS.ink }, vertical: 'top' },
  figure: {
    font: { bold: true, size: 16, color: COLOURS.navy },
    align: 'center',
    vertical: 'middle',
    fill: COLOURS.band,
  },
  figureLabel: {
    font: { size: 9, color: COLOURS.grey },
    align: 'center',
    vertical: 'top',
    wrap: true,
    fill: COLOURS.band,
  },
  percent: { ...body, align: 'center', wrap: false, numberFormat: '0%' },
  ...Object.fromEntries(
    (Object.keys(TONES) as Tone[]).flatMap((tone) => [
      [`tone.${tone}`, { ...body, font: { bold: true, size: 10, color: TONES[tone][0] }, fill: TONES[tone][1] }],
      [
        `mark.${tone}`,
        {
          ...body,
          font: { bold: true, size: 10, color: TONES[tone][0] },
          fill: TONES[tone][1],
          align: 'center',
          wrap: false,
        },
      ],
    ]),
  ),
};
