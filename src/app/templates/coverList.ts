import Papa from 'papaparse';
import type { CivilDate } from '../../core/calendar/civilDate';
import { COVER_COLUMNS } from '../../core/summary/ownDocument';
import { PROPERTY_PREFIX } from '../../core/template/fields';
import type { Round } from '../../core/duties/types';
import { linesHeight, wrappedLines } from '../../core/workbook/rowHeight';
import { TEMPLATE_STYLES } from '../../core/template/styles';
import type { Texts } from '../../core/texts';
import type { WorkbookSpec } from '../../core/workbook/spec';
import type { SetBody } from '../../formats/letters/setBody';
import { dotted } from '../../core/calendar/dotted';

const WIDTHS = [6, 60, 22, 44, 12, 14, 30, 24];
const FONT = 10;
/** The number and the count stand in the middle, the day as a day. */
const COLUMN_STYLES: Readonly<Record<number, string>> = { 0: 'cellCentre', 4: 'cellCentre', 5: 'day' };

/** What was made for whom: body, file, number of rows, due date. */
export function coverSpec(members: readonly SetBody[], round: Round, texts: Texts, created: CivilDate): WorkbookSpec {
  return {
    sheets: [
      {
        name: texts.t('letter.cover.sheet'),
        state: 'visible',
        columns: WIDTHS.map((width) => ({ width })),
        rows: [
          {
            row: 1,
            height: 32,
            cells: COVER_COLUMNS.map((column) => ({ value: texts.t(`letter.cover.${column}`), style: 'head' })),
          },
          ...members.map((member, index) => ({
            row: index + 2,
            height: coverHeight(coverRow(member, index, round)),
            cells: coverRow(member, index, round).map((value, column) => ({
              value: column === 5 ? { date: round.due } : value,
              style: COLUMN_STYLES[column] ?? 'cell',
            })),
          })),
        ],
        freeze: { rows: 1, columns: 0 },
        autoFilter: `A1:H${members.length + 1}`,
        print: {
          orientation: 'landscape',
          paper: 'A4',
          fitToWidth: true,
          repeatRows: { from: 1, to: 1 },
          footer: `&R${texts.t('template.page', { page: '&P', pages: '&N' })}`,
        },
      },
    ],
    styles: {
      head: TEMPLATE_STYLES.head,
      cell: TEMPLATE_STYLES.cell,
      cellCentre: TEMPLATE_STYLES.cellCentre,
      day: { ...TEMPLATE_STYLES.cellCentre, numberFormat: 'dd.mm.yyyy' },
    },
    properties: {
      title: texts.t('letter.cover.sheet'),
      creator: 'PlanZvit',
      created,
      language: texts.language,
      custom: { [`${PROPERTY_PREFIX}kind`]: 'cover' },
    },
  };
}

/** As high as its longest cell is wrapped: LibreOffice cuts wrapped text in a row without a height. */
function coverHeight(values: readonly (string | number)[]): number {
  return linesHeight(
    Math.max(...values.map((value, column) => wrappedLines(String(value), WIDTHS[column] ?? 0, FONT))),
    FONT,
  );
}

/** The same list as CSV for Excel: semicolons, UTF-8 with its mark, no text that a spreadsheet would run. */
export function coverCsv(members: readonly SetBody[], round: Round, texts: Texts): Uint8Array {
  const table = [
    COVER_COLUMNS.map((column) => texts.t(`letter.cover.${column}`)),
    ...members.map((member, index) => coverRow(member, index, round)),
  ];
  return new TextEncoder().encode(
    `\uFEFF${Papa.unparse(table, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`,
  );
}

function coverRow({ body, file, duties }: SetBody, index: number, round: Round): (string | number)[] {
  return [
    index + 1,
    body.name,
    body.abbreviations[0] ?? '',
    file,
    duties,
    dotted(round.due),
    body.contact?.email ?? '',
    body.contact?.followedBy ?? '',
  ];
}
