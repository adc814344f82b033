import { PROPERTY_PREFIX } from '../../template/fields';
import type { CivilDate } from '../../calendar/civilDate';
import type { Consolidation } from '../../merge/types';
import { codedWords, type Texts } from '../../texts';
import type { SpecValue, WorkbookSpec } from '../../workbook/spec';
import { composePeriods, periodName } from '../composeText';
import { activeMeasures, finalStatus, finalText } from '../summarise';
import type { Measure } from '../../plan/types';
import type { ProposedStatus, Summary, SummaryRow } from '../types';
import { columnsOf, footerOf, titleLines } from './context';
import { splitForRows } from './splitRows';
import { SIGNS, STYLES, toneOf } from './styles';
import { executorsOf, indicatorLines } from './summarySheet';
import { tableSheet, type TableRow } from './table';

const TEXT_WIDTH = 74;

/**
 * «Зведення» alone, to print and to send: a row per measure with final words, no technical columns, no personal
 * data.
 */
export function summarySpec(
  consolidation: Consolidation,
  summary: Summary,
  texts: Texts,
  asOf: CivilDate = consolidation.settings.asOf,
): WorkbookSpec {
  const context = { consolidation, texts };
  const tasks = new Map(
    consolidation.plan.tasks.flatMap(({ title, measures }) => measures.map(({ id }) => [id, title] as const)),
  );
  const finals = new Map(summary.measures.map(({ measureId, final }) => [measureId, final]));
  const rows = activeMeasures(consolidation).flatMap((measure) =>
    rowsOf(
      measure,
      tasks.get(measure.id),
      finals.get(measure.id) ?? 'needsDecision',
      summary.rows.filter(({ measureId }) => measureId === measure.id),
      texts,
    ),
  );
  const sheet = tableSheet({
    id: 'export',
    name: texts.t('summary.sheet.summary'),
    title: titleLines(context, 'summaryClean'),
    footer: footerOf(context),
    frozenColumns: 1,
    rows,
    columns: columnsOf(texts, COLUMNS),
  });
  return {
    sheets: [sheet],
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
  ['no', 6, 'center'],
  ['task', 22, 'small'],
  ['measure', 34, 'text'],
  ['deadline', 13, 'center'],
  ['executors', 20, 'small'],
  ['text', TEXT_WIDTH, 'text'],
  ['state', 17, 'text'],
  ['reason', 24, 'small'],
  ['indicators', 28, 'text'],
] as const;

function rowsOf(
  measure: Measure,
  task: string | undefined,
  status: ProposedStatus,
  own: readonly SummaryRow[],
  texts: Texts,
): readonly TableRow[] {
  const tone = toneOf(status);
  const text = composePeriods(
    own.map((row) => ({ periodId: row.periodId, text: finalText(row) })),
    texts,
  );
  const [first, ...further] = splitForRows(text, TEXT_WIDTH);
  const values: Record<string, SpecValue | undefined> = {
    no: measure.id,
    task,
    measure: measure.text,
    deadline: measure.deadline.text,
    executors: executorsOf(measure),
    text: first?.text,
    state: `${SIGNS[tone]} ${texts.t(`status.${status}`)}`,
    reason: reasons(own, texts),
    indicators: indicatorsByPeriod(own, texts),
  };
  const continued = texts.t('summary.text.continued');
  return [
    { values, styles: { state: `tone.${tone}` } },
    ...further.map((part): TableRow => ({ values: { no: measure.id, measure: continued, text: part.text } })),
  ];
}

function reasons(rows: readonly SummaryRow[], texts: Texts): string {
  return rows
    .map((row) => (rows.length > 1 ? `${periodName(row.periodId, texts)}: ` : '') + reasonOf(row, texts))
    .join('\n');
}

function reasonOf(row: SummaryRow, texts: Texts): string {
  if (row.edit?.status !== undefined)
    return texts.t('summary.decided', { status: texts.t(`status.${finalStatus(row)}`) });
  return codedWords(texts, 'summary.reason', row.reason);
}

function indicatorsByPeriod(rows: readonly SummaryRow[], texts: Texts): string {
  return rows
    .map((row) => ({ periodId: row.periodId, text: indicatorLines(row, texts) }))
    .filter(({ text }) => text !== '')
    .map(({ periodId, text }) => (rows.length > 1 ? `${periodName(periodId, texts)}:\n${text}` : text))
    .join('\n');
}
