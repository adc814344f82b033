import type { CellSpec, RowSpec, SheetSpec } from '../../workbook/spec';
import type { TemplateContext } from '../context';
import { REPORT_ROWS } from '../reportLayout';
import type { TemplateRow } from '../templateRows';
import { linesHeight, wrappedLines } from '../../workbook/rowHeight';
import { textDate } from '../words/dates';
import { actWords, planTitle } from '../words/planWords';
import { cell, formula } from './cells';
import { contactCell, declaredCell } from './contactsSheet';
import { printFooter } from './footer';
import { currentAnswer } from './printValue';
import { answerFormula, dateFormula, headFormula, isLonger, longerFormula } from './printText';
import { excerpt } from '../../text/excerpt';

const ROWS = { annex: 1, title: 2, plan: 3, header: 5, first: 6 } as const;
const WIDTHS = { no: 6, measure: 34, deadline: 17, answer: 82, full: 10, tip: 60 } as const;
const FONT = 10;
/** A row of Excel shows 409 points at most: what is longer goes on in the next row. */
const ROW_LIMIT = 2400;
/** So that the role fits behind it in one cell. */
const LONGEST_MEASURE = 30000;
/** Height of a row before it grows, and the characters that fit it: formulas do not make Excel grow a row. */
const LEAST_ROW = 80;
const FITS = 400;

/** «Друк»: the answers of «Звіт» laid out for paper and signature. Locked formulas only. */
export function printSheet(context: TemplateContext): SheetSpec {
  const { texts, rows } = context;
  const indicators = indicatorPlaces(rows);
  const afterTable = ROWS.first + rows.length * 2;
  const signature = signatureRows(context, afterTable + 1);
  return {
    name: texts.t('template.sheet.print'),
    state: 'visible',
    columns: [
      { width: WIDTHS.no },
      { width: WIDTHS.measure },
      { width: WIDTHS.deadline },
      { width: WIDTHS.answer },
      { width: WIDTHS.full, hidden: true },
      { width: WIDTHS.tip },
    ],
    rows: [
      ...headRows(context),
      ...rows.flatMap((row, index) => answerRows(row, index, indicators[index] ?? [], context)),
      ...signature,
    ],
    merges: [`A${ROWS.title}:D${ROWS.title}`, `A${ROWS.plan}:D${ROWS.plan}`],
    freeze: { rows: ROWS.header, columns: 0 },
    protection: { selectLocked: true, formatColumns: true, formatRows: true },
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: { from: ROWS.header, to: ROWS.header },
      area: `A1:D${signature.at(-1)?.row ?? afterTable}`,
      footer: printFooter(context),
      margins: [0.6, 0.4, 0.5, 0.6],
    },
    showGridLines: false,
    tabColor: '5B6770',
  };
}

function headRows(context: TemplateContext): readonly RowSpec[] {
  const { texts, plan, body, round, rows } = context;
  const isLong = rows.some((row) => isLonger(currentAnswer(row, context, ROW_LIMIT).head, FITS));
  const [no, date] = [contactCell('letterNo', texts), contactCell('letterDate', texts)];
  const letter =
    `"${texts.t('template.print.annex')} ${texts.t('template.print.from')} "&IF(LEN(TRIM(` +
    `${date}))=0,"__.__.____",${dateFormula(date)})&" № "&IF(LEN(TRIM(${no}))=0,"________",` +
    `${no})`;
  const answers = `D${ROWS.first}:D${ROWS.first + Math.max(rows.length, 1) * 2 - 1}`;
  const long = texts.t('template.print.long');
  const title = texts.t('template.print.title', { body: body.name });
  const about = texts.t('template.print.about', {
    plan: planTitle(plan, texts),
    act: actWords(plan, texts),
    date: textDate(round.asOf, texts),
  });
  const width = WIDTHS.no + WIDTHS.measure + WIDTHS.deadline + WIDTHS.answer;
  return [
    {
      row: ROWS.annex,
      height: 20,
      cells: [
        undefined,
        undefined,
        undefined,
        formula(
          letter,
          `${texts.t('template.print.annex')} ${texts.t('template.print.from')} __.__.____ № ________`,
          'printRight',
        ),
        undefined,
        cell(texts.t('template.print.tip'), 'note'),
      ],
    },
    {
      row: ROWS.title,
      height: Math.max(
        linesHeight(wrappedLines(title, width, 13), 13, 14),
        linesHeight(wrappedLines(long, WIDTHS.tip, FONT), FONT),
      ),
      cells: [
        cell(title, 'printTitle'),
        undefined,
        undefined,
        undefined,
        undefined,
        formula(`IF(${longerFormula(answers, FITS)},"${long}","")`, isLong ? long : '', 'warning'),
      ],
    },
    {
      row: ROWS.plan,
      height: linesHeight(wrappedLines(about, width, 11), 11, 12),
      cells: [cell(about, 'printCentre')],
    },
    {
      row: ROWS.header,
      height: 30,
      cells: (['no', 'measure', 'deadline', 'answer'] as const).map((column) =>
        cell(texts.t(`template.print.column.${column}`), 'printHead'),
      ),
    },
  ];
}

