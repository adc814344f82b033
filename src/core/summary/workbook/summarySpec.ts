import { PROPERTY_PREFIX } from '../../template/fields';
import type { CivilDate } from '../../calendar/civilDate';
import type { Consolidation } from '../../merge/types';
import { codedWords, type Texts } from '../../texts';
import type { SpecValue, WorkbookSpec } from '../../workbook/spec';
import { groupBy } from '../../groups';
import { periodInPlan } from '../../template/words/periodWords';
import { finalStatus, finalText } from '../summarise';
import { excerpt } from '../../text/excerpt';
import type { ExtraColumn } from '../../plan/sheet/ownColumns';
import type { Measure } from '../../plan/types';
import { carriedColumns } from '../planColumns';
import { carriedValues, textWidthBeside, withCarried } from './carriedColumns';
import type { Summary, SummaryRow } from '../types';
import { columnsOf, footerOf, titleLines, withRoomForNumbers } from './context';
import { levelsSheet } from './levelsSheet';
import { headedTasks, headingStyle, type Heading } from './headings';
import { splitForRows } from './splitRows';
import { SIGNS, STYLES, toneOf } from './styles';
import { executorsOf, indicatorLines } from './summarySheet';
import { tableSheet, type TableRow } from './table';

const TEXT_WIDTH = 62;
/** A cell of Excel holds 32,767 signs. */
const MOST_SIGNS = 32_000;

/**
 * «Зведення» alone, to print and to send: a row for each measure × period with final words under the headings of the
 * plan, no technical columns, no personal data.
 */
export function summarySpec(
  consolidation: Consolidation,
  summary: Summary,
  texts: Texts,
  asOf: CivilDate = consolidation.settings.asOf,
): WorkbookSpec {
  const context = { consolidation, texts };
  const carried = carriedColumns(consolidation, texts);
  const byMeasure = groupBy(summary.rows, ({ measureId }) => measureId);
  const rows = headedTasks(consolidation, summary, texts).flatMap(({ measures, headings }) => [
    ...headings.map(headingRow),
    ...measures.flatMap((measure) =>
      (byMeasure.get(measure.id) ?? []).flatMap((row) => rowsOf(measure, row, carried, context)),
    ),
  ]);
  const sheet = tableSheet({
    id: 'export',
    name: texts.t('summary.sheet.summary'),
    title: titleLines(context, 'summaryClean'),
    footer: footerOf(context),
    frozenColumns: 1,
    rows,
    columns: withCarried(withRoomForNumbers(columnsOf(texts, COLUMNS), consolidation), carried, consolidation),
    // Indicators stand in the text, too; with them the print would be too small to read.
    printTo: 'state',
    margins: [0.3, 0.3, 0.4, 0.5],
  });
  const levels = levelsSheet({ consolidation, summary, texts });
  return {
    sheets: [sheet, ...(levels === undefined ? [] : [levels])],
    styles: STYLES,
    properties: {
      title: texts.t('summary.title.summary'),
      creator: 'PlanZvit',
      created: asOf,
      language: texts.language,
      custom: { [`${PROPERTY_PREFIX}kind`]: 'summary' },
    },
  };
}

const COLUMNS = [
  ['no', 7, 'center'],
  ['measure', 25, 'text'],
  ['deadline', 15, 'center'],
  ['executors', 17, 'small'],
  ['period', 11, 'center'],
  ['text', TEXT_WIDTH, 'text'],
  ['state', 14, 'text'],
  ['indicators', 28, 'text'],
  ['reason', 30, 'small'],
] as const;

/** Over the rows of a task or of a goal, across the table. */
function headingRow(heading: Heading): TableRow {
  return { values: { no: heading.text }, heading: headingStyle(heading) };
}

function rowsOf(
  measure: Measure,
  row: SummaryRow,
  carried: readonly ExtraColumn[],
  { consolidation: { plan }, texts }: { readonly consolidation: Consolidation; readonly texts: Texts },
): readonly TableRow[] {
  const status = finalStatus(row);
  const tone = toneOf(status);
  const [first, ...further] = splitForRows(finalText(row), textWidthBeside(TEXT_WIDTH, carried));
  const values: Record<string, SpecValue | undefined> = {
    no: measure.id,
    measure: measure.text,
    deadline: measure.deadline.text,
    executors: executorsOf(measure),
    ...carriedValues(carried, measure, (text) => excerpt(text, MOST_SIGNS)),
    period: periodInPlan(row.periodId, texts, plan),
    text: first?.text,
    state: `${SIGNS[tone]} ${texts.t(`status.${status}`)}`,
    indicators: indicatorLines(row, texts),
    reason: reasonOf(row, texts),
  };
  return [
    { values, styles: { state: `tone.${tone}` } },
    // Only a text that a person has written is longer than the highest row of Excel.
    ...further.map((part): TableRow => ({
      values: { no: measure.id, measure: texts.t('summary.text.continued'), text: part.text },
    })),
  ];
}

function reasonOf(row: SummaryRow, texts: Texts): string {
  if (row.edit?.status !== undefined)
    return texts.t('summary.decided', { status: texts.t(`status.${finalStatus(row)}`) });
  return codedWords(texts, 'summary.reason', row.reason);
}
