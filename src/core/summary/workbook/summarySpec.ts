import { PROPERTY_PREFIX } from '../../template/fields';
import type { CivilDate } from '../../calendar/civilDate';
import type { Consolidation } from '../../merge/types';
import { codedWords, type Texts } from '../../texts';
import type { SpecValue, WorkbookSpec } from '../../workbook/spec';
import { composePeriods, periodName } from '../composeText';
import { activeMeasures, finalStatus, finalText } from '../summarise';
import type { Summary, SummaryRow } from '../types';
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
  const rows = activeMeasures(consolidation).flatMap((measure): readonly TableRow[] => {
    const own = summary.rows.filter(({ measureId }) => measureId === measure.id);
    const status = finals.get(measure.id) ?? 'needsDecision';
    const tone = toneOf(status);
    const parts = splitForRows(
      composePeriods(
        own.map((row) => ({ periodId: row.periodId, text: finalText(row) })),
        texts,
      ),
      TEXT_WIDTH,
    );
    const first: Record<string, SpecValue | undefined> = {
      no: measure.id,
      task: tasks.get(measure.id),
      measure: measure.text,
      deadline: measure.deadline.text,
      executors: executorsOf(measure),
      text: parts[0]?.text,
      state: `${SIGNS[tone]} ${texts.t(`status.${status}`)}`,
      reason: reasons(own, texts),
      indicators: indicatorsByPeriod(own, texts),
    };
    const further = parts
      .slice(1)
      .map(({ text }): TableRow => ({ values: { no: measure.id, measure: texts.t('summary.text.continued'), text } }));
    return [{ values: first, styles: { state: `tone.${tone}` } }, ...further];
  });
  return {
    sheets: [
      tableSheet({
        id: 'export',
        name: texts.t('summary.sheet.summary'),
        title: titleLines(context, 'summaryClean'),
        footer: footerOf(context),
        frozenColumns: 1,
        rows,
        columns: columnsOf(texts, [
          ['no', 6, 'center'],
          ['task', 22, 'small'],
          ['measure', 34, 'text'],
          ['deadline', 13, 'center'],
          ['executors', 20, 'small'],
          ['text', TEXT_WIDTH, 'text'],
          ['state', 17, 'text'],
          ['reason', 24, 'small'],
          ['indicators', 28, 'text'],
        ]),
      }),
    ],
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

function reasons(rows: readonly SummaryRow[], texts: Texts): string {
  return rows
    .map(
      (row) =>
        `${rows.length > 1 ? `${periodName(row.periodId, texts)}: ` : ''}${row.edit?.status === undefined ? codedWords(texts, 'summary.reason', row.reason) : texts.t('summary.decided', { status: texts.t(`status.${finalStatus(row)}`) })}`,
    )
    .join('\n');
}

function indicatorsByPeriod(rows: readonly SummaryRow[], texts: Texts): string {
  return rows
    .map((row) => ({ periodId: row.periodId, text: indicatorLines(row, texts) }))
    .filter(({ text }) => text !== '')
    .map(({ periodId, text }) => (rows.length > 1 ? `${periodName(periodId, texts)}:\n${text}` : text))
    .join('\n');
}