/** Two rows of a duty: the answer, and the rest of a very long one. */
function answerRows(
  row: TemplateRow,
  index: number,
  indicators: readonly number[],
  context: TemplateContext,
): readonly RowSpec[] {
  const { texts } = context;
  const [first, second] = [ROWS.first + index * 2, ROWS.first + index * 2 + 1];
  const when = `${row.locked.deadline}\n${row.locked.period}`;
  // Why the body reports is said where it is not plain.
  const plain = row.duty.obligation === 'obliged' && row.duty.inheritedFrom === undefined;
  const measure = plain ? row.locked.measure : `${excerpt(row.locked.measure, LONGEST_MEASURE)}\n(${row.locked.role})`;
  const lines = Math.max(wrappedLines(measure, WIDTHS.measure, FONT), wrappedLines(when, WIDTHS.deadline, FONT));
  const answer = currentAnswer(row, context, ROW_LIMIT);
  const rest = `MID(E${first},LEN(D${first})+1,32767)`;
  const reportRow = REPORT_ROWS.first + index;
  const declared = declaredCell(texts);
  const grounds = contactCell('grounds', texts);
  const shown =
    `IF(LEN(E${first})=0,IF(LEN(TRIM(${declared}))=0,"","${texts.t('template.print.nothing')}` +
    `"&${grounds}),${headFormula(`E${first}`, ROW_LIMIT)})`;
  const cells: readonly (CellSpec | undefined)[] = [
    cell(row.locked.no, 'number'),
    cell(measure, 'cell'),
    cell(when, 'cellCentre'),
    formula(shown, answer.head, 'cell'),
    formula(answerFormula(reportRow, indicators, texts), answer.full, 'technical'),
  ];
  return [
    {
      row: first,
      height: Math.max(
        LEAST_ROW,
        linesHeight(lines, FONT),
        linesHeight(wrappedLines(answer.head, WIDTHS.answer, FONT), FONT),
      ),
      grows: true,
      cells,
    },
    {
      row: second,
      height: answer.rest === '' ? 4 : linesHeight(wrappedLines(answer.rest, WIDTHS.answer, FONT), FONT),
      grows: true,
      cells: [
        undefined,
        undefined,
        undefined,
        formula(
          `IF(LEN(E${first})<=${ROW_LIMIT},"",IF(LEN(${rest})<=${ROW_LIMIT},${rest},LEFT(${rest},` +
            `${ROW_LIMIT})&"${texts.t('template.print.more')}"))`,
          answer.rest,
          'printMore',
        ),
      ],
    },
  ];
}

/** For each row the places of its indicators among the rows of «Показники». */
function indicatorPlaces(rows: readonly TemplateRow[]): readonly (readonly number[])[] {
  let place = 0;
  return rows.map(({ measure }) => measure.indicators.map(() => place++));
}

function signatureRows({ texts, earlier }: TemplateContext, from: number): readonly RowSpec[] {
  const line = '____________________';
  const or = (
    field: 'signedPost' | 'signedBy' | 'signedOn',
    shown: (reference: string) => string = (reference) => reference,
  ): CellSpec =>
    formula(
      `IF(LEN(TRIM(${contactCell(field, texts)}))=0,"${line}",${shown(contactCell(field, texts))})`,
      earlier.contacts[field] ?? line,
      'printLeft',
    );
  const executor =
    `"${texts.t('template.print.executor')} "&${contactCell('person', texts)}&IF(LEN(TRIM(` +
    `${contactCell('phone', texts)}))=0,"",", ${texts.t('template.print.phone')} "&` +
    `${contactCell('phone', texts)})`;
  const phone = earlier.contacts.phone ?? '';
  return [
    {
      row: from,
      height: 30,
      cells: [undefined, or('signedPost'), cell('_______________', 'printLeft'), or('signedBy')],
    },
    {
      row: from + 1,
      height: 14,
      cells: [
        undefined,
        cell(texts.t('template.print.post'), 'stamp'),
        cell(texts.t('template.print.signature'), 'stamp'),
        cell(texts.t('template.print.name'), 'stamp'),
      ],
    },
    { row: from + 2, height: 22, cells: [undefined, or('signedOn', dateFormula)] },
    { row: from + 3, height: 14, cells: [undefined, cell(texts.t('template.print.date'), 'stamp')] },
    {
      row: from + 4,
      height: 22,
      cells: [
        undefined,
        formula(
          executor,
          `${texts.t('template.print.executor')} ${earlier.contacts.person ?? ''}` +
            `${phone === '' ? '' : `, ${texts.t('template.print.phone')} ${phone}`}`,
          'printLeft',
        ),
      ],
    },
  ];
}
