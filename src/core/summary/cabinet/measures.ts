import { groupBy } from '../../groups';
import { numberWidth } from '../../template/numberWidth';
import { composePeriods } from '../composeText';
import { carriedColumns, carriedText, carriedTogether } from '../planColumns';
import { textDate } from '../../template/words/dates';
import { paragraph, run, type DocumentBlock, type TableCell, type TableColumn } from '../document';
import { activeMeasures, finalText } from '../summarise';
import { COLOURS, toneOf } from '../workbook/styles';
import { headedTasks, type Heading } from '../workbook/headings';
import { executorsOf } from '../workbook/summarySheet';
import type { Measure } from '../../plan/types';
import type { ProposedStatus, SummaryRow } from '../types';
import { HEADING_FILL } from './annexTable';
import type { CabinetContext } from './context';
import { controlWords } from './problems';

const FILL = {
  good: COLOURS.goodFill,
  part: COLOURS.partFill,
  bad: COLOURS.badFill,
  idle: COLOURS.idleFill,
  info: COLOURS.infoFill,
} as const;

/**
 * The table by the points of the plan, tasks and what stands over them as headings; excluded measures are named below
 * it with their act, and where the whole answers stand that a drafted text only refers to. `hasTexts`: in an annex.
 */
export function measuresTable(context: CabinetContext, hasTexts: boolean): readonly DocumentBlock[] {
  const { consolidation, summary, texts } = context;
  const finals = new Map(summary.measures.map(({ measureId, final }) => [measureId, final]));
  const rows = groupBy(summary.rows, ({ measureId }) => measureId);
  const carried = carriedCells(context);
  const title = texts.t('summary.doc.table');
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'table',
      alt: title,
      size: 10,
      columns: columnsOf(context, carried),
      rows: headedTasks(consolidation, summary, texts).flatMap(({ measures, headings }) => [
        ...headings.map((heading) => [headingCell(heading)]),
        ...measures.map((measure) =>
          rowOf(measure, rows.get(measure.id) ?? [], finals.get(measure.id) ?? 'needsDecision', carried, context),
        ),
      ]),
    },
    ...excludedMeasures(context),
    ...wholeTexts(context, hasTexts),
  ];
}

/** Over the rows of a task or of a goal: the higher, the darker. */
function headingCell({ text, level, of }: Heading): TableCell {
  if (of > 1 && level === of - 1) return { text, runs: [run(text, { bold: true, italic: true })] };
  return { text, bold: true, fill: of > 1 && level === 0 ? TOP_FILL : HEADING_FILL };
}

const TOP_FILL = 'DDDDDD';

/** A day with its year, which typography keeps together. */
const DAY_OF_YEAR = /\d \p{L}+ \d{4}/u;
const DAY_WIDTH = 12;
/** Of the table's width in percent, a digit of ten points. */
const SHARE_OF_DIGIT = 0.7;

/** So many further columns of the plan stand each in one of the table; more of them share one. */
const BESIDE = 2;
const CARRIED_WIDTH = { one: 11, together: 17 };

/** Further columns of the plan that the annex carries, behind the executors. */
interface CarriedCell {
  readonly header: string;
  readonly width: number;
  readonly of: (measure: Measure) => string;
}

function carriedCells({ consolidation, texts }: CabinetContext): readonly CarriedCell[] {
  const carried = carriedColumns(consolidation, texts);
  if (carried.length > BESIDE)
    return [
      {
        header: texts.t('template.field.more'),
        width: CARRIED_WIDTH.together,
        of: (measure) => carriedTogether(carried, measure),
      },
    ];
  return carried.map((column) => ({
    header: column.title,
    width: CARRIED_WIDTH.one,
    of: (measure) => carriedText(column, measure),
  }));
}

function columnsOf(
  { consolidation, texts, previous }: CabinetContext,
  carried: readonly CarriedCell[],
): readonly TableColumn[] {
  const measures = activeMeasures(consolidation);
  const numbers = measures.map(({ id }) => id);
  const usual = previous === undefined ? [5, 18, 9, 12, 46, 10] : [5, 17, 8, 11, 40, 9, 10];
  const [no = 0, measure = 0, deadline = 0, executors = 0, text = 0, ...rest] = usual;
  const wide = {
    no: Math.max(no, Math.ceil(numberWidth(numbers, 0) * SHARE_OF_DIGIT)),
    // «31 грудня 2025 р.» stays in one line.
    deadline: measures.some((one) => DAY_OF_YEAR.test(one.deadline.text)) ? DAY_WIDTH : deadline,
  };
  const widths = [
    wide.no,
    measure,
    wide.deadline,
    executors,
    ...carried.map(({ width }) => width),
    text - (wide.no - no) - (wide.deadline - deadline) - carried.reduce((sum, { width }) => sum + width, 0),
    ...rest,
  ];
  const heads = [
    texts.t('summary.csv.no'),
    texts.t('summary.csv.measure'),
    texts.t('summary.csv.deadline'),
    texts.t('summary.csv.executors'),
    ...carried.map(({ header }) => header),
    texts.t('summary.csv.text'),
    texts.t('summary.dashboard.status'),
    ...(previous === undefined ? [] : [texts.t('summary.doc.previous')]),
  ];
  return heads.map((header, index) => ({ header, width: widths[index] ?? 0 }));
}

function rowOf(
  measure: Measure,
  own: readonly SummaryRow[],
  status: ProposedStatus,
  carried: readonly CarriedCell[],
  context: CabinetContext,
): readonly TableCell[] {
  const { consolidation, texts, previous } = context;
  const control = own.flatMap(({ edit }) => (edit?.control === undefined ? [] : [controlWords(edit, texts)]));
  const text = composePeriods(
    own.map((row) => ({ periodId: row.periodId, text: finalText(row) })),
    texts,
    consolidation.plan,
  );
  const before = previous?.get(measure.id);
  return [
    { text: measure.id, align: 'center' },
    { text: measure.text },
    { text: measure.deadline.text, align: 'center' },
    { text: executorsOf(measure) },
    ...carried.map(({ of }) => ({ text: of(measure) })),
    { text: text === '' ? texts.t('status.noReport') : text, headBold: true },
    {
      text: [texts.t(`status.${status}`), ...new Set(control)].join('\n'),
      align: 'center',
      bold: true,
      fill: FILL[toneOf(status)],
    },
    ...(previous === undefined
      ? []
      : [{ text: before === undefined ? '—' : texts.t(`status.${before}`), align: 'center' as const }]),
  ];
}

function wholeTexts({ summary, texts }: CabinetContext, hasTexts: boolean): readonly DocumentBlock[] {
  const refers = summary.rows.some(({ draft, edit }) => draft.full && edit?.text === undefined);
  if (!refers) return [];
  const key = hasTexts ? 'summary.doc.wholeTextsInAnnex' : 'summary.doc.wholeTexts';
  return [paragraph(texts.t(key), { look: 'legend' })];
}

function excludedMeasures({ consolidation, texts }: CabinetContext): readonly DocumentBlock[] {
  return consolidation.plan.tasks
    .flatMap(({ measures }) => measures)
    .flatMap(({ id, exclusion }): readonly DocumentBlock[] => {
      if (exclusion === undefined) return [];
      const { act, date } = exclusion;
      const text =
        date === undefined
          ? texts.t('summary.doc.excluded', { id, act })
          : texts.t('summary.doc.excludedOn', { id, act, date: textDate(date, texts) });
      return [paragraph(text, { look: 'legend' })];
    });
}
