import { excerpt } from '../../text/excerpt';
import { linesHeight, wrappedLines } from '../../workbook/rowHeight';
import type { CellSpec, RowSpec, SpecValue } from '../../workbook/spec';
import type { TemplateContext } from '../context';
import { ownCellOf, REPORT_ROWS } from '../reportLayout';
import type { TemplateRow } from '../templateRows';
import { numbersOf, numberWidth } from '../numberWidth';
import { cell, formula } from './cells';
import { contactCell } from './contactsSheet';
import { FIRST_INDICATOR_ROW } from './indicatorsSheet';
import { indicatorLetters, PRINT_COLUMNS, PRINT_ROWS } from './printLayout';
import { answerFormula, headLengthFormula, indicatorFormula, placeFormula, roomFormula, roomOf } from './printText';
import { currentAnswer } from './printValue';

/** Widths of the columns that go to paper. */
const PRINT_WIDTHS = { no: 6, measure: 34, deadline: 17, answer: 82 } as const;

/** The same in one template: long numbers take of the answer's room. */
export function printWidths(rows: readonly TemplateRow[]): Readonly<Record<keyof typeof PRINT_WIDTHS, number>> {
  const no = numberWidth(numbersOf(rows), PRINT_WIDTHS.no);
  return { ...PRINT_WIDTHS, no, answer: PRINT_WIDTHS.answer + PRINT_WIDTHS.no - no };
}
const FONT = 10;
/** A row of Excel shows 409 points at most: what is longer goes on in the next row. */
export const ROW_LIMIT = 2400;
/** So that the role fits behind it in one cell. */
const LONGEST_MEASURE = 30000;
/** The same where further columns of the plan stand behind it. */
const LONGEST_BEFORE_COLUMNS = 15_000;
/** Height of a row before it grows: formulas do not make Excel grow a row. */
const LEAST_ROW = 80;
const FULL = ownCellOf(PRINT_COLUMNS.full);
const ROOM = roomFormula(ownCellOf(PRINT_COLUMNS.answer));

/** The rows of all duties, each two: the answer, and the rest of a very long one. */
export function answerRows(context: TemplateContext): readonly RowSpec[] {
  const most = mostIndicators(context.rows);
  const answer = answerFormula(indicatorLetters(most), context.texts);
  const widths = printWidths(context.rows);
  let indicators = 0;
  return context.rows.flatMap((row, index) => {
    const first = FIRST_INDICATOR_ROW + indicators;
    indicators += row.measure.indicators.length;
    return dutyRows({ row, index, firstIndicator: first, answer, widths }, context);
  });
}

export function mostIndicators(rows: readonly TemplateRow[]): number {
  return Math.max(0, ...rows.map(({ measure }) => measure.indicators.length));
}

interface PrintedDuty {
  readonly row: TemplateRow;
  readonly index: number;
  readonly firstIndicator: number;
  /** The formula of the whole answer. */
  readonly answer: string;
  readonly widths: ReturnType<typeof printWidths>;
}

function dutyRows(
  { row, index, firstIndicator, answer, widths }: PrintedDuty,
  context: TemplateContext,
): readonly RowSpec[] {
  const { texts } = context;
  const first = PRINT_ROWS.first + index * 2;
  const measure = measureWords(row);
  const when = `${row.locked.deadline}\n${row.locked.period}`;
  const now = currentAnswer(row, context, ROW_LIMIT);
  const lines = Math.max(wrappedLines(measure, widths.measure, FONT), wrappedLines(when, widths.deadline, FONT));
  const answerHeight = (text: string): number => linesHeight(wrappedLines(text, widths.answer, FONT), FONT);
  const samePlace = `(ROW()${signed(REPORT_ROWS.first * 2 - PRINT_ROWS.first)})/2`;
  const hidden = (text: string, cached: SpecValue): CellSpec => formula(text, cached, 'counted');
  return [
    {
      row: first,
      height: Math.max(LEAST_ROW, linesHeight(lines, FONT), answerHeight(now.head)),
      grows: true,
      cells: [
        cell(row.locked.no, 'number'),
        cell(measure, 'cell'),
        cell(when, 'cellCentre'),
        formula(shownFormula(context), now.head, 'cell'),
        hidden(answer, now.full),
        undefined,
        cell(row.locked.key, 'technical'),
        hidden(placeFormula(samePlace), REPORT_ROWS.first + index),
        hidden(headLengthFormula(FULL, ROW_LIMIT), now.full === '' ? 0 : now.head.length),
        hidden(ROOM, roomOf(now.head)),
        ...indicatorCells(firstIndicator, now.indicators, hidden),
      ],
    },
    {
      row: first + 1,
      height: now.rest === '' ? 4 : answerHeight(now.rest),
      grows: true,
      cells: at(PRINT_COLUMNS.answer, formula(restFormula(texts.t('template.print.more')), now.rest, 'printMore'), [
        ...Array<undefined>(PLACES_TO_ROOM).fill(undefined),
        hidden(ROOM, roomOf(now.rest)),
      ]),
    },
  ];
}

/** Columns between the answer and its room. */
const PLACES_TO_ROOM = PRINT_COLUMNS.room.charCodeAt(0) - PRINT_COLUMNS.answer.charCodeAt(0) - 1;

function at(
  letter: string,
  first: CellSpec,
  rest: readonly (CellSpec | undefined)[],
): readonly (CellSpec | undefined)[] {
  return [...Array<undefined>(letter.charCodeAt(0) - 'A'.charCodeAt(0)).fill(undefined), first, ...rest];
}

function indicatorCells(
  firstIndicator: number,
  lines: readonly string[],
  hidden: (text: string, cached: SpecValue) => CellSpec,
): readonly CellSpec[] {
  if (lines.length === 0) return [];
  return [
    { value: firstIndicator, style: 'counted' },
    ...lines.map((line, offset) => hidden(indicatorFormula(offset), line)),
  ];
}

/** Why the body reports is said where it is not plain. */
/** The measure, what further columns of the plan say of it, and the role where it is not the usual one. */
function measureWords({ duty, locked, columns }: TemplateRow): string {
  const plain = duty.obligation === 'obliged' && duty.inheritedFrom === undefined;
  if (plain && columns === '') return locked.measure;
  const parts = [
    excerpt(locked.measure, columns === '' ? LONGEST_MEASURE : LONGEST_BEFORE_COLUMNS),
    columns,
    plain ? '' : `(${locked.role})`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** The answer as far as one row shows it, or the declaration that there is nothing to report. */
function shownFormula({ texts }: TemplateContext): string {
  const nothing = `"${texts.t('template.print.nothing')}"&${contactCell('grounds')}`;
  return (
    `IF(LEN(${FULL})=0,IF(LEN(TRIM(${contactCell('nothingToReport')}))=0,"",${nothing}),` +
    `LEFT(${FULL},${ownCellOf(PRINT_COLUMNS.head)}))`
  );
}

/** What the row above has no room for. */
function restFormula(more: string): string {
  const above = (letters: string): string => `INDEX($${letters}:$${letters},ROW()-1)`;
  const full = above(PRINT_COLUMNS.full);
  const rest = `MID(${full},${above(PRINT_COLUMNS.head)}+1,32767)`;
  const cut = `LEFT(${rest},${ROW_LIMIT})&"${more}"`;
  return `IF(LEN(${full})<=${ROW_LIMIT},"",IF(LEN(${rest})<=${ROW_LIMIT},${rest},${cut}))`;
}

function signed(number: number): string {
  return number < 0 ? String(number) : `+${number}`;
}
