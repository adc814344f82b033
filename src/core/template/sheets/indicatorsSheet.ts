import { given } from '../../given';
import type { EndOf, Texts } from '../../texts';
import { ownCellOf } from '../reportLayout';
import type { CellSpec, DefinedNameSpec, RowSpec, SheetSpec, SpecValue, ValidationSpec } from '../../workbook/spec';
import type { TemplateContext } from '../context';
import { INDICATOR_COLUMNS, type IndicatorColumn, type IndicatorField } from '../fields';
import { indicatorRows, type IndicatorRow } from '../indicatorRows';
import { linesHeight, wrappedLines } from '../../workbook/rowHeight';
import { COLOURS } from '../styles';
import { countsThings } from '../units';
import { numbersOf, numberWidth } from '../numberWidth';
import { INDICATOR_LAYOUT, INDICATOR_ROWS, indicatorLetters } from '../indicatorLayout';
import { cell, rowAt } from './cells';
import { correctionNotes, faultyCells } from './correctionsSheet';
import { printFooter } from './footer';

const COLUMNS = INDICATOR_LAYOUT;
const ROWS = INDICATOR_ROWS;
const FONT = 10;

const VALUE = indicatorLetters('value');
const NOTE = indicatorLetters('note');

/** The cell of a column in the row of that index among all rows of the sheet; `index` is a formula itself. */
export function indicatorCell(column: IndicatorField, index: string): string {
  return `INDEX(${indicatorName(column)},${index})`;
}

/** Row of the sheet of the first indicator. */
export const FIRST_INDICATOR_ROW: number = ROWS.first;

/** Names over the columns that «Друк» reads. */
export function indicatorNames(texts: Texts): readonly DefinedNameSpec[] {
  return (['indicator', 'unit', 'value', 'note'] as const).map((column) => ({
    name: indicatorName(column),
    sheet: texts.t('template.sheet.indicators'),
    range: `${indicatorLetters(column)}:${indicatorLetters(column)}`,
    hidden: true,
  }));
}

function indicatorName(column: IndicatorField): string {
  return `indicators_${column}`;
}

/** «Показники»: one row per duty × indicator; undefined when the plan has none. */
export function indicatorsSheet(context: TemplateContext): SheetSpec | undefined {
  const { texts } = context;
  const rows = indicatorRows(context.rows);
  if (rows.length === 0) return undefined;
  const last = ROWS.first + rows.length - 1;
  const name = texts.t('template.sheet.indicators');
  const faulty = faultyCells(context, name);
  return {
    name,
    ...given({ notes: context.correcting === undefined ? undefined : correctionNotes(context, name) }),
    state: 'visible',
    columns: COLUMNS.map((id) => ({
      width:
        id === 'no' ? numberWidth(numbersOf(context.rows), INDICATOR_COLUMNS.no.width) : INDICATOR_COLUMNS[id].width,
      ...given({ hidden: id === 'key' ? true : undefined }),
    })),
    rows: [
      rowAt(ROWS.title, 2, [cell(texts.t('template.indicators.title'), 'title')], { height: 26 }),
      rowAt(ROWS.note, 2, [cell(texts.t('template.indicators.note'), 'subtitle')], { height: 18 }),
      { row: ROWS.ids, hidden: true, cells: COLUMNS.map((id) => (isField(id) ? cell(id, 'ids') : undefined)) },
      { row: ROWS.header, height: 32, cells: COLUMNS.map((id) => headCell(id, texts)) },
      ...rows.map((row, index) => indicatorRow(row, ROWS.first + index, context, faulty)),
    ],
    freeze: { rows: ROWS.header, columns: COLUMNS.indexOf('measure') + 1 },
    protection: { selectLocked: true, formatColumns: true, formatRows: true, autoFilter: true },
    autoFilter: `${indicatorLetters('no')}${ROWS.header}:${NOTE}${last}`,
    validations: validations(rows, last, context),
    conditionalFormats: wholeRuns(rows).map(({ whole, from, to }) => {
      const value = ownCellOf(VALUE);
      const fraction = whole ? `,${value}<>INT(${value})` : '';
      return {
        range: `${VALUE}${from}:${VALUE}${to}`,
        formula: `AND(LEN(TRIM(${value}))>0,IF(ISNUMBER(${value}),OR(${value}<0${fraction}),TRUE))`,
        style: { fill: COLOURS.wrongFill, color: COLOURS.wrongInk },
      };
    }),
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: { from: ROWS.header, to: ROWS.header },
      area: `${indicatorLetters('no')}1:${NOTE}${last}`,
      footer: printFooter(context),
    },
    showGridLines: false,
    tabColor: '1F3A5F',
  };
}

function isField(column: IndicatorColumn): column is IndicatorField {
  return !Object.hasOwn(INDICATOR_COLUMNS[column], 'forEye');
}

function headCell(column: IndicatorColumn, texts: Texts): CellSpec {
  const words = isField(column) ? texts.t(`template.indicator.${column}`) : texts.t(`template.indicators.${column}`);
  return cell(words, column === 'value' || column === 'note' ? 'headInput' : 'head');
}

function indicatorRow(
  { key, row, indicator }: IndicatorRow,
  at: number,
  { earlier }: TemplateContext,
  faulty: ReadonlySet<string>,
): RowSpec {
  const said = earlier.indicators.get(key);
  const values: Readonly<Record<IndicatorColumn, SpecValue | undefined>> = {
    key,
    no: row.locked.no,
    measure: row.locked.measure,
    period: row.locked.period,
    indicator: indicator.name,
    unit: indicator.unit,
    value: said?.value,
    note: said?.note,
  };
  const lines = (['measure', 'period', 'indicator', 'unit', 'note'] as const).map((column) =>
    wrappedLines(String(values[column] ?? ''), INDICATOR_COLUMNS[column].width, FONT),
  );
  return {
    row: at,
    height: Math.max(24, linesHeight(Math.max(...lines), FONT)),
    grows: true,
    cells: COLUMNS.map((column) => {
      const isFaulty = column === 'value' && faulty.has(`${VALUE}${at}`);
      return cell(values[column], isFaulty ? 'inputNumberFault' : INDICATOR_COLUMNS[column].style);
    }),
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
      range: `${VALUE}${from}:${VALUE}${to}`,
      rule: { kind: whole ? 'whole' : 'decimal', min: 0 },
      prompt: { title: texts.t('template.indicator.value'), message: texts.t('template.prompt.value') },
      error: error(whole ? 'whole' : 'value'),
    })),
    {
      range: `${NOTE}${ROWS.first}:${NOTE}${last}`,
      rule: { kind: 'textLength', max: 32000 },
      prompt: { title: texts.t('template.indicator.note'), message: texts.t('template.prompt.note') },
      error: error('length'),
    },
  ];
}

/**
 * Runs of rows whose values are whole, or may have a fraction: things and people are counted, money and shares are
 * not.
 */
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
