import type { EndOf, Texts } from '../../texts';
import { quoteSheetName } from '../../workbook/reference';
import type { RowSpec, SheetSpec, ValidationSpec } from '../../workbook/spec';
import type { TemplateContext } from '../context';
import { INDICATOR_FIELDS } from '../fields';
import { indicatorRows, type IndicatorRow } from '../indicatorRows';
import { linesHeight, wrappedLines } from '../../workbook/rowHeight';
import { COLOURS } from '../styles';
import { countsThings } from '../units';
import { cell, rowAt } from './cells';
import { printFooter } from './footer';

const ROWS = { title: 1, note: 2, ids: 3, header: 4, first: 5 } as const;
/** The fields keep their order; the measure and its period stand among them for the reader's eye and have no id. */
const WIDTHS = { key: 16, no: 7, measure: 44, period: 16, indicator: 46, unit: 16, value: 14, note: 44 } as const;
const FONT = 10;

const COLUMN = { indicator: 'E', unit: 'F', value: 'G', note: 'H' } as const;

/** `'Показники'!$G5` for the row of that index among all rows of the sheet, as other sheets name it. */
export function indicatorCell(column: keyof typeof COLUMN, index: number, texts: Texts): string {
  return `${quoteSheetName(texts.t('template.sheet.indicators'))}!$${COLUMN[column]}${ROWS.first + index}`;
}

/** «Показники»: one row per duty × indicator; undefined when the plan has none. */
export function indicatorsSheet(context: TemplateContext): SheetSpec | undefined {
  const { texts } = context;
  const rows = indicatorRows(context.rows);
  if (rows.length === 0) return undefined;
  const last = ROWS.first + rows.length - 1;
  const [key, no, ...rest] = INDICATOR_FIELDS.map((field) =>
    cell(texts.t(`template.indicator.${field}`), field === 'value' || field === 'note' ? 'headInput' : 'head'),
  );
  const header = [
    key,
    no,
    cell(texts.t('template.indicators.measure'), 'head'),
    cell(texts.t('template.indicators.period'), 'head'),
    ...rest,
  ];
  const [keyId, noId, ...restIds] = INDICATOR_FIELDS.map((field) => cell(field, 'ids'));
  return {
    name: texts.t('template.sheet.indicators'),
    state: 'visible',
    columns: [
      { width: WIDTHS.key, hidden: true },
      ...[WIDTHS.no, WIDTHS.measure, WIDTHS.period, WIDTHS.indicator, WIDTHS.unit, WIDTHS.value, WIDTHS.note].map(
        (width) => ({ width }),
      ),
    ],
    rows: [
      rowAt(ROWS.title, 2, [cell(texts.t('template.indicators.title'), 'title')], { height: 26 }),
      rowAt(ROWS.note, 2, [cell(texts.t('template.indicators.note'), 'subtitle')], { height: 18 }),
      { row: ROWS.ids, hidden: true, cells: [keyId, noId, undefined, undefined, ...restIds] },
      { row: ROWS.header, height: 32, cells: header },
      ...rows.map((row, index) => indicatorRow(row, ROWS.first + index, context)),
    ],
    freeze: { rows: ROWS.header, columns: 3 },
    protection: { selectLocked: true, formatColumns: true, formatRows: true, autoFilter: true },
    autoFilter: `B${ROWS.header}:H${last}`,
    validations: validations(rows, last, context),
    conditionalFormats: wholeRuns(rows).map(({ whole, from, to }) => ({
      range: `G${from}:G${to}`,
      formula: `AND(LEN(TRIM($G${from}))>0,IF(ISNUMBER($G${from}),OR($G${from}<0${whole ? `,$G${from}<>INT($G${from})` : ''}),TRUE))`,
      style: { fill: COLOURS.wrongFill, color: COLOURS.wrongInk },
    })),
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: { from: ROWS.header, to: ROWS.header },
      area: `B1:H${last}`,
      footer: printFooter(context),
    },
    showGridLines: false,
    tabColor: '1F3A5F',
  };
}

function indicatorRow({ key, row, indicator }: IndicatorRow, at: number, { earlier }: TemplateContext): RowSpec {
  const said = earlier.indicators.get(key);
  const wrapped = [
    [row.locked.measure, WIDTHS.measure],
    [row.locked.period, WIDTHS.period],
    [indicator.name, WIDTHS.indicator],
    [indicator.unit, WIDTHS.unit],
    [said?.note ?? '', WIDTHS.note],
  ] as const;
  const lines = Math.max(...wrapped.map(([text, width]) => wrappedLines(text, width, FONT)));
  return {
    row: at,
    height: Math.max(24, linesHeight(lines, FONT)),
    grows: true,
    cells: [
      cell(key, 'technical'),
      cell(row.locked.no, 'number'),
      cell(row.locked.measure, 'locked'),
      cell(row.locked.period, 'lockedCentre'),
      cell(indicator.name, 'locked'),
      cell(indicator.unit, 'lockedCentre'),
      cell(said?.value, 'inputNumber'),
      cell(said?.note, 'input'),
    ],
  };
}

function validations(
  rows: readonly IndicatorRow[],
  last: number,
  { texts }: TemplateContext,
): readonly ValidationSpec[] {
  const error = (key: EndOf<'template.error'>): ValidationSpec['error'] & object => ({
    title: texts.t('template.error.title'),
    message: texts.t(`template.error.${key}`),
  });
  return [
    ...wholeRuns(rows).map(({ whole, from, to }): ValidationSpec => ({
      range: `G${from}:G${to}`,
      rule: { kind: whole ? 'whole' : 'decimal', min: 0 },
      prompt: { title: texts.t('template.indicator.value'), message: texts.t('template.prompt.value') },
      error: error(whole ? 'whole' : 'value'),
    })),
    {
      range: `H${ROWS.first}:H${last}`,
      rule: { kind: 'textLength', max: 32000 },
      prompt: { title: texts.t('template.indicator.note'), message: texts.t('template.prompt.note') },
      error: error('length'),
    },
  ];
}

/** Runs of rows whose values are whole, or may have a fraction: things and people are counted, money and shares are not. */
function wholeRuns(
  rows: readonly IndicatorRow[],
): readonly { readonly whole: boolean; readonly from: number; readonly to: number }[] {
  const runs: { whole: boolean; from: number; to: number }[] = [];
  rows.forEach(({ indicator }, index) => {
    const whole = countsThings(indicator.unit);
    const last = runs.at(-1);
    if (last?.whole === whole) last.to = ROWS.first + index;
    else runs.push({ whole, from: ROWS.first + index, to: ROWS.first + index });
  });
  return runs;
}
