import { linesHeight, wrappedLines } from '../../workbook/rowHeight';
import type { CellSpec, RowSpec, SheetSpec } from '../../workbook/spec';
import type { TemplateContext } from '../context';
import { textDate } from '../words/dates';
import { actWords, planTitle } from '../words/planWords';
import { cell, formula } from './cells';
import { contactCell } from './contactsSheet';
import { printFooter } from './footer';
import { answerRows, mostIndicators, printWidths, ROW_LIMIT } from './printAnswers';
import { indicatorLetters, PRINT_COLUMNS, PRINT_ROWS } from './printLayout';
import { signatureRows } from './printSignature';
import { dateFormula, roomOf } from './printText';
import { currentAnswer, dayText } from './printValue';

const TIP_WIDTH = 60;
const HIDDEN = { width: 10, hidden: true } as const;
const FONT = 10;
/** Characters that fit a row before it grows. */
const FITS = 400;

/** «Друк»: the answers of «Звіт» laid out for paper and signature. Locked formulas only. */
export function printSheet(context: TemplateContext): SheetSpec {
  const { texts, rows } = context;
  const afterTable = PRINT_ROWS.first + rows.length * 2;
  const signature = signatureRows(context, afterTable + 1);
  const { no, measure, deadline, answer } = printWidths(rows);
  return {
    name: texts.t('template.sheet.print'),
    state: 'visible',
    columns: [
      ...[no, measure, deadline, answer].map((width) => ({ width })),
      HIDDEN,
      { width: TIP_WIDTH },
      ...[PRINT_COLUMNS.key, PRINT_COLUMNS.place, PRINT_COLUMNS.head, PRINT_COLUMNS.room, PRINT_COLUMNS.firstIndicator],
      ...indicatorLetters(mostIndicators(rows)),
    ].map((column) => (typeof column === 'string' ? HIDDEN : column)),
    rows: [...headRows(context), ...answerRows(context), ...signature],
    merges: [`A${PRINT_ROWS.title}:D${PRINT_ROWS.title}`, `A${PRINT_ROWS.plan}:D${PRINT_ROWS.plan}`],
    freeze: { rows: PRINT_ROWS.header, columns: 0 },
    protection: { selectLocked: true, formatColumns: true, formatRows: true },
    print: {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: true,
      repeatRows: { from: PRINT_ROWS.header, to: PRINT_ROWS.header },
      area: `A1:D${signature.at(-1)?.row ?? afterTable}`,
      footer: printFooter(context),
      margins: [0.6, 0.4, 0.5, 0.6],
    },
    showGridLines: false,
    tabColor: '5B6770',
  };
}

function headRows(context: TemplateContext): readonly RowSpec[] {
  const { texts, plan, body, round } = context;
  const title = texts.t('template.print.title', { body: body.name });
  const about = texts.t('template.print.about', {
    plan: planTitle(plan, texts),
    act: actWords(plan, texts),
    date: textDate(round.asOf, texts),
  });
  const width = Object.values(printWidths(context.rows)).reduce<number>((sum, one) => sum + one, 0);
  const gap = (count: number): readonly undefined[] => Array<undefined>(count).fill(undefined);
  return [
    {
      row: PRINT_ROWS.annex,
      height: 20,
      cells: [...gap(3), letterCell(context), undefined, cell(texts.t('template.print.tip'), 'note')],
    },
    {
      row: PRINT_ROWS.title,
      height: Math.max(
        linesHeight(wrappedLines(title, width, 13), 13, 14),
        linesHeight(wrappedLines(texts.t('template.print.long'), TIP_WIDTH, FONT), FONT),
      ),
      cells: [cell(title, 'printTitle'), ...gap(4), longCell(context)],
    },
    {
      row: PRINT_ROWS.plan,
      height: linesHeight(wrappedLines(about, width, 11), 11, 12),
      cells: [cell(about, 'printCentre')],
    },
    {
      row: PRINT_ROWS.header,
      height: 30,
      cells: (['no', 'measure', 'deadline', 'answer'] as const).map((column) =>
        cell(texts.t(`template.print.column.${column}`), 'printHead'),
      ),
    },
  ];
}

/** «Додаток до листа від … № …». */
function letterCell({ texts, earlier }: TemplateContext): CellSpec {
  const annex = `${texts.t('template.print.annex')} ${texts.t('template.print.from')} `;
  const [no, date] = [contactCell('letterNo'), contactCell('letterDate')];
  const said = earlier.contacts;
  const written = (text: string | undefined, line: string): string => (text === undefined || text === '' ? line : text);
  return formula(
    `"${annex}"&IF(LEN(TRIM(${date}))=0,"__.__.____",${dateFormula(date)})&" № "&` +
      `IF(LEN(TRIM(${no}))=0,"________",${no})`,
    `${annex}${written(dayText(said.letterDate ?? ''), '__.__.____')} № ${written(said.letterNo, '________')}`,
    'printRight',
  );
}

/** Says how to make rows grow, once one of them has to: a formula does not make Excel grow its row. */
function longCell(context: TemplateContext): CellSpec {
  const { texts, rows } = context;
  const long = texts.t('template.print.long');
  const isLong = rows.some((row) => {
    const { head, rest } = currentAnswer(row, context, ROW_LIMIT);
    return roomOf(head) > FITS || roomOf(rest) > FITS;
  });
  const [first, last] = [PRINT_ROWS.first, PRINT_ROWS.first + Math.max(rows.length, 1) * 2 - 1];
  const rooms = `$${PRINT_COLUMNS.room}$${first}:$${PRINT_COLUMNS.room}$${last}`;
  return formula(`IF(MAX(${rooms})>${FITS},"${long}","")`, isLong ? long : '', 'warning');
}
