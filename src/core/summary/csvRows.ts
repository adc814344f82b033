import { OFFICER_STATUSES } from '../template/statuses';
import type { Consolidation } from '../merge/types';
import { codedWords, type Texts } from '../texts';
import { periodInPlan } from '../template/words/periodWords';
import { activeMeasures, finalStatus, finalText } from './summarise';
import type { Summary } from './types';
import { executorsOf, indicatorLines } from './workbook/summarySheet';
import { dotted } from '../calendar/dotted';

const COUNTS = [
  'obliged',
  ...OFFICER_STATUSES.filter((status) => status !== 'notOurs'),
  'missing',
  'notOurs',
  'declared',
  'consentAnswered',
] as const;

const WORDS = [
  'no',
  'task',
  'measure',
  'deadline',
  'executors',
  'period',
  'proposed',
  'reason',
  'final',
  'text',
  'indicators',
  'control',
  'extendTo',
  'note',
] as const;

/** The headings of the summary's CSV file. */
export function summaryCsvHeader(texts: Texts): readonly string[] {
  return [...WORDS.map((id) => texts.t(`summary.csv.${id}`)), ...COUNTS.map((id) => texts.t(`summary.count.${id}`))];
}

/** The summary as rows of a CSV file, header first; final words where the ministry has spoken. No personal data. */
export function summaryCsvRows(
  consolidation: Consolidation,
  summary: Summary,
  texts: Texts,
): readonly (readonly (string | number)[])[] {
  const measures = new Map(activeMeasures(consolidation).map((measure) => [measure.id, measure]));
  const tasks = new Map(
    consolidation.plan.tasks.flatMap(({ title, measures: own }) => own.map(({ id }) => [id, title] as const)),
  );
  return [
    summaryCsvHeader(texts),
    ...summary.rows.map((row) => {
      const measure = measures.get(row.measureId);
      const { edit } = row;
      return [
        row.measureId,
        tasks.get(row.measureId) ?? '',
        measure?.text ?? '',
        measure?.deadline.text ?? '',
        executorsOf(measure),
        periodInPlan(row.periodId, texts, consolidation.plan),
        texts.t(`status.${row.proposed}`),
        codedWords(texts, 'summary.reason', row.reason),
        texts.t(`status.${finalStatus(row)}`),
        finalText(row),
        indicatorLines(row, texts),
        edit?.control === undefined ? '' : texts.t(`summary.control.${edit.control}`),
        edit?.extendTo === undefined ? '' : dotted(edit.extendTo),
        edit?.note ?? '',
        ...COUNTS.map((id) => row.counts[id] ?? 0),
      ];
    }),
  ];
}
